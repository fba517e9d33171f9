"""Each phase has its own questions, and stap 1 says what a NEE is about."""

import pytest

from nota.answers import Answers
from nota.weights import Weights
from nota.words.gewicht import UITKOMST, UITKOMST_FASE
from nota.words.start import WAT_NU
from wizard.flow import STEP, route
from wizard.screens.hinder import HOE_ERG, HOE_LANG, Scherm
from wizard.screens.mogelijk import Scherm as Mogelijk

WEIGHTS = Weights()


def gemeente(**told):
    return Answers(initiatiefnemer="gemeente", **told)


class OfAPlan:
    """As much of a journey as a screen asks for its questions."""

    def __init__(self, given, **held):
        self.given, self.plan = given, self
        self.__dict__.update(dict.fromkeys(STEP["mogelijk"].tells) | held)
        self.road = route(given, (), WEIGHTS)

    def asked(self, slug):
        return self.road.asked(slug)


@pytest.mark.parametrize("fase", ["voorbereiding", "uitvoering", "evaluatie", None])
def test_who_looks_back_is_not_asked_about_the_work(fase):
    journey = OfAPlan(gemeente(fase=fase, hinder_tijdens=5, hinder_na=2))
    fields = Scherm.fields_for(journey)

    back = fase == "evaluatie"
    assert ("hinder_tijdens" in fields) is not back
    assert journey.road.answers.hinder_tijdens == (None if back else 5)
    assert journey.road.answers.hinder_na == 2
    assert ("nu" in str(fields["hinder_na"].label)) is back


@pytest.mark.parametrize("fase", ["voorbereiding", "uitvoering", "evaluatie"])
def test_each_phase_has_its_own_advice_and_says_its_own_next_thing(initiator, fase):
    initiator.fills_in("initiatief", initiatiefnemer="gemeente")
    initiator.fills_in("vragen", fase=fase)
    initiator.fills_in("omvang", omvang="6", maatschappelijk_belang="4")
    advices = UITKOMST_FASE | {"voorbereiding": UITKOMST["zwaar"]}
    outcome = initiator.sees("uitkomst")
    assert [at for at, says in advices.items() if str(says) in outcome] == [fase]

    last = {
        "voorbereiding": WAT_NU["gemeente"],
        "uitvoering": WAT_NU["gemeente-uitvoering"],
        "evaluatie": WAT_NU["gemeente-evaluatie"],
    }
    home = initiator.sees()
    assert [at for at, says in last.items() if str(says) in home] == [fase]


def test_during_says_how_long_and_afterwards_how_bad():
    fields = Scherm.base_fields
    assert list(fields["hinder_tijdens"].meanings.values()) == list(HOE_LANG)
    assert list(fields["hinder_na"].meanings.values()) == list(HOE_ERG)


LAST = {"hinder_tijdens": 5, "hinder_na": 4, "hinder_na_na_maatregelen": 1}


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (LAST, ["groot", "behoorlijk, met maatregelen nauwelijks"]),
        (LAST | {"fase": "evaluatie"}, ["behoorlijk, met maatregelen nauwelijks"]),
        ({"hinder_tijdens_na_maatregelen": 0}, ["met maatregelen niet"]),
        ({"hinder_na": 0}, ["niet"]),
    ],
)
def test_last_before_and_after_measures_stand_in_one_line(told, lines):
    given = gemeente(**told)
    journey = OfAPlan(given, **dict.fromkeys(STEP["hinder"].tells) | told)
    read = dict(Scherm.answered(journey).in_words())
    last = {q: a for q, a in read.items() if q.startswith("Hoeveel last")}

    assert [answer for answer in last.values() if answer] == lines
    assert not [question for question in last if "dan nog" in question]


def test_an_old_plan_that_said_whether_there_is_room_misses_nothing():
    old = OfAPlan(Answers(ruimte="ja"), ruimte="ja")
    questions = [question for question, _answer in Mogelijk.answered(old).in_words()]
    assert str(Mogelijk.base_fields["wat_kan_anders"].label) not in questions

    silent = OfAPlan(Answers())
    questions = [question for question, _answer in Mogelijk.answered(silent).in_words()]
    assert str(Mogelijk.base_fields["wat_kan_anders"].label) in questions


@pytest.mark.parametrize(
    ("told", "open_"),
    [
        ({"tijd": "nee"}, True),
        ({"ruimte": "nee"}, True),
        ({"ruimte": "ja", "interesse": "ja"}, False),
    ],
)
def test_the_folds_of_stap_1_open_by_themselves_when_there_is_a_nee(told, open_):
    journey = OfAPlan(Answers(**told))
    assert [fold.is_open for fold in Mogelijk(journey).folds] == [open_, open_]
