"""A form for a plan that this browser may not open: its text comes back (REL-D05)."""

import re
from html import unescape

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import Client

from coevorden.failures import Given
from plans.links import link
from tests.people.initiator import Initiator, hidden

pytestmark = pytest.mark.both

TYPED = "Elkaar vaker tegenkomen."
AGAIN = "Stuur opnieuw</button>"
BEGIN = "/plan/nieuw/"


@pytest.fixture
def writer(gemeente):
    """Somebody who fills in doel, on a server that asks for the proof of each form."""
    browser = Client(enforce_csrf_checks=True)
    response = browser.post(BEGIN, hidden(browser.get(BEGIN)))
    writer = Initiator(browser, int(response["Location"].split("/")[2]))
    writer.typed = writer.form("doel") | {"doel": TYPED, "actie": "verder"}
    return writer


@pytest.mark.parametrize("words", ["SELECT", "UPDATE"])
def test_a_database_that_is_away_for_a_session_is_busy(writer, words):
    """F03, F19: before a view is asked, or after it answered."""
    browser = Client(raise_request_exception=False)
    browser.cookies = writer.client.cookies

    def away(execute, sql, params, many, context):
        if sql.startswith(words) and "django_session" in sql:
            raise OperationalError("away")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(away):
        answer = browser.post(BEGIN, {"voorbeeld": TYPED})

    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
    assert TYPED in shown(answer)


def verder(writer, form):
    return writer.client.post(writer.url("doel"), form)


def shown(response) -> str:
    return unescape(response.content.decode())


def closes(writer):
    writer.client.post(writer.url("sluiten"), hidden(writer.opens()))


def loses_a_cookie(writer):
    del writer.client.cookies[settings.SESSION_COOKIE_NAME]


def loses_all_cookies(writer):
    """The first page that tells so is that of a form without its proof."""
    writer.client.cookies.clear()
    response = verder(writer, writer.typed)
    assert response.status_code == 403
    assert TYPED in shown(response)
    writer.typed = hidden(response)


def opens_the_link(writer):
    address = link(writer.plan).removeprefix(settings.BASE_URL)
    writer.client.post(address, hidden(writer.client.get(address)))


@pytest.mark.parametrize("loses_it", [closes, loses_a_cookie, loses_all_cookies])
def test_what_was_typed_can_be_sent_once_the_link_was_opened(writer, loses_it):
    """REL-D05"""
    loses_it(writer)
    response = verder(writer, writer.typed)
    assert response.status_code == 404
    assert TYPED in shown(response)
    assert AGAIN in shown(response)
    assert TYPED in shown(verder(writer, hidden(response)))  # pressed too soon

    opens_the_link(writer)
    assert verder(writer, hidden(response)).status_code == 302
    assert writer.plan.doel == TYPED


def test_a_form_for_a_closed_plan_learns_nothing_of_it(initiator):
    """SEC-T10: one page, whether there is such a plan or not."""
    initiator.fills_in("initiatief", titel="Geheim plan")
    stranger, typed = Client(), {"doel": TYPED}
    closed = shown(stranger.post(initiator.url("doel"), typed))
    unknown = shown(stranger.post("/plan/999999/doel/", typed))

    assert TYPED in closed
    assert "Geheim plan" not in closed
    told = [page.partition("<form")[0] for page in (closed, unknown)]
    assert told[0] == told[1]


@pytest.mark.parametrize("path", ["doel/", "bericht/", "logboek/", "link/", "delen/"])
def test_every_form_of_a_plan_gives_its_text_back(client, gemeente, path):
    response = client.post(f"/plan/999999/{path}", {"tekst": TYPED})
    assert response.status_code == 404
    assert TYPED in shown(response)


def test_a_reader_whose_link_was_ended_keeps_the_text(client, gemeente):
    response = client.post(f"/meelezen/{'A' * 54}/", {"reactie": TYPED})
    assert response.status_code == 404
    assert TYPED in shown(response)
    assert AGAIN not in shown(response)


def test_an_address_that_never_was_shows_nothing_of_what_was_sent(client, gemeente):
    assert TYPED not in shown(client.post("/plan/x/y/z/", {"tekst": TYPED}))


def test_a_browser_that_refuses_cookies_is_told_which_one_we_need(gemeente):
    """Fault 7: never for ever "Klik nog een keer"."""
    browser = Client(enforce_csrf_checks=True)
    form = hidden(browser.get(BEGIN))
    for _press in range(2):
        browser.cookies.clear()
        response = browser.post(BEGIN, form)
        form = hidden(response)
        assert response.status_code == 403
        assert "Deze site heeft één cookie nodig" in shown(response)
        assert "Sta cookies toe voor deze site." in shown(response)
        assert "Klik nog een keer" not in shown(response)
    assert browser.post(BEGIN, form).status_code == 302  # allowed at last


CARRIED = re.compile(r'<input type="hidden" name="([^"]+)"')


def test_what_a_form_carries_along_is_never_shown_as_typed():
    """Every hidden field of our templates, whatever it is called tomorrow."""
    pages = (settings.BASE_DIR / "templates").rglob("*.html")
    found = {name for page in pages for name in CARRIED.findall(page.read_text())}
    names = {re.sub(r"{{.*?}}", "x", name) for name in found} - {"x"}
    assert len(names) > 5
    assert [name for name in sorted(names) if Given(name, "1").was_typed] == []
