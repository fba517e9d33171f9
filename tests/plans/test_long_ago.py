"""What was sent long ago reads only, until its maker opens a fresh link."""

from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.db.models import F
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from dossier.mail import send_waiting
from nota.status import AFGEROND
from plans import links
from plans.models import Plan
from plans.opening import ASKS_FOR_A_LINK, CHANGES_NOTHING, LONG_AGO
from tests.people.initiator import Initiator
from tests.people.medewerker import MAIL, Medewerker, sent_plan
from tests.routes import filled_in, routes

TYPED = "wat ik net typte"
ASKS = "Vraag een verse link"


@pytest.fixture
def old(gemeente, client) -> Initiator:
    return opened_by(client, sent_before(LONG_AGO + timedelta(minutes=1)))


def sent_before(time: timedelta) -> Plan:
    with time_machine.travel(timezone.now() - time):
        return sent_plan("sleen")


def opened_by(client, plan) -> Initiator:
    client.post(f"/open/{links.token(plan)}/")
    return Initiator(client, plan.pk)


def stored(plan) -> list:
    rows = (plan.berichten, plan.aantekening_rijen, plan.beeld_rijen, plan.versies)
    lists = [list(each.values_list()) for each in (*rows, plan.gebeurtenissen)]
    return [Plan.objects.filter(pk=plan.pk).values_list()[0], *lists]


def of_a_plan() -> list[str]:
    allowed = {*CHANGES_NOTHING, ASKS_FOR_A_LINK}
    addresses = dict.fromkeys(filled_in(r, plan_id=1) for r in routes("plan"))
    named = {a: resolve(a).view_name for a in addresses if a.startswith("/plan/1/")}
    return [a.replace("/1/", "/{pk}/", 1) for a in named if named[a] not in allowed]


def test_no_form_changes_it_and_each_gives_the_text_back(old):
    """SEC-T13"""
    before = stored(old.plan)
    for address in of_a_plan():
        response = old.client.post(
            address.format(pk=old.pk), {"tekst": TYPED, "actie": "verder"}
        )
        said = unescape(response.text)
        assert response.status_code == 403, address
        assert [w for w in (ASKS, TYPED, MAIL) if w not in said] == [], address
    assert len(of_a_plan()) > 50
    assert stored(old.plan) == before


def test_a_press_without_a_word_promises_no_text(old):
    refused = old.client.post(old.url("delen"), {"actie": "maak"})
    assert refused.status_code == 403
    assert "Je tekst" not in refused.text
    assert "Dit typte je" not in refused.text


def test_it_is_read_and_taken_along(old):
    assert ASKS in old.sees()
    for page in ("antwoorden/", "verslag/", "plan.json", "versies/1/", "kopie/"):
        assert old.client.get(old.url() + page).status_code == 200, page
    copy = old.client.post(old.url("kopie"), {"mee": "antwoorden"})
    assert f"/plan/{old.pk}/" not in copy["Location"]
    assert copy.status_code == 302


def test_its_screens_lead_to_where_a_fresh_link_is_asked(old):
    response = old.client.get(old.url("terugblik"), follow=True)
    assert response.redirect_chain[0][0].startswith(old.url())
    assert ASKS in response.text
    for room in ("link", "beelden", "logboek"):
        assert old.opens(room).status_code == 200
    assert "Mail mij de link" not in old.sees("link")


def test_the_fresh_link_comes_by_mail_and_opens_it_to_be_changed(old, mailoutbox):
    response = old.client.post(old.url("link/nieuw"), follow=True)
    assert "We mailen je een verse link" in response.text
    assert old.opens().status_code == 404

    send_waiting()
    fresh = links.link(old.plan)
    assert fresh in mailoutbox[-1].body
    again = opened_by(Client(), old.plan)
    response = again.client.post(again.url("bericht"), {"tekst": TYPED}, follow=True)
    assert TYPED in response.text
    assert ASKS not in response.text


def test_without_a_proved_address_the_gemeente_gives_it(old):
    Plan.objects.filter(pk=old.pk).update(mail_bewezen_op=None)
    assert f"{ASKS} aan" in old.sees()
    serial = old.plan.link_serie
    refused = old.client.post(old.url("link/nieuw"))
    assert refused.status_code == 403
    assert f"{ASKS} aan" in refused.text
    assert old.plan.link_serie == serial
    assert MAIL not in refused.text


def test_what_the_gemeente_just_did_counts_as_a_step(old):
    Medewerker("sleen").does(old.plan, "noteer", tekst="Gebeld.")
    assert ASKS not in old.sees()


def test_it_changes_to_the_last_minute_of_its_half_year(gemeente, client):
    plan = sent_before(LONG_AGO - timedelta(minutes=1))
    assert ASKS not in opened_by(client, plan).sees()


def test_one_that_is_done_reads_only_and_a_concept_never(old, initiator):
    Plan.objects.filter(pk=old.pk).update(status=AFGEROND)
    assert ASKS in old.sees()
    Plan.objects.filter(pk=initiator.pk).update(
        status_op=F("status_op") - LONG_AGO - LONG_AGO
    )
    assert ASKS not in initiator.sees()
