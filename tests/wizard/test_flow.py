"""The road through the wizard: regels.md §1, row by row."""

import pytest

from nota.answers import Answers
from nota.status import INITIATIEFNEMER, RULE
from nota.weights import Weights
from wizard.flow import STEPS, route, slugs_of
from wizard.screens import SCREENS

START = "initiatief doel gemeente mogelijk"
STAP_2 = "omvang hinder"
LICHT = {"omvang": 1, "maatschappelijk_belang": 0, "hinder_tijdens": 2, "hinder_na": 0}


def road_of(**answers) -> str:
    return " ".join(route(Answers(**answers), (), Weights()).slugs)


@pytest.mark.parametrize(
    ("answers", "steps", "count"),
    [
        ({"route": "check"}, f"{START} {STAP_2} uitkomst", 7),
        ({"route": "kort"}, f"{START} {STAP_2} uitkomst bereiken belangen vormen", 10),
        ({"interesse": "nee"}, f"{START} uitkomst belangen communicatie", 7),
        (
            {"ruimte": "nee"},
            f"{START} uitkomst gevolgen belangen kaders communicatie",
            9,
        ),
        (
            {"tijd": "nee", "interesse": "nee"},
            f"{START} uitkomst gevolgen belangen kaders communicatie",
            9,
        ),
        (
            {"route": "volledig"},
            f"{START} {STAP_2} uitkomst bereiken gevolgen belangen gezamenlijk "
            "inbreng kaders vormen communicatie",
            15,
        ),
        (
            {"initiatiefnemer": "gemeente"},
            "initiatief vragen doel gemeente mogelijk omvang hinder uitkomst bereiken "
            "gevolgen belangen gezamenlijk inbreng kaders vormen communicatie",
            16,
        ),
    ],
    ids=["check", "kort", "only interesse", "ruimte", "tijd", "volledig", "gemeente"],
)
def test_who_gets_which_screens(answers, steps, count):
    assert road_of(**answers) == steps
    assert len(steps.split()) == count


def test_uitkomst_proposes_the_short_road_for_a_light_plan():
    assert road_of(**LICHT).endswith("bereiken belangen vormen")


def test_without_enough_answers_the_whole_road_is_proposed():
    assert road_of().endswith("communicatie")


def test_going_on_despite_a_nee_gives_the_whole_road():
    assert road_of(tijd="nee", toch_samenwerken="ja").endswith("communicatie")
    assert "omvang" in road_of(tijd="nee", toch_samenwerken="ja")


def test_a_case_of_the_duty_list_keeps_the_whole_road():
    assert "omvang" in road_of(ruimte="nee", geval="zonnepark")


def test_an_answer_off_the_road_is_not_trusted():
    answers = Answers(omvang=5, ruimte="nee")
    assert route(answers, (), Weights()).answers.omvang is None


def test_an_offered_screen_joins_the_road_when_somebody_opened_it():
    answers = Answers(route="kort", kaders="de plek ligt vast")
    alone = route(answers, (), Weights())
    joined = route(answers, (), Weights(), opened=("kaders",))

    assert "kaders" in [step.slug for step in alone.offered]
    assert alone.answers.kaders is None
    assert "kaders" in joined.slugs
    assert joined.answers.kaders == "de plek ligt vast"


def test_the_open_step_is_the_first_that_was_not_passed():
    passed = {"initiatief", "doel", "mogelijk"}
    assert route(Answers(), passed, Weights()).open_step.slug == "gemeente"


def test_every_step_is_opened_by_an_action_of_the_initiatiefnemer():
    opened = {step.part: step.actie for step in STEPS}

    assert opened == {"plan": "bewerk-plan", "verslag": "bewerk-verslag"}
    assert all((actie, INITIATIEFNEMER) in RULE for actie in opened.values())


def test_the_verslag_is_told_on_every_road():
    verslag = ("uitgevoerd", "reacties", "kring", "terugblik")
    roads = ({}, {"route": "check"}, {"ruimte": "nee"}, {"route": "kort"})
    found = [route(Answers(**told), (), Weights()).verslag for told in roads]

    assert [slugs_of(steps) for steps in found] == [verslag] * len(roads)


def test_every_step_has_a_screen_and_every_screen_a_step():
    assert list(SCREENS) == [step.slug for step in STEPS]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
def test_a_screen_asks_exactly_what_its_step_tells(step):
    assert set(SCREENS[step.slug].base_fields) == set(step.tells)
