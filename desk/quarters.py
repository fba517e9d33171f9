"""The sent plans of a year, per gebied and quarter: a table that points at nobody."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from nota.kruistabel import SUM, safe_table
from nota.onherleidbaar import Figure, safe

QUARTERS = range(1, 5)
NOBODY = Figure(0, 0)


class Cell(NamedTuple):
    """A figure as short as a narrow column asks, and how a span is read out."""

    says: str
    reads: str


class Quarters(NamedTuple):
    """One gebied, or all: a figure of each quarter, and of the year."""

    name: str
    cells: list[Cell]


class PerQuarter(NamedTuple):
    """A line for each gebied, and one for all; without lines if nothing may be told."""

    lines: list[Quarters]
    together: Quarters | None
    per_gebied: dict[str, Figure]  # as these lines tell it, for whoever tells it too


def per_quarter(found: Mapping, gebieden: Mapping) -> PerQuarter:
    """Of how many plans were found of each gebied, by its key, in each quarter."""
    counts = named(found, gebieden)
    told = safe_table(counts)
    if told is None:
        return PerQuarter([], None, safe(per_name(counts)))
    names = [row for row, column in told if column is SUM and row is not SUM]
    per_gebied = {name: told[name, SUM] for name in names}
    lines = [line(capfirst(name), told, name) for name in names]
    return PerQuarter(lines, line(_("Samen"), told, SUM), per_gebied)


def named(found: Mapping, gebieden: Mapping) -> dict[tuple[str, int], int]:
    """In the order of the gebieden; what is in none of them comes last."""
    unknown = _("nog niet bekend")
    counts = {(name, q): 0 for name in (*gebieden.values(), unknown) for q in QUARTERS}
    for (key, quarter), n in found.items():
        counts[gebieden.get(key, unknown), quarter] += n
    return counts


def per_name(counts: Mapping[tuple[str, int], int]) -> dict[str, int]:
    names = dict.fromkeys(name for name, _quarter in counts)
    return {name: sum(counts[name, q] for q in QUARTERS) for name in names}


def line(name: str, told: Mapping, row) -> Quarters:
    return Quarters(name, [cell(told.get((row, c), NOBODY)) for c in (*QUARTERS, SUM)])


def cell(figure: Figure) -> Cell:
    if figure.is_exact:
        return Cell(str(figure.least), "")
    reads = _("{van} tot en met {tot}").format(van=figure.least, tot=figure.most)
    return Cell(f"{figure.least}–{figure.most}", reads)
