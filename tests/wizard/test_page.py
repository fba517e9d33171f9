"""A page with more than one screen: drawn, sent, judged and stored as one form."""

import pytest

from plans.models import ROWS, Plan
from tests.people.initiator import hidden
from wizard.flow import STEPS
from wizard.screens import SCREENS

PARTS = [step for step in STEPS if step.slug != step.page]
ABOUT_THE_FORM = {"versie", "sleutel", "beurt", "schermen", "actie"}


@pytest.fixture
def page(initiator) -> dict:
    """The form of the first page, as a browser sends it."""
    return hidden(initiator.opens("initiatief"))


def test_all_screens_of_a_page_are_stored_and_passed_together(initiator, page):
    typed = {"titel": "Boomgaard", "doel": "meer groen"}
    sent = initiator.client.post(initiator.url("initiatief"), page | typed)

    assert initiator.goes_to(sent) == "gemeente"
    assert (initiator.plan.titel, initiator.plan.doel) == ("Boomgaard", "meer groen")
    assert initiator.journey.passed == {"initiatief", "doel"}


@pytest.mark.parametrize("step", PARTS, ids=lambda step: step.slug)
def test_the_address_of_a_screen_leads_to_its_place_on_the_page(initiator, step):
    Plan.objects.update(route="volledig")
    led = initiator.client.get(initiator.url(step.slug))

    assert led.url == f"{initiator.url(step.page)}#{step.slug}"
    assert f'id="{step.slug}"' in initiator.sees(step.page)


def test_a_form_that_names_no_screens_stores_only_that_of_its_address(initiator):
    """One that was drawn, or kept on a device, before screens shared a page."""
    initiator.fills_in("initiatief", titel="Boomgaard")
    old = {"versie": "1", "sleutel": "a", "doel": "meer groen"}
    initiator.client.post(initiator.url("doel"), old)

    assert (initiator.plan.titel, initiator.plan.doel) == ("Boomgaard", "meer groen")


def test_a_screen_that_joined_the_page_since_stays_as_it_is_stored(initiator):
    Plan.objects.update(route="kort", kaders="de plek ligt vast")
    form = hidden(initiator.opens("bereiken"))
    initiator.client.post(initiator.url("erbij"), {"scherm": "kaders"})
    initiator.client.post(initiator.url("bereiken"), form | {"doelen": "belangen"})

    assert initiator.plan.doelen == ["belangen"]
    assert initiator.plan.kaders == "de plek ligt vast"


@pytest.mark.parametrize("schermen", ["", "x", "belangen", "doel doel"])
def test_a_forged_list_of_screens_reaches_no_other_page(initiator, page, schermen):
    initiator.lists("belangen", {"naam": "buren"})
    sent = page | {"schermen": schermen, "titel": "Boomgaard"}
    response = initiator.client.post(initiator.url("initiatief"), sent)

    assert response.status_code == 302
    assert [row.naam for row in initiator.rows("belangen")] == ["buren"]


def test_a_wrong_answer_keeps_the_page_and_stores_what_is_right(initiator):
    form = hidden(initiator.opens("omvang"))
    typed = form | {"omvang": "3", "aantal_mensen": "veel"}
    refused = initiator.client.post(initiator.url("omvang"), typed)

    assert refused.status_code == 422
    assert 'href="#id_aantal_mensen"' in refused.content.decode()
    assert initiator.plan.omvang == 3
    assert initiator.journey.klad("hinder") == {"aantal_mensen": "veel"}
    assert initiator.journey.passed == set()


def test_a_conflict_shows_the_answers_of_every_screen_of_the_page(initiator, page):
    initiator.fills_in("doel", doel="meer groen")
    typed = page | {"titel": "Boomgaard", "doel": "minder lawaai"}
    both = initiator.client.post(initiator.url("initiatief"), typed)
    shown = both.content.decode()

    assert both.status_code == 409
    assert all(each in shown for each in ("Boomgaard", "minder lawaai", "meer groen"))
    assert (initiator.plan.titel, initiator.plan.doel) == (None, "meer groen")


def test_no_question_is_called_as_what_a_form_says_of_itself():
    plain = {name for screen in SCREENS.values() for name in screen.base_fields}

    assert plain & ABOUT_THE_FORM == set()
    assert set(ROWS) & ABOUT_THE_FORM == set()


def test_screens_of_one_page_ask_different_questions():
    """They stand in one form, so a name can mean only one thing."""
    for page in {step.page for step in STEPS}:
        asked = [n for step in STEPS if step.page == page for n in step.tells]
        assert len(asked) == len(set(asked)), page
