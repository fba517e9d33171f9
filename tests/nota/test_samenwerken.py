"""Stap 1: may they work together, and what do we say after a NEE?"""

from itertools import product

import pytest

from nota.answers import GEEN_VAN_DEZE, JA, NEE, WEET_NIET, Answers
from nota.conditions import (
    advies_na_stap_1,
    is_weighed,
    redenen_nee,
    ruimte_in,
    rules_come_first,
    samenwerken,
)


@pytest.mark.parametrize(
    ("answers", "together"),
    [
        ({}, True),
        ({"ruimte": JA, "interesse": JA, "tijd": JA}, True),
        ({"ruimte": JA}, True),
        ({"interesse": NEE}, False),
        ({"ruimte": JA, "interesse": JA, "tijd": NEE}, False),
        ({"ruimte": NEE, "toch_samenwerken": JA}, True),
        ({"ruimte": NEE, "geval": "zonnepark"}, True),
        ({"ruimte": NEE, "geval": GEEN_VAN_DEZE}, False),
        ({"ruimte": NEE, "geval": WEET_NIET}, False),
    ],
    ids=[
        "nothing said",
        "three times JA",
        "JA and empty",
        "a NEE",
        "JA and a NEE",
        "a NEE, and going on anyway",
        "a NEE, and a duty",
        "a NEE, not on the list",
        "a NEE, not sure of the list",
    ],
)
def test_who_works_together(answers, together):
    assert samenwerken(Answers(**answers)) is together


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        ({"ruimte": JA}, ()),
        ({"ruimte": NEE}, ("ruimte",)),
        ({"interesse": NEE}, ("interesse",)),
        ({"interesse": NEE, "interesse_reden": "zelf"}, ("zelf",)),
        ({"interesse": JA, "interesse_reden": "zelf"}, ()),
        ({"tijd": NEE}, ("tijd", "later-beloven")),
        ({"tijd": NEE, "later": "in mei"}, ("tijd", "later")),
        ({"tijd": NEE, "ruimte": NEE}, ("ruimte", "tijd", "later-beloven")),
        (
            {"tijd": NEE, "ruimte": NEE, "interesse": NEE, "later": "in mei"},
            ("ruimte", "interesse", "tijd", "later"),
        ),
        ({"tijd": NEE, "geval": "zonnepark"}, ("plicht",)),
        ({"geval": "zonnepark"}, ()),
    ],
    ids=str,
)
def test_every_nee_has_its_own_sentence(answers, sentences):
    assert advies_na_stap_1(Answers(**answers)) == sentences


@pytest.mark.parametrize(
    ("anders", "room"),
    [
        ((), None),
        (("plek", "vorm"), JA),
        (("niets",), NEE),
        (("niets", "plek"), JA),
    ],
)
def test_whatever_can_still_be_different_is_room(anders, room):
    assert ruimte_in(anders) == room


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, True),
        ({"tijd": NEE}, False),
        ({"tijd": NEE, "niveau": "straat"}, False),
        ({"tijd": NEE, "niveau": "dorp"}, True),
        ({"tijd": NEE, "niveau": "gebied"}, True),
        ({"tijd": NEE, "niveau": "straat", "later": "in mei"}, True),
        ({"tijd": NEE, "interesse": NEE, "later": "in mei"}, False),
        ({"tijd": NEE, "ruimte": NEE, "niveau": "dorp"}, False),
        ({"tijd": NEE, "initiatiefnemer": "gemeente"}, True),
        ({"tijd": NEE, "ruimte": NEE, "initiatiefnemer": "gemeente"}, False),
        ({"interesse": NEE, "initiatiefnemer": "gemeente"}, False),
    ],
)
def test_haste_alone_does_not_skip_stap_2_where_much_is_at_stake(answers, asked):
    assert is_weighed(Answers(**answers)) is asked


def test_without_a_nee_everybody_works_together():
    for ruimte, interesse, tijd in product((JA, NEE, None), repeat=3):
        answers = Answers(ruimte=ruimte, interesse=interesse, tijd=tijd)
        assert samenwerken(answers) is (NEE not in (ruimte, interesse, tijd))
        assert len(redenen_nee(answers)) == [ruimte, interesse, tijd].count(NEE)


# Does it fit the rules?


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ({"regels": NEE}, True),
        ({"regels": "weet_niet"}, True),
        ({"regels": JA}, False),
        ({"regels": JA, "vergunning": ("omgevingsvergunning",)}, False),
        ({"vergunning": ("omgevingsvergunning",)}, True),
        ({"vergunning": ("geen",)}, False),
        ({}, False),
        ({"regels": NEE, "initiatiefnemer": "gemeente"}, False),
    ],
)
def test_who_does_not_know_that_it_fits_the_rules_asks_that_first(told, first):
    assert rules_come_first(Answers(**{"initiatiefnemer": "inwoners"} | told)) is first
