"""By keyboard and by ear: where you are after a press, and what you hear.

What a screen reader reads is the accessibility tree, as Chromium makes it.
"""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator

from tests.journeys.test_accessibility import LONG, PAGES, PUBLIC, SLUGS, full_plan
from tests.people.visitor import STICKING_OUT, Visitor

pytestmark = pytest.mark.browser

AROUND = (
    *("", "aanvraag/", "beelden/", "delen/", "logboek/"),
    *("link/", "afschermen/", "indienen/", "wissen/"),
)
HEARD = "button|checkbox|combobox|group|heading|link|navigation|radio|region|textbox"
NAMED = re.compile(rf"""^ *- '?(?:{HEARD}) "((?:[^"\\]|\\.)*)\"""", re.MULTILINE)
SHORT = {"titel": "Een veld voor iedereen"}  # it stands above every page
LONGEST_NAME = 20  # words
MOST_WORDS_BEFORE = 40  # the heading, roles counted too
NEAR, MOST_TABS = 3, 9
AT_A_FIELD = """() => document.activeElement.matches(
  "#vel :is(input, select, textarea, summary, li *, .rijen__erbij, .knop--primair)"
)"""
# What WCAG 1.4.12 asks: every text with this space around it.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
TWICE = """() => {
  const rows = "li, tr, article, .rij";
  return [...document.querySelectorAll(rows)].flatMap((row) => {
    const names = [...row.querySelectorAll("a, button, label")]
      .filter((e) => e.closest(rows) === row && !e.closest("fieldset"))
      .map((e) => e.textContent.trim());
    return names.filter((name, at) => name && names.indexOf(name) !== at);
  });
}"""
LARGEST = """() => {
  document.adoptedStyleSheets = [];
  Object.assign(document.documentElement.dataset, {tekst: "grootst", ruimte: "ruim"});
}"""
LINE = """(tile) => {
  const drawn = getComputedStyle(tile);
  return `${drawn.outlineStyle} ${drawn.outlineColor}`;
}"""
DESCRIPTION = "e => e.ariaDescribedByElements[0].innerText"
ROLE = "e => e.getAttribute('role') || e.type || e.tagName"


@pytest.fixture
def listener(visitors) -> Visitor:
    """Without JavaScript: what holds then, a script only makes quicker."""
    return visitors(java_script_enabled=False)


def focused(visitor) -> tuple[str, str]:
    """What gets the focus: its role, or kind of field, and its words."""
    here = visitor.tab.locator(":focus")
    return here.evaluate(ROLE), here.inner_text().strip()


def heard(visitor) -> list[str]:
    """Every status on the page that says something."""
    said = visitor.tab.get_by_role("status").all_inner_texts()
    return [text.strip() for text in said if text.strip()]


@dataclass(frozen=True)
class Page:
    """What somebody meets on one page."""

    tree: str
    tabs: int  # from where the skip link lands to the first field
    before: str  # what is heard from there to the heading
    twice: list[str]  # names that stand more than once in one row
    spaced: list[str]  # what sticks out on a narrow phone, with text spaced out
    largest: list[str]  # and in the largest letters that we offer


@pytest.fixture(scope="module")
def pages(browser, site) -> dict[str, Page]:
    """Every page of a full plan, and every public one, visited once."""
    visitor = Visitor(browser, site, viewport={"width": 320, "height": 800})
    visitor.opens_the_link(site.reads_in(antwoorden=full_plan() | SHORT))
    own = [visitor.plan + page for page in (*AROUND, *PAGES)]
    met = {path: meets(visitor, path) for path in (*PUBLIC, *own)}
    visitor.browser.close()
    return met


def meets(visitor, path: str) -> Page:
    visitor.goes_to(path)
    visitor.tab.evaluate(SPACED)
    spaced = visitor.tab.evaluate(STICKING_OUT)
    visitor.tab.evaluate(LARGEST)
    largest = visitor.tab.evaluate(STICKING_OUT)
    landed, tabs = lands_on(visitor), tabs_to_a_field(visitor)
    before = heard_of(landed).partition("[level=1]")[0]
    tree, twice = heard_of(visitor.tab.locator("body")), visitor.tab.evaluate(TWICE)
    return Page(tree, tabs, before, twice, spaced, largest)


def heard_of(part: Locator) -> str:
    """Its accessibility tree; what somebody typed is not ours to shorten."""
    return part.aria_snapshot().replace(LONG, "iets")


def lands_on(visitor) -> Locator:
    """Where the skip link brings somebody who presses it."""
    skip = visitor.tab.locator(".utrecht-skip-link")
    skip.press("Enter")
    return visitor.tab.locator(skip.get_attribute("href"))


def tabs_to_a_field(visitor) -> int:
    """How often somebody presses Tab from there to the first field, or to a button."""
    for tabs in range(1, MOST_TABS):
        visitor.tab.keyboard.press("Tab")
        if visitor.tab.evaluate(AT_A_FIELD):
            return tabs
    return MOST_TABS


# What is heard


def test_no_name_is_longer_than_anybody_can_remember(pages):
    names = {path: NAMED.findall(page.tree) for path, page in pages.items()}
    long = {
        path: [name for name in heard if len(name.split()) > LONGEST_NAME]
        for path, heard in names.items()
    }
    assert min(map(len, names.values())) > 5
    assert {path: found for path, found in long.items() if found} == {}


def test_nothing_is_heard_twice_in_one_row(pages):
    twice = {path: page.twice for path, page in pages.items() if page.twice}
    assert twice == {}


def test_a_box_of_the_grid_is_called_what_it_is(pages):
    [tree] = [page.tree for path, page in pages.items() if path.endswith("/inbreng/")]
    boxes = re.findall(r'checkbox "(.*?)"', tree)
    four = ["mee-weten", "meedenken", "meedoen", "meebeslissen"]
    assert boxes == four * 4
    assert tree.count("Ons advies") == 2


def test_a_word_of_a_scale_is_heard_apart_from_what_it_means(listener):
    listener.begins()
    listener.goes_to(f"{listener.plan}omvang/")
    for word, means in (("niet", "je eigen huis"), ("groot", "dorp en omgeving")):
        radio = listener.tab.get_by_role("radio", name=word, exact=True).first
        said = radio.evaluate(DESCRIPTION)
        assert means in said


def test_the_skip_link_lands_just_above_the_heading(pages):
    words = {path: len(re.findall(r"\w+", page.before)) for path, page in pages.items()}
    assert {path: n for path, n in words.items() if n > MOST_WORDS_BEFORE} == {}


def test_after_the_skip_link_the_first_field_of_a_screen_is_near(pages):
    screens = {path: page for path, page in pages.items() if slug_of(path) in SLUGS}
    far = {path: page.tabs for path, page in screens.items() if page.tabs > NEAR}
    assert len(screens) == len(SLUGS)
    assert far == {}


def slug_of(path: str) -> str:
    return path.strip("/").rpartition("/")[2]


# What is seen


@pytest.mark.parametrize("how", ["spaced", "largest"])
def test_with_text_like_this_no_page_is_wider_than_a_narrow_phone(pages, how):
    found = {path: getattr(page, how) for path, page in pages.items()}
    assert len(pages) > len(SLUGS)
    assert {path: wide for path, wide in found.items() if wide} == {}


def test_without_our_colours_what_is_chosen_differs_from_what_has_the_focus(visitors):
    visitor = visitors(forced_colors="active", reduced_motion="reduce")
    visitor.begins()
    visitor.goes_to(f"{visitor.plan}hinder/")
    chosen, focused, plain = (
        visitor.tab.locator(f"[name={name}] >> nth={at} >> xpath=..")
        for name, at in (("hinder_na", 1), ("hinder_tijdens", 2), ("hinder_na", 3))
    )
    chosen.locator("input").check()
    focused.locator("input").focus()
    visitor.tab.keyboard.press("Shift")
    around = [tile.evaluate(LINE) for tile in (chosen, focused, plain)]
    assert len(set(around)) == 3


# After a small deed you are where you were


def test_a_signal_that_was_seen_is_told_where_it_stood(listener, site):
    same = {"doel": "Een bankje", "activiteit": "een bankje"}
    listener.opens_the_link(site.reads_in(antwoorden=same))
    for press, first in (("Gezien", "Gezien: "), ("Zet terug", "Teruggezet: ")):
        for fold in listener.tab.locator(".nog summary").all():
            fold.click()
        with listener.tab.expect_navigation():
            listener.tab.get_by_role("button", name=press).first.click()
        [said] = heard(listener)
        assert said.startswith(f"{first}Je doel en wat je gaat doen zijn nu gelijk")
        assert focused(listener) == ("status", said)
        assert listener.tab.locator(".nog [role=status]").count() == 1


def test_an_answer_that_was_taken_away_leaves_you_at_its_question(listener):
    listener.begins()
    for scherm, question in (("hinder", "hinder_tijdens"), ("mogelijk", "tijd")):
        listener.goes_to(f"{listener.plan}{scherm}/")
        chosen = f"[name={question}] >> nth=1"
        listener.tab.locator(chosen).check()
        listener.presses("Verder")
        listener.goes_to(f"{listener.plan}{scherm}/")
        with listener.tab.expect_navigation():
            away = listener.tab.locator(f"[value='leeg:{question}']")
            listener.unfolded(away).click()
        assert heard(listener) == ["Weggehaald."]
        first = listener.tab.locator(f"[name={question}]:focus")
        assert first.get_attribute("id") == f"id_{question}_0"
        assert not listener.tab.locator(chosen).is_checked()


def test_a_note_is_told_where_it_was_made_and_where_it_went(listener):
    listener.begins()
    listener.goes_to(f"{listener.plan}logboek/")
    listener.fills_in({"Wat was het?": "Brief in de bus."})
    listener.presses("Noteer")
    assert focused(listener) == ("status", "Genoteerd in je logboek.")
    listener.presses("Haal weg : Brief in de bus.")
    assert focused(listener) == ("status", "Weggehaald uit je logboek.")
    assert listener.tab.locator(".scherm [role=status]").count() == 1


def test_a_reaction_is_hidden_and_shown_where_it_stands(listener):
    listener.begins()
    listener.goes_to(f"{listener.plan}delen/")
    listener.presses("Maak een leeslink")
    assert focused(listener) == ("status", "Je leeslink werkt.")
    delen = listener.tab.url
    link = listener.tab.locator(".geheime-link a").get_attribute("href")
    for words in ("Mooi plan.", "Denk aan de kinderen."):
        listener.goes_to(link)
        listener.fills_in({"Wat wil je zeggen?": words})
        listener.presses("Stuur mijn reactie")
    listener.goes_to(delen)
    last = listener.tab.locator(".reactie").last
    for press, said in (
        ("Verberg", "Verborgen."),
        ("Toon weer", "Niet meer verborgen."),
    ):
        with listener.tab.expect_navigation():
            last.get_by_role("button", name=press).click()
        assert focused(listener) == ("status", said)
        assert last.get_by_role("status").count() == 1
