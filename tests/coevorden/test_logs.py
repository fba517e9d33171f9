"""What the log tells of a request, and what it never holds."""

import json
import logging
import re
from io import StringIO

import pytest
from django.test import Client

from coevorden.logs import JsonLine
from matrix.models import Gemeente
from plans.links import token

TYPED = "Elkaar vaker tegenkomen."
OF_A_PROXY = "0123456789abcdef0123456789abcdef"


class Lines(StringIO):
    def told(self) -> list[dict]:
        return [json.loads(line) for line in self.getvalue().splitlines()]


@pytest.fixture
def log():
    """What a machine that watches would read."""
    lines = Lines()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(JsonLine())
    root = logging.getLogger()
    root.addHandler(handler)
    yield lines
    root.removeHandler(handler)


def test_each_request_is_one_line_with_its_route_time_and_queries(initiator, log):
    """OPS-04"""
    answer = initiator.opens("doel")
    (line,) = log.told()
    assert line.keys() == {
        *("time", "level", "logger", "message", "request_id"),
        *("method", "route", "status", "ms", "queries", "db_ms"),
    }
    assert (line["method"], line["status"]) == ("GET", 200)
    assert line["route"] == "wizard:scherm"
    assert line["queries"] > 0
    assert line["ms"] > line["db_ms"] > 0
    assert line["request_id"] == answer["X-Request-ID"]


@pytest.mark.parametrize(
    ("address", "route"),
    [
        ("/healthz/live", "healthz/live"),
        ("/nergens/", "-"),
        ("/beheer/", "admin:index"),
    ],
)
def test_a_route_is_told_and_not_the_path(client, gemeente, log, address, route):
    """OPS-04"""
    client.get(address)
    assert [line["route"] for line in log.told()] == [route]


def test_the_number_of_our_own_proxy_is_kept(client, db, settings):
    """OPS-04"""
    settings.NUM_PROXIES = 1
    answer = client.get("/healthz/live", headers={"X-Request-ID": OF_A_PROXY})
    assert answer["X-Request-ID"] == OF_A_PROXY


@pytest.mark.parametrize(
    ("proxies", "given"),
    [
        (0, OF_A_PROXY),
        (1, ""),
        (1, OF_A_PROXY[:-1]),
        (1, f"{OF_A_PROXY}0"),
        (1, f"{OF_A_PROXY}\n"),
        (1, OF_A_PROXY.upper()),
        (1, "jan@voorbeeld.nl"),
    ],
)
def test_any_other_number_is_ours(client, db, settings, proxies, given):
    """OPS-04, SEC-X12"""
    settings.NUM_PROXIES = proxies
    answer = client.get("/healthz/live", headers={"X-Request-ID": given})
    assert re.fullmatch("[0-9a-f]{32}", answer["X-Request-ID"])
    assert answer["X-Request-ID"] != given


def test_a_failure_is_found_by_the_number_of_its_request(db, log):
    """OPS-04; without a gemeente nothing works."""
    Gemeente.objects.all().delete()
    answer = Client(raise_request_exception=False).get("/hulp/")
    failure, line = sorted(log.told(), key=lambda line: line["level"])
    assert failure["request_id"] == line["request_id"] == answer["X-Request-ID"]
    assert "matrix/" in failure["error"]
    assert failure["error"].endswith("DoesNotExist\n")


def test_what_is_told_outside_requests_has_no_number(client, db, log):
    client.get("/healthz/live")
    logging.getLogger("dossier.worker").warning("Mail 1 failed.")
    assert "request_id" not in log.told()[-1]


def test_an_error_is_told_without_its_text(log):
    """PRI-05: a database shows there which row it refused."""
    try:
        raise ValueError(TYPED) from KeyError(TYPED)
    except ValueError:
        logging.getLogger("django").exception("Failed.")
    (line,) = log.told()
    assert TYPED not in log.getvalue()
    assert re.search(
        r"KeyError\n.*test_logs.*\nValueError\n$", line["error"], re.DOTALL
    )


def test_no_line_holds_what_was_typed_or_a_link(initiator, log):
    """OPS-04, SEC-T04"""
    initiator.is_reached_at("jan@voorbeeld.nl")
    initiator.fills_in("doel", doel=TYPED)
    given = token(initiator.plan)
    for path in (f"/open/{given}/", f"/open/{given[:-2]}/", f"/{given}/", "/?q=Jansen"):
        Client().get(path)
    assert len(log.told()) >= 5
    for never in (TYPED, "jan@voorbeeld.nl", given[:20], "Jansen"):
        assert never not in log.getvalue()


def test_nobody_writes_a_line_of_their_own(client, db, log):
    """SEC-X12"""
    client.get("/nergens%0a%7b%22level%22:%20%22FALSE%22%7d/%1b[2J")
    logging.getLogger("django").warning("a\r\nb\u2028\x1b[2J")
    assert len(log.told()) == 2
    assert "\x1b" not in log.getvalue()
    assert log.getvalue().isascii()
