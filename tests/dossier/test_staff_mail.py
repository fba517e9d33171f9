"""What a colleague is told by mail, when, and who it is told to."""

import re
from datetime import datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from dossier.mail import send_waiting
from dossier.reminders import remind
from matrix.models import Gebied, Vervanging
from nota.status import COORDINATOR, INITIATIEFNEMER, RULES, heard_at_the_gemeente
from nota.words.melding import MELDING
from plans.models import Plan, Post
from plans.steps import perform
from staff.models import MELDINGEN, Voorkeur
from tests.people.medewerker import Medewerker, sent_plan
from tests.postbus import plain


@pytest.fixture
def anna(gemeente):
    return Medewerker("sleen", email="anna@voorbeeld.nl", username="anna").user


@pytest.fixture
def plan(anna, postbus):
    """A plan that somebody sent, of which everybody has heard."""
    plan = sent_plan(titel="Perenlaantje")
    send_waiting()
    postbus.envelopes.clear()
    return plan


def writes(plan) -> None:
    perform(Plan.objects.get(pk=plan.pk), "schrijf", wie=INITIATIEFNEMER)


def told(postbus) -> list[str]:
    """To whom mail went."""
    return sorted(mail["To"] for mail in postbus.mails)


def prefers(user, meldingen: str) -> None:
    Voorkeur.objects.create(medewerker=user, meldingen=meldingen)


def test_every_step_that_the_gemeente_hears_of_has_words():
    heard = {(r.actie, r.wie) for r in RULES if heard_at_the_gemeente(r.actie, r.wie)}
    assert heard == set(MELDING)


@pytest.mark.parametrize(
    ("actie", "says"),
    [
        ("schrijf", "Er is een bericht van de initiatiefnemer"),
        ("begin-samenwerking", "De samenwerking is begonnen"),
        ("trek-in", "Een plan is teruggetrokken"),
    ],
)
def test_a_colleague_hears_what_the_initiatiefnemer_did(plan, postbus, actie, says):
    perform(plan, actie, wie=INITIATIEFNEMER)
    send_waiting()
    (mail,) = postbus.mails
    assert mail["Subject"] == f"{says}: {plan.kenmerk}"
    assert mail["To"] == "anna@voorbeeld.nl"


def test_the_mail_has_the_title_and_leads_to_the_plan(anna, postbus):
    plan = sent_plan(titel="Perenlaantje")
    send_waiting()
    mail = next(m for m in postbus.mails if m["To"] == anna.email)
    assert "“Perenlaantje”" in plain(mail)
    page = f"{settings.BASE_URL}/medewerkers/plan/{plan.kenmerk}/"
    assert page in plain(mail)
    assert f'href="{page}"' in unescape(mail.get_body(["html"]).get_content())


def test_what_somebody_typed_is_in_no_header_and_is_text_in_the_mail(anna, postbus):
    sent_plan(titel="Bcc: b@voorbeeld.nl <b>vet</b>")
    send_waiting()
    mail = next(m for m in postbus.mails if m["To"] == anna.email)
    assert mail.defects == []
    assert mail["Bcc"] is None
    assert not [value for value in mail.values() if "vet" in value]
    assert "<b>" not in mail.get_body(["html"]).get_content()


def test_what_a_colleague_did_is_not_told_to_that_colleague(plan, anna, postbus):
    perform(plan, "schrijf", wie=COORDINATOR, medewerker=anna)
    send_waiting()
    assert "anna@voorbeeld.nl" not in told(postbus)


def test_a_hand_over_is_told_where_the_plan_goes(plan, anna, postbus):
    bert = Medewerker("dalen", email="bert@voorbeeld.nl", username="bert").user
    dalen = Gebied.objects.get(slug="dalen")
    perform(plan, "draag-over", wie=COORDINATOR, medewerker=anna, gebied=dalen)
    send_waiting()
    (mail,) = postbus.mails
    assert mail["To"] == bert.email
    assert mail["Subject"].startswith("Een plan is aan jouw gebied overgedragen")


def test_who_took_a_plan_on_is_told_alone(plan, anna, postbus):
    bert = Medewerker("sleen", email="bert@voorbeeld.nl", username="bert").user
    writes(plan)
    send_waiting()
    assert told(postbus) == ["anna@voorbeeld.nl", "bert@voorbeeld.nl"]

    postbus.envelopes.clear()
    Plan.objects.filter(pk=plan.pk).update(behandelaar=bert)
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        writes(plan)
        send_waiting()
    assert told(postbus) == ["bert@voorbeeld.nl"]


def test_who_took_a_plan_on_and_left_leaves_it_to_the_gebied(plan, anna, postbus):
    gone = Medewerker("sleen", email="bert@voorbeeld.nl", username="bert").user
    User.objects.filter(pk=gone.pk).update(is_active=False)
    Plan.objects.filter(pk=plan.pk).update(behandelaar=gone)
    writes(plan)
    send_waiting()
    assert told(postbus) == ["anna@voorbeeld.nl"]


@pytest.mark.parametrize(
    ("from_today", "until", "hears"), [(0, 0, True), (1, 9, False), (-9, -1, False)]
)
def test_who_stands_in_for_somebody_is_told_too(
    plan, anna, postbus, from_today, until, hears
):
    cora = Medewerker("dalen", email="cora@voorbeeld.nl", username="cora").user
    today = timezone.localdate()
    Vervanging.objects.create(
        medewerker=anna,
        vervanger=cora,
        van=today + timedelta(days=from_today),
        tot_en_met=today + timedelta(days=until),
    )
    writes(plan)
    send_waiting()
    assert ("cora@voorbeeld.nl" in told(postbus)) == hears


@pytest.mark.parametrize("without", [{"is_active": False}, {"email": ""}])
def test_who_cannot_be_mailed_gets_nothing(plan, anna, postbus, without):
    User.objects.filter(pk=anna.pk).update(**without)
    writes(plan)
    send_waiting()
    assert told(postbus) == []
    assert not Post.objects.filter(verzonden_op=None).exists()


def test_who_wants_no_mail_gets_none(plan, anna, postbus):
    prefers(anna, "nooit")
    writes(plan)
    send_waiting()
    assert told(postbus) == []
    assert not Post.objects.filter(verzonden_op=None).exists()


def test_who_wants_one_mail_a_day_gets_it_in_the_morning_with_all(anna, postbus):
    prefers(anna, "dagelijks")
    noon = datetime(2027, 3, 1, 12, tzinfo=timezone.get_current_timezone())
    with time_machine.travel(noon):
        plan = sent_plan(titel="Perenlaantje")
        writes(plan)
        send_waiting()
        assert told(postbus) == ["a@b.example"]
    with time_machine.travel(noon + timedelta(hours=18, minutes=59)):
        send_waiting()
        assert told(postbus) == ["a@b.example"]
    with time_machine.travel(noon + timedelta(hours=19, minutes=1)):
        send_waiting()
    (mail,) = (m for m in postbus.mails if m["To"] == anna.email)
    assert mail["Subject"] == "2 meldingen over plannen"
    assert "Er is een plan gestuurd" in plain(mail)
    assert "Er is een bericht van de initiatiefnemer" in plain(mail)


@pytest.mark.both
def test_what_waits_for_one_colleague_goes_in_one_mail(plan, postbus):
    for _ in range(3):
        writes(plan)
    send_waiting()
    send_waiting()
    (mail,) = postbus.mails
    says = "Er zijn 3 berichten van de initiatiefnemer"
    assert mail["Subject"] == f"{says}: {plan.kenmerk}"
    assert plain(mail).count("van de initiatiefnemer") == 1


@pytest.mark.both
def test_twenty_messages_within_minutes_are_two_mails(plan, postbus):
    began = timezone.now()
    for n in range(20):
        with time_machine.travel(began + timedelta(seconds=20 * n)):
            writes(plan)
            send_waiting()
    assert len(postbus.mails) == 1
    with time_machine.travel(began + timedelta(minutes=9, seconds=50)):
        send_waiting()
        assert len(postbus.mails) == 1
    with time_machine.travel(began + timedelta(minutes=10, seconds=10)):
        send_waiting()
    first, rest = (mail["Subject"] for mail in postbus.mails)
    assert first.startswith("Er is een bericht van de initiatiefnemer")
    assert rest.startswith("Er zijn 19 berichten van de initiatiefnemer")
    assert not Post.objects.filter(verzonden_op=None).exists()


def test_a_message_about_another_plan_is_told_at_once(plan, postbus):
    other = sent_plan(titel="Boomgaard")
    send_waiting()
    postbus.envelopes.clear()
    for each in (plan, other):
        writes(each)
        send_waiting()
    assert len(postbus.mails) == 2


def test_what_is_no_message_waits_for_none(plan, postbus):
    writes(plan)
    send_waiting()
    perform(Plan.objects.get(pk=plan.pk), "trek-in", wie=INITIATIEFNEMER)
    send_waiting()
    to_anna = [m["Subject"] for m in postbus.mails if m["To"] == "anna@voorbeeld.nl"]
    assert len(to_anna) == 2
    assert to_anna[1].startswith("Een plan is teruggetrokken")


def test_a_mail_that_the_server_refused_is_tried_again_with_all_that_was_in_it(
    plan, postbus
):
    postbus.answer = "451 later"
    writes(plan)
    writes(plan)
    send_waiting()
    assert postbus.mails == []
    postbus.answer = "250 OK"
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        send_waiting()
    (mail,) = postbus.mails
    assert mail["Subject"].startswith("Er zijn 2 berichten van de initiatiefnemer")


@pytest.mark.parametrize("choice", [value for value, _words in MELDINGEN])
def test_a_colleague_chooses_when_to_be_told(gemeente, choice):
    someone = Medewerker("sleen", email="anna@voorbeeld.nl")
    page = "/medewerkers/account/meldingen/"
    assert someone.client.post(page, {"meldingen": choice}).status_code == 302
    assert Voorkeur.objects.get().meldingen == choice
    shown = unescape(someone.client.get(page).content.decode())
    assert re.search(rf'value="{choice}"[^>]* checked', shown)


def test_a_choice_that_is_none_is_named(gemeente):
    someone = Medewerker("sleen")
    answer = someone.client.post("/medewerkers/account/meldingen/", {"meldingen": "x"})
    assert answer.status_code == 422
    assert not Voorkeur.objects.exists()


# The term that was promised


def looks(day: datetime) -> None:
    with time_machine.travel(day):
        remind()
        send_waiting()


MONDAY = datetime(2027, 3, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
# sent on Monday 1 March, so an answer is due on Monday 15 March


@pytest.fixture
def waiting(anna, postbus):
    with time_machine.travel(MONDAY):
        plan = sent_plan(titel="Perenlaantje")
        send_waiting()
    postbus.envelopes.clear()
    return plan


@pytest.mark.parametrize(
    ("after", "subjects"),
    [
        (10, []),
        (11, ["Er wacht iemand, antwoord uiterlijk 15 maart"]),
        (14, ["Er wacht iemand, antwoord uiterlijk 15 maart"]),
        (15, []),
        (16, []),
        (17, ["Er wacht nog iemand, het antwoord was beloofd voor 15 maart"]),
        (25, ["Er wacht nog iemand, het antwoord was beloofd voor 15 maart"]),
        (90, []),
    ],
)
def test_a_term_is_told_three_days_before_its_end_and_three_after(
    waiting, postbus, after, subjects
):
    for _ in range(2):
        looks(MONDAY + timedelta(days=after))
    found = [m["Subject"] for m in postbus.mails]
    assert found == [f"{says}: {waiting.kenmerk}" for says in subjects]


@pytest.mark.both
def test_each_term_is_told_once_however_often_the_work_looks(waiting, postbus):
    for days in range(40):
        looks(MONDAY + timedelta(days=days))
    assert len(postbus.mails) == 2


def test_who_was_answered_waits_no_longer(waiting, anna, postbus):
    with time_machine.travel(MONDAY + timedelta(days=11)):
        remind()
        perform(waiting, "begin-gesprek", wie=COORDINATOR, medewerker=anna)
        send_waiting()
    looks(MONDAY + timedelta(days=20))
    assert postbus.mails == []


def test_a_question_after_an_answer_has_a_term_of_its_own(waiting, anna, postbus):
    looks(MONDAY + timedelta(days=11))
    with time_machine.travel(MONDAY + timedelta(days=12)):
        perform(waiting, "begin-gesprek", wie=COORDINATOR, medewerker=anna)
        writes(waiting)
        send_waiting()
    postbus.envelopes.clear()
    looks(MONDAY + timedelta(days=26))
    (mail,) = postbus.mails
    assert mail["Subject"].startswith(
        "Er wacht iemand, antwoord uiterlijk 30 maart"
    )  # after Easter
