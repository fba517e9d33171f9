"""The one next thing: what the first row of the table says (nota.volgende)."""

import pytest

from nota.status import STATUSES
from nota.volgende import ROWS, Stand, next_of
from nota.words.standen import VOLGENDE, VOLGENDE_KNOP

NEW = {
    "status": "concept",
    "begun": False,
    "advised": False,
    "retold": False,
    "checked": False,
    "open": True,
    "wrong": False,
    "rules_first": False,
    "asks_moments": True,
    "moments": 0,
    "told": False,
    "done": False,
    "lacks": True,
    "wise": False,
}
ADVISED = {"begun": True, "advised": True}
READY = ADVISED | {"open": False, "moments": 2, "lacks": False}


@pytest.mark.parametrize(
    ("told", "slug"),
    [
        ({}, "beginnen"),
        ({"begun": True}, "verder"),
        ({"begun": True, "wrong": True}, "herstellen"),
        ({"begun": True, "rules_first": True}, "verder"),
        (ADVISED | {"rules_first": True}, "regels"),
        (ADVISED, "moment"),
        (ADVISED | {"moments": 1}, "verder"),
        (ADVISED | {"asks_moments": False}, "verder"),
        (READY | {"advised": False, "open": True, "retold": True}, "uitkomst"),
        (ADVISED | {"retold": True, "rules_first": True}, "uitkomst"),
        (ADVISED | {"retold": True, "wrong": True}, "herstellen"),
        (READY | {"lacks": True}, "ontbreekt"),
        (READY | {"wise": True}, "sturen"),
        (READY, "meenemen"),
        (READY | {"checked": True, "rules_first": True, "lacks": True}, "check"),
        (READY | {"checked": True, "open": True}, "verder"),
        (READY | {"checked": True, "told": True}, "verslag-verder"),
        (READY | {"told": True}, "verslag-verder"),
        (READY | {"told": True, "done": True}, "verslag-sturen"),
        (READY | {"status": "ingediend"}, "noteren"),
        (READY | {"status": "in_gesprek"}, "noteren"),
        (READY | {"status": "aanvulling"}, "aanvullen"),
        (READY | {"status": "besproken"}, "starten"),
        (READY | {"status": "loopt"}, "verslag"),
        (READY | {"status": "loopt", "told": True}, "verslag-verder"),
        (READY | {"status": "loopt", "told": True, "done": True}, "verslag-sturen"),
        (READY | {"status": "verslag"}, "verslag-binnen"),
        (READY | {"status": "afgerond"}, "lezen"),
        (READY | {"status": "ingetrokken"}, "lezen"),
    ],
)
def test_how_far_a_plan_is_says_what_comes_next(told, slug):
    assert next_of(Stand(**NEW | told)) == slug


def test_there_is_something_to_do_at_every_status():
    for status in STATUSES:
        assert next_of(Stand(**NEW | {"status": status})) in VOLGENDE


def test_every_row_has_its_words_and_every_word_a_row():
    assert {row.slug for row in ROWS} == set(VOLGENDE) == set(VOLGENDE_KNOP)
