"""A person walks through the real site in a real browser."""

import json
import re
from collections.abc import Iterator
from itertools import chain

import pytest

from dossier.management.commands.demo import PLANS
from nota.words import buren, hoofdstukken, papier
from tests.pdf_checks import pages_of, squeezed, text_of
from tests.people.visitor import Visitor, told
from tests.walks import (
    DOEL,
    GROOT,
    HEEL,
    KORT,
    NAAM,
    STAP_1_JA,
    VERSLAG,
    VOLLEDIG,
    WEGEN,
    uitkomst,
    vergunning,
)

pytestmark = pytest.mark.browser

WITHOUT = pytest.param(False, marks=pytest.mark.both)  # a database hears no script
ON_BOTH = pytest.mark.parametrize(
    "javascript", [True, WITHOUT], ids=["javascript", "no-javascript"]
)
WITH_AND_WITHOUT_JAVASCRIPT = pytest.mark.parametrize(
    "javascript", [True, False], ids=["javascript", "no-javascript"]
)
LENGTHS = {
    "check": 5,
    "kort": 8,
    "mee-weten, want er is geen tijd": 7,
    "mee-weten, want er is geen interesse": 6,
    "gemeente": 11,
}
# Paper says these choices in sentences of its own.
IN_A_SENTENCE = {
    "Een inwoner of groep inwoners": papier.MAKER["inwoners"],
    "In het dorp of de wijk": buren.MERKBAAR["dorp"],
    "De gemeente doet mee, wij hebben de leiding": hoofdstukken.LEIDING["samen"],
    "Ja, een omgevingsvergunning: bouwen, slopen, kappen, een monument, of "
    "afwijken van de regels": buren.VERGUNNING["omgevingsvergunning"],
    "Ja, iets anders": buren.VERGUNNING["andere"],
    "Ik weeg het mee als ik kies": hoofdstukken.GEBRUIK["meegewogen"],
    "We werken het samen uit": hoofdstukken.GEBRUIK["gezamenlijk"],
}
BETER = "Wat wordt er beter door je plan?"
DOEN = "Wat ga je daarvoor doen?"
LAST = "Hoeveel last geeft het daarna?"
HOEVEEL = "Hoeveel mensen hebben er last van?"
NUMBERS = {"omvang": HOEVEEL, "belangen": "Om hoeveel mensen gaat het ongeveer?"}
PAYLOAD = (
    "<img src=x onerror=window.__xss=1><script>window.__xss=1</script>"
    "\"'></textarea><svg onload=window.__xss=1>{{7*7}}{% now 'Y' %}"
)


@pytest.fixture
def on_doel(visitor) -> Visitor:
    """Somebody on the page with doel and activiteit, whose plan has a name."""
    visitor.begins()
    for answers in NAAM.values():
        visitor.fills_in(answers)
    visitor.presses("Naar het overzicht")
    visitor.goes_to(f"{visitor.plan}initiatief/")
    return visitor


@pytest.fixture
def on_belangen(visitor) -> Visitor:
    """Somebody on a screen of rows."""
    return on_screen(visitor, "belangen")


@pytest.fixture
def on_hinder(visitor) -> Visitor:
    """Somebody who typed a number that is none, and pressed Verder."""
    on_screen(visitor, "hinder")
    visitor.fills_in({LAST: "weinig", HOEVEEL: "veel"})
    visitor.may_meet = {422}
    visitor.presses("Verder")
    return visitor


def on_screen(visitor, slug) -> Visitor:
    visitor.begins()
    visitor.goes_to(f"{visitor.plan}{slug}/")
    return visitor


# The road, from the start page to the PDF


@ON_BOTH
def test_every_answer_of_the_whole_walk_is_in_the_overview_and_the_pdf(
    visitors, javascript
):
    """F15: by links and buttons only."""
    visitor = visitors(java_script_enabled=javascript)
    visitor.begins()
    assert visitor.walks(VOLLEDIG) == list(range(1, 11))
    assert visitor.screen == ""
    assert_says_what_now(visitor, "Stuur dat als PDF mee in het Omgevingsloket,")
    visitor.tab.get_by_text("Andere papieren", exact=True).click()
    own = "PDF voor mezelf, met wat ik van groepen denk"
    paper = squeezed(text_of(visitor.downloads(own)))
    visitor.reads_all_answers()
    for title, answers in VOLLEDIG.items():
        assert visitor.reads_back(title) == told(answers)
        said = [str(IN_A_SENTENCE.get(a, a)) for a in each_answer(answers)]
        assert [answer for answer in said if squeezed(answer) not in paper] == []


def each_answer(answers) -> Iterator[str]:
    """Of a screen or of its rows, choice by choice."""
    rows = [answers] if isinstance(answers, dict) else answers
    for answer in chain.from_iterable(row.values() for row in rows):
        several = answer if isinstance(answer, list) else [answer]
        yield from (getattr(each, "told", each) for each in several)


@WITH_AND_WITHOUT_JAVASCRIPT
def test_every_answer_of_the_verslag_is_on_its_page(visitors, site, javascript):
    """F15: it begins with what was planned, and ends where the plan tells of it."""
    visitor = visitors(java_script_enabled=javascript)
    group = {"id": "a" * 12, "naam": "bewoners van de Hoek"}
    vorm = {
        "id": "b" * 12,
        "belanghebbenden": [group["id"]],
        "eigen_werkvorm": "Soep op de stoep",
    }
    answers = {"route": "kort", "belangen": [group], "vormen": [vorm]}
    visitor.opens_the_link(site.reads_in(antwoorden=answers))
    visitor.follows("Je verslag")
    visitor.follows("Begin je verslag")
    assert visitor.titles() == ["Soep op de stoep: bewoners van de Hoek"]

    assert visitor.walks(VERSLAG) == list(range(1, 5))
    assert visitor.path == f"{visitor.plan}verslag/"
    for title, answers in VERSLAG.items():
        assert visitor.reads_back(title) == told(answers)


def assert_says_what_now(visitor, sentence):
    room = visitor.tab.get_by_role("region", name="Wat nu?", exact=True)
    assert sentence in room.inner_text()


@pytest.mark.parametrize("road", WEGEN)
def test_every_road_has_its_own_length_and_its_own_end(visitor, road):
    choice, walk, sentence = WEGEN[road]
    visitor.begins(choice)
    places = visitor.walks(walk)
    assert places == list(range(1, LENGTHS[road] + 1))
    assert visitor.screen == ""
    assert_says_what_now(visitor, sentence)
    pdf = visitor.downloads("PDF van je plan")
    assert visitor.heading in text_of(pdf)
    assert ("Korte check" in text_of(pdf)) == (road == "check")
    assert pages_of(pdf) <= (1 if road == "check" else 3)


def test_another_route_halfway_loses_nothing(visitor):
    soon = {"Wat wil je met de gesprekken bereiken?": {}}
    gevolgen = "Wat gaat er gebeuren?"
    merken = "Wat merken mensen daarna?"
    visitor.begins()
    visitor.walks(NAAM | DOEL | vergunning("Nee") | STAP_1_JA | GROOT | uitkomst(HEEL))
    visitor.walks(soon | {gevolgen: {merken: "Muziek tot tien uur."}})
    plan = visitor.plan

    choose(visitor, plan, KORT)
    visitor.reads_all_answers()
    assert visitor.section(gevolgen).count() == 0
    assert "Muziek tot tien uur." not in visitor.text

    choose(visitor, plan, HEEL)
    visitor.reads_all_answers()
    assert [merken, "Muziek tot tien uur."] in visitor.reads_back(gevolgen)


def choose(visitor, plan, route):
    visitor.goes_to(f"{plan}uitkomst/")
    visitor.fills_in({"Hoe ga je verder?": route})
    visitor.presses("Verder")


# Coming back


@WITH_AND_WITHOUT_JAVASCRIPT
@pytest.mark.parametrize("way_out", ["Naar het overzicht", "Wat vraag je van de geme"])
def test_every_way_out_of_a_screen_saves_what_was_typed(visitors, javascript, way_out):
    visitor = on_screen(visitors(java_script_enabled=javascript), "doel")
    visitor.fills_in({BETER: "Hier nog aan het typen."})
    with visitor.tab.expect_navigation():
        visitor.tab.get_by_role("button", name=re.compile(way_out)).click()
    assert visitor.screen != "initiatief"
    visitor.goes_to(f"{visitor.plan}doel/")
    assert visitor.field(BETER).input_value() == "Hier nog aan het typen."


def test_a_plan_goes_on_in_another_browser_by_its_link(on_doel, visitors):
    on_doel.fills_in({BETER: "Tot hier op de computer."})
    on_doel.presses("Bewaren en stoppen")
    link = on_doel.shows_the_link()

    phone = visitors(viewport={"width": 390, "height": 800})
    phone.opens_the_link(link)
    phone.follows("Begin")
    assert phone.heading == "Over je plan"
    assert phone.field(BETER).input_value() == "Tot hier op de computer."
    phone.fills_in({DOEN: "Vanaf hier op de telefoon."})
    phone.presses("Verder")

    on_doel.reads_all_answers()
    assert "Vanaf hier op de telefoon." in on_doel.text


def test_the_link_comes_by_mail_and_opens_the_plan(on_doel, visitors, site):
    on_doel.goes_to(f"{on_doel.plan}link/")
    on_doel.fills_in({"Je mailadres": "bewoner@voorbeeld.nl"})
    on_doel.presses("Mail mij de link")
    assert "We stuurden een mail naar bewoner@voorbeeld.nl." in on_doel.text
    [kenmerk] = re.findall(r"SP-\d{4}-\w{5}", on_doel.text)

    mail = site.mail.to("bewoner@voorbeeld.nl")
    assert "Straatfeest" not in mail["Subject"]
    elsewhere = visitors()
    elsewhere.goes_to(site.link_in(mail))
    elsewhere.fills_in({"Wat is het kenmerk van je plan?": kenmerk})
    elsewhere.presses("Ja, dit is mijn adres")
    assert elsewhere.heading == "Straatfeest in de Hoek"
    third = visitors()
    third.opens_the_link(site.link_in(site.mail.to("bewoner@voorbeeld.nl", 1)))
    assert third.heading == "Straatfeest in de Hoek"


def test_a_stranger_meets_a_page_that_shows_nothing(on_doel, visitors):
    stranger = visitors()
    stranger.may_meet = {404}
    stranger.goes_to(on_doel.plan)
    assert stranger.heading == "Dit plan is hier niet open"
    assert "Straatfeest" not in stranger.text


# Two at once


@pytest.mark.both
def test_two_plans_in_two_tabs_never_mix(visitor):
    """SEC-T12"""
    tabs = {}
    for name in ("Speeltuin", "Moestuin"):
        visitor.opens_a_tab()
        visitor.begins()
        visitor.fills_in({"Hoe noem je je plan?": name})
        visitor.fills_in({BETER: f"Alleen voor de {name}."})
        tabs[name] = visitor.tab
    for _page in range(2):
        for name, tab in tabs.items():
            visitor.tab = tab
            visitor.presses("Verder")
            assert name in visitor.tab.title()
    pages = {}
    for name, tab in tabs.items():
        visitor.tab = tab
        visitor.reads_all_answers()
        pages[name] = visitor.text
    assert "Alleen voor de Speeltuin." in pages["Speeltuin"]
    assert "Moestuin" not in pages["Speeltuin"]
    assert "Alleen voor de Moestuin." in pages["Moestuin"]
    assert "Speeltuin" not in pages["Moestuin"]


@ON_BOTH
def test_one_screen_in_two_tabs_ends_in_a_choice(visitors, javascript):
    visitor = visitors(java_script_enabled=javascript)
    visitor.begins()
    here, there = visitor.tab, visitor.opens_a_tab(visitor.tab.url)
    visitor.fills_in({BETER: "Uit de tweede tab."})
    visitor.presses("Verder")

    visitor.tab, visitor.may_meet = here, {409}
    visitor.fills_in({BETER: "Uit de eerste tab."})
    visitor.presses("Verder")
    assert visitor.heading == "Dit scherm is ook ergens anders veranderd"
    assert "Uit de eerste tab." in visitor.text
    assert "Uit de tweede tab." in visitor.text
    visitor.presses("Bewaar de mijne")
    visitor.reads_all_answers()
    assert "Uit de eerste tab." in visitor.text
    assert "Uit de tweede tab." not in visitor.text
    there.close()


@pytest.mark.both
def test_a_double_click_on_verder_stores_once(on_doel):
    """REL-D04"""
    before = version(on_doel)
    on_doel.fills_in({BETER: "Een keer is genoeg."})
    on_doel.button("Verder").dblclick()
    asked = "Wat vraag je van de gemeente?"
    on_doel.tab.get_by_role("heading", name=asked).wait_for()
    on_doel.goes_to(f"{on_doel.plan}doel/")
    assert version(on_doel) == before + 1
    assert on_doel.field(BETER).input_value() == "Een keer is genoeg."


@pytest.mark.both
def test_verder_again_after_a_lost_answer_stores_once(on_doel):
    """REL-D04: the form arrived, the page that answers it did not."""
    before = version(on_doel)
    on_doel.fills_in({BETER: "Twee keer verstuurd."})
    on_doel.tab.route("**/initiatief/", lose_the_answer, times=1)
    on_doel.button("Verder").click()
    on_doel.presses("Verder")
    assert on_doel.screen == "gemeente"
    on_doel.goes_to(f"{on_doel.plan}doel/")
    assert version(on_doel) == before + 1
    assert on_doel.field(BETER).input_value() == "Twee keer verstuurd."


def lose_the_answer(route):
    assert route.fetch(max_redirects=0).status == 302
    route.abort("aborted")


def version(visitor) -> int:
    return int(visitor.tab.locator("[name=versie]").input_value())


@pytest.mark.both
def test_back_and_verder_again_loses_nothing(on_doel):
    """F14"""
    on_doel.fills_in({BETER: "Eerst dit.", DOEN: "En dit blijft."})
    on_doel.presses("Verder")
    on_doel.tab.go_back()
    assert on_doel.field(BETER).input_value() == "Eerst dit."
    on_doel.fills_in({BETER: "Toen dat."})
    on_doel.may_meet = {409}
    on_doel.presses("Verder")
    if on_doel.screen == "initiatief":  # the browser showed the form as it was
        assert {"Eerst dit.", "Toen dat."} < set(on_doel.text.splitlines())
        on_doel.presses("Bewaar de mijne")
    on_doel.reads_all_answers()
    assert "Toen dat." in on_doel.text
    assert "En dit blijft." in on_doel.text


@WITH_AND_WITHOUT_JAVASCRIPT
def test_going_away_and_back_keeps_a_field_of_one_line(visitors, javascript):
    """F14"""
    visitor = visitors(java_script_enabled=javascript)
    visitor.begins()
    title = visitor.field("Hoe noem je je plan?")
    title.fill("Nog zonder Verder")
    visitor.follows("Werkvormen")
    visitor.tab.go_back()
    assert title.input_value() == "Nog zonder Verder"


@WITH_AND_WITHOUT_JAVASCRIPT
def test_leaving_and_coming_back_keeps_a_row_of_the_server(visitors, javascript):
    """F14"""
    visitor = on_screen(visitors(java_script_enabled=javascript), "belangen")
    visitor.adds_a_row()
    group = visitor.rows.first.get_by_label("Welke groep?")
    group.fill("Buren")
    visitor.follows("Werkvormen")
    visitor.tab.go_back()
    assert group.input_value() == "Buren"


def test_a_wrong_answer_sent_again_by_reload_stays_where_it_is(on_hinder):
    on_hinder.tab.reload()
    assert on_hinder.field(HOEVEEL).input_value() == "veel"
    assert "Vul een heel getal in" in on_hinder.text


@pytest.mark.both
def test_an_old_form_goes_through_with_one_more_click(on_doel):
    """F14: never a dead end."""
    on_doel.browser.clear_cookies(name="csrf")
    on_doel.fills_in({BETER: "Dit stond lang open."})
    on_doel.may_meet = {403}
    on_doel.presses("Verder")
    assert "Dit stond lang open." in on_doel.text
    on_doel.presses("Stuur opnieuw")
    assert on_doel.screen == "gemeente"
    on_doel.reads_all_answers()
    assert "Dit stond lang open." in on_doel.text


@WITH_AND_WITHOUT_JAVASCRIPT
@pytest.mark.parametrize("cookies", ["sessie", None], ids=["one", "all"])
def test_a_plan_that_is_no_longer_open_keeps_the_text(visitors, javascript, cookies):
    """F14: cookies cleared while somebody types."""
    person = on_screen(visitors(java_script_enabled=javascript), "doel")
    here, link = person.tab, link_in_another_tab(person)
    person.tab = here
    person.may_meet = {403, 404}
    person.browser.clear_cookies(**({"name": cookies} if cookies else {}))
    person.fills_in({BETER: "Nog lang niet klaar."})
    person.presses("Verder")
    if not cookies:
        assert "Nog lang niet klaar." in person.text
        person.presses("Stuur opnieuw")
    sent_again_after_the_link(person, link)


@WITH_AND_WITHOUT_JAVASCRIPT
def test_a_plan_that_another_tab_closed_keeps_the_text(visitors, javascript):
    """F14"""
    person = on_screen(visitors(java_script_enabled=javascript), "doel")
    here, link = person.tab, link_in_another_tab(person)
    person.presses("Afsluiten op deze computer")
    person.tab = here
    person.may_meet = {404}
    person.fills_in({BETER: "Nog lang niet klaar."})
    person.presses("Verder")
    sent_again_after_the_link(person, link)


def link_in_another_tab(person) -> str:
    person.opens_a_tab(person.plan)
    return person.shows_the_link()


def sent_again_after_the_link(person, link):
    here = person.tab
    assert person.heading == "Dit plan is hier niet open. Je tekst staat er nog."
    assert "Nog lang niet klaar." in person.text
    person.opens_a_tab()
    person.opens_the_link(link)
    person.tab = here
    person.presses("Stuur opnieuw")
    assert person.screen != "initiatief"
    person.goes_to(f"{person.plan}doel/")
    assert person.field(BETER).input_value() == "Nog lang niet klaar."


# By keyboard


def test_the_skip_link_comes_first_and_leads_to_the_content(on_doel):
    tab = on_doel.tab
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Naar de inhoud")
    assert has_focus(skip)
    assert skip.bounding_box()["y"] >= 0
    tab.keyboard.press("Enter")
    assert has_focus(tab.locator("#vel"))
    first = on_doel.field("Hoe noem je je plan?")
    for _ in range(3):
        if not has_focus(first):
            tab.keyboard.press("Tab")
    assert has_focus(first)


@pytest.mark.parametrize("page", ["/verder/", "link/"])
def test_a_small_form_with_a_fault_opens_on_what_is_wrong(on_doel, page):
    on_doel.goes_to(page if page.startswith("/") else on_doel.plan + page)
    on_doel.may_meet = {422}
    on_doel.fills_in({"Je mailadres": "geen adres"})
    on_doel.presses("Mail mij de link")
    assert on_doel.tab.title().startswith("Fout: ")
    assert has_focus(on_doel.tab.locator(".melding--fout"))


def test_a_screen_with_a_fault_opens_on_what_is_wrong(on_hinder):
    assert has_focus(on_hinder.tab.locator(".melding--fout"))


def test_doel_is_filled_in_and_passed_by_keyboard(on_doel):
    keyboard = on_doel.tab.keyboard
    tab_to(on_doel, on_doel.field(BETER))
    keyboard.type("Getypt met twee handen.")
    keyboard.press("Tab")
    keyboard.type("Zonder muis.")
    tab_to(on_doel, on_doel.button("Verder"))
    with on_doel.tab.expect_navigation():
        keyboard.press("Enter")
    assert on_doel.screen == "gemeente"
    on_doel.reads_all_answers()
    assert "Getypt met twee handen." in on_doel.text
    assert "Zonder muis." in on_doel.text


def test_enter_in_a_text_field_means_verder(visitor):
    visitor.begins()
    visitor.field("Hoe noem je je plan?").fill("Met Enter verder")
    with visitor.tab.expect_navigation():
        visitor.tab.keyboard.press("Enter")
    assert visitor.screen == "gemeente"
    assert "Met Enter verder" in visitor.tab.title()


@pytest.mark.parametrize(
    "slug", ["initiatief", "mogelijk", "omvang", "belangen", "vormen"]
)
def test_focus_shows_on_everything_that_takes_it(visitor, slug):
    on_screen(visitor, slug)
    unseen, stops = [], 0
    while what := next_stop(visitor):
        stops += 1
        if not what["shows"]:
            unseen.append(what["element"])
    assert stops > 10
    assert unseen == []


def next_stop(visitor):
    """Press Tab; what has the focus now, or None at the end of the page."""
    visitor.tab.keyboard.press("Tab")
    return visitor.tab.evaluate(FOCUS)


FOCUS = """() => {
  const e = document.activeElement;
  if (e === document.body || e.dataset.seen) return null;
  e.dataset.seen = "1";
  const ringed = [e, e.closest(".tegel")].filter(Boolean).find((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = (ringed || e).getBoundingClientRect();
  const inView = box.width > 1 && box.height > 1 && box.bottom > 0
    && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { shows: Boolean(ringed) && inView, element: e.outerHTML.slice(0, 120) };
}"""


def tab_to(visitor, field):
    for _press in range(60):
        if has_focus(field):
            return
        visitor.tab.keyboard.press("Tab")
    pytest.fail("Tab never came there.")


def has_focus(locator) -> bool:
    return locator.evaluate("e => e === document.activeElement")


def test_the_error_summary_leads_to_the_field(on_hinder):
    assert on_hinder.tab.title().startswith("Fout: ")
    summary = on_hinder.tab.get_by_role("alert")
    summary.get_by_role("link", name=HOEVEEL).click()
    assert has_focus(on_hinder.field(HOEVEEL))
    assert on_hinder.field(HOEVEEL).input_value() == "veel"


# Rows


@ON_BOTH
def test_the_list_is_what_was_told_in_the_order_that_was_chosen(visitors, javascript):
    visitor = on_screen(visitors(java_script_enabled=javascript), "belangen")
    names = ["Buren", "Boeren", "Jongeren"]
    visitor.fills_in([{"Welke groep?": name} for name in names])
    assert visitor.titles() == names
    visitor.changes_the_list("Omhoog", "Jongeren")
    assert visitor.titles() == ["Buren", "Jongeren", "Boeren"]
    visitor.changes_the_list("Omlaag", "Buren")
    visitor.changes_the_list("Weghalen", "Boeren")
    assert visitor.titles() == ["Jongeren", "Buren"]
    visitor.adds_a_row()
    visitor.answers(visitor.rows.first, "Welke groep?", "Ouderen")
    visitor.presses("Klaar")
    visitor.presses("Verder")

    visitor.reads_all_answers()
    kept = visitor.reads_back("Wie merkt er iets van?")
    assert [row[0] for row in kept] == ["Jongeren", "Buren", "Ouderen"]


def test_one_after_another_is_told_without_going_back_to_the_list(on_belangen):
    on_belangen.adds_a_row()
    for name in ("Buren", "Boeren"):
        on_belangen.answers(on_belangen.rows.first, "Welke groep?", name)
        on_belangen.presses("Klaar, en nog een")
    on_belangen.presses("Klaar")
    assert on_belangen.titles() == ["Buren", "Boeren"]


def test_the_last_row_can_go_too(on_belangen):
    on_belangen.fills_in([{"Welke groep?": "Buren"}])
    on_belangen.changes_the_list("Weghalen", "Buren")
    assert on_belangen.titles() == []
    on_belangen.reads_all_answers()
    assert "Buren" not in on_belangen.text


@WITH_AND_WITHOUT_JAVASCRIPT
def test_there_are_never_more_rows_than_fit(visitors, site, javascript):
    rows = [{"id": f"{n:012}", "naam": f"Groep nummer {n}"} for n in range(49)]
    visitor = visitors(java_script_enabled=javascript)
    visitor.opens_the_link(site.reads_in(antwoorden={"belangen": rows}))
    visitor.goes_to(f"{visitor.plan}belangen/")
    visitor.adds_a_row()
    visitor.answers(visitor.rows.first, "Welke groep?", "De laatste")
    visitor.presses("Klaar, en nog een")
    assert visitor.titles()[-1] == "De laatste"
    assert visitor.lines.count() == 50
    assert visitor.tab.locator(".rijen__erbij").count() == 0


# Nothing leaks, nothing runs, nothing sticks out


def test_the_private_link_stays_out_of_everything_that_is_kept(on_doel, visitors, site):
    """SEC-T04: titles, later pages, Referer, logs."""
    link = on_doel.shows_the_link()
    token = link.rstrip("/").split("/")[-1]
    visitor = visitors()
    visitor.goes_to(link)
    assert token not in visitor.tab.title()
    visitor.presses("Plan openen")
    plan = visitor.plan
    for path in ("/", f"{plan}doel/", f"{plan}link/", plan):
        visitor.goes_to(path)
        assert token not in visitor.tab.content()
        assert token not in visitor.tab.title()
    assert token not in text_of(visitor.downloads("PDF van je plan"))
    sent = [request.all_headers().get("referer", "") for request in visitor.requests]
    assert [referer for referer in sent if token in referer] == []

    visitor.may_meet = {404}
    visitor.goes_to(f"{link[:-2]}x/")
    assert " GET dossier:open 404 " in site.said()
    assert token[:-1] not in site.said()


def test_what_somebody_types_is_never_run(visitor):
    """SEC-X01: in every text field, on every page that shows it."""
    visitor.begins()
    visitor.fills_in({"Wie ben je?": "De gemeente"})
    visitor.may_meet = {422}
    for _page in range(11):
        if visitor.tab.locator(".rijen__erbij").count():
            visitor.adds_a_row()
        types_everywhere(visitor, PAYLOAD)
        visitor.presses("Klaar" if visitor.rows.count() else "Verder")
        assert visitor.inert()
        if "Vul een heel getal in" in visitor.text:
            scherm, wrong = visitor.screen, visitor.path
            assert visitor.field(NUMBERS[scherm]).input_value() == PAYLOAD
            visitor.goes_to(visitor.plan)
            assert visitor.inert()
            visitor.reads_all_answers()
            assert visitor.inert()
            visitor.goes_to(wrong)
            visitor.fills_in({NUMBERS[scherm]: "40"})
            visitor.presses("Klaar" if visitor.rows.count() else "Verder")
        if visitor.lines.count():
            visitor.presses("Verder")
    assert visitor.screen == ""
    assert visitor.inert()
    visitor.reads_all_answers()
    assert visitor.inert()
    assert visitor.text.count(PAYLOAD) > 20
    plan = visitor.plan
    for page in ("doel", "belangen", "inbreng", "vormen", "communicatie", "wissen"):
        visitor.goes_to(f"{plan}{page}/")
        assert visitor.inert()
    visitor.goes_to("/verder/")
    assert visitor.inert()


def types_everywhere(visitor, text):
    """Also what is asked after an answer; a Nee, and then work together anyway."""
    for opens in visitor.tab.locator(".vervolg > .veld [data-opent]").all():
        opens.check()
    folds = visitor.tab.locator("main details:not([open]) > summary:visible")
    while folds.count():
        folds.first.click()
    for anyway in visitor.tab.locator("[name=toch_samenwerken]").all():
        anyway.check()
    for field in visitor.tab.locator("main :is(input[type=text], textarea)").all():
        field.fill(text)


@pytest.mark.parametrize("height", [400, 800])
def test_where_you_are_on_the_path_is_in_view(visitor, site, height):
    whole = {"route": "volledig", "initiatiefnemer": "gemeente"}
    visitor.opens_the_link(site.reads_in(antwoorden=whole))
    visitor.tab.set_viewport_size({"width": 1280, "height": height})
    for slug in ("doel", "inbreng", "communicatie"):
        visitor.goes_to(f"{visitor.plan}{slug}/")
        box = visitor.tab.locator(".steen--hier button").bounding_box()
        assert 0 <= box["y"] <= height - box["height"]


def test_a_folded_answer_that_was_just_changed_is_not_told_any_more(visitor, site):
    visitor.opens_the_link(site.reads_in(antwoorden={"omvang": 3}))
    visitor.goes_to(f"{visitor.plan}omvang/")
    [fold] = visitor.tab.locator(".beantwoord").all()
    summary = fold.locator("summary")
    assert "gemiddeld: iets blijvends" in summary.inner_text()
    summary.click()
    fold.locator("label").filter(has_text="zeer groot").click()
    summary.click()
    assert "iets blijvends" not in summary.inner_text()
    assert "Net veranderd" in summary.inner_text()


@pytest.mark.parametrize(("width", "screens"), [(1280, 2), (360, 4)])
def test_home_is_short_whatever_was_filled_in(visitor, site, width, screens):
    """Of a whole plan it says where it stands and what to do next, not everything."""
    examples = json.loads(PLANS.read_text(encoding="utf-8"))
    longest = max(examples, key=lambda plan: len(str(plan)))
    visitor.opens_the_link(site.reads_in(antwoorden=longest["antwoorden"]))
    visitor.tab.set_viewport_size({"width": width, "height": 800})
    height = visitor.tab.evaluate("document.documentElement.scrollHeight")
    assert height <= screens * 800
    assert visitor.tab.locator(".knop--primair").count() == 1
