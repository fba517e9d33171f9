"""The configuration of nginx that we ship, before the real server."""

import json
import re
import ssl
from contextlib import ExitStack, closing
from http.client import HTTPConnection

import pytest

from tests.ground import own_database
from tests.observatory import HIGHEST, internet_nl, score
from tests.proxy import HOST, Proxy
from tests.rolling.load import Load, restarted_under
from tests.rolling.pair import pair
from tests.site import PATIENCE, free_port

SLOW = 50
TOKEN = "A" * 54
HALF = (
    f"POST /verder/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 100000\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n\r\na"
)


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    """Two of them, as on a real server, and the nginx before them."""
    home = tmp_path_factory.mktemp("behind")
    with own_database(home) as database, pair(home, database) as servers:
        yield servers


@pytest.fixture
def proxy(servers):
    return servers.proxy


def test_fifty_half_sent_bodies_hold_up_nobody(proxy):
    """F08. Eight of them, sent to gunicorn itself, would hold every thread there is."""
    with ExitStack() as stack:
        held = [stack.enter_context(proxy.socket()) for _ in range(SLOW)]
        for each in held:
            each.sendall(HALF.encode())
        assert proxy.asks("/hulp/").status == 200
        for each in held:  # still there, and not answered
            each.settimeout(0)
            with pytest.raises(ssl.SSLWantReadError):
                each.recv(1)


def test_a_request_over_http_goes_on_over_https(proxy):
    plain = HTTPConnection("127.0.0.1", proxy.plain, timeout=PATIENCE)
    with closing(plain):
        plain.request("GET", "/hulp/?a=1", headers={"Host": HOST})
        answer = plain.getresponse()
    assert (answer.status, answer.headers["Location"]) == (
        308,
        f"https://{HOST}/hulp/?a=1",
    )


@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        f"GET / HTTP/1.1\r\nHost: {HOST}\r\nHost: evil.example\r\n\r\n",
        f"GET https://evil.example/ HTTP/1.1\r\nHost: {HOST}\r\n\r\n",
        f"TRACE / HTTP/1.1\r\nHost: {HOST}\r\n\r\n",
        f"GET /static/ HTTP/1.1\r\nHost: {HOST}\r\n\r\n",
    ],
    ids=["another host", "two hosts", "an absolute address", "TRACE", "a folder"],
)
def test_what_is_no_request_of_ours_gets_no_page(proxy, head):
    """SEC-H07, SEC-H09"""
    with proxy.socket() as sent:
        sent.sendall(head.encode())
        said = sent.recv(1000).decode()
    assert not said or re.match(r"HTTP/1.1 4\d\d ", said), said


def test_no_answer_tells_which_server_this_is(proxy):
    """SEC-H09"""
    for path in ("/", "/hulp/", "/nergens/", "/static/css/niets.css"):
        assert proxy.asks(path).headers["Server"] in (None, "nginx")


@pytest.mark.parametrize("path", ["/", "/hulp/", "/nergens/", "/static/css/niets.css"])
def test_the_observatory_gives_what_leaves_nginx_its_highest_score(proxy, path):
    """SEC-H04"""
    answer = proxy.asks(path)
    assert internet_nl(answer.headers) == []
    cookies = answer.headers.get_all("Set-Cookie") or []
    assert score(answer.headers, cookies) >= HIGHEST - 5


def test_what_nginx_answers_itself_is_as_strict(proxy):
    """SEC-H04"""
    answer = proxy.asks("/verder/", "POST", b"a" * (25 * 1024 * 1024))
    assert answer.status == 413
    assert internet_nl(answer.headers) == []


def test_the_number_of_a_request_is_the_same_before_and_behind_nginx(servers):
    """OPS-04: and everything that the server says is a line of JSON."""
    theirs = "f" * 32
    answer = servers.proxy.asks("/hulp/", **{"X-Request-ID": theirs})
    number = answer.headers["X-Request-ID"]
    lines = [json.loads(line) for line in servers.said().splitlines()]
    (line,) = [line for line in lines if line.get("request_id") == number]
    assert number != theirs
    assert (line["route"], line["status"]) == ("matrix:hulp", 200)


def test_a_body_over_the_limit_is_told_what_to_do(proxy):
    answer = proxy.asks("/verder/", "POST", b"a" * (25 * 1024 * 1024))
    assert answer.status == 413
    assert "één bladzijde terug" in " ".join(answer.content.decode().split())


def test_while_the_program_is_away_nobody_thinks_that_a_text_is_lost(tmp_path):
    """SEC-T04: nor is the link kept in a log of nginx."""
    with Proxy(tmp_path).before(free_port()) as alone:
        answer = alone.asks(f"/open/{TOKEN}/")
    assert answer.status == 502
    logs = [log.read_text() for log in tmp_path.glob("*.log")]
    assert logs
    assert not [log for log in logs if TOKEN in log]
    assert "daar staat je tekst nog" in " ".join(answer.content.decode().split())


def test_a_restart_of_one_server_loses_no_request_and_no_save(servers):
    """OPS-03; `python -m tests.rolling` does it for as long as you like."""
    load = Load(servers.proxy, requests=40, readers=4)
    before = servers.first.process.pid
    assert restarted_under(load, servers, at_most=1) == 1
    assert load.failed == []
    assert load.done >= 40
    assert servers.first.process.pid != before


def test_where_nobody_listens_a_save_goes_to_the_other(servers):
    """OPS-03: as when a version that does not start was taken out of use."""
    with Proxy(servers.home / "other").before(free_port(), servers.first.port) as proxy:
        load = Load(proxy, requests=8, readers=1)
        load.run()
    assert load.failed == []
