"""The configuration of nginx that we ship, before the real server."""

import json
import re
import ssl
from contextlib import ExitStack, closing
from http.client import HTTPConnection

import pytest
from django.utils.crypto import get_random_string

from tests.ground import own_database
from tests.proxy import HOST, Proxy
from tests.site import PATIENCE, Site, free_port

SLOW = 50
TOKEN = "A" * 54
HALF = (
    f"POST /verder/ HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 100000\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\n\r\na"
)


@pytest.fixture(scope="module")
def proxy(tmp_path_factory):
    proxy = Proxy(tmp_path_factory.mktemp("nginx"))
    home = tmp_path_factory.mktemp("behind")
    ours = {
        "BASE_URL": proxy.url,
        "SECRET_KEY": get_random_string(60),
        "LINK_KEY": get_random_string(60),
        "FACTOR_KEY": get_random_string(60),
        "MAIL_FROM": "samenspel@voorbeeld.nl",
    }
    with ExitStack() as stack:
        database = stack.enter_context(own_database(home))
        site = stack.enter_context(Site(home, database, **ours).running())
        proxy.site = site
        yield stack.enter_context(proxy.before(site.port))


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


def test_the_number_of_a_request_is_the_same_before_and_behind_nginx(proxy):
    """OPS-04: and everything that the server says is a line of JSON."""
    theirs = "f" * 32
    answer = proxy.asks("/hulp/", **{"X-Request-ID": theirs})
    number = answer.headers["X-Request-ID"]
    lines = [json.loads(line) for line in proxy.site.said().splitlines()]
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
