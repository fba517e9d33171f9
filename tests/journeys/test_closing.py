"""A plan that is closed or erased leaves nothing of itself on this device (SEC-T09).

A script wipes, and so does a header of the answer: each is tried without the other.
"""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Error

from tests.people.typist import Typist

pytestmark = pytest.mark.browser

AWAY = re.compile("^De verbinding is even weg")
GROEPEN = ["bewoners van de Hoek", "boeren", "jongeren"]
VALUES = "(fields) => fields.map((field) => field.value)"
CLOSE = "Afsluiten op deze computer"
WAYS_OUT = pytest.mark.parametrize(
    ("where", "button"), [("link", CLOSE), ("wissen", "Ja, wis mijn plan")]
)


@pytest.fixture
def typist(visitors) -> Typist:
    came = visitors(Typist)
    came.may_meet = {404, 503}
    came.begins()
    came.opens("initiatief")
    return came


def away(route) -> None:
    route.fulfill(status=503, body="Even geduld.")


def keeps_words(typist) -> str:
    """Typed in the plan that is open, and sent to nobody; returns that plan."""
    plan = typist.plan
    typist.tab.route("**/initiatief/", away)
    typist.types("Van niemand anders.")
    typist.presses("Verder")
    typist.tab.unroute("**/initiatief/")
    typist.goes_to("/")
    assert any(f"{plan}initiatief/" in name for name in typist.kept)
    return plan


def without_the_header(route) -> None:
    """What the browser sees of the answer wipes nothing by itself."""
    answer = route.fetch(max_redirects=0)
    headers = answer.headers
    assert headers.pop("clear-site-data") == '"cache", "storage"'
    route.fulfill(response=answer, headers=headers)


def stops_scripts(typist) -> None:
    session = typist.browser.new_cdp_session(typist.tab)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})


@WAYS_OUT
def test_the_script_wipes_without_the_header(typist, where, button):
    typist.goes_to(f"{keeps_words(typist)}{where}/")
    typist.tab.route(re.compile("/(sluiten|wissen)/$"), without_the_header)
    typist.presses(button)

    assert typist.left == []


@WAYS_OUT
def test_the_header_wipes_without_the_script(typist, where, button):
    plan = keeps_words(typist)
    stops_scripts(typist)
    typist.goes_to(f"{plan}{where}/")
    typist.presses(button)

    assert typist.left == []


def test_the_words_of_a_plan_that_is_still_open_here_stay(typist):
    closed = keeps_words(typist)
    typist.begins()
    typist.opens("initiatief")
    still_open = keeps_words(typist)
    typist.goes_to(f"{closed}link/")
    typist.presses(CLOSE)

    assert [name.split(":")[1] for name in typist.kept] == [f"{still_open}initiatief/"]


def test_another_tab_keeps_nothing_after_the_plan_was_closed(typist):
    typist.may_meet = {503, 404}
    plan, here = typist.plan, typist.tab
    here.route("**/initiatief/", away)
    typist.types("Van niemand anders.")
    typist.reads(AWAY)
    assert len(typist.kept) == 1
    typist.opens_a_tab(f"{plan}link/")
    typist.presses("Afsluiten op deze computer")
    assert typist.tab.evaluate("localStorage.length") == 0

    typist.tab = here
    typist.types("En dit ook niet.")
    typist.closes_the_tab()
    typist.goes_to("/")
    assert typist.tab.evaluate("localStorage.length") == 0


@WAYS_OUT
def test_after_closing_or_erasing_this_device_holds_nothing(typist, where, button):
    """Not in any store of the browser, and not on the way back."""
    typist.may_meet = {404, 503}
    home = typist.plan
    typist.types("Van niemand anders.")
    typist.presses("Bewaren en stoppen")
    typist.opens("belangen", home)
    typist.adds_a_row()
    typist.tab.route("**/belangen/*/", away)
    typist.lists(GROEPEN[:1])
    typist.presses("Klaar")
    typist.tab.unroute("**/belangen/*/")
    typist.goes_to(f"{home}{where}/")
    assert len(typist.kept) == 1
    typist.presses(button)

    assert typist.left == []
    for _page in range(6):
        with suppress(Error):  # "send the form again?" is a page of the browser itself
            typist.tab.go_back()
        page = typist.tab.locator("html").inner_html()
        page += str(typist.tab.locator("input, textarea").evaluate_all(VALUES))
        assert [said for said in ("niemand anders", GROEPEN[0]) if said in page] == []
    typist.goes_to("/")
    assert typist.left == []
