"""The matrix that we have, as plain values in one order, and as JSON."""

import hashlib
import json

from beheer.exchange.tables import CEL, CELLEN, WERKVORM, names_of
from matrix.models import Cel, Werkvorm
from nota.words.werkvormen import NIVEAU, PLAATS

SCHEMA = "samenspel-werkvormen/1"
FIELDS = names_of(WERKVORM)
ROWS = tuple(NIVEAU)
PLACES = tuple(PLAATS)


def matrix_now() -> list[dict]:
    """All werkvormen with their cells, by slug: the same on every database."""
    found = Werkvorm.objects.prefetch_related("cellen")
    return in_order(plain(werkvorm) for werkvorm in found)


def plain(werkvorm: Werkvorm) -> dict:
    cells = [values(CEL, cel) for cel in werkvorm.cellen.all()]
    return values(WERKVORM, werkvorm) | {CELLEN: cells}


def values(columns, row: Werkvorm | Cel) -> dict:
    return {c.name: c.kind.plain(getattr(row, c.name)) for c in columns}


def filled(werkvorm: Werkvorm, values: dict) -> Werkvorm:
    """With these values, but for its cells; nothing is stored."""
    for name in FIELDS:
        setattr(werkvorm, name, values[name])
    return werkvorm


def version(values: dict) -> Werkvorm:
    """One that can be laid beside another, as if it came from the history."""
    werkvorm = filled(Werkvorm(), values)
    werkvorm.erbij = {CELLEN: values[CELLEN]}
    return werkvorm


def in_order(werkvormen) -> list[dict]:
    ordered = sorted(werkvormen, key=lambda werkvorm: werkvorm["slug"])
    return [each | {CELLEN: sorted(each[CELLEN], key=place)} for each in ordered]


def place(cel: dict) -> tuple:
    """Row by row through the matrix; what stands nowhere comes last."""
    row, column = cel["inbreng"], cel["niveau"]
    known = row in ROWS and column in PLACES
    return (not known, known and (ROWS.index(row), PLACES.index(column)), row, column)


def document(werkvormen: list[dict]) -> dict:
    return {"schema": SCHEMA, "werkvormen": werkvormen}


def to_json(werkvormen: list[dict]) -> bytes:
    text = json.dumps(document(werkvormen), ensure_ascii=False, indent=1)
    return text.encode(errors="backslashreplace") + b"\n"  # half characters


def fingerprint(werkvormen: list[dict]) -> str:
    """Differs as soon as anything in the matrix does."""
    return hashlib.sha256(to_json(werkvormen)).hexdigest()
