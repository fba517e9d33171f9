"""Questions of which the gemeente lists the answers: asked once there are any."""

from datetime import date

import pytest

from dossier.intake import read_in
from dossier.papers.blank import blank_html
from matrix.models import Gemeente, Geval
from plans.models import Plan
from wizard.screens.gemeente import Scherm

GEVAL = str(Scherm.base_fields["geval"].label)


@pytest.fixture
def zonneweide(gemeente):
    Geval.objects.create(
        slug="zonneweide",
        naam="Een zonneweide",
        drempel="vanaf 2 hectare",
        bron="raadsbesluit 12",
        datum=date(2026, 1, 2),
    )


def test_of_a_list_that_is_still_empty_nothing_is_asked(initiator):
    initiator.fills_in("gemeente", leiding="samen")

    assert GEVAL not in initiator.sees("gemeente")
    assert GEVAL not in initiator.sees()
    assert "Wat doet de gemeente in jouw plan?" in initiator.sees()


@pytest.mark.usefixtures("zonneweide")
def test_it_is_asked_as_soon_as_the_list_has_a_row(initiator):
    assert GEVAL in initiator.sees("gemeente")
    assert "Een zonneweide, vanaf 2 hectare" in initiator.sees("gemeente")
    initiator.fills_in("gemeente", leiding="samen")
    assert GEVAL in initiator.sees()

    initiator.fills_in("gemeente", geval="zonneweide")
    assert "Een zonneweide" in initiator.sees()


def test_an_answer_stays_on_its_screen_when_the_list_is_empty_again(initiator):
    Plan.objects.filter(pk=initiator.pk).update(geval="weet_niet")

    assert GEVAL in initiator.sees("gemeente")
    assert GEVAL in initiator.sees()
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
    assert GEVAL not in blank_html(gemeente)


@pytest.mark.usefixtures("zonneweide")
def test_the_form_on_paper_prints_the_list():
    printed = blank_html(Gemeente.objects.get())

    assert GEVAL in printed
    assert "Een zonneweide, vanaf 2 hectare" in printed
    assert "Ik zie mijn plan niet staan" in printed
