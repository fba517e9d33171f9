"""The matrix of nota 6 with what this plan chose, as a table to print."""

from dataclasses import dataclass

from nota.niveaus import NIVEAUS
from nota.words.werkvormen import NIVEAU, PLAATS


@dataclass(frozen=True)
class Named:
    """A werkvorm in a cell, and whether this plan chose it."""

    name: str
    chosen: bool


@dataclass(frozen=True)
class Matrix:
    """Inbreng by niveau; what stands in no cell is named under it."""

    heads: list[str]
    rows: list[tuple[str, list[list[Named]]]]
    outside: list[str]
    any: bool  # whether something was chosen


def matrix(journey) -> Matrix:
    werkvormen = journey.names.werkvormen
    chosen = [row for row in journey.rows("vormen") if row.werkvorm]
    slugs = {row.werkvorm for row in chosen}
    cells = _cells(werkvormen, slugs)
    placed = {slug for slug in slugs if slug in werkvormen and werkvormen[slug].cellen}
    outside = [
        row.werkvorm_tekst["naam"]
        for row in chosen
        if row.werkvorm_tekst and row.werkvorm not in placed
    ]
    own = [row.eigen_werkvorm for row in journey.rows("vormen") if row.eigen_werkvorm]
    return Matrix(
        heads=list(PLAATS.values()),
        rows=[(NIVEAU[n], [cells.get((n, p), []) for p in PLAATS]) for n in NIVEAUS],
        outside=list(dict.fromkeys([*outside, *own])),
        any=bool(slugs or own),
    )


def _cells(werkvormen, slugs) -> dict[tuple[str, str], list[Named]]:
    cells = {}
    for slug, werkvorm in werkvormen.items():
        for cel in werkvorm.cellen:
            cells.setdefault(cel, []).append(Named(werkvorm.naam, slug in slugs))
    return cells
