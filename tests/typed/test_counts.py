"""Whole numbers as people write them: what is understood, and what is refused."""

from copy import deepcopy

import pytest

from typed.counts import Guess, count_in

UNDERSTOOD = {
    "40": 40, " 40 ": 40, "1.000": 1000, "10.000": 10_000, "1 000": 1000,
    "1\u00a0000": 1000, "1'000": 1000, "1.234.567": 1_234_567, "50 mensen": 50,
    "40 huishoudens.": 40, "vijftig": 50, "Veertig": 40, "geen": 0, "0": 0,
    "\uff14\uff10": 40, "40\u200b": 40, "50,0": 50, "8.0": 8, "1.000,00": 1000,
}  # fmt: skip
FIFTY, FORTY_FIFTY = Guess(50, "ongeveer 50"), Guess(45, "40 tot 50")
ESTIMATED = {
    "ca. 50": FIFTY, "±50": FIFTY, "ongeveer vijftig": FIFTY, "50.4": FIFTY,
    "50,05": FIFTY, "50.00": FIFTY, "40,0-50,0": FORTY_FIFTY,
    "circa 1.000": Guess(1000, "ongeveer 1000"), "50,5": Guess(51, "ongeveer 51"),
    "40-50": FORTY_FIFTY, "40 – 50": FORTY_FIFTY, "40 tot 50": FORTY_FIFTY,
    "tussen 40 en 50": FORTY_FIFTY, "tussen de 40 en 50 mensen": FORTY_FIFTY,
    "2 à 3": Guess(3, "2 tot 3"), "1.000 - 2.000": Guess(1500, "1000 tot 2000"),
}  # fmt: skip
REFUSED = ["", "-3", "veel", "3 x 10", "50-40", "1.00.00", "9" * 19, "40 " * 30, "1e3"]
REFUSED += ["1,000", "1,000.00", "50,0,0"]


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_a_number_is_read_as_people_write_it(text):
    assert count_in(text) == UNDERSTOOD[text]


@pytest.mark.parametrize("text", ESTIMATED)
def test_a_guess_is_read_as_a_guess(text):
    assert count_in(text) == ESTIMATED[text]


@pytest.mark.parametrize("guess", {*ESTIMATED.values()})
def test_a_guess_counts_as_its_number_and_reads_as_what_was_understood(guess):
    assert count_in(str(guess)) == guess == deepcopy(guess)
    assert guess != int(guess) != guess
    assert int(guess) - 1 < guess < int(guess) + 1
    assert f"{guess}" == guess.said


@pytest.mark.parametrize("text", REFUSED)
def test_what_says_no_one_number_is_refused(text):
    assert count_in(text) is None
