"""The rows of a screen read back: what overview, PDF and comparison show."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator

from questions.kind import Question

if TYPE_CHECKING:
    from wizard.journey import Journey


def shortened(name: str) -> str:
    """A name where it only repeats; it stands in full with its own question."""
    return Truncator(name).chars(80)


class Line:
    """One stored row, in the words of its questions."""

    title = ""

    def __init__(
        self, journey: "Journey", row: Any, fields: Mapping[str, Question], form: Any
    ):
        self.journey, self.row = journey, row
        self.fields, self.named_by = fields, form.named_by
        self.told = {n: says for n, says in form.facts.items() if n in fields}

    @property
    def id(self) -> str:
        return self.row.rij_id

    @property
    def name(self) -> str:
        return str(getattr(self.row, self.named_by) or "") if self.named_by else ""

    def cell(self, name: str) -> str:
        return str(self.fields[name].in_a_cell(getattr(self.row, name)))

    @property
    def facts(self) -> str:
        """What the list says beside its title, in one line."""
        cells = [(says, self.cell(name)) for name, says in self.told.items()]
        told = (str(says).format(shortened(cell)) for says, cell in cells if cell)
        return " · ".join(told)

    def is_moot(self, name: str) -> bool:
        """Whether another answer makes this question void, so nothing is missing."""
        return False

    def shown(self, name: str) -> str | None:
        """A cell of a table; None where nothing was to be told."""
        return self.cell(name) or (None if self.is_moot(name) else "")


class Lines:
    """Rows of one screen, in order."""

    def __init__(self, screen: Any, journey: "Journey", rows: Iterable):
        form = screen.row_form
        self.folded = form.folded
        self.heads = screen.heads  # columns before those of the questions
        self.fields = form.fields_for(journey) if rows else form.base_fields
        self.lines = [form.line(journey, row, self.fields, form) for row in rows]
        for at, line in enumerate(self.lines):
            line.title = line.name or screen.heading_of(at)

    def is_told(self, name: str) -> bool:
        """What stands behind a fold is a column only if some row tells it."""
        return name not in self.folded or any(line.cell(name) for line in self.lines)

    def table(
        self, left_out: Collection[str] = ()
    ) -> tuple[list[str], list[list[str | None]]]:
        """The heads of the columns, and the rows."""
        shown = [n for n in self.fields if n not in left_out and self.is_told(n)]
        heads = [*self.heads, *(self.fields[name].short for name in shown)]
        rows = [
            [shortened(line.title) for _head in self.heads]
            + list(map(line.shown, shown))
            for line in self.lines
        ]
        return [str(head) for head in heads], rows
