"""A mailed address is proved before it gets the link of a plan."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from coevorden.often import forget_old_counts
from dossier.mail import ask_for_link, ask_for_links_of, ask_for_proof
from dossier.submit import PLAN, Sending, next_number, submit
from plans import links
from plans.limits import LIMITS
from plans.models import Plan, Post
from tests.people.initiator import Initiator, hidden
from tests.people.medewerker import Medewerker, sent_plan

THEIRS = "buurt@voorbeeld.nl"


@pytest.fixture
def asked(initiator, mailoutbox):
    """Somebody who typed an address at the page of the link; one mail went there."""
    initiator.fills_in("initiatief", titel="Veldje voor wie?")
    initiator.client.post(initiator.url("link"), {"mail": THEIRS})
    call_command("werk", eens=True)
    return initiator


def to_prove(plan: Plan) -> str:
    return links.link(plan, links.PROVE).removeprefix(settings.BASE_URL)


def proves(client, plan: Plan, **sent):
    return client.post(to_prove(plan), sent)


def subjects(mailoutbox) -> list[str]:
    call_command("werk", eens=True)
    return [mail.subject for mail in mailoutbox]


def test_the_first_mail_tells_nothing_of_the_plan_and_opens_nothing(asked, mailoutbox):
    [mail] = mailoutbox
    assert mail.to == [THEIRS]
    assert settings.BASE_URL + to_prove(asked.plan) in mail.body
    for told in ("/open/", "Veldje", asked.plan.kenmerk):
        assert told not in mail.body + mail.subject


def test_a_press_in_the_browser_that_has_the_plan_brings_the_link(asked, mailoutbox):
    address = to_prove(asked.plan)
    assert "kenmerk" not in asked.client.get(address).content.decode()
    assert proves(asked.client, asked.plan)["Location"] == asked.url()
    assert subjects(mailoutbox)[1:] == [f"Je link naar plan {asked.plan.kenmerk}"]
    assert links.link(asked.plan) in mailoutbox[1].body
    assert "Bevestig je mailadres" not in asked.sees()


@pytest.mark.parametrize("typed", ["{}", " {} ", "kenmerk {}"])
def test_on_another_device_the_kenmerk_opens_the_plan(asked, typed):
    there = Initiator(Client(), asked.pk)
    given = typed.format(asked.plan.kenmerk.lower())
    assert there.client.get(to_prove(asked.plan)).status_code == 200
    assert there.opens().status_code == 404
    assert proves(there.client, asked.plan, kenmerk=given).status_code == 302
    assert there.opens().status_code == 200
    assert asked.plan.mail_bewezen_op


@pytest.mark.parametrize("typed", ["", "SP-2026-22222", "x" * 50, "\x00"])
def test_who_reads_the_mail_of_another_gets_nowhere(asked, typed):
    stranger = Client()
    answer = proves(stranger, asked.plan, kenmerk=typed)
    assert answer.status_code == 422
    assert 'href="#id_kenmerk"' in answer.content.decode()
    assert stranger.get(asked.url()).status_code == 404
    assert asked.plan.mail_bewezen_op is None


@pytest.mark.both
def test_a_kenmerk_is_guessed_a_few_times_an_hour_also_from_many_places(asked):
    answers = [
        proves(Client(), asked.plan, kenmerk="SP-2026-22222").status_code
        for _ in range(LIMITS["kenmerk"].plan)
    ]
    right = proves(Client(), asked.plan, kenmerk=asked.plan.kenmerk)
    assert [*answers, right.status_code] == [422] * LIMITS["kenmerk"].plan + [429]


def test_looking_proves_nothing(asked):
    """For mail scanners follow links."""
    for look in (asked.client.get, asked.client.head, Client().get):
        assert look(to_prove(asked.plan)).status_code == 200
    assert asked.plan.mail_bewezen_op is None


def test_that_is_not_me_takes_the_address_off_and_the_plan_says_so(asked, mailoutbox):
    address = to_prove(asked.plan)
    assert proves(Client(), asked.plan, actie="niet").status_code == 200
    assert asked.plan.mail is None
    assert "is van iemand anders" in asked.sees()
    assert Client().get(address).status_code == 404
    assert len(subjects(mailoutbox)) == 1

    asked.client.post(asked.url("link"), {"mail": "goed@voorbeeld.nl"})
    assert "is van iemand anders" not in asked.sees()


def test_nobody_uses_up_the_proof_of_somebody_else(initiator, mailoutbox):
    """By asking for links at their address, three times an hour."""
    for _each in range(5):
        Client().post("/verder/", {"mail": THEIRS})
    initiator.client.post(initiator.url("link"), {"mail": THEIRS})
    assert subjects(mailoutbox) == ["Klopt dit mailadres?"]


def test_a_proved_address_is_not_taken_off_by_an_old_mail(asked):
    address = to_prove(asked.plan)
    proves(asked.client, asked.plan)
    page = Client().post(address, {"actie": "niet", "kenmerk": asked.plan.kenmerk})
    assert "al bevestigd" in page.content.decode()
    assert asked.plan.mail == THEIRS


def test_another_address_is_proved_anew_and_the_same_one_is_not(asked, mailoutbox):
    old = to_prove(asked.plan)
    proves(asked.client, asked.plan)
    ask_for_link(asked.plan, THEIRS.upper())
    assert asked.plan.mail_bewezen_op
    ask_for_link(asked.plan, "ander@voorbeeld.nl")
    assert asked.plan.mail_bewezen_op is None
    assert Client().get(old).status_code == 404
    assert not [m for m in mailoutbox if "/open/" in m.body and m.to != [THEIRS]]


def test_the_page_of_the_plan_asks_calmly_and_sends_it_again(asked, mailoutbox):
    page = asked.sees()
    assert "Bevestig je mailadres" in page
    assert asked.plan.kenmerk in page
    again = hidden(asked.opens())
    asked.client.post(asked.url("link"), again)
    assert subjects(mailoutbox) == ["Klopt dit mailadres?"]
    with time_machine.travel(timezone.now() + timedelta(days=1, seconds=1)):
        asked.client.post(asked.url("link"), again)
        assert subjects(mailoutbox) == ["Klopt dit mailadres?"] * 2


def test_an_address_that_nobody_proved_is_mailed_once_a_day(asked, mailoutbox):
    """SEC-T08: over all plans, also when counts of an hour are forgotten."""
    for hour in range(3):
        with time_machine.travel(timezone.now() + timedelta(hours=hour * 11)):
            Initiator.with_a_new_plan(Client())
            for plan in Plan.objects.exclude(pk=asked.pk):
                ask_for_link(plan, THEIRS.upper())
                ask_for_link(plan, "ander@voorbeeld.nl")
            forget_old_counts()
            subjects(mailoutbox)
    assert [mail.to[0].lower() for mail in mailoutbox].count(THEIRS) == 1


def test_who_proved_an_address_is_asked_at_once_for_the_next_plan(asked, mailoutbox):
    proves(asked.client, asked.plan)
    other = Initiator.with_a_new_plan(Client())
    ask_for_link(other.plan, THEIRS)
    assert subjects(mailoutbox).count("Klopt dit mailadres?") == 2


def test_the_proved_address_hears_that_its_holder_gave_another(asked, mailoutbox):
    """Whoever took the link away changes it in silence no more."""
    proves(asked.client, asked.plan)
    asked.client.post(asked.url("link"), {"mail": "dief@voorbeeld.nl"})
    subjects(mailoutbox)
    told = [mail for mail in mailoutbox if "is veranderd" in mail.subject]
    assert [mail.to for mail in told] == [[THEIRS]]
    assert "Iemand met de link" in told[0].body
    assert "dief@" not in told[0].body
    assert "/open/" not in told[0].body


def test_so_it_does_when_another_is_given_with_the_sending(sent, mailoutbox):
    Plan.objects.update(mail_bewezen_op=timezone.now(), status="aanvulling")
    plan = Plan.objects.get(pk=sent.pk)
    another = Sending(
        nummer=next_number(plan),
        gebied=plan.gebied,
        mail="dief@voorbeeld.nl",
        telefoon=None,
        estimates=True,
    )
    submit(plan, PLAN, another)
    subjects(mailoutbox)
    warned = [m.to for m in mailoutbox if "is veranderd" in m.subject]
    assert warned == [[THEIRS]]
    assert Plan.objects.get(pk=plan.pk).mail_bewezen_op is None


@pytest.mark.both
def test_who_lost_all_is_mailed_at_a_proved_address_only(asked, mailoutbox):
    """SEC-T08"""
    ask_for_links_of(THEIRS)
    assert len(subjects(mailoutbox)) == 1
    proves(asked.client, asked.plan)
    subjects(mailoutbox)
    ask_for_links_of(THEIRS)
    assert len(subjects(mailoutbox)) == 3


# What was sent


@pytest.fixture
def sent(gemeente):
    plan = sent_plan(mail=THEIRS)
    Plan.objects.update(mail_bewezen_op=None)
    ask_for_proof(Plan.objects.get(pk=plan.pk))
    return Plan.objects.get(pk=plan.pk)


def test_other_mail_waits_for_the_proof_and_counts_as_no_failure(sent, mailoutbox):
    assert subjects(mailoutbox) == ["Klopt dit mailadres?"]
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        call_command("werk", eens=True)
        assert not Post.objects.is_stuck()
        assert not Post.objects.waiting().exists()
        proves(Initiator(Client(), sent.pk).on_another_device().client, sent)
        assert f"We hebben {sent.kenmerk} ontvangen" in subjects(mailoutbox)


def test_a_coordinator_sees_that_an_address_was_not_proved(sent):
    coordinator = Medewerker("sleen")
    assert "adres nog niet bevestigd" in coordinator.sees(sent)
    assert coordinator.sends(sent, "vernieuw-link", {}).status_code == 409
    Plan.objects.update(mail_bewezen_op=timezone.now())
    assert "adres nog niet bevestigd" not in coordinator.sees(sent)


def test_an_address_that_a_coordinator_puts_right_is_proved_too(sent, mailoutbox):
    subjects(mailoutbox)
    Medewerker("sleen").does(sent, "verbeter-mail", mail="goed@voorbeeld.nl")
    subjects(mailoutbox)
    assert mailoutbox[-1].to == ["goed@voorbeeld.nl"]
    assert "/open/" not in mailoutbox[-1].body
    assert len(mailoutbox) == 2
    assert "goed@voorbeeld.nl" not in mailoutbox[0].body


def test_who_typed_a_wrong_address_and_lost_the_link_is_helped_by_a_colleague(
    sent, mailoutbox
):
    proves(Client(), sent, actie="niet")
    Medewerker("sleen").does(sent, "verbeter-mail", mail="goed@voorbeeld.nl")
    subjects(mailoutbox)
    assert mailoutbox[-1].to == ["goed@voorbeeld.nl"]
    there = Initiator(Client(), sent.pk)
    proves(there.client, Plan.objects.get(pk=sent.pk), kenmerk=sent.kenmerk)
    assert there.opens().status_code == 200


def test_a_new_address_that_is_not_theirs_leaves_the_old_one_its_warning(
    sent, mailoutbox
):
    Plan.objects.update(mail_bewezen_op=timezone.now())
    Medewerker("sleen").does(sent, "verbeter-mail", mail="mis@voorbeeld.nl")
    proves(Client(), Plan.objects.get(pk=sent.pk), actie="niet")
    subjects(mailoutbox)
    assert [THEIRS] in [mail.to for mail in mailoutbox]
