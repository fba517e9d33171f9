"""Questions of which the gemeente lists the answers: asked once there are any."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dossier.intake import read_in
from dossier.papers.blank import blank_html
from dossier.papers.frozen import journey_of
from dossier.papers.pdf import print_html
from matrix.models import Gebied, Gemeente, Geval, Kern, Opgave, Werkvorm
from plans.models import Plan
from tests.freezing import freeze
from wizard.screens import SCREENS
from wizard.screens.gemeente import Scherm
from wizard.screens.vragen import Scherm as Vragen

GEVAL = str(Scherm.base_fields["geval"].label)
OPGAVE = str(Vragen.base_fields["opgave"].label)
TYPED = "wonen voor jong & oud"  # before there was a list


@pytest.fixture
def zonneweide(gemeente):
    Geval.objects.create(
        slug="zonneweide",
        naam="Een zonneweide",
        drempel="vanaf 2 hectare",
        bron="raadsbesluit 12",
        datum=date(2026, 1, 2),
    )


@pytest.fixture
def wonen(gemeente):
    return Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")


@pytest.fixture
def gemeenteplan(initiator):
    initiator.fills_in("initiatief", initiatiefnemer="gemeente", titel="Nieuwe straat")
    return initiator


def answered(gemeenteplan, opgave: str):
    Plan.objects.filter(pk=gemeenteplan.pk).update(opgave=opgave)
    return gemeenteplan


def test_of_a_list_that_is_still_empty_nothing_is_asked(initiator):
    initiator.fills_in("gemeente", leiding="samen")

    assert GEVAL not in initiator.sees("gemeente")
    assert GEVAL not in initiator.sees("antwoorden")
    assert "Wat doet de gemeente in jouw plan?" in initiator.sees("antwoorden")


@pytest.mark.usefixtures("zonneweide")
def test_it_is_asked_as_soon_as_the_list_has_a_row(initiator):
    assert GEVAL in initiator.sees("gemeente")
    assert "Een zonneweide, vanaf 2 hectare" in initiator.sees("gemeente")
    initiator.fills_in("gemeente", leiding="samen")
    assert GEVAL in initiator.sees("antwoorden")

    initiator.fills_in("gemeente", geval="zonneweide")
    assert "Een zonneweide" in initiator.sees("antwoorden")


QUESTION = re.compile(r'<div class="veld[ "].*?(?=<div class="veld[ "]|</form>)', re.S)
ASKS = re.compile(r' type="(?:radio|checkbox|text)"|<textarea|<option value="\w')
CHOSEN = re.compile(r'<(?:input|option)[^>]* value="(\w+)"')
EMPTY_FOLD = re.compile(r"</summary>\s*</details>")
BESIDE_A_LIST = {"geen_van_deze", "weet_niet"}  # the only answers to an empty list


@pytest.mark.parametrize("slug", SCREENS)
def test_no_question_is_asked_that_has_no_answers(initiator, slug):
    """Whatever the gemeente lists: cases, opgaven, kernen, gebieden, werkvormen."""
    initiator.fills_in("initiatief", initiatiefnemer="gemeente")
    Plan.objects.update(route="volledig")
    for listed in (Geval, Opgave, Kern, Gebied, Werkvorm):
        listed.objects.all().delete()
    if SCREENS[slug].grows:
        slug = initiator.goes_to(initiator.sends(slug, "erbij"))
    page = initiator.sees(slug)
    asked = QUESTION.findall(page)

    assert asked or slug == "inbreng"  # which asks of groups, and there are none
    assert [text for text in asked if not ASKS.search(text)] == []
    assert [t for t in asked if set(CHOSEN.findall(t)) == BESIDE_A_LIST] == []
    assert not EMPTY_FOLD.search(page)


def test_an_answer_stays_on_its_screen_when_the_list_is_empty_again(initiator):
    Plan.objects.filter(pk=initiator.pk).update(geval="weet_niet")

    assert GEVAL in initiator.sees("gemeente")
    assert GEVAL in initiator.sees("antwoorden")
    initiator.fills_in("gemeente", geval="weet_niet", leiding="samen")
    assert initiator.plan.geval == "weet_niet"


def test_what_was_chosen_from_a_list_that_is_gone_is_shown_with_its_error(initiator):
    refused = initiator.sends("gemeente", geval="zonneweide")

    assert refused.status_code == 422
    assert 'id="id_geval_0"' in refused.content.decode()
    assert GEVAL in initiator.sees("gemeente")


def test_a_file_with_an_answer_is_read_in_while_the_list_is_empty(initiator):
    Plan.objects.filter(pk=initiator.pk).update(geval="geen_van_deze")

    assert read_in(initiator.exported()).geval == "geen_van_deze"


def test_the_form_on_paper_does_not_ask_of_an_empty_list(gemeente):
    assert GEVAL not in blank_html(gemeente, "kort")


@pytest.mark.usefixtures("zonneweide")
def test_the_form_on_paper_prints_the_list():
    printed = blank_html(Gemeente.objects.get(), "kort")

    assert GEVAL in printed
    assert "Een zonneweide, vanaf 2 hectare" in printed
    assert "Ik zie mijn plan niet staan" in printed


# What the gemeente works on


def test_without_a_list_of_opgaven_only_the_policy_is_asked_about(gemeenteplan):
    assert OPGAVE not in gemeenteplan.sees("vragen")
    assert "<summary>Week je af van het beleid?</summary>" in gemeenteplan.sees(
        "vragen"
    )


@pytest.mark.usefixtures("wonen")
def test_a_plan_of_the_gemeente_is_part_of_an_opgave_of_the_list(gemeenteplan):
    screen = gemeenteplan.sees("vragen")
    assert "<summary>Hoort dit bij een opgave, of week je af" in screen
    assert OPGAVE in screen
    refused = gemeenteplan.sends("vragen", opgave="iets anders")
    assert refused.status_code == 422

    gemeenteplan.fills_in("vragen", opgave="wonen")
    assert gemeenteplan.plan.opgave == "wonen"
    assert "Wonen in elke kern" in gemeenteplan.sees("antwoorden")
    assert "Wonen in elke kern" in print_html(gemeenteplan.journey)


@pytest.mark.parametrize("listed", [False, True])
def test_what_was_typed_before_there_was_a_list_stays(gemeenteplan, listed):
    if listed:
        Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
    old = answered(gemeenteplan, TYPED)

    assert TYPED in old.sees("vragen")
    assert TYPED in old.sees("antwoorden")
    old.fills_in("vragen", opgave=TYPED, echte_vraag="waar kunnen we wonen")
    assert old.plan.opgave == TYPED
    assert read_in(old.exported()).opgave == TYPED


@pytest.mark.usefixtures("wonen")
def test_what_was_typed_can_be_left_out_of_what_is_public_and_a_choice_not(
    gemeenteplan,
):
    afschermen = f"{gemeenteplan.url()}afschermen/"
    answered(gemeenteplan, "wonen")
    assert OPGAVE not in gemeenteplan.client.get(afschermen).content.decode()

    answered(gemeenteplan, TYPED)
    assert OPGAVE in gemeenteplan.client.get(afschermen).content.decode()
    gemeenteplan.client.post(afschermen, {"weg": "vragen/opgave"})
    shared = print_html(gemeenteplan.journey, edition="publiek")
    assert "wonen voor jong" not in shared


def test_a_version_keeps_the_name_that_an_opgave_had(gemeenteplan, wonen):
    versie = freeze(answered(gemeenteplan, "wonen").plan)
    Opgave.objects.update(naam="Anders")

    assert "Wonen in elke kern" in print_html(journey_of(versie))
    del versie.inhoud["namen"]["opgaven"]
    versie.inhoud["antwoorden"]["opgave"] = TYPED
    assert "wonen voor jong" in print_html(journey_of(versie))


def test_the_form_on_paper_asks_for_an_opgave_with_its_list(gemeente):
    assert OPGAVE not in blank_html(gemeente, "gemeente")
    Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
    assert "Wonen in elke kern" in blank_html(gemeente, "gemeente")


@pytest.mark.usefixtures("wonen")
def test_the_list_is_read_for_the_plan_page_only_if_the_plan_names_one(gemeenteplan):
    def lists_read() -> int:
        with CaptureQueriesContext(connection) as queries:
            gemeenteplan.opens()
        return sum("matrix_opgave" in query["sql"] for query in queries)

    assert lists_read() == 0
    answered(gemeenteplan, "wonen")
    assert lists_read() == 1
