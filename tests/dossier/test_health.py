"""Whoever watches the server is told that all is well, or in one line what is not."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

from plans.models import Hartslag
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
