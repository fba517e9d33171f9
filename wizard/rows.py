"""Screens that are a list of rows: groups, activities, messages, reactions.

Each row carries a random id of its own.
"""

from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from nota.words import Said
from plans.models import row_id
from questions.forms import Questions
from wizard.lines import Line, Lines
from wizard.rows_sent import RowsSent, forms_in


class RowQuestions(Questions):
    """One row; it knows its id and where its title comes from."""

    named_by = ""
    line: type[Line] = Line  # reads it back
    title: str
    heading: str  # what stands above it where it has no name

    def __init__(self, journey, data=None, *, id, stored=None, **kwargs):
        self.id, self.row = id, stored
        super().__init__(journey, data, **kwargs)

    def columns(self) -> dict:
        """What to write for this row: what was accepted, else what was stored."""
        return {
            name: self.accepted.get(name, getattr(self.row, name, None))
            for name in self.fields
        }

    def differs(self, place: int) -> bool:
        """Whether this row is new, or anything in it is not as it is stored."""
        if self.row is None or self.row.pk is None or self.row.plek != place:
            return True
        return any(getattr(self.row, n) != v for n, v in self.columns().items())

    @property
    def has_arrived(self) -> bool:
        """Whether more came than the id; a row cut short was not made empty."""
        return any(self.add_prefix(name) in self.data for name in self.fields)

    @property
    def typed(self) -> dict:
        """Everything that was filled in, as the browser sent it."""
        raw = {name: self.raw(name) for name in self.fields}
        return {name: value for name, value in raw.items() if value}

    @property
    def is_blank(self) -> bool:
        return not self.rejected and not any(
            value is not None for value in self.accepted.values()
        )

    @property
    def note(self) -> str:
        """What is said above it."""
        return ""

    @property
    def shown(self) -> str:
        """The name that its card came with."""
        return ""

    @property
    def can_go(self) -> bool:
        return True

    @property
    def name(self) -> str:
        return str(self[self.named_by].value() or "") if self.named_by else ""


class RowScreen:
    """One screen with up to `most` rows, shown and accepted together."""

    title: Said = ""
    intro: Said = ""
    explanation: Said = ""
    slug = rows = ""
    base_fields: ClassVar[dict[str, Any]]
    row_form: type[RowQuestions]
    most = 50
    grows = True
    row_title: Said = ""
    new_title: Said = ""
    add_words: Said = _("Nog een toevoegen")
    heads: tuple[
        Said, ...
    ] = ()  # columns before those of the questions: what names the row
    drawn = "wizard/rows.html"
    ready: tuple[Said, ...] = ()  # headings of the empty rows that stand ready
    reads = RowsSent

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.base_fields = cls.row_form.base_fields

    def __init__(self, journey, forms, *, removed=(), strangers=False, is_bound=False):
        self.journey, self.is_bound, self.strangers = journey, is_bound, strangers
        self.removed = frozenset(removed)
        self.forms = [form for form in forms if form.id not in self.removed]
        for at, form in enumerate(self.forms):
            form.heading = self.heading_of(self.place(at), len(self.forms))
            form.title = form.name or form.heading

    def place(self, at: int) -> int:
        """Where a shown row comes in the whole list."""
        return at

    @property
    def pages(self) -> range:
        """The pages to choose from, if wizard.pages shows the rows in parts."""
        return range(0)

    @property
    def is_last(self) -> bool:
        return True

    @classmethod
    def heading_of(cls, place: int, rows: int) -> str:
        """What stands above a row that has no name yet, where there are so many."""
        if rows == len(cls.ready):
            return str(cls.ready[place])
        return cls.row_title.format(n=place + 1)

    # How a screen comes to be

    @classmethod
    def standing(cls, journey) -> list:
        """The rows that stand on the screen, in order: the stored ones."""
        return journey.rows(cls.rows)

    @classmethod
    def known(cls, journey) -> dict:
        """Per id the row that a form may fill in."""
        return {row.rij_id: row for row in journey.rows(cls.rows)}

    @classmethod
    def answered(cls, journey) -> Lines:
        """The stored rows and nothing else: what overview and PDF show."""
        return Lines(cls, journey)

    @classmethod
    def stored(cls, journey, blanks=None, page=None):
        """The rows as they were left, with the klad over them, and empty ones."""
        klad = journey.klad(cls.slug)
        lines = [(row.rij_id, row) for row in cls.standing(journey)]
        if cls.grows:
            known = dict(lines)
            lines += [(id, None) for id in klad if id not in known]
            lines += [(row_id(), None) for _at in range(cls.empty(lines, blanks))]
        span = cls.span(page, len(lines))
        forms = [cls._line(journey, at, *lines[at], klad) for at in span]
        return cls(journey, forms, is_bound=any(form.is_bound for form in forms))

    @classmethod
    def empty(cls, lines, wanted) -> int:
        """How many empty rows to show: as many as were asked for, if they fit."""
        if wanted is None:
            wanted = 0 if lines else len(cls.ready) or 1
        return max(0, min(wanted, cls.most - len(lines)))

    @classmethod
    def span(cls, page, lines: int) -> range:
        """The places that are shown: all of them, unless a screen has pages."""
        return range(lines)

    @classmethod
    def query(cls, place: int) -> str:
        """What an address needs to show the row in this place."""
        return ""

    @classmethod
    def sent(cls, journey, data):
        """The rows that a browser sent."""
        forms, strangers = forms_in(data, cls, journey)
        removed = data.getlist(f"{cls.rows}-weg") if cls.grows else ()
        return cls(journey, forms, removed=removed, strangers=strangers, is_bound=True)

    @classmethod
    def take(cls, data, what):
        """A press on a suggestion; a screen without suggestions has none to take."""

    @classmethod
    def _line(cls, journey, place, id, row, klad):
        """One row: as stored, or new; with what was typed over it, if anything."""
        prefix = f"{cls.rows}-{place}"
        values = {name: getattr(row, name, None) for name in cls.row_form.base_fields}
        given = {"id": id, "stored": row, "prefix": prefix}
        form = cls.row_form(journey, initial=values, **given)
        typed = klad.get(id)
        if not typed:
            return form
        data = form.as_data(values) | {f"{prefix}-{n}": v for n, v in typed.items()}
        return cls.row_form(journey, data, **given)

    @property
    def empty_form(self):
        """The row that a browser copies when it adds one by itself."""
        form = self.row_form(
            self.journey, id="__id__", prefix=f"{self.rows}-__prefix__"
        )
        form.title = form.heading = str(self.new_title)
        return form

    def beside(self, journey):
        """The same screen as it stands there, to lay beside this one."""
        return self.stored(journey)

    @cached_property
    def received(self) -> RowsSent:
        """What was typed here, to be written or kept as klad."""
        return self.reads(self)

    def is_valid(self) -> bool:
        return self.received.is_valid()

    def faults(self) -> list[tuple[str, str, str]]:
        return self.received.faults()

    def answers(self) -> dict[str, tuple[str, str]]:
        """Per row its title and its cells as one text, beside another version."""
        return {
            form.id: (
                form.title,
                "\n".join(f"{q}: {a}" for q, a in form.answers().values() if a),
            )
            for form in self.forms
        }
