"""Screens that are a list of rows: groups, activities, messages, reactions.

Each row carries a random id of its own. A row that was not sent stays; a row goes
only when that is said, or when everything in it was made empty. So neither a forged
nor a truncated form can erase anything.
"""

import re

from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from plans.models import row_id
from questions.forms import Questions, arrived, length_of

E_RIJEN = _(
    "Er passen {most} regels op dit scherm. Voeg groepen samen die op elkaar lijken."
)
E_VREEMD = _("Een van deze groepen hoort niet bij je plan. Open dit scherm opnieuw.")
ID = re.compile(r"[0-9a-z]{12}")


def place_of(data, rows: str) -> int:
    """The first free place in a form that was sent."""
    return max(places(data, rows), default=-1) + 1


def places(data, rows: str) -> list[int]:
    """The places of the rows that were sent, whatever the management form claims."""
    pattern = re.compile(rf"{rows}-(\d{{1,3}})-")
    return sorted({int(match[1]) for name in data if (match := pattern.match(name))})


def shortened(name: str) -> str:
    """A name where it only repeats; it stands in full with its own question."""
    return Truncator(name).chars(80)


class RowQuestions(Questions):
    """One row; it knows its id and where its title comes from."""

    named_by = ""
    note = shown = ""  # what stands above it; the name that its card came with
    can_go = True

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

    def cell(self, name) -> str:
        return str(self.fields[name].in_a_cell(self.initial.get(name)))

    def is_moot(self, name) -> bool:
        """Whether another answer makes this question void, so nothing is missing."""
        return False

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
    def name(self) -> str:
        return str(self[self.named_by].value() or "") if self.named_by else ""


class RowScreen:
    """One screen with up to `most` rows, shown and accepted together."""

    title = intro = explanation = slug = rows = ""
    row_form: type[RowQuestions]
    most = 50
    grows = True
    row_title = new_title = ""
    add_words = _("Nog een toevoegen")
    heads = ()  # columns before those of the questions: what names the row
    drawn = "wizard/rows.html"
    ready = ()  # headings of the empty rows that stand ready

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.base_fields = cls.row_form.base_fields

    def __init__(self, journey, forms, *, removed=(), strangers=False, is_bound=False):
        self.journey, self.is_bound, self.strangers = journey, is_bound, strangers
        self.removed = frozenset(removed)
        self.forms = [form for form in forms if form.id not in self.removed]
        for at, form in enumerate(self.forms):
            form.heading = self.heading(at)
            form.title = form.name or form.heading

    def heading(self, at: int) -> str:
        """What stands above a row that has no name yet."""
        if self.ready and at < len(self.ready) and len(self.forms) == len(self.ready):
            return str(self.ready[at])
        return self.row_title.format(n=at + 1)

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
    def answered(cls, journey):
        """The stored rows and nothing else: what overview and PDF show."""
        rows = enumerate(journey.rows(cls.rows))
        forms = [cls._line(journey, at, row.rij_id, row, {}) for at, row in rows]
        return cls(journey, forms)

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
        """The rows that a browser sent, whatever its management form claims."""
        data = arrived(data)
        known = cls.known(journey)
        forms, seen, strangers = [], set(), False
        for place in places(data, cls.rows):
            prefix = f"{cls.rows}-{place}"
            id = data.get(f"{prefix}-id", "")
            if not cls.grows and id not in known:
                strangers = True
                continue
            if not ID.fullmatch(id) or id in seen:
                id = row_id()
            seen.add(id)
            row = known.get(id)
            form = cls.row_form(journey, data, id=id, stored=row, prefix=prefix)
            if form.has_arrived or not (cls.grows and row):
                forms.append(form)
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

    # What the wizard asks of every screen

    def is_valid(self) -> bool:
        good = [form.is_valid() for form in self.forms]
        return all(good) and not self.overflow and not self.strangers

    @cached_property
    def overflow(self) -> list[RowQuestions]:
        """The new rows for which there is no room any more."""
        typed = [form for form in self.forms if form.is_bound]
        stored = {row.rij_id for row in self.journey.rows(self.rows)} - self.removed
        new = [f for f in typed if f.id not in stored and not f.is_blank]
        emptied = {f.id for f in typed if f.is_blank} & stored
        room = self.most - len(stored - emptied)
        return new[max(room, 0) :]

    def faults(self) -> list[tuple[str, str, str]]:
        found = [fault for form in self.forms for fault in form.faults()]
        if self.overflow:
            found.append(("rijen", str(self.title), E_RIJEN.format(most=self.most)))
        if self.strangers:
            found.append(("rijen", str(self.title), str(E_VREEMD)))
        return found

    def klad(self) -> dict:
        """Per row what could not be accepted; of a row too many, all of it."""
        sent = {form.id for form in self.forms} | self.removed
        before = self.journey.klad(self.slug)
        unsent = {id: typed for id, typed in before.items() if id not in sent}
        wrong = {form.id: form.rejected for form in self.forms if form.rejected}
        beyond = {form.id: form.typed for form in self.overflow}
        return unsent | wrong | beyond

    def kept(self) -> list[RowQuestions]:
        """The rows to write; an empty one goes, where rows can come and go."""
        beyond = {form.id for form in self.overflow}
        here = [form for form in self.forms if form.id not in beyond]
        return [form for form in here if not (self.grows and form.is_blank)]

    def places(self) -> list[int]:
        """Where each kept row comes in the list: as they stand in the form."""
        return list(range(len(self.kept())))

    def gone(self) -> set[str]:
        blank = {form.id for form in self.forms if form.is_blank}
        return (blank | self.removed) if self.grows else set()

    def length(self) -> int:
        """Characters on this screen, those of rows that were not sent included."""
        sent = {form.id for form in self.forms} | self.removed
        unsent = [
            [getattr(row, name) for name in self.base_fields]
            for row in self.journey.rows(self.rows)
            if row.rij_id not in sent
        ]
        accepted = [form.accepted for form in self.kept()]
        return length_of([unsent, accepted, self.klad()])

    def table(self, left_out=frozenset()) -> tuple[list[str], list[list[str | None]]]:
        """The heads of the columns, and the rows; None where nothing was to be told."""
        shown = [n for n in self.base_fields if n not in left_out]
        if self.forms:
            shown = [name for name in shown if name in self.forms[0].fields]
        heads = [*self.heads, *(self.base_fields[name].short for name in shown)]
        rows = [
            [shortened(form.title) for _head in self.heads]
            + [form.cell(n) or (None if form.is_moot(n) else "") for n in shown]
            for form in self.forms
        ]
        return [str(head) for head in heads], rows

    def answers(self) -> dict[str, tuple[str, str]]:
        """Per row its title and its cells as one text, beside another version."""
        return {
            form.id: (
                form.title,
                "\n".join(f"{q}: {a}" for q, a in form.in_words() if a),
            )
            for form in self.forms
        }
