"""A table with totals that points at nobody, seen by who works out all it can (PRI-07).

The solver below knows nothing of how the table was made. It tries every table that fits
what is told: each figure, each total, and the total of all.
"""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nota.kruistabel import SUM, UNDER, safe_table, with_totals
from nota.onherleidbaar import LEAST, SMALL, Figure


def counted(rows) -> dict:
    return {(r, c): n for r, row in enumerate(rows) for c, n in enumerate(row)}


def tables(columns: int, most: int):
    row = st.lists(st.integers(0, most), min_size=columns, max_size=columns)
    return st.lists(row, min_size=1, max_size=3).map(counted)


SOME = st.one_of(tables(2, 12), tables(3, 7), tables(2, 40))
MANY = st.lists(
    st.lists(st.integers(0, 60), min_size=4, max_size=4), min_size=1, max_size=9
).map(counted)


class Solver:
    """Whether any table fits what is told, if one figure must be a given number."""

    def __init__(self, told: dict):
        self.told = told
        self.rows = [r for r, c in told if c is SUM and r is not SUM]
        self.columns = [c for r, c in told if r is SUM and c is not SUM]

    def fits(self, place, number: int) -> bool:
        told = self.told | {place: Figure(number, number)}
        spans = [told[SUM, c] for c in self.columns]
        sums = {(0,) * len(self.columns)}
        for row in self.rows:
            ways = self.ways(told, row)
            sums = {
                new
                for before, way in product(sums, ways)
                for new in [tuple(map(sum, zip(before, way, strict=True)))]
                if all(n <= span.most for n, span in zip(new, spans, strict=True))
            }
        return any(self.adds_up(told, each, spans) for each in sums)

    def ways(self, told, row) -> set[tuple]:
        cells = [told[row, c] for c in self.columns]
        total = told[row, SUM]
        ends = [min(f.most, total.most) for f in cells]
        spans = zip(cells, ends, strict=True)
        every = product(*(range(f.least, end + 1) for f, end in spans))
        return {way for way in every if total.least <= sum(way) <= total.most}

    def adds_up(self, told, sums, spans) -> bool:
        of_all = told[SUM, SUM]
        return of_all.least <= sum(sums) <= of_all.most and all(
            span.least <= n for n, span in zip(sums, spans, strict=True)
        )

    def may_be(self, place) -> set[int]:
        figure = self.told[place]
        numbers = range(figure.least, figure.most + 1)
        return {n for n in numbers if self.fits(place, n)}


@settings(deadline=None)
@given(SOME)
def test_who_works_out_all_it_can_finds_each_small_count_to_be_any_small_one(counts):
    told = safe_table(counts) or {}
    numbers = with_totals(counts)
    for place in (place for place in told if 0 < numbers[place] < LEAST):
        assert Solver(told).may_be(place) >= set(range(1, LEAST)), place


@settings(deadline=None)
@given(st.one_of(tables(2, 8), tables(3, 3)))
def test_a_span_says_no_more_than_anybody_could_work_out(counts):
    told = safe_table(counts) or {}
    wide = {p: f for p, f in told.items() if f.least >= LEAST and not f.is_exact}
    every = told[SUM, SUM].most if told else 0
    for place, figure in wide.items():
        blank = Solver(told | dict.fromkeys(wide, Figure(LEAST, every)))
        assert not blank.fits(place, figure.least - 1) or figure.least == LEAST
        assert not blank.fits(place, figure.most + 1)
        assert blank.fits(place, figure.least)
        assert blank.fits(place, figure.most)


@settings(deadline=None)
@given(MANY)
def test_no_large_number_is_left_out_and_every_figure_is_true(counts):
    told = safe_table(counts)
    for place, n in with_totals(counts).items() if told else ():
        figure = told[place]
        assert figure.least <= n <= figure.most
        assert (figure.least >= LEAST) == (n >= LEAST)
        assert 0 < n < LEAST or n == 0 or figure.is_exact or figure.most > figure.least


@settings(deadline=None)
@given(MANY)
def test_what_is_small_is_never_told_as_a_number(counts):
    numbers = with_totals(counts)
    told = safe_table(counts) or {}
    small = {place for place in told if 0 < numbers[place] < LEAST}
    assert {told[place] for place in small} <= {SMALL, UNDER}


@settings(deadline=None)
@given(MANY)
def test_a_table_without_small_counts_is_told_as_it_is(counts):
    large = {place: n + LEAST if n else 0 for place, n in counts.items()}
    told = safe_table(large)
    assert told == {p: Figure(n, n) for p, n in with_totals(large).items()}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([[3]], None),
        ([[3, 1]], None),
        ([[5, 3]], None),
        ([[0, 0]], [["0"]]),
        ([[9, 12], [0, 7]], [["9", "12", "21"], ["0", "7", "7"], ["9", "19", "28"]]),
        (
            [[3, 9], [8, 7]],
            [
                ["0-4", "8-11", "12"],
                ["7-10", "5-8", "15"],
                ["11", "16", "27"],
            ],
        ),
        (
            [[20, 3], [30, 40], [50, 9]],
            [
                ["19-23", "0-4", "23"],
                ["30", "40", "70"],
                ["47-51", "8-12", "59"],
                ["100", "52", "152"],
            ],
        ),
    ],
    ids=[
        *("one small", "only small", "nothing safe", "nobody", "large"),
        *("a circle of four", "as small as can be"),
    ],
)
def test_a_small_count_is_hidden_with_three_others_and_not_more(rows, told):
    found = safe_table(counted(rows))
    assert (found and in_rows(found)) == told


def in_rows(told: dict) -> list[list[str]]:
    lines = {}
    for (row, _column), f in told.items():
        says = str(f.least) if f.is_exact else f"{f.least}-{f.most}"
        lines.setdefault("sum" if row is SUM else row, []).append(says)
    return [*(line for row, line in lines.items() if row != "sum"), lines["sum"]]
