"""Figures that point at nobody, and leave nothing out that could be told (PRI-07)."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nota.onherleidbaar import AT_LEAST, LEAST, SMALL, Figure, safe

SOME = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 30))


def exact(n) -> Figure:
    return Figure(n, n)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({}, {}),
        ({"a": 12, "b": 5}, {"a": exact(12), "b": exact(5)}),
        ({"a": 12, "b": 0}, {"a": exact(12)}),
        ({"a": 12, "b": 30, "c": 4}, {"a": Figure(12, 15), "b": exact(30), "c": SMALL}),
        ({"a": 9, "b": 8, "c": 1}, {"a": exact(9), "b": Figure(5, 8), "c": SMALL}),
        ({"a": 2, "b": 3, "c": 9}, {"a": SMALL, "b": SMALL, "c": exact(9)}),
        ({"a": 6, "b": 7, "c": 1}, {"a": AT_LEAST, "b": AT_LEAST, "c": SMALL}),
        ({"a": 5, "b": 1}, {}),
        ({"a": 3, "b": 1}, {}),
    ],
    ids=[
        *("nothing", "large", "nobody", "a span", "another span"),
        *("hidden in each other", "two at once", "nothing safe", "only small"),
    ],
)
def test_a_small_count_is_told_as_no_more_than_that(counts, shown):
    assert safe(counts) == shown


def test_of_a_whole_year_no_number_goes_missing():
    """98 of 409 plans were not shown, for two of which the zwaarte was unknown."""
    year = {"gemiddeld": 201, "zwaar": 108, "licht": 98, "nog niet bekend": 2}
    told = safe(year)
    assert told["licht"] == Figure(96, 99)
    assert told["gemiddeld"] == exact(201)
    assert told["zwaar"] == exact(108)


@given(SOME)
def test_a_number_of_a_fair_size_is_told_to_within_a_few(counts):
    told = safe(counts)
    small = sum(0 < n < LEAST for n in counts.values())
    fair = {name: n for name, n in counts.items() if n >= LEAST + 3 * small}
    for name, n in fair.items():
        assert told[name].least <= n <= told[name].most
        assert told[name].most - told[name].least <= 3 * small
    assert sum(not told[name].is_exact for name in fair) <= 1


def possible(told: dict[str, Figure], total: int) -> list[dict[str, int]]:
    """Every way in which the counts can be, for somebody who knows the total."""
    ends = {n: total if f.most is None else f.most for n, f in told.items()}
    spans = [range(f.least, ends[name] + 1) for name, f in told.items()]
    ways = (dict(zip(told, way, strict=True)) for way in product(*spans))
    return [way for way in ways if sum(way.values()) == total]


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 12)))
def test_the_total_tells_no_more_of_a_small_count_than_that_it_is_small(counts):
    told = safe(counts)
    ways = possible(told, sum(counts.values()))
    for name in (name for name, figure in told.items() if figure.is_small):
        assert {way[name] for way in ways} == set(range(1, LEAST))
