"""A new colleague is invited by mail and chooses a password that nobody else knows."""

from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.utils import timezone

from coevorden.logs import MaskLinks
from dossier.mail import send_waiting
from dossier.reminders import invite
from matrix.models import Gebied
from plans.models import Post
from tests.people.medewerker import sent_plan
from tests.people.staff import GEBIEDSCOORDINATOR, PASSWORD, colleague
from tests.postbus import plain

pytestmark = pytest.mark.both


@pytest.fixture
def piet(gemeente):
    """A beheerder made the account, and told nobody a password."""
    who = {"username": "piet", "email": "piet@voorbeeld.nl"}
    return colleague(GEBIEDSCOORDINATOR, phone=False, password=None, **who)


def invited(postbus) -> str:
    """The link of the newest mail."""
    invite()
    send_waiting()
    told = plain(postbus.mails[-1])
    link = next(word for word in told.split() if "/welkom/" in word)
    return link.removeprefix(settings.BASE_URL)


def test_an_account_without_a_password_gets_one_mail(piet, postbus):
    for _ in range(3):
        invite()
        send_waiting()
    (mail,) = postbus.mails
    assert mail["To"] == piet.email
    assert mail["Subject"] == "Je account bij de gemeente"
    assert "Je gebruikersnaam is piet." in " ".join(plain(mail).split())


def test_what_waits_for_a_new_colleague_is_told_apart_from_the_way_in(piet, postbus):
    Gebied.objects.get(slug="sleen").coordinatoren.add(piet)
    invite()
    sent_plan()
    send_waiting()
    subjects = [mail["Subject"] for mail in postbus.mails if mail["To"] == piet.email]
    assert len(subjects) == 2
    assert "Je account bij de gemeente" in subjects


def test_the_link_sets_a_password_once_and_leads_to_the_login(piet, postbus):
    link, browser = invited(postbus), Client()
    assert browser.get(link).status_code == 200
    assert browser.get(link).status_code == 200  # a mail server opened it first
    answer = browser.post(link, {"nieuw": PASSWORD})
    assert answer.status_code == 302
    assert answer["Location"] == "/medewerkers/inloggen/"
    piet.refresh_from_db()
    assert piet.check_password(PASSWORD)
    for again in (browser.get(link), browser.post(link, {"nieuw": "iets heel anders"})):
        assert again.status_code == 410
    piet.refresh_from_db()
    assert piet.check_password(PASSWORD)


@pytest.mark.parametrize("bad", ["", "kort", "x" * 300])
def test_a_weak_password_is_refused_and_the_link_still_works(
    piet, postbus, bad, caplog
):
    link, browser = invited(postbus), Client()
    caplog.set_level("WARNING", "django.request")  # tells the path, as a failure does
    answer = browser.post(link, {"nieuw": bad})
    lines = [MaskLinks().format(record) for record in caplog.records]
    assert any("/welkom/" in line for line in lines)
    assert not [line for line in lines if link.split("/")[-2] in line]
    assert answer.status_code == 422
    assert "Dit wachtwoord is nog niet goed." in unescape(answer.content.decode())
    assert browser.get(link).status_code == 200


@pytest.mark.parametrize("change", [{"is_active": False}, {"email": "q@voorbeeld.nl"}])
def test_a_link_ends_with_the_account_or_the_address_it_was_for(piet, postbus, change):
    link = invited(postbus)
    User.objects.filter(pk=piet.pk).update(**change)
    assert Client().get(link).status_code == 410


def test_a_link_is_over_after_some_days_and_a_week_later_comes_another(piet, postbus):
    old, now = invited(postbus), timezone.now()
    with time_machine.travel(now + timedelta(days=8)):
        assert Client().get(old).status_code == 410
        new = invited(postbus)
        assert new != old
        assert Client().get(new).status_code == 200


def test_who_does_not_come_is_not_mailed_for_ever(piet, postbus):
    now = timezone.now()
    for week in range(10):
        with time_machine.travel(now + timedelta(days=8 * week)):
            invite()
            send_waiting()
    assert len(postbus.mails) == 4


@pytest.mark.parametrize(
    "made", [{"password": PASSWORD}, {"email": ""}, {"is_active": False}]
)
def test_who_can_get_in_already_or_cannot_be_mailed_is_not_invited(gemeente, made):
    User.objects.create_user("els", **{"email": "els@voorbeeld.nl"} | made)
    invite()
    assert not Post.objects.exists()


def test_nobody_is_invited_where_only_the_gemeente_logs_in(piet, settings):
    settings.PASSWORD_LOGIN = False
    invite()
    assert not Post.objects.exists()


@pytest.mark.parametrize("wie", ["x", "MQ", "////", "é", "OTk5OTk"])
def test_a_link_that_was_made_up_opens_nothing(piet, wie):
    answer = Client().get(f"/medewerkers/welkom/{wie}/abc-123/")
    assert answer.status_code in (404, 410)


def test_two_at_the_same_work_invite_somebody_once(piet, postbus):
    others = iter([invite])

    def meanwhile(execute, sql, params, many, context):
        if sql.startswith("INSERT") and (also := next(others, None)):
            also()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(meanwhile):
        invite()
    assert next(others, None) is None
    send_waiting()
    assert [mail["To"] for mail in postbus.mails] == [piet.email]
