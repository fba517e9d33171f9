"""Where every plan begins: with a kenmerk that nobody has."""

from itertools import chain, repeat

import pytest

from plans import kenmerk
from plans.beginning import begin


@pytest.mark.both
@pytest.mark.django_db
def test_a_kenmerk_that_is_taken_is_drawn_again(monkeypatch):
    taken = begin().kenmerk
    draws = chain(repeat(taken, 3), ["SP-2026-ABCDE"])
    monkeypatch.setattr(kenmerk, "new", lambda: next(draws))

    assert begin(kenmerk=taken).kenmerk == "SP-2026-ABCDE"


@pytest.mark.both
@pytest.mark.django_db
def test_nobody_is_sent_away_as_long_as_one_kenmerk_is_free(monkeypatch):
    """With two signs there are 32 of a year: the last are drawn as often as needed."""
    monkeypatch.setattr(kenmerk, "ALPHABET", "AB")
    assert len({begin().kenmerk for _ in range(32)}) == 32


def test_of_two_hundred_thousand_draws_beside_as_many_plans_hardly_any_is_taken():
    taken = {kenmerk.new() for _ in range(100_000)}
    again = sum(kenmerk.new() in taken for _ in range(200_000))
    assert all(map(kenmerk.is_one, taken))
    assert again < 2000
