"""Points for a talk: what a plan leaves to ask, in words that judge nothing."""

import re
from dataclasses import replace
from datetime import date

import pytest

from desk import words
from nota.aandacht import PUNTEN, THEMAS, to_talk_about
from nota.answers import JA, NEE, Answers, Belanghebbende, Vorm
from nota.situation import Situation
from nota.status import COORDINATOR, INGETROKKEN, INITIATIEFNEMER, RULES, STATUSES
from nota.weights import Weights

TODAY = date(2026, 11, 1)
GROUPS = (
    Belanghebbende(id="a", past=JA, weinig_invloed=JA, kan=("meedoen",)),
    Belanghebbende(id="b", past=NEE),
)
COMPLETE = Answers(
    doel="Samen eten.",
    activiteit="Een tafel maken.",
    ruimte=JA,
    interesse=JA,
    tijd=JA,
    belangen=GROUPS,
    hoe_gevonden="Langs de deuren.",
    kaders="De plek.",
    onderdelen="De kleur.",
    gebruik_inbreng=("meegewogen",),
    terugkoppeling="Een brief.",
    vormen=(Vorm(id="v", wanneer="in de lente"),),
)
SUPPORTERS = (
    Belanghebbende(id="a", past=JA),
    Belanghebbende(id="b", past=JA, kan=("meeweten",), wil=("meedoen",)),
)
INSIDERS = (
    Belanghebbende(id="r", naam="Gemeenteraad", past=NEE, weinig_invloed=JA),
    Belanghebbende(id="l", naam="Leden", kan=("meeweten",), wil=("meedoen",)),
)


def sounding(**changes) -> set[str]:
    situation = Situation(replace(COMPLETE, **changes), Weights(), TODAY)
    return {p.slug for punten in to_talk_about(situation).values() for p in punten}


def test_a_plan_that_says_everything_leaves_nothing_to_ask():
    assert sounding() == set()


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"doel": None}, {"doel-leeg"}),
        ({"activiteit": "samen  eten."}, {"doel-is-activiteit"}),
        ({"belangen": (), "hoe_gevonden": None}, {"niemand-genoemd"}),
        ({"hoe_gevonden": None}, {"hoe-gevonden"}),
        (
            {"belangen": SUPPORTERS},
            {"alleen-voorstanders", "weinig-invloed", "wil-meer"},
        ),
        ({"belangen": INSIDERS}, {"niemand-genoemd"}),
        (
            {"belangen": SUPPORTERS + INSIDERS},
            {"alleen-voorstanders", "weinig-invloed", "wil-meer"},
        ),
        ({"kaders": None}, {"kaders-leeg"}),
        ({"onderdelen": None}, {"onderdelen-leeg"}),
        ({"tijd": NEE, "onderdelen": None}, {"geen-tijd"}),
        ({"zwaarte_anders": "zwaar"}, {"weinig-momenten"}),
        ({"vormen": (Vorm(id="v", wanneer="3-11-2026"),)}, {"uitnodigen"}),
        ({"vergunning": ("omgevingsvergunning",)}, {"eerst-praten"}),
        ({"terugkoppeling": None}, {"terugkoppeling-leeg"}),
        ({"gebruik_inbreng": ()}, {"gebruik-leeg"}),
    ],
)
def test_what_is_asked_in_which_situation(changes, found):
    assert sounding(**changes) == found


def test_every_point_has_a_theme_a_source_and_words():
    assert {punt.thema for punt in PUNTEN} == set(THEMAS) == set(words.THEMA)
    assert {punt.slug for punt in PUNTEN} == set(words.AANDACHT)
    assert all(punt.source for punt in PUNTEN)


def test_every_point_asks_and_none_judges():
    for says in map(str, words.AANDACHT.values()):
        assert "?" in says
        assert not re.search(r"moet|goed|slecht|onvoldoende|fout|verplicht", says) or (
            "goed voor" in says
        )


def test_every_status_and_every_step_has_words_for_the_gemeente():
    assert set(words.STATUS) == set(STATUSES) - {INGETROKKEN}
    steps = {(rule.actie, rule.wie) for rule in RULES}
    no_step = {"bewerk-plan", "bewerk-verslag", "wis"}  # these write no event
    no_step |= {"trek-in"}  # and what was taken back is out of sight
    told = {(a, w) for a, w in steps if a not in no_step}
    assert set(words.STAP) | set(words.STIL) == told
    assert {wie for _actie, wie in told} == {COORDINATOR, INITIATIEFNEMER}
