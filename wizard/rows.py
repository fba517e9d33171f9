"""Screens that are a list of rows: groups, activities, messages, reactions.

Each row carries a random id of its own.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from nota.words import Said
from wizard.entries import ListLine, entries
from wizard.lines import Lines
from wizard.row import RowQuestions
from wizard.rows_sent import RowsSent, forms_in, moves, too_many

if TYPE_CHECKING:
    from wizard.journey import Journey


class RowScreen:
    """One screen with up to `most` rows: a list, or one of them opened as a form.

    A list that can't grow is drawn and accepted as a whole.
    """

    title: Said = ""
    intro: Said = ""
    explanation: Said = ""
    slug = rows = ""
    base_fields: ClassVar[dict[str, Any]]
    row_form: type[RowQuestions]
    most = 50
    grows = True
    can_move = True  # somebody may choose the order
    row_title: Said = ""
    new_title: Said = ""
    add_words: Said = _("Nog een toevoegen")
    heads: tuple[
        Said, ...
    ] = ()  # columns before those of the questions: what names the row
    drawn = "wizard/rows.html"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.base_fields = cls.row_form.base_fields

    def __init__(
        self,
        journey: "Journey",
        forms: Iterable,
        *,
        rij: str = "",
        removed: Iterable[str] = (),
        moved: list[tuple[str, int]] | tuple[()] = (),
        strangers: bool = False,
        is_bound: bool = False,
    ):
        self.journey, self.rij, self.is_bound = journey, rij, is_bound
        self.removed, self.moved = frozenset(removed), moved
        self.strangers = strangers
        self.forms = [form for form in forms if form.id not in self.removed]
        for form in self.forms:
            form.heading = self.heading_of(form.place)
            form.title = form.name or form.heading

    @classmethod
    def heading_of(cls, place: int) -> str:
        """What stands above a row that has no name yet."""
        return cls.row_title.format(n=place + 1)

    @property
    def heading(self) -> str:
        """What stands above the row that is open."""
        return self.forms[0].title if self.forms else str(self.title)

    # How a screen comes to be

    @classmethod
    def standing(cls, journey: "Journey") -> list:
        """The rows that stand on the screen, in order: the stored ones."""
        return journey.rows(cls.rows)

    @classmethod
    def known(cls, journey: "Journey") -> dict:
        """Per id the row that a form may fill in."""
        return {row.rij_id: row for row in journey.rows(cls.rows)}

    @classmethod
    def answered(cls, journey: "Journey") -> Lines:
        """The stored rows and nothing else: what overview and PDF show."""
        return Lines(cls, journey, journey.rows(cls.rows))

    @classmethod
    def lines(cls, journey: "Journey") -> dict:
        """Per id the row of each line, in order; None where only klad is kept."""
        rows = {row.rij_id: row for row in cls.standing(journey)}
        klad = journey.klad(cls.slug) if cls.grows else {}
        return rows | {id: None for id in klad if id not in rows}

    @classmethod
    def stored(cls, journey: "Journey") -> Self:
        """All rows as they were left, with the klad over them."""
        lines = cls.lines(journey)
        forms = [cls._line(journey, at, id, lines[id]) for at, id in enumerate(lines)]
        return cls(journey, forms, is_bound=any(form.is_bound for form in forms))

    @classmethod
    def shown(cls, journey: "Journey", rij: str = "", voor: str = "") -> Self:
        """One row as a form, or else the list: a line a row."""
        if rij:
            return cls._opened(journey, rij, voor)
        if not cls.grows:
            return cls.stored(journey)
        return cls(journey, [], is_bound=bool(journey.klad(cls.slug)))

    @classmethod
    def _opened(cls, journey: "Journey", rij: str, voor: str) -> Self:
        """One row as a form; a new one may begin with what it is meant `voor`."""
        lines = cls.lines(journey)
        place = list(lines).index(rij) if rij in lines else len(lines)
        begun = {} if rij in lines else cls.begun(journey, voor)
        form = cls._line(journey, place, rij, lines.get(rij), begun)
        return cls(journey, [form], rij=rij, is_bound=form.is_bound)

    @classmethod
    def begun(cls, journey: "Journey", voor: str) -> dict:
        """What a new row begins with."""
        return {}

    @classmethod
    def is_full(cls, journey: "Journey") -> bool:
        return len(cls.lines(journey)) >= cls.most

    @classmethod
    def sent(cls, journey: "Journey", data: Any, rij: str = "") -> Self:
        """The rows that a browser sent."""
        forms, strangers = forms_in(data, cls, journey)
        removed = data.getlist(f"{cls.rows}-weg") if cls.grows else ()
        return cls(
            journey,
            forms,
            rij=rij,
            removed=removed,
            moved=moves(data, cls.rows) if cls.can_move else (),
            strangers=strangers,
            is_bound=True,
        )

    @classmethod
    def take(cls, data: Any, what: str) -> None:
        """A press on a suggestion; a screen without suggestions has none to take."""

    @classmethod
    def _line(
        cls,
        journey: "Journey",
        place: int,
        id: str,
        row: Any,
        begun: dict | None = None,
    ) -> RowQuestions:
        """One row: as stored, or new; with what was typed over it, if anything."""
        prefix = f"{cls.rows}-{place}"
        values = {name: getattr(row, name, None) for name in cls.row_form.base_fields}
        given = {"id": id, "stored": row, "prefix": prefix}
        form = cls.row_form(journey, initial=values | (begun or {}), **given)
        typed = journey.klad(cls.slug).get(id)
        if not typed:
            return form
        data = form.as_data(values) | {f"{prefix}-{n}": v for n, v in typed.items()}
        return cls.row_form(journey, data, **given)

    @cached_property
    def entries(self) -> list[ListLine]:
        """The lines of the list."""
        return entries(self)

    @property
    def left_wrong(self) -> bool:
        """Whether a row of this list, not sent along, is not right yet."""
        return not self.forms and bool(self.received.klad())

    @property
    def has_room(self) -> bool:
        return not self.is_full(self.journey)

    @property
    def empty_form(self) -> RowQuestions:
        """The row that a browser without a line copies when it adds one by itself."""
        form = self.row_form(
            self.journey, id="__id__", prefix=f"{self.rows}-__prefix__"
        )
        form.title = form.heading = str(self.new_title)
        return form

    def beside(self, journey: "Journey") -> Self:
        """The rows as they stand there, to lay beside those of this one."""
        there = self.stored(journey)
        if self.rij:
            sent = {form.id for form in self.forms}
            there.forms = [form for form in there.forms if form.id in sent]
        return there

    @cached_property
    def received(self) -> RowsSent:
        """What was typed here, to be written or kept as klad."""
        return RowsSent(self)

    def is_valid(self) -> bool:
        return self.received.is_valid()

    def faults(self) -> list[tuple[str, str, str]]:
        """(id, question, message) of each wrong answer; in a list, at its line."""
        if self.forms or not self.journey.klad(self.slug):
            return self.received.faults()
        found = [fault for entry in self.entries for fault in entry.faults]
        full = len(self.entries) > self.most
        return found + ([too_many(self)] if full else [])

    def answers(self) -> dict[str, tuple[str, str]]:
        """Per row its title and its cells as one text, beside another version."""
        return {
            form.id: (
                form.title,
                "\n".join(f"{q}: {a}" for q, a in form.answers().values() if a),
            )
            for form in self.forms
        }
