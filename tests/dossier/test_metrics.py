"""The figures of the running program, for a program that watches (OPS-05)."""

import os
from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django.test import Client
from django.urls import get_resolver, resolve
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families as read

from coevorden.asked import route
from coevorden.counter import ELSEWHERE, Tally, routes, tally
from plans.models import Drukwerk, Hartslag, Post
from tests.freezing import freeze
from tests.routes import filled_in
from tests.routes import routes as addresses

TOKEN = "watcher-" * 5
SAMPLE = "samenspel_"


@pytest.fixture(autouse=True)
def _counts_of_its_own(settings, tmp_path):
    settings.METRICS_TOKEN, settings.VAR = TOKEN, tmp_path
    tally.cache_clear()
    yield
    tally.cache_clear()


def figures() -> dict:
    """Each figure by its name and labels."""
    answer = Client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer["Content-Type"].startswith("text/plain; version=0.0.4")
    return {
        (sample.name.removeprefix(SAMPLE), *sample.labels.values()): sample.value
        for family in read(answer.content.decode())
        for sample in family.samples
    }


@pytest.mark.parametrize(
    "given", ["", "Bearer", f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer é"]
)
def test_who_does_not_know_the_token_sees_no_such_page(db, given):
    """OPS-05"""
    assert Client().get("/metrics", headers={"Authorization": given}).status_code == 404


def test_without_a_token_nobody_sees_it_and_nothing_is_counted(db, settings, tmp_path):
    settings.METRICS_TOKEN = ""
    for given in ("Bearer ", "Bearer None", ""):
        answer = Client().get("/metrics", headers={"Authorization": given})
        assert answer.status_code == 404
    assert list(tmp_path.iterdir()) == []


def test_requests_are_counted_by_route_and_kind_of_answer(initiator):
    """OPS-05"""
    initiator.opens("doel")
    Client().get("/nergens/geheim-woord/")
    Client().get(f"/open/{'A' * 54}/")
    found = figures()
    assert found["requests_total", "wizard:scherm", "2xx"] == 1
    assert found["requests_total", "dossier:open", "4xx"] == 1
    assert found["requests_total", ELSEWHERE, "4xx"] == 1
    assert "geheim" not in str(found)
    assert figures()["requests_total", "metrics", "2xx"] == 1


def test_times_stand_in_buckets(client, gemeente):
    """OPS-05"""
    for _ in range(3):
        client.get("/hulp/")
    found = figures()
    assert found["request_seconds_bucket", "+Inf", "matrix:hulp"] == 3
    assert found["request_seconds_count", "matrix:hulp"] == 3
    buckets = {key[1]: n for key, n in found.items() if key[0].endswith("_bucket")}
    within = [found["request_seconds_bucket", le, "matrix:hulp"] for le in buckets]
    assert within == sorted(within)
    assert len(within) == 10
    assert found["request_seconds_sum", "matrix:hulp"] > 0


def test_every_route_has_a_row_of_its_own():
    """An address whose name has no row would count as one that does not exist."""
    known = set(routes(get_resolver()))
    for address in addresses():
        found = resolve(filled_in(address, plan_id=1))
        assert route(SimpleNamespace(resolver_match=found)) in known


def test_all_processes_count_in_one_file(tmp_path):
    """OPS-05: two workers of two servers, and none of their requests is lost."""
    children = []
    for _ in range(4):
        if not (child := os.fork()):
            mine = Tally(tmp_path / "counts", [ELSEWHERE, "start"])
            for _ in range(500):
                mine.add("start", 200, 0.03)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    (row,) = Tally(tmp_path / "counts", [ELSEWHERE, "start"]).rows()
    assert row.classes == [0, 2000, 0, 0, 0]
    assert row.within[1] == sum(row.within) == 2000
    assert row.seconds == pytest.approx(60)


def test_a_version_with_other_routes_counts_anew(tmp_path, settings):
    (tmp_path / "figures-0123").write_text("of an older version")
    (tmp_path / "secret_key").write_text("of this machine")
    tally()
    (file,) = tmp_path.glob("figures-*")
    assert file.name != "figures-0123"
    assert (tmp_path / "secret_key").exists()


def test_plans_mails_and_prints_are_counted(initiator):
    """OPS-05"""
    initiator.is_reached_at("jan@voorbeeld.nl")
    versie = freeze(initiator.plan)
    Drukwerk.objects.all().delete()
    Post.objects.all().delete()
    before = timezone.now() - timedelta(minutes=5)
    Post.objects.create(plan=initiator.plan, soort="ontvangen", gevraagd_op=before)
    for pogingen, uitvoering in ((0, "eigen"), (Drukwerk.MOST_TRIES, "gedeeld")):
        Drukwerk.objects.create(versie=versie, uitvoering=uitvoering, pogingen=pogingen)
    found = figures()
    assert found["plans", initiator.plan.status] == 1
    assert found["mail_waiting",] == 1
    assert found["mail_waiting_seconds",] >= 300
    assert found["mail_failed",] == 0
    assert found["prints_waiting",] == 2
    assert found["prints_failed",] == 1


def test_the_age_of_the_heartbeat_is_told(db):
    """OPS-05"""
    Hartslag.objects.all().delete()
    assert ("heartbeat_age_seconds",) not in figures()
    long_ago = timezone.now() - timedelta(hours=1)
    Hartslag.objects.beat({"mail": long_ago})
    with time_machine.travel(timezone.now() + timedelta(seconds=70)):
        found = figures()
    assert found["heartbeat_age_seconds",] == pytest.approx(70, abs=30)
    assert found["jobs_failing",] == 1
