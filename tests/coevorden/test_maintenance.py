"""Closed for maintenance: calm, with the time, and with what was typed (OPS-10)."""

from datetime import datetime
from html import unescape
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from plans.models import Hartslag
from tests.people.initiator import Initiator, hidden
from tests.people.staff import colleague, log_in

TYPED = "Elkaar vaker tegenkomen."
NOON = datetime(2026, 6, 1, 12, tzinfo=timezone.get_default_timezone())


@pytest.fixture(autouse=True)
def _a_place_of_its_own(settings, tmp_path):
    settings.VAR = tmp_path


def onderhoud(*words: str) -> str:
    said = StringIO()
    call_command("onderhoud", *words, stdout=said)
    return said.getvalue()


def shown(response) -> str:
    return " ".join(unescape(response.content.decode()).split())


def test_every_page_says_until_when_and_that_nothing_is_lost(initiator):
    """OPS-10"""
    with time_machine.travel(NOON, tick=False):
        onderhoud("aan", "tot", "14:00")
        for path in ("/", "/hulp/", "/nergens/", initiator.url("doel"), "/beheer/"):
            answer = initiator.client.get(path)
            assert (answer.status_code, answer["Retry-After"]) == (503, "7200")
            assert "Op maandag 1 juni om 14:00 uur kun je weer verder." in shown(answer)
            assert "Wat je bewaarde, staat er nog." in shown(answer)
            assert answer["Cache-Control"] == "no-store"


def test_it_asks_the_database_nothing(client, django_assert_num_queries, db):
    """OPS-10: which may be the very thing that is worked on."""
    chief = colleague(is_superuser=True)
    log_in(client, chief)
    onderhoud("aan")
    for path in ("/", "/medewerkers/", "/beheer/"):
        with django_assert_num_queries(0):
            assert client.get(path).status_code == 503
            assert client.post(path, {"doel": TYPED}).status_code == 503


def test_what_somebody_sends_comes_back_and_is_sent_again_afterwards(gemeente):
    """OPS-10, REL-D05"""
    browser = Client(enforce_csrf_checks=True)
    began = browser.post("/plan/nieuw/", hidden(browser.get("/plan/nieuw/")))
    writer = Initiator(browser, int(began["Location"].split("/")[2]))
    page = browser.get(began["Location"])
    onderhoud("aan")
    typed = hidden(page) | {"titel": TYPED, "actie": "verder"}
    answer = browser.post(began["Location"], typed)
    assert answer.status_code == 503
    assert f'<li dir="auto">{TYPED}</li>' in shown(answer)
    answer = browser.post(began["Location"], hidden(answer))  # pressed too soon
    assert (answer.status_code, writer.plan.titel) == (503, None)

    onderhoud("uit")
    assert browser.post(began["Location"], hidden(answer)).status_code == 302
    assert writer.plan.titel == TYPED


def test_a_form_of_another_site_is_not_sent_again_with_a_click(db):
    """SEC-A03"""
    onderhoud("aan")
    answer = Client(enforce_csrf_checks=True).post("/plan/nieuw/", {"doel": TYPED})
    assert answer.status_code == 503
    assert TYPED in shown(answer)
    assert "Stuur opnieuw" not in shown(answer)


def test_a_password_does_not_come_back(db):
    onderhoud("aan")
    answer = Client().post("/medewerkers/inloggen/", {"wachtwoord": "heel geheim"})
    assert "heel geheim" not in shown(answer)


def test_it_lives_but_is_not_ready(client, db):
    """OPS-10"""
    Hartslag.objects.beat()
    onderhoud("aan")
    assert client.get("/healthz/live").status_code == 200
    answer = client.get("/healthz/ready")
    assert (answer.status_code, answer.content.decode()) == (503, "Er is onderhoud.\n")
    onderhoud("uit")
    assert client.get("/healthz/ready").status_code == 200


@pytest.mark.parametrize("written", [[], ["zeg maar"], ["2026-06-01"]])
def test_without_a_time_to_come_it_asks_to_try_in_some_minutes(
    client, db, tmp_path, written
):
    """OPS-10: also where a time went by, or somebody wrote the file by hand."""
    onderhoud("aan")
    (tmp_path / "onderhoud").write_text(" ".join(written))
    answer = client.get("/hulp/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    assert "Kom over een paar minuten terug." in shown(answer)


@pytest.mark.parametrize(
    ("said", "left"),
    [("14:00", 7200), ("tot 12.30", 1800), ("tot 9:00 uur", 21 * 3600)],
)
def test_a_time_is_today_or_else_tomorrow(client, db, said, left):
    with time_machine.travel(NOON, tick=False):
        onderhoud("aan", said)
        assert client.get("/hulp/")["Retry-After"] == str(left)


def test_a_time_that_makes_no_sense_is_refused_and_the_site_stays_open(
    client, gemeente
):
    with pytest.raises(CommandError, match="Schrijf de tijd als: tot 14:00"):
        onderhoud("aan", "tot", "25:00")
    assert client.get("/hulp/").status_code == 200
