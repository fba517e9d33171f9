"""A list of rows as somebody sees it: one line each, and what is still wrong in it."""

from dataclasses import dataclass
from typing import Any

from plans.models import ROWS
from wizard.lines import Line, Lines


@dataclass(frozen=True)
class ListLine:
    """One line of the list."""

    line: Line
    faults: tuple[tuple[str, str, str], ...]  # of what was typed, but isn't right yet
    can_go: bool
    above: bool  # whether one stands above it
    below: bool

    @property
    def id(self) -> str:
        return self.line.id


def entries(screen: Any) -> list[ListLine]:
    """The lines of a screen, in order; a row that is only klad has one as well."""
    journey, lines = screen.journey, screen.lines(screen.journey)
    rows = [row or ROWS[screen.rows](rij_id=id) for id, row in lines.items()]
    wrong = _wrong(screen) if journey.klad(screen.slug) else {}
    read = Lines(screen, journey, rows).lines
    return [
        ListLine(
            line=_named(line, wrong.get(line.id)),
            faults=_faults(wrong.get(line.id)),
            can_go=row.pk is not None or line.id in wrong,
            above=at > 0,
            below=at + 1 < len(rows),
        )
        for at, (row, line) in enumerate(zip(rows, read, strict=True))
    ]


def _wrong(screen: Any) -> dict:
    """Per id the form of each row of which something could not be accepted."""
    forms = screen.stored(screen.journey).forms
    return {form.id: form for form in forms if form.is_bound}


def _named(line: Line, form: Any) -> Line:
    line.title = form.title if form else line.title
    return line


def _faults(form: Any) -> tuple[tuple[str, str, str], ...]:
    """At the line itself, since the field is a page further."""
    faults = form.faults() if form else []
    return tuple((f"rij-{form.id}", question, says) for _id, question, says in faults)
