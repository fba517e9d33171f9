"""Whole numbers as people write them: what is understood, and what is refused."""

import pytest

from typed.counts import Count, count_in

UNDERSTOOD = {
    "40": 40, " 40 ": 40, "1.000": 1000, "10.000": 10_000, "1 000": 1000,
    "1\u00a0000": 1000, "1'000": 1000, "1.234.567": 1_234_567, "50 mensen": 50,
    "40 huishoudens.": 40, "vijftig": 50, "Veertig": 40, "geen": 0, "0": 0,
    "\uff14\uff10": 40, "40\u200b": 40,
}  # fmt: skip
ESTIMATED = {
    "ca. 50": 50, "±50": 50, "ongeveer 40": 40, "circa 1.000": 1000, "~ 30": 30,
    "zo'n 25": 25, "40-50": 45, "40 – 50": 45, "40 tot 50": 45, "tussen 40 en 50": 45,
    "tussen de 40 en 50 mensen": 45, "2 à 3": 3, "50,5": 51, "50.4": 50,
    "rond de 20": 20, "1.000 - 2.000": 1500, "naar schatting 60": 60,
}  # fmt: skip
REFUSED = ["", "-3", "veel", "3 x 10", "50-40", "1.00.00", "9" * 19, "40 " * 30, "1e3"]


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_a_number_is_read_as_people_write_it(text):
    assert count_in(text) == Count(UNDERSTOOD[text])


@pytest.mark.parametrize("text", ESTIMATED)
def test_a_guess_is_read_as_a_guess(text):
    assert count_in(text) == Count(ESTIMATED[text], about=True)


@pytest.mark.parametrize("text", REFUSED)
def test_what_says_no_one_number_is_refused(text):
    assert count_in(text) is None
