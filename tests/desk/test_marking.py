"""Two texts beside each other: nothing gets lost, and what changed is marked."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.marking import GONE, NEW, SAME, marked
from tests.yardstick import slowness


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("Een rood hek.", "Een rood hek.", [(SAME, "Een rood hek.")]),
        ("", "Een hek.", [(NEW, "Een hek.")]),
        ("Een hek.", "", [(GONE, "Een hek.")]),
        ("", "", []),
        (
            "Een rood hek.",
            "Een groen hek.",
            [
                *((SAME, "Een "), (GONE, "rood"), (SAME, " ")),
                *((NEW, "groen"), (SAME, " "), (SAME, "hek.")),
            ],
        ),
    ],
)
def test_what_went_and_what_came(old, new, pieces):
    assert marked(old, new) == pieces


text = st.text(alphabet="ab .,\n", max_size=60)


@given(old=text, new=text)
def test_both_texts_can_be_read_back(old, new):
    pieces = marked(old, new)
    assert squeezed(pieces, {SAME, GONE}) == "".join(old.split())
    assert squeezed(pieces, {SAME, NEW}) == "".join(new.split())


def squeezed(pieces, kinds) -> str:
    """Without spaces, for a space between two marks stands there once."""
    return "".join("".join(t for kind, t in pieces if kind in kinds).split())


def test_texts_that_are_very_different_cost_little():
    """SEC-X04: the longest answers, of as many words as fit."""
    old, new = "a b c " * 666, "c a d b " * 500
    before = process_time()
    assert marked(old, new) == [(GONE, old), (NEW, new)]
    assert process_time() - before < 0.5 * slowness()
