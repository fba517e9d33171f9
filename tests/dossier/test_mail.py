"""The mail with the private link, through a real SMTP server."""

import pytest
from django.test import Client
from django.utils import timezone

from plans import links
from plans.limits import LIMITS
from plans.models import Plan, Post
from tests.people.initiator import Initiator
from tests.postbus import Postbus, an_hour_later, listening, plain, work

pytestmark = pytest.mark.both

ADDRESS = "Buurt@Voorbeeld.nl"


def asks(initiator, address=ADDRESS, **headers):
    """Fill in the address, which is known to be theirs, on the page of the link."""
    initiator.is_reached_at(address)
    response = initiator.client.post(
        initiator.url("link"), {"mail": address}, headers=headers
    )
    assert response.status_code == 200
    return response


def test_the_mail_brings_the_link_once(initiator, postbus):
    """SEC-T08"""
    initiator.fills_in("initiatief", titel="Veldje voor wie?")
    asks(initiator)
    assert postbus.mails == []  # not in the request
    work()
    work()

    (envelope,), (mail,) = postbus.envelopes, postbus.mails
    assert envelope.rcpt_tos == [ADDRESS]
    assert links.link(initiator.plan) in plain(mail)
    assert "Veldje" not in mail.as_string()


def test_the_mail_is_plain_text_and_html_under_a_subject_of_our_own(initiator, postbus):
    """SEC-X07"""
    asks(initiator)
    work()
    (mail,) = postbus.mails

    assert mail["Subject"] == f"Je link naar plan {initiator.plan.kenmerk}"
    assert mail["From"] == "samenspel@localhost"
    kinds = [part.get_content_type() for part in mail.iter_parts()]
    assert kinds == ["text/plain", "text/html"]
    assert "=0A" not in mail["Subject"]
    assert mail.defects == []


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999"])
def test_the_link_has_the_address_of_the_settings_and_not_of_the_request(
    initiator, postbus, settings, host
):
    """SEC-H07"""
    settings.ALLOWED_HOSTS = ["*"]
    asks(initiator, host=host, x_forwarded_host=host)
    work()

    (mail,) = postbus.mails
    assert f"{settings.BASE_URL}/open/" in plain(mail)
    assert host not in mail.as_string()


@pytest.mark.parametrize(
    "address",
    [
        "a@voorbeeld.nl\r\nBcc: b@voorbeeld.nl",
        "a@voorbeeld.nl\nSubject: anders",
        "a@voorbeeld.nl, b@voorbeeld.nl",
        '"a b"@voorbeeld.nl,',
        f"{'a' * 250}@voorbeeld.nl",
        "a@" + "b" * 300 + ".nl",
        "geen adres",
        "",
    ],
)
@pytest.mark.parametrize("path", ["link", "verder"])
def test_an_address_that_is_not_one_address_is_refused(initiator, path, address):
    """SEC-X07"""
    url = "/verder/" if path == "verder" else initiator.url(path)
    response = initiator.client.post(url, {"mail": address})

    assert response.status_code == 422
    assert "Dit mailadres klopt niet" in response.content.decode()
    assert initiator.plan.mail is None
    assert not Post.objects.exists()


def test_what_somebody_types_never_reaches_a_header(initiator, postbus):
    """SEC-X07"""
    evil = "x\r\nBcc: b@voorbeeld.nl\r\n\r\nHallo"
    initiator.fills_in("initiatief", titel=evil, plaats=evil)
    asks(initiator)
    work()

    (envelope,), (mail,) = postbus.envelopes, postbus.mails
    assert envelope.rcpt_tos == [ADDRESS]
    assert mail["Bcc"] is None
    assert "Hallo\n\nBcc" not in plain(mail)


# A mail server that fails


def logged(caplog) -> list[str]:
    """Our own lines, without the number of the mail: never an address."""
    ours = [r for r in caplog.records if r.name == "dossier.mail"]
    return [record.getMessage().split(maxsplit=2)[2] for record in ours]


def addresses(postbus):
    return [envelope.rcpt_tos for envelope in postbus.envelopes]


def test_a_mail_server_that_is_away_gets_the_mail_later_and_once(
    initiator, free_port, caplog
):
    """F07"""
    postbus = Postbus()
    asks(initiator)
    work()
    an_hour_later()
    with listening(postbus, free_port):
        work()
        an_hour_later()
        work()

    assert len(postbus.mails) == 1
    assert logged(caplog) == ["failed at try 1: ConnectionRefusedError"]


@pytest.mark.parametrize("answer", ["451 later", "554 no"])
def test_a_mail_that_is_refused_is_tried_again(initiator, postbus, answer, caplog):
    """F07, PRI-05: the log tells that it failed, and not whose address it was."""
    postbus.answer = answer
    asks(initiator)
    work()
    postbus.answer = "250 OK"
    an_hour_later()
    work()

    assert len(postbus.mails) == 1
    assert logged(caplog) == ["failed at try 1: SMTPDataError"]


def test_after_the_last_try_a_mail_waits_for_somebody(initiator, postbus):
    """F07"""
    asks(initiator)
    Post.objects.update(pogingen=Post.MOST_TRIES)
    work()
    assert postbus.mails == []

    assert Post.objects.all().again() == 1
    work()
    assert len(postbus.mails) == 1


def test_a_server_that_stays_away_for_a_day_does_not_use_up_the_tries(
    initiator, free_port
):
    """F07: the pauses double, so the work that runs every two seconds can wait."""
    asks(initiator)
    for _ in range(50):
        work()
    assert Post.objects.get().pogingen == 1

    an_hour_later()
    postbus = Postbus()
    with listening(postbus, free_port):
        work()
    assert len(postbus.mails) == 1


def test_a_mail_that_fails_does_not_hold_up_the_others(client, gemeente, postbus):
    """F07"""
    first, second = (Initiator.with_a_new_plan(client) for _ in range(2))
    asks(first)
    asks(second)
    Plan.objects.filter(pk=first.pk).update(mail="a@b\r\nBcc: c")
    work()
    assert addresses(postbus) == [[ADDRESS]]


def test_no_mail_goes_out_for_a_plan_past_its_date(initiator, postbus):
    """SEC-T06"""
    asks(initiator)
    Plan.objects.update(vervalt_op=timezone.now())
    work()
    assert postbus.mails == []


# How many, and to whom


def test_a_plan_sends_three_mails_an_hour(initiator, postbus):
    """SEC-T08"""
    for _ in range(5):
        asks(initiator)
        work()
    assert len(postbus.mails) == 3

    an_hour_later()
    asks(initiator)
    work()
    assert len(postbus.mails) == 4


def test_an_address_gets_three_answers_an_hour_whatever_the_number_of_plans(
    client, gemeente, postbus
):
    """SEC-T08: also over several plans and several browsers."""
    for _ in range(5):
        asks(Initiator.with_a_new_plan(client), ADDRESS.upper())
    Client().post("/verder/", {"mail": ADDRESS})
    work()
    assert len(postbus.mails) == 3


def test_one_place_asks_ninety_times_an_hour(client, gemeente):
    """SEC-T08: an address that is known here gets the same answer."""
    Initiator.with_a_new_plan(client)
    Plan.objects.update(mail=ADDRESS, mail_bewezen_op=timezone.now())
    others = (f"{n}@voorbeeld.nl" for n in range(LIMITS["mail"].address - 1))
    answers = [Client().post("/verder/", {"mail": mail}) for mail in [ADDRESS, *others]]
    assert {answer.status_code for answer in answers} == {200}

    refused = [Client().post("/verder/", {"mail": m}) for m in (ADDRESS, "x@y.nl")]
    for answer in refused:
        assert answer.status_code == 429
        assert 3500 < int(answer["Retry-After"]) <= 3600
    elsewhere = Client(REMOTE_ADDR="192.0.2.1")
    assert elsewhere.post("/verder/", {"mail": ADDRESS}).status_code == 200


def test_pressing_twice_sends_one_mail(initiator, postbus):
    """SEC-T08"""
    asks(initiator)
    asks(initiator)
    work()
    assert len(postbus.mails) == 1


def test_a_mistyped_address_can_be_corrected_at_once(initiator, postbus):
    """SEC-T08"""
    asks(initiator, "burt@voorbeeld.nl")
    work()
    asks(initiator)
    work()
    assert addresses(postbus) == [["burt@voorbeeld.nl"], [ADDRESS]]


def test_whoever_lost_the_link_learns_nothing_of_an_address(initiator, postbus):
    """SEC-T08: only the address that the plan has gets a mail."""
    asks(initiator)
    work()
    stranger = Client()
    bodies = {
        stranger.post("/verder/", {"mail": address}).text.replace(address, "…")
        for address in (ADDRESS, ADDRESS.lower(), "onbekend@voorbeeld.nl")
    }
    work()

    csrf_free = {body.split("csrfmiddlewaretoken")[0] for body in bodies}
    assert len(csrf_free) == 1
    assert addresses(postbus) == [[ADDRESS], [ADDRESS]]


def test_a_lost_link_comes_back_for_every_plan_that_still_lives(
    client, gemeente, postbus
):
    """SEC-T08"""
    plans = [Initiator.with_a_new_plan(client) for _ in range(3)]
    Plan.objects.update(mail=ADDRESS, mail_bewezen_op=timezone.now())
    Plan.objects.filter(pk=plans[0].pk).update(vervalt_op=timezone.now())
    Client().post("/verder/", {"mail": ADDRESS.lower()})
    work()

    others = {links.link(plan.plan) for plan in plans[1:]}
    sent = "".join(map(plain, postbus.mails))
    assert {link for link in others if link in sent} == others
    assert len(postbus.mails) == 2
