"""What formtools gets wrong by itself must be impossible in our shell."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from plans.links import token
from tests.people.initiator import hidden
from wizard.flow import STEPS
from wizard.screens import SCREENS

COUNTING = re.compile(r"plans_teller|^(ROLLBACK TO |RELEASE )?SAVEPOINT")
GEMEENTE = {"initiatiefnemer": "gemeente"}
PAGES = ("", "link/", "wissen/", "plan.json", "plan.pdf", "plan.pdf?versie=gedeeld")
PUBLIC = ("/", "/plan/nieuw/", "/verder/", "/werkvormen/", "/werkvormen/webinar/")


def writes_of(client, url) -> list[str]:
    """What a GET changes; of a paper only that it is counted (plans.limits)."""
    with CaptureQueriesContext(connection) as asked:
        response = client.get(url)
    assert response.status_code == 200, url
    assert "sessie" not in response.cookies
    counted = "plan.json" in url or ".pdf" in url
    told = [q["sql"] for q in asked if not q["sql"].startswith("SELECT")]
    return [sql for sql in told if not (counted and COUNTING.search(sql))]


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_unknown_step_is_not_found(initiator, method):
    response = getattr(initiator.client, method)(initiator.url("bestaat-niet"))

    assert response.status_code == 404


def test_a_post_works_when_it_changes_which_steps_there_are(initiator):
    response = initiator.sends("initiatief", **GEMEENTE)

    assert initiator.goes_to(response) == "vragen"


def test_a_post_works_when_it_takes_its_own_step_off_the_road(initiator):
    initiator.fills_in("uitkomst", route="kort")
    initiator.client.post(initiator.url("erbij"), {"scherm": "kaders"})
    form = initiator.form("kaders")
    initiator.fills_in("uitkomst", route="check")

    typed = form | {"kaders": "de plek"}
    response = initiator.client.post(initiator.url("kaders"), typed)

    assert response.status_code == 302
    assert initiator.plan.kaders == "de plek"


def test_vorige_keeps_what_was_typed(initiator):
    initiator.fills_in("initiatief")
    initiator.fills_in("doel")
    response = initiator.sends("gemeente", actie="vorige", leiding="samen")

    assert initiator.goes_to(response) == "initiatief"
    assert initiator.plan.leiding == "samen"


def test_vorige_keeps_also_what_is_not_right_yet(initiator):
    initiator.sends("hinder", actie="vorige", aantal_mensen="een stuk of tien")

    assert "een stuk of tien" in initiator.sees("hinder")


def test_two_tabs_do_not_share_where_they_are(initiator):
    here, there = initiator.form("gemeente"), initiator.form("initiatief")

    initiator.client.post(initiator.url("gemeente"), here | {"leiding": "samen"})
    initiator.client.post(initiator.url("initiatief"), there | {"titel": "Boomgaard"})

    assert (initiator.plan.titel, initiator.plan.leiding) == ("Boomgaard", "samen")


def test_looking_never_changes_anything(initiator):
    """A GET finishes and stores nothing and writes no session (eisen.md §1.6, §1.9)."""
    initiator.fills_in("initiatief", titel="Boomgaard", **GEMEENTE)
    initiator.lists("belangen", {"naam": "buren"}, actie="bewaar")
    initiator.sends("hinder", actie="bewaar", aantal_mensen="veel")
    screens = [initiator.url(page) for page in {step.page for step in STEPS}]
    pages = [initiator.url() + page for page in PAGES]

    written = {
        url: writes_of(initiator.client, url)
        for url in [*screens, *pages, *PUBLIC, initiator.url("belangen") + "?erbij=1"]
    }

    assert [url for url, sql in written.items() if sql] == []


def test_looking_at_the_private_link_opens_nothing(initiator):
    """SEC-T03: a mail scanner that follows the link changes nothing."""
    scanner = Client()

    assert writes_of(scanner, f"/open/{token(initiator.plan)}/") == []
    assert scanner.get(initiator.url()).status_code == 404


def test_the_last_step_is_not_finished_by_looking_at_it(initiator):
    initiator.opens("communicatie")

    assert initiator.journey.passed == set()


@pytest.mark.parametrize("actie", ["verder", "erbij"])
def test_an_answer_that_is_not_right_is_422(initiator, actie):
    response = initiator.sends("hinder", actie=actie, aantal_mensen="veel")

    assert response.status_code == 422
    assert 'value="veel"' in response.content.decode()


def test_the_fields_of_a_screen_have_no_prefix(initiator):
    initiator.fills_in("initiatief", **GEMEENTE)
    for scherm in (slug for slug in SCREENS if not SCREENS[slug].rows):
        page = initiator.sees(scherm)
        questions = SCREENS[scherm](initiator.journey).fields
        asked = [name for name, question in questions.items() if question.asked]
        assert [name for name in asked if f'name="{name}"' not in page] == []


FIRST = {"vormen": {"eigen_werkvorm": "soep eten"}}


def test_the_cells_of_a_row_have_the_prefix_of_their_list(initiator):
    for scherm in (slug for slug in SCREENS if SCREENS[slug].grows):
        first = {SCREENS[scherm].row_form.named_by or "inbreng": "iets"}
        initiator.lists(scherm, FIRST.get(scherm, first), actie="bewaar")
    for scherm in (slug for slug in SCREENS if SCREENS[slug].rows):
        page = initiator.sees_rows(scherm) or initiator.sees(scherm)
        rows, drawn = SCREENS[scherm].rows, SCREENS[scherm].base_fields
        assert [n for n in drawn if f'name="{rows}-0-{n}"' not in page] == []


def test_a_goto_in_the_form_does_not_skip_saving(initiator):
    response = initiator.sends("doel", doel="groen", wizard_goto_step="initiatief")

    assert initiator.goes_to(response) == "initiatief"
    assert initiator.plan.doel == "groen"
    assert initiator.journey.passed == {"doel"}


def test_a_form_without_a_management_form_is_fine(initiator):
    form = initiator.form("belangen")
    bare = {name: form[name] for name in ("versie", "sleutel")}
    assert not any("management" in n or "current_step" in n for n in form)

    sent = bare | {"belangen-0-naam": "buren"}
    response = initiator.client.post(initiator.url("belangen"), sent)

    assert response.status_code == 302
    assert [row.naam for row in initiator.rows("belangen")] == ["buren"]


def test_a_form_that_says_which_step_it_is_changes_only_its_own(initiator):
    """formtools believes `current_step`; we believe the address."""
    typed = {"plan_wizard-current_step": "initiatief", "titel": "x", "doel": "groen"}
    initiator.sends("doel", **typed)

    assert (initiator.plan.titel, initiator.plan.doel) == (None, "groen")


def test_a_form_that_came_back_wrong_can_be_corrected(initiator):
    """REL-D05: the page of a 422 is a form that can be sent."""
    wrong = initiator.sends("hinder", aantal_mensen="veel")
    right = hidden(wrong) | {"aantal_mensen": "40"}
    response = initiator.client.post(initiator.url("hinder"), right)

    assert response.status_code == 302, response.status_code
    assert initiator.plan.aantal_mensen == 40
    assert initiator.journey.klad("hinder") == {}
