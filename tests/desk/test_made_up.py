"""Plans of a robot: ticked, and closed at once."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from desk.made_up import CANNOT, close_one
from plans.models import Gebeurtenis, Plan
from tests.people.initiator import hidden
from tests.people.medewerker import INBOX, Medewerker, sent_plan

PAGE = f"{INBOX}verzonnen/"
WHY = "Tien dezelfde plannen in een minuut."


@pytest.fixture
def coordinator(gemeente):
    return Medewerker("sleen")


@pytest.fixture
def spam(gemeente):
    return [sent_plan(titel=f"Koop nu {n}") for n in range(4)]


def closes(coordinator, plans, reden=WHY, form=None):
    drawn = form or hidden(coordinator.client.get(PAGE))
    sent = {"gezien": drawn["gezien"], "reden": reden, "plan": [p.pk for p in plans]}
    return coordinator.client.post(PAGE, sent, follow=True)


def states(plans) -> list[str]:
    return [Plan.objects.get(pk=plan.pk).status for plan in plans]


def test_what_was_ticked_is_closed_and_the_rest_is_not(coordinator, spam):
    made_up = spam[:3]
    page = closes(coordinator, made_up).text

    assert states(spam) == ["gesloten"] * 3 + ["ingediend"]
    assert "3 plannen zijn gesloten." in page
    assert "Koop nu 0" not in page
    assert "Koop nu 3" in page
    steps = Gebeurtenis.objects.filter(actie="sluit")
    assert {(s.reden, s.medewerker) for s in steps} == {(WHY, coordinator.user)}
    assert steps.count() == 3
    assert WHY in coordinator.sees(made_up[0])


def test_it_is_as_if_each_was_closed_by_itself(coordinator, spam):
    call_command("werk", eens=True)
    mail.outbox.clear()
    closes(coordinator, spam[:2])
    coordinator.does(spam[2], "sluit", sluitreden="verzonnen", reden=WHY)
    call_command("werk", eens=True)

    assert mail.outbox == [], "the address may be of somebody who knows of nothing"
    names = ("status", "sluitreden", "dubbel_van", "wacht_sinds", "behandelaar")
    assert len(set(Plan.objects.filter(status="gesloten").values_list(*names))) == 1
    coordinator.does(spam[0], "heropen", reden="Toch echt.")
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        call_command("werk", eens=True)
    assert set(Plan.objects.all()) == {spam[0], spam[3]}


def test_what_somebody_was_busy_with_is_skipped_and_told(coordinator, spam):
    drawn = hidden(coordinator.client.get(PAGE))
    Medewerker("sleen").does(spam[0], "schrijf", tekst="Wie ben je?")
    coordinator.does(spam[1], "sluit", sluitreden="gestopt", reden="Weg.")
    page = closes(coordinator, spam[:3], form=drawn).text

    assert states(spam[:3]) == ["ingediend", "gesloten", "gesloten"]
    assert f"{spam[0].kenmerk} is niet gesloten: daar deed iemand net iets mee." in page
    assert f"{spam[1].kenmerk} is niet gesloten: dat kan niet meer." in page
    assert "1 plan is gesloten." in page


def test_what_its_maker_takes_back_meanwhile_is_skipped(coordinator, spam):
    Plan.objects.filter(pk=spam[0].pk).update(status="ingetrokken")
    assert close_one(coordinator.user, spam[0].kenmerk, WHY, 0) == CANNOT


@pytest.mark.parametrize(
    ("reden", "says"), [("", "Schrijf kort op waarom."), (WHY, "Vink minstens één")]
)
def test_without_a_reason_or_a_tick_nothing_is_closed(coordinator, spam, reden, says):
    ticked = [] if reden else spam[:1]
    response = closes(coordinator, ticked, reden)

    assert response.status_code == 422
    assert says in response.text
    assert reden in response.text
    assert response.text.count(" checked") == len(ticked)
    assert set(states(spam)) == {"ingediend"}


def test_nothing_of_another_gebied_is_closed(spam, gemeente):
    stranger = Medewerker("dalen")
    assert closes(stranger, spam, form={"gezien": "9999999"}).status_code == 200
    assert set(states(spam)) == {"ingediend"}
