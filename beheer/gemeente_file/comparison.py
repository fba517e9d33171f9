"""What would change, table by table, row by row and question by question."""

from dataclasses import dataclass, field

from beheer.exchange.difference import difference
from beheer.gemeente_file.inventory import (
    GEMEENTE,
    LOGO,
    OF_GEMEENTE,
    PARTS,
    WERKVORMEN,
    Piece,
)
from beheer.spoken import told
from matrix.logo import decoded
from matrix.models import Gemeente
from questions.changes import CHANGED, GONE, NEW, Change, between, kinds


@dataclass
class OfPart:
    """What the file does to one table."""

    title: str
    new: list[str] = field(default_factory=list)
    changed: list[tuple[str, list[Change]]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    def __bool__(self):
        return bool(self.new or self.changed or self.gone)


def compared(wanted: dict, now: dict) -> list[OfPart]:
    """Only the tables in which something differs."""
    every = [
        _gemeente(wanted[GEMEENTE], now[GEMEENTE]),
        *(_of_rows(part, wanted[part.name], now[part.name]) for part in PARTS),
        _werkvormen(wanted[WERKVORMEN], now[WERKVORMEN]),
    ]
    return [each for each in every if each]


def _gemeente(wanted: dict, now: dict) -> OfPart:
    changes = _between(Gemeente, OF_GEMEENTE, now, wanted)
    found = OfPart(Gemeente._meta.verbose_name_plural)
    found.changed = [(wanted["naam"], changes)] if changes else []
    return found


def _of_rows(part: Piece, wanted: list[dict], now: list[dict]) -> OfPart:
    before, after = part.by_key(now), part.by_key(wanted)
    found = OfPart(part.title)
    for key, kind in kinds(before, after).items():
        if kind == NEW:
            found.new.append(name_of(after[key]))
        elif kind == GONE:
            found.gone.append(name_of(before[key]))
        elif kind == CHANGED:
            changes = _between(part.model, part.columns, before[key], after[key])
            found.changed.append((name_of(after[key]), changes))
    return found


def _werkvormen(wanted: list[dict], now: list[dict]) -> OfPart:
    differs = difference(wanted, now)
    return OfPart(
        WERKVORMEN,
        new=[each["naam"] for each in differs.new],
        changed=[(each["naam"], changes) for each, changes in differs.changed],
        gone=[each["naam"] for each in differs.absent],
    )


def _between(model, columns, before: dict, after: dict) -> list[Change]:
    return between(*(_told(model, columns, row) for row in (before, after)))


def _told(model, columns, row: dict) -> dict:
    found = {}
    for name in columns:
        value = row[name]
        if name == LOGO and value:
            value = decoded(value)
        found |= told(name, model._meta.get_field(name).verbose_name, value)
    return found


def name_of(row: dict) -> str:
    return row.get("naam") or row.get("uitleg", "")[:60] or row.get("slug", "")
