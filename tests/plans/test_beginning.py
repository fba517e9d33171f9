"""Where every plan begins: with a kenmerk that nobody has."""

from itertools import chain, repeat

import pytest

from plans import kenmerk
from plans.beginning import begin

pytestmark = [pytest.mark.both, pytest.mark.django_db]


def test_a_kenmerk_that_is_taken_is_drawn_again(monkeypatch):
    taken = begin().kenmerk
    draws = chain(repeat(taken, 3), ["SP-2026-ABCDE"])
    monkeypatch.setattr(kenmerk, "new", lambda: next(draws))

    assert begin(kenmerk=taken).kenmerk == "SP-2026-ABCDE"
