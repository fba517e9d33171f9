"""Figures that point at nobody (PRI-07)."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nota.onherleidbaar import LEAST, safe


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({}, {}),
        ({"a": 12, "b": 5}, {"a": 12, "b": 5}),
        ({"a": 12, "b": 0}, {"a": 12}),
        ({"a": 12, "b": 7, "c": 4}, {"a": 12, "b": None, "c": None}),
        ({"a": 1, "b": 1, "c": 9, "d": 8}, {"a": None, "b": None, "c": 9, "d": None}),
        ({"a": 3, "b": 2}, {}),
    ],
    ids=["nothing", "large", "nobody", "one small", "two small", "only small"],
)
def test_small_counts_are_left_out_with_one_more(counts, shown):
    assert safe(counts) == shown


def could_be(shown: dict, total: int) -> list[tuple]:
    """Every way to fill in what was left out, for somebody who knows the total."""
    hidden = [name for name, count in shown.items() if count is None]
    left = total - sum(count for count in shown.values() if count)
    values = range(1, left + 1)
    return [v for v in product(values, repeat=len(hidden)) if sum(v) == left]


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 12)))
def test_the_total_never_gives_a_hidden_count_away(counts):
    shown = safe(counts)
    if None not in shown.values():
        return
    ways = could_be(shown, sum(counts.values()))
    for of_one in zip(*ways, strict=True):
        assert len(set(of_one)) >= LEAST - 1
