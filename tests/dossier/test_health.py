"""Whoever watches the server is told that all is well, or in one line what is not."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

from dossier.worker import Job, Worker
from plans.models import Hartslag, Post
from tests.at_work import worker
from tests.site import PATIENCE, within

pytestmark = pytest.mark.both

READY, LIVE = "/healthz/ready", "/healthz/live"
MINUTE = timedelta(minutes=1)
really = pytest.mark.django_db(transaction=True)


def said(address=READY) -> tuple[int, str]:
    response = Client().get(address)
    assert response["Content-Type"] == "text/plain"
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    return response.status_code, response.content.decode()


def seen(ago: timedelta) -> None:
    Hartslag.objects.beat()
    Hartslag.objects.update(gezien_op=timezone.now() - ago)


def test_it_is_ready_when_the_work_was_just_seen(db):
    """OPS-02"""
    Hartslag.objects.beat()
    assert said() == (200, "In orde.\n")


@pytest.mark.parametrize("ago", [MINUTE, timedelta(days=1), -2 * MINUTE])
def test_silent_work_is_told_in_one_line(db, ago):
    """OPS-02: also when the clock went back meanwhile."""
    seen(ago)
    assert said() == (503, "Het werk op de achtergrond is stil.\n")


def test_work_that_never_came_is_silent_too(db):
    assert said() == (503, "Het werk op de achtergrond is stil.\n")


FAILS = "Het werkt, maar op de achtergrond lukt iets al een kwartier niet.\n"
QUARTER = timedelta(minutes=15)


def breaks():
    raise ValueError("truus@voorbeeld.nl")


def working() -> Worker:
    return Worker((Job("mail", breaks), Job("counts", lambda: None)))


def test_a_job_that_fails_for_a_quarter_of_an_hour_is_told_and_nothing_else_stops(db):
    """OPS-02: 200, for the pages work; which job it is, only a beheerder reads."""
    work = working()
    for after, line in ((timedelta(0), "In orde.\n"), (QUARTER, FAILS)):
        with time_machine.travel(timezone.now() + after, tick=False):
            work.once()
            work.beat()
            assert said() == (200, line)
            assert said(LIVE) == (200, "In orde.\n")
    assert Hartslag.objects.failing() == []  # on the clock of now


def test_a_job_that_goes_well_again_is_no_longer_told(db):
    answers = iter([ValueError, None])
    work = Worker((Job("mail", lambda: raises(next(answers))),))
    work.once()
    with time_machine.travel(timezone.now() + QUARTER, tick=False):
        work.beat()
        assert Hartslag.objects.failing() == ["mail"]
        work.turns[0].take()
        work.beat()
        assert said() == (200, "In orde.\n")


def raises(error):
    if error:
        raise error


@pytest.mark.parametrize(
    ("asked", "tried", "sent", "line"),
    [
        (20, 3, None, FAILS),
        (20, 3, 30, FAILS),
        (20, 3, 10, "In orde.\n"),
        (20, 0, None, "In orde.\n"),
        (5, 3, None, "In orde.\n"),
    ],
    ids=["none left", "none since", "others leave", "not tried", "not for long"],
)
def test_mail_that_does_not_leave_is_told(db, asked, tried, sent, line):
    """Each mail fails by itself, so the job of sending them does not."""
    Hartslag.objects.beat()
    ago = {n: timezone.now() - timedelta(minutes=n) for n in (asked, sent) if n}
    Post.objects.create(soort="proef", gevraagd_op=ago[asked], pogingen=tried)
    if sent:
        Post.objects.create(soort="link", verzonden_op=ago[sent])
    assert said() == (200, line)


def test_silent_work_goes_before_what_fails(db):
    Hartslag.objects.beat({"mail": timezone.now() - QUARTER})
    Hartslag.objects.update(gezien_op=timezone.now() - MINUTE)
    assert said()[0] == 503


def test_a_beat_comes_in_the_place_of_the_last(db):
    seen(MINUTE)
    Hartslag.objects.beat()
    assert Hartslag.objects.count() == 1
    assert not Hartslag.objects.is_silent()


def test_a_table_that_is_not_made_yet_is_told_in_one_line(db):
    """OPS-02"""
    Hartslag.objects.beat()
    MigrationRecorder(connection).migration_qs.filter(app="plans").delete()
    assert said() == (503, "De tabellen zijn nog niet bijgewerkt.\n")


@pytest.fixture
def _nowhere():
    """A database that is not there any more."""
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = "/nowhere/at/all"
    yield
    connection.close()
    connection.settings_dict["NAME"] = name


@really
@pytest.mark.usefixtures("_nowhere")
def test_without_a_database_it_lives_but_is_not_ready():
    """OPS-02"""
    assert said(LIVE) == (200, "In orde.\n")
    assert said() == (503, "De database antwoordt niet.\n")


@really
def test_the_work_makes_it_ready(postbus, tmp_path):
    """OPS-02: by the real work beside it."""
    with worker(tmp_path):
        within(PATIENCE, lambda: said()[0] == 200)
