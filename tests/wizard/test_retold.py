"""An outcome that became another after it was read comes again, with was and nu."""

from collections import ChainMap
from datetime import date

import pytest

from dossier.papers.frozen import journey_of
from matrix.models import Geval
from plans.models import Plan
from tests.freezing import freeze
from wizard.flow import STEP
from wizard.journey import Journey
from wizard.path import path
from wizard.source import Live

TOLD = {
    "initiatief": {"titel": "Feest", "initiatiefnemer": "inwoners", "niveau": "straat"},
    "doel": {"doel": "Elkaar zien.", "activiteit": "Een feest."},
    "gemeente": {"leiding": "samenleving", "vergunning": ["geen"]},
    "mogelijk": {"wat_kan_anders": ["plek"], "interesse": "ja", "tijd": "ja"},
    "omvang": {"omvang": "1", "maatschappelijk_belang": "0"},
    "hinder": {"hinder_tijdens": "2", "hinder_na": "0"},
}
GEMIDDELD = {"omvang": {"omvang": "4", "maatschappelijk_belang": "2"}}
GROUND = {"titel": "Feest", "niveau": "straat"}


# What is answered first, what is answered then, and what the outcome says of it.
ANOTHER_OUTCOME = {
    "heavier": (
        {},
        {"omvang": {"omvang": "6"}},
        ["Hoe zwaar je plan lijkt: was licht, nu zwaar."],
    ),
    "too little to say anything": (
        {},
        {"omvang": {}, "hinder": {}},
        ["Hoe zwaar je plan lijkt: was licht, nu nog niet bekend."],
    ),
    "more moments, and as heavy": (
        GEMIDDELD,
        {"hinder": {"hinder_tijdens": "5"}},
        ["Momenten om met mensen te praten: was 2, nu 3."],
    ),
    "nothing to choose": (
        {},
        {"mogelijk": {"wat_kan_anders": ["niets"]}},
        ["Samenwerken: was ja, nu nee, alleen vertellen."],
    ),
    "a NEE": (
        {},
        {"mogelijk": {"wat_kan_anders": ["plek"], "interesse": "nee"}},
        ["Samenwerken: was ja, nu nee, alleen vertellen."],
    ),
    "another role": (
        {},
        {"gemeente": {"leiding": "samen", "vergunning": ["geen"]}},
        ["De rol van de gemeente: was toeschouwer, nu deelnemer."],
    ),
    "another who begins": (
        {},
        {"initiatief": GROUND | {"initiatiefnemer": "gemeente"}},
        ["De rol van de gemeente: was toeschouwer, nu regisseur."],
    ),
    "a permit": (
        {},
        {"gemeente": {"leiding": "samenleving", "vergunning": ["omgevingsvergunning"]}},
        ["Wat de wet vraagt: was niet hoe je samenwerkte, nu bij de aanvraag"],
    ),
    "a case of the list": (
        {},
        {"gemeente": TOLD["gemeente"] | {"geval": "zonnepark"}},
        ["Wat de wet vraagt: was niet hoe je samenwerkte, nu waarschijnlijk overleg"],
    ),
}
KINDS = pytest.mark.parametrize(
    ("first", "then", "says"), ANOTHER_OUTCOME.values(), ids=ANOTHER_OUTCOME
)


@pytest.fixture(autouse=True)
def _list(gemeente):
    case = {"naam": "Zonnepark", "bron": "raadsbesluit 12", "datum": date(2026, 1, 2)}
    Geval.objects.create(slug="zonnepark", **case)


def answers(initiator, told: dict):
    """Fill in these screens, and every screen that this puts on the road."""
    for slug, sent in told.items():
        if slug in initiator.journey.route:
            response = initiator.fills_in(slug, **sent)
    return goes_on(initiator, response)


def goes_on(initiator, response) -> str:
    """Over what is new on the road, with what was answered there; where that ends."""
    while (page := initiator.goes_to(response)) not in ("", "uitkomst"):
        here = [told for slug, told in TOLD.items() if STEP[slug].page == page]
        response = initiator.goes_on(page, **dict(ChainMap(*here)))
    return page


def checks(initiator, told: dict, route: str = "check"):
    """Answer the short check, and read its outcome."""
    assert answers(initiator, told) == "uitkomst"
    return goes_on(initiator, initiator.fills_in("uitkomst", route=route))


def lines(initiator) -> list[str]:
    return initiator.opens("uitkomst").context["screen"].changed


@KINDS
def test_another_outcome_is_told_again(initiator, first, then, says):
    checks(initiator, TOLD | first)

    assert answers(initiator, then) == "uitkomst"
    assert all(line in initiator.sees("uitkomst") for line in says)
    assert len([line for line in lines(initiator) if line.startswith(says[0][:9])]) == 1


@KINDS
def test_the_other_way_round_it_is_told_again_too(initiator, first, then, says):
    before = TOLD | first
    checks(initiator, before | then)
    back = {slug: before[slug] for slug in then}

    assert answers(initiator, back) == "uitkomst"
    fact = says[0].split(":")[0]
    assert any(line.startswith(f"{fact}: was ") for line in lines(initiator))


@KINDS
def test_what_is_taken_back_leaves_the_outcome_read(initiator, first, then, says):
    before = TOLD | first
    checks(initiator, before)
    answers(initiator, then)

    assert answers(initiator, {slug: before[slug] for slug in then}) == ""
    assert lines(initiator) == []


@KINDS
def test_once_read_again_it_is_the_new_outcome_that_is_known(
    initiator, first, then, says
):
    before = TOLD | first
    checks(initiator, before)
    answers(initiator, then)
    assert goes_on(initiator, initiator.sends("uitkomst", route="check")) == ""
    assert lines(initiator) == []

    assert answers(initiator, {slug: before[slug] for slug in then}) == "uitkomst"


SAME_OUTCOME = {
    "a title": {"initiatief": TOLD["initiatief"] | {"titel": "Groot feest"}},
    "a little larger": {"omvang": {"omvang": "2", "maatschappelijk_belang": "0"}},
    "why": {"mogelijk": TOLD["mogelijk"] | {"tijd_toelichting": "We hebben weken."}},
    "more that can change": {
        "mogelijk": TOLD["mogelijk"] | {"wat_kan_anders": ["tijd"]}
    },
    "help": {"gemeente": TOLD["gemeente"] | {"hulp": ["geld"]}},
    "another permit": {"gemeente": TOLD["gemeente"] | {"vergunning": ["evenement"]}},
    "a sort of hinder": {"hinder": TOLD["hinder"] | {"hinder_soorten": ["praktisch"]}},
    "who gain": {"omvang": TOLD["omvang"] | {"maatschappelijke_bijdrage": "1"}},
}


@pytest.mark.parametrize("then", SAME_OUTCOME.values(), ids=SAME_OUTCOME)
def test_an_answer_that_changes_no_fact_does_not_bring_it_back(initiator, then):
    checks(initiator, TOLD)

    assert answers(initiator, then) == ""
    assert lines(initiator) == []


def test_a_group_or_a_moment_does_not_bring_it_back(initiator):
    checks(initiator, TOLD, route="kort")
    initiator.adds("belangen", naam="de hele gemeente")
    initiator.adds("vormen", eigen_werkvorm="koffie")

    assert "uitkomst" in initiator.journey.passed


def test_who_did_not_read_it_yet_is_told_no_difference(initiator):
    answers(initiator, TOLD)
    answers(initiator, {"omvang": {"omvang": "6"}})

    assert lines(initiator) == []


def test_who_decides_otherwise_on_the_page_itself_is_not_told_again(initiator):
    checks(initiator, TOLD)
    answers(initiator, SAME_OUTCOME["a title"])
    other = {"route": "check", "zwaarte_anders": "zwaar", "zwaarte_reden": "vol"}
    initiator.sends("uitkomst", "vorige", **other)

    assert "uitkomst" in initiator.journey.passed
    assert answers(initiator, {"omvang": {"omvang": "6"}}) == ""


def test_own_choice_holds_whatever_the_sum_becomes_afterwards(initiator):
    checks(initiator, TOLD)
    initiator.sends("uitkomst", route="check", zwaarte_anders="licht")

    assert answers(initiator, {"omvang": {"omvang": "4"}}) == ""


def test_a_role_that_was_agreed_is_no_news(initiator):
    checks(initiator, TOLD)
    answers(initiator, SAME_OUTCOME["a title"])
    Plan.objects.update(rol_afgesproken="deelnemer")

    assert "uitkomst" in initiator.journey.passed


def test_what_was_saved_while_typing_counts_too(initiator):
    checks(initiator, TOLD)
    initiator.sends("omvang", "tussendoor", omvang="6")

    assert initiator.journey.route.open_step.slug == "uitkomst"


def test_the_home_of_the_plan_says_so_and_the_path_shows_it_open(initiator):
    checks(initiator, TOLD)
    assert "ons advies nu anders" not in initiator.sees()

    answers(initiator, {"mogelijk": {"wat_kan_anders": ["niets"]}})
    assert "ons advies nu anders" in initiator.sees()
    assert f'href="{initiator.url("uitkomst")}"' in initiator.sees()
    stones = [stone for stage in path(initiator.journey) for stone in stage.stones]
    assert [s["slug"] for s in stones if s["state"] == "open"] == ["uitkomst"]


def test_a_plan_that_is_kept_from_before_learns_what_it_was_told(initiator):
    """Nothing was noted of an outcome that an earlier release showed."""
    checks(initiator, TOLD)
    Plan.objects.update(verteld=None)

    assert answers(initiator, {"omvang": {"omvang": "6"}}) == "uitkomst"


def test_a_file_of_it_brings_the_screen_back_open(initiator):
    checks(initiator, TOLD)
    answers(initiator, {"omvang": {"omvang": "6"}})

    assert "uitkomst" not in initiator.exported()["gepasseerd"]
    assert "verteld" not in initiator.exported()["antwoorden"]


def test_a_sent_version_compares_with_nothing_of_today(initiator):
    checks(initiator, TOLD)
    answers(initiator, {"omvang": {"omvang": "6"}})
    plan = initiator.plan
    sent = freeze(plan)

    assert "uitkomst" in journey_of(sent).passed
    assert "uitkomst" not in Journey(Live(plan)).passed
