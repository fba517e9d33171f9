"""A term of the selectielijst that the gemeente chose itself (Archiefwet, PRI-02)."""

from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
import time_machine
from django.test import Client

from dossier.submit import VERSLAG
from dossier.worker import erase
from nota import bewaren
from plans.models import Plan, Reactie
from tests.people.beheerders import Beheerder
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker, sends, sent_plan

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
CHOSEN = {"bewaar_plan": 7, "bewaar_overheid": 8, "bewaar_verslag": 9}


@pytest.fixture
def chosen(gemeente):
    type(gemeente).objects.update(**CHOSEN)


def with_verslag(plan: Plan) -> Plan:
    Reactie.objects.create(plan=plan, inbreng="Kersen")
    return sends(plan, soort=VERSLAG)


@pytest.mark.parametrize(
    ("begins", "reports", "years"),
    [("inwoners", False, 7), ("gemeente", False, 8), ("inwoners", True, 9)],
)
def test_what_is_taken_back_is_kept_as_long_as_the_gemeente_chose(
    chosen, begins, reports, years
):
    plan = sent_plan(initiatiefnemer=begins)
    plan = with_verslag(plan) if reports else plan
    with time_machine.travel(NOW, tick=False):
        maker = Initiator(Client(), plan.pk).on_another_device()
        maker.client.post(maker.url("intrekken"), {"reden": ""})
    assert maker.plan.bewaren_tot == NOW.replace(year=NOW.year + years)


def rounded_off() -> Plan:
    plan = sent_plan("sleen")
    coordinator = Medewerker("sleen")
    coordinator.does(plan, "besproken", reden="Goed.")
    plan = with_verslag(plan)
    coordinator.does(plan, "rond-af")
    return Plan.objects.get(pk=plan.pk)


def test_what_is_over_is_kept_out_of_sight_until_that_term_has_passed(chosen, settings):
    settings.SENT_DAYS = 30
    plan = rounded_off()
    assert plan.bewaren_tot.year == plan.status_op.year + 9
    assert "leest je plan niet meer" not in unescape(
        Initiator(Client(), plan.pk).on_another_device().sees()
    )

    with time_machine.travel(plan.bewaren_tot - timedelta(seconds=1), tick=False):
        erase()
        assert Plan.objects.filter(pk=plan.pk).exists()
        assert not Plan.objects.sent().exists()
    with time_machine.travel(plan.bewaren_tot, tick=False):
        erase()
    assert not Plan.objects.exists()


def test_left_empty_all_is_as_it_was(gemeente):
    assert rounded_off().bewaren_tot is None


def test_the_page_about_privacy_tells_the_chosen_terms(chosen, client):
    page = unescape(client.get("/privacy/").content.decode())
    assert "moet zij het nog 7 jaar bewaren, met een verslag erbij 9 jaar." in page


def test_a_beheerder_chooses_them_and_reads_what_empty_means(gemeente):
    address = f"/beheer/matrix/gemeente/{gemeente.pk}/change/"
    page = unescape(Beheerder("bea").sees(address))
    for name in CHOSEN:
        assert f'name="{name}"' in page
    assert f"Leeg: {bewaren.VERSLAG.jaren} jaar." in page
