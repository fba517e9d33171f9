"""The gate at arrival: what leaves, what is mapped, what counts as empty."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from typed.gate import INSTEAD, arrived, folded, is_empty, lines, one_line

ARRIVES = {
    "Speel\u00adtuin": "Speeltuin",
    "jan@voorbeeld.nl\u200b": "jan@voorbeeld.nl",
    "\ufeffbegin": "begin",
    "een\0twee\x1b": "eentwee",
    "\uf0b7 eerst\x0b\uf0b7 dan": "• eerst\n• dan",
    "eerst\u2028dan": "eerst\ndan",
    "eerst\r\ndan\r\r\nklaar": "eerst\ndan\n\nklaar",
    "pijl \uf0e0 hier": "pijl → hier",
}
NOTHING = ["", "  ", "\u200b\u200b", "\u00a0\n\t", "\u202e\u202c", "\u200e", "\u3164"]


@pytest.mark.parametrize("typed", ARRIVES)
def test_what_nobody_sees_leaves_and_private_signs_are_mapped(typed):
    assert arrived(typed) == ARRIVES[typed]


@pytest.mark.parametrize("typed", NOTHING, ids=ascii)
def test_an_answer_that_shows_nothing_is_no_answer(typed):
    assert is_empty(arrived(typed))
    assert lines(arrived(typed)) == one_line(arrived(typed)) == ""


def test_a_long_answer_keeps_its_lines_and_a_short_one_has_none():
    assert lines("een\n\n  twee") == "een\n\n  twee"
    assert one_line("  een\n\u00a0\u202etwee ") == "een twee"


def test_what_is_read_has_one_kind_of_space_dash_and_digit():
    assert folded("1\u20133\u20132027\u00a0om\u2009\uff18") == "1-3-2027 om 8"


@given(st.text())
def test_the_gate_changes_nothing_twice_and_nothing_that_is_seen(typed):
    once = arrived(typed)
    assert arrived(once) == once
    assert set(once) - {"\n"} <= set(typed) | set(INSTEAD.values())


@pytest.mark.parametrize(
    "typed", ["Zwolle → 5 m² • €", "👨‍👩‍👧", "مرحبا", "ą é ß", "می‌خواهم"]
)
def test_what_people_write_arrives_as_it_is(typed):
    assert arrived(typed) == one_line(typed) == typed
