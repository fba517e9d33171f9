"""Words arrive although the line drops: kept on the device meanwhile (REL-D06)."""

import re

import pytest

from tests.people.typist import BETER, GROEP, KEPT, Typist

pytestmark = pytest.mark.browser

NAAM = "Hoe noem je je plan?"
GROEPEN = ["bewoners van de Hoek", "boeren", "jongeren"]
SAVED = re.compile(r"^Bewaard om \d\d:\d\d: wat je typte bij .+\.$")
SAVED_DOEL = re.compile(r"bij .Over je plan.\.$")
AWAY = re.compile("^De verbinding is even weg")
ELSEWHERE = re.compile("^Dit scherm is ook ergens anders veranderd")


@pytest.fixture
def typist(visitors) -> Typist:
    came = visitors(Typist)
    came.begins()
    came.opens("initiatief")
    return came


@pytest.fixture
def away(typist) -> Typist:
    """Three groups typed while there is no line."""
    typist.tab.clock.install()
    typist.opens("belangen")
    typist.home = typist.plan
    typist.adds_a_row()
    typist.row = typist.tab.url
    typist.browser.set_offline(True)
    typist.lists(GROEPEN)
    typist.winds_on()
    typist.reads(AWAY)
    return typist


@pytest.mark.both
def test_typing_is_stored_without_a_press(typist):
    typist.types("Meer groen.")
    typist.reads(SAVED_DOEL)
    typist.tab.reload()

    assert typist.field(BETER).input_value() == "Meer groen."
    assert typist.kept == []


def test_saved_twice_and_passed_with_verder(typist):
    typist.tab.clock.install()
    typist.types("Meer groen.")
    typist.winds_on()
    typist.reads(SAVED)
    with typist.tab.expect_response("**/initiatief/"):
        typist.types("Meer groen en water.")
        typist.winds_on()
    typist.presses("Verder")

    assert typist.screen != "initiatief"
    typist.reads_all_answers()
    assert "Meer groen en water." in typist.text


def test_a_row_that_is_added_without_a_line_is_heard_and_can_go(away):
    assert has_focus(away.rows.last.get_by_label(GROEP))
    assert heard(away) == "Er staat een lege kaart bij."
    named = re.compile("^Weghalen.*boeren$", re.DOTALL)
    away.tab.get_by_role("button", name=named).click()
    assert heard(away) == "Weggehaald: boeren."
    away.browser.set_offline(False)
    away.reads(SAVED)
    away.opens("belangen")

    assert away.titles() == ["bewoners van de Hoek", "jongeren"]


def heard(typist) -> str:
    return typist.tab.locator(".rijen").get_by_role("status").inner_text()


def has_focus(locator) -> bool:
    return locator.evaluate("e => e === document.activeElement")


def test_three_new_rows_come_back_after_the_tab_was_closed(away):
    away.closes_the_tab()
    away.browser.set_offline(False)
    away.goes_to(away.row)
    away.reads(SAVED)

    assert away.kept == []
    away.opens("belangen", away.home)
    assert away.titles() == GROEPEN


def test_what_was_typed_goes_as_soon_as_the_line_is_back(away):
    away.browser.set_offline(False)
    away.reads(SAVED)
    away.opens("belangen", away.home)

    assert away.titles() == GROEPEN


def test_another_screen_of_the_plan_brings_it_too(away):
    away.closes_the_tab()
    away.browser.set_offline(False)
    away.goes_to(away.home)
    with away.tab.expect_response("**/belangen/*/"):
        away.opens("initiatief", away.home)
    away.opens("belangen", away.home)

    assert away.titles() == GROEPEN


def test_a_page_that_would_tell_of_what_arrived_waits_for_who_types(away):
    """Drawn anew between two letters, it would lose what comes after."""
    away.closes_the_tab()
    away.browser.set_offline(False)
    away.goes_to(away.home)
    brought = held(away.tab, "**/belangen/*/")
    away.opens("initiatief", away.home)
    place = away.field(NAAM).bounding_box()
    drawn = held(away.tab, "**/initiatief/")
    waits_for(away.tab, brought).continue_()
    waits_for(away.tab, drawn)
    with away.tab.expect_event("requestfailed"):
        away.tab.mouse.click(place["x"] + 5, place["y"] + 5)
    away.tab.unroute("**/initiatief/")
    away.tab.keyboard.type("Boomgaard")
    away.winds_on()
    away.reads(SAVED_DOEL)

    assert away.field(NAAM).input_value() == "Boomgaard"
    assert away.kept == []


def held(tab, address: str) -> list:
    """What is asked of this address, and stays on its way."""
    asked = []
    tab.route(address, lambda route: asked.append(route))
    return asked


def waits_for(tab, asked: list):
    while not asked:
        tab.wait_for_timeout(20)
    return asked[0]


def test_a_press_without_a_line_loses_nothing(away):
    """Chromium itself may press again as soon as the line is back."""
    away.button("Klaar").click()
    away.tab.wait_for_url("chrome-error://**")
    away.browser.set_offline(False)
    away.goes_to(away.row)
    away.tab.wait_for_function(f"() => !{KEPT}.length")
    away.opens("belangen", away.home)

    assert away.titles() == GROEPEN


def test_a_minute_of_503_is_a_dropped_line(typist):
    typist.may_meet = {503}
    typist.tab.clock.install()
    typist.tab.route("**/initiatief/", lambda route: route.fulfill(status=503))
    typist.types("Meer groen.")
    typist.tab.clock.run_for(2_000)
    typist.reads(AWAY)
    typist.tab.clock.run_for(30_000)
    typist.tab.unroute("**/initiatief/")
    typist.tab.clock.run_for(60_000)
    typist.reads(SAVED)
    typist.tab.reload()

    assert typist.field(BETER).input_value() == "Meer groen."


def hangs(route) -> None:
    """Nothing arrives, and nothing fails."""


def hangs_after_it_arrived(route) -> None:
    assert route.fetch().status == 200


@pytest.mark.parametrize("line", [hangs, hangs_after_it_arrived])
def test_a_line_that_hangs_is_a_dropped_line(typist, line):
    typist.opens("belangen")
    typist.adds_a_row()
    typist.tab.clock.install()
    typist.tab.route("**/belangen/*/", line)
    with typist.tab.expect_request("**/belangen/*/"):
        typist.lists(GROEPEN[:1])
        typist.tab.clock.run_for(2_000)
    typist.tab.clock.run_for(17_000)
    assert typist.tab.locator("[data-bewaard]").inner_text() == ""
    typist.tab.clock.run_for(4_000)
    typist.reads(AWAY)
    assert len(typist.kept) == 1
    typist.tab.unroute("**/belangen/*/")
    typist.tab.clock.run_for(10_000)
    typist.reads(SAVED)
    assert typist.kept == []
    typist.opens("belangen")

    assert typist.titles() == GROEPEN[:1]


def test_two_plans_keep_apart(typist):
    typist.tab.clock.install()
    first, here = typist.plan, typist.tab
    typist.opens_a_tab("/")
    typist.begins()
    typist.opens("initiatief")
    second = typist.plan
    typist.browser.set_offline(True)
    typist.types("Tweede plan.")
    typist.winds_on()
    typist.reads(AWAY)
    typist.tab = here
    typist.types("Eerste plan.")
    typist.winds_on()
    typist.reads(AWAY)
    typist.browser.set_offline(False)
    typist.reads(SAVED)

    for plan, words in ((first, "Eerste plan."), (second, "Tweede plan.")):
        typist.opens("initiatief", plan)
        assert typist.field(BETER).input_value() == words


def test_a_conflict_in_two_tabs_loses_no_text(typist):
    typist.may_meet = {409}
    plan, here = typist.plan, typist.tab
    typist.opens_a_tab(f"{plan}doel/")
    typist.types("Uit de tweede tab.")
    typist.reads(SAVED)
    typist.tab = here
    typist.types("Uit de eerste tab.")
    typist.reads(ELSEWHERE)
    assert typist.field(BETER).input_value() == "Uit de eerste tab."

    typist.closes_the_tab()
    typist.opens("initiatief", plan)
    typist.reads(ELSEWHERE)
    typist.presses("Verder")
    assert "Uit de eerste tab." in typist.text
    assert "Uit de tweede tab." in typist.text
    typist.follows("Houd wat bewaard is")
    assert typist.field(BETER).input_value() == "Uit de tweede tab."
    assert typist.kept == []


def test_two_devices_lose_no_save_and_double_none(typist, visitors):
    """REL-D03: while both type, each with the plan open."""
    typist.tab.clock.install()
    typist.opens("belangen")
    here, home = typist.tab, typist.plan
    typist.opens_a_tab(home)
    link = typist.shows_the_link()
    there = visitors(Typist)
    there.tab.clock.install()
    there.may_meet = {409}
    there.opens_the_link(link)
    there.opens("initiatief", home)
    typist.tab = here
    typist.adds_a_row()
    typist.lists(GROEPEN[:1])
    there.types("Meer groen.")
    for one in (typist, there):
        one.winds_on()
        one.reads(SAVED)
    typist.presses("Klaar")

    there.opens("belangen", home)
    there.adds_a_row()
    typist.adds_a_row()
    with typist.tab.expect_response("**/belangen/*/"):
        typist.lists(GROEPEN[1:2])
        typist.winds_on()
    there.lists(GROEPEN[2:])
    there.winds_on()
    there.reads(ELSEWHERE)
    there.presses("Klaar")
    assert there.heading == "Dit scherm is ook ergens anders veranderd"
    there.presses("Bewaar de mijne")

    typist.goes_to(f"{home}antwoorden/?open=1")
    assert "Meer groen." in typist.text
    told = typist.reads_back("Wie merkt er iets van?")
    assert sorted(row[0] for row in told) == sorted(GROEPEN)


def test_every_link_of_a_screen_leaves_the_words_behind(typist):
    """Also when it is followed at once; Vorige, stones and the like are buttons."""
    home, links = typist.plan, typist.tab.locator("a[href^='/']")
    words = [f"woord{at}" for at in range(links.count())]
    assert len(words) == 6
    for at, word in enumerate(words):
        typist.field(BETER).press_sequentially(f"{word} ")
        with typist.tab.expect_navigation():
            links.nth(at).click()
        typist.opens("initiatief", home)
        typist.field(BETER).press("End")

    assert typist.field(BETER).input_value().split() == words


def test_where_nothing_may_be_kept_the_buttons_save(typist):
    blocked = "Object.defineProperty(window, 'localStorage', {get() { throw 0; }})"
    typist.browser.add_init_script(blocked)
    typist.opens("initiatief")
    typist.types("Met de knop.")
    typist.presses("Verder")

    assert typist.screen != "initiatief"


def test_where_a_line_can_not_be_given_up_the_buttons_save(typist):
    typist.browser.add_init_script("delete window.AbortController")
    typist.tab.clock.install()
    typist.opens("initiatief")
    typist.types("Met de knop.")
    typist.tab.clock.run_for(2_000)
    typist.presses("Verder")

    assert typist.screen != "initiatief"


def test_an_old_browser_adds_a_row_without_a_line(typist):
    typist.browser.add_init_script(
        "delete Array.prototype.at; delete String.prototype.replaceAll;"
        "delete window.structuredClone; delete Array.prototype.findLast"
    )
    typist.opens("belangen")
    typist.adds_a_row()
    asked = typist.visits
    typist.browser.set_offline(True)
    typist.lists(GROEPEN)
    typist.browser.set_offline(False)
    typist.reads(SAVED)
    assert typist.visits == asked

    typist.opens("belangen")
    assert typist.titles() == GROEPEN
