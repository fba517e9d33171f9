"""A plan that the gemeente received and somebody took back: out of sight, then gone."""

from datetime import UTC, datetime, timedelta
from html import unescape
from importlib import import_module

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from dossier.mail import send_waiting
from dossier.submit import VERSLAG
from nota.bewaren import PLAN, PLAN_VAN_OVERHEID, until
from nota.bewaren import VERSLAG as VERSLAG_RECEIVED
from plans import links
from plans.models import Plan, Reactie, Versie
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker, sends, sent_plan
from tests.people.staff import AMBTENAAR, GEBIEDSCOORDINATOR


@pytest.fixture
def coordinator(gemeente):
    return Medewerker("sleen")


@pytest.fixture
def plan(gemeente):
    return sent_plan(titel="Perenlaantje", initiatiefnemer="inwoners")


@pytest.fixture
def maker(client, plan):
    return Initiator(client, plan.pk).on_another_device()


def takes_back(maker) -> None:
    response = maker.client.post(maker.url("intrekken"), {"reden": "we verhuizen"})
    assert response.status_code == 302


def day(moment) -> str:
    return date_format(timezone.localtime(moment), "j F Y")


def sees(person, address: str) -> str:
    return unescape(person.client.get(address).content.decode())


# Out of sight at once


@pytest.mark.parametrize("address", ["", "plannen/"])
def test_it_is_on_no_list_of_the_gemeente(coordinator, plan, maker, address):
    assert "Perenlaantje" in sees(coordinator, f"/medewerkers/{address}")
    takes_back(maker)
    assert "Perenlaantje" not in sees(coordinator, f"/medewerkers/{address}")
    assert "Ingetrokken" not in sees(coordinator, f"/medewerkers/{address}")


@pytest.mark.both
@pytest.mark.parametrize("group", [GEBIEDSCOORDINATOR, AMBTENAAR])
def test_no_search_no_export_and_no_figure_counts_it(gemeente, plan, maker, group):
    person = Medewerker("sleen", groups=(group,))
    seen = Plan.objects.visible_to(person.user)
    assert list(seen) == list(Plan.objects.sent()) == [plan]

    takes_back(maker)
    assert list(seen.all()) == list(Plan.objects.sent()) == []


def test_an_ambtenaar_no_longer_finds_its_kenmerk_or_its_pdf(gemeente, plan, maker):
    person = Medewerker(groups=(AMBTENAAR,))
    question = f"/medewerkers/zoeken/?q={plan.kenmerk}"
    assert "Perenlaantje" in sees(person, question)
    takes_back(maker)
    assert "Perenlaantje" not in sees(person, question)
    assert person.opens(plan, "pdf/gedeeld").status_code == 404


def test_who_looked_after_it_hears_that_it_is_gone_and_nothing_more(
    coordinator, plan, maker
):
    takes_back(maker)
    response = coordinator.opens(plan)
    page = unescape(response.content.decode())

    assert response.status_code == 410
    assert plan.kenmerk in page
    assert day(Plan.objects.get().bewaren_tot) in page
    assert "Perenlaantje" not in page
    assert "we verhuizen" not in page
    assert Medewerker("dalen").opens(plan).status_code == 404


def test_what_a_colleague_was_typing_is_not_lost(coordinator, plan, maker):
    form = coordinator.form(plan, "besproken")
    takes_back(maker)
    response = coordinator.client.post(
        coordinator.url(plan, "besproken"), form | {"reden": "Een lang verhaal."}
    )
    assert response.status_code == 404
    assert "Een lang verhaal." in response.content.decode()


def test_its_reading_link_ends(plan, maker):
    maker.client.post(maker.url("delen"), {"actie": "open"})
    reading = links.link(maker.plan, links.READ).removeprefix(settings.BASE_URL)
    assert Client().get(reading).status_code == 200

    takes_back(maker)
    assert Client().get(reading).status_code == 404


def test_a_colleague_hears_that_it_is_gone_and_nothing_of_it(
    gemeente, client, mailoutbox
):
    Medewerker("sleen", email="anna@voorbeeld.nl")
    plan = sent_plan(titel="Perenlaantje")

    takes_back(Initiator(client, plan.pk).on_another_device())
    send_waiting()
    told = {mail.to[0]: mail for mail in mailoutbox}
    assert set(told) == {"a@b.example", "anna@voorbeeld.nl"}
    notice = told["anna@voorbeeld.nl"]
    assert notice.subject == f"Een plan is teruggetrokken: {plan.kenmerk}"
    assert "Perenlaantje" not in notice.body + str(notice.alternatives)


# What its maker hears


def test_one_sentence_says_until_when_before_and_after(plan, maker):
    until_day = day(until(timezone.now(), PLAN))
    sentence = f"bewaart zij het nog tot {until_day}. Daarna wissen we het."
    assert sentence in sees(maker, maker.url("intrekken"))

    takes_back(maker)
    page = maker.sees()
    assert sentence in page
    assert f"tot {day(maker.plan.vervalt_op)}" in page
    assert "Je plan blijft bewaard tot" not in page


def test_its_maker_reads_it_for_a_month(plan, maker):
    takes_back(maker)
    end = maker.plan.vervalt_op
    assert end - timezone.now() < timedelta(days=settings.WITHDRAWN_DAYS)
    for seconds, seen in ((-1, True), (0, False)):
        with time_machine.travel(end + timedelta(seconds=seconds), tick=False):
            assert (links.plan_of(links.token(plan)) is not None) is seen


def test_nobody_can_take_it_back_or_erase_it_a_second_time(plan, maker):
    takes_back(maker)
    kept = maker.plan.bewaren_tot
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        for address in ("intrekken", "wissen"):
            maker.client.post(maker.url(address), {"reden": "weg ermee"})
    assert maker.plan.bewaren_tot == kept


# Then gone


@pytest.mark.both
@pytest.mark.parametrize("seconds", [-1, 0, 1])
@pytest.mark.parametrize(
    ("begins", "reports", "category"),
    [
        ("inwoners", False, PLAN),
        ("overheid", False, PLAN_VAN_OVERHEID),
        ("inwoners", True, VERSLAG_RECEIVED),
    ],
)
def test_it_is_kept_for_the_term_of_its_category_to_the_last_second(
    client, gemeente, begins, reports, category, seconds
):
    """SEC-T06, PRI-02"""
    plan = sent_plan(initiatiefnemer=begins)
    if reports:
        Reactie.objects.create(plan=plan, inbreng="Kersen")
        plan = sends(plan, soort=VERSLAG)
    now = datetime(2027, 3, 1, 12, tzinfo=UTC)
    with time_machine.travel(now, tick=False):
        maker = Initiator(client, plan.pk).on_another_device()
        takes_back(maker)

    end = now.replace(year=now.year + category.jaren)
    with time_machine.travel(end + timedelta(seconds=seconds), tick=False):
        call_command("werk", eens=True)
    assert Plan.objects.exists() is (seconds < 0)
    assert Versie.objects.exists() is (seconds < 0)


def test_what_was_taken_back_before_this_rule_is_kept_as_long(plan, maker):
    takes_back(maker)
    rule = maker.plan.bewaren_tot
    Plan.objects.update(bewaren_tot=None)
    migration = import_module("plans.migrations.0007_teruggetrokken_bewaard")
    migration.keep_what_was_taken_back(apps, None)
    assert timedelta(0) <= maker.plan.bewaren_tot - rule < timedelta(days=2)
