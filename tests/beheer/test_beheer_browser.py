"""Every action of the beheer, done by a beheerder in a real browser.

No visitor may hear a complaint from the browser: a breach of the strict policy
against inline code is one (see tests.people.visitor).
"""

import re

import pytest

from tests.journeys.test_accessibility import faults, faulty
from tests.people.beheerders import logs_in

pytestmark = pytest.mark.browser

WERKVORMEN = "/beheer/matrix/werkvorm/"
RASTER = f"{WERKVORMEN}raster/"
COORDINATOR = """
from tests.people.staff import GEBIEDSCOORDINATOR, colleague
colleague(GEBIEDSCOORDINATOR, username="cor")
"""
WAAROM = "Waarom verander je dit?"
SOEP = {
    "Naam": "Soep eten",
    "Uitleg in één zin": "Je eet samen soep en praat over het plan.",
    "Past goed als": "Als je weinig tijd hebt.",
    "Past niet als": "Als het warm is.",
    "Zo doe je het": "Kook soep.\nNodig mensen uit.",
    "Wat je nodig hebt": "een pan",
    "Hoe": ["je ziet elkaar"],
    "Moeite": "makkelijk",
    "Kosten": "€: bijna niets",
    "Voor wie": "buren\nverenigingen",
    "Jongeren": "Doe het na school.",
    "Bron": "praktijk",
}

# Links and buttons around a page that a finger would miss (WCAG 2.5.8).
TOO_SMALL = """() => [...document.querySelectorAll("#header :is(a, button), th div a")]
  .filter((e) => e.getClientRects().length)
  .filter((e) => Math.min(e.offsetWidth, e.offsetHeight) < 24)
  .map((e) => `${e.outerHTML.slice(0, 90)} ${e.offsetWidth}x${e.offsetHeight}`)"""


@pytest.fixture
def beheerders(visitors):
    """People who are logged in, each in a browser of their own."""

    def comes(name="bea", **options):
        visitor = visitors(reduced_motion="reduce", **options)
        logs_in(visitor, name)
        return visitor

    return comes


@pytest.fixture
def bea(beheerders):
    return beheerders()


def form(visitor):
    return visitor.tab.locator("#content-main")


def text(visitor) -> str:
    return visitor.tab.locator("main").inner_text()


def fills_in(visitor, answers: dict):
    for question, answer in answers.items():
        visitor.answers(form(visitor), question, answer)


def saves(visitor, why: str, button: str = "Bewaren", question: str = WAAROM):
    fills_in(visitor, {question: why})
    visitor.presses(button)


def adds_soep(visitor, naam: str, **more):
    """A complete werkvorm that stands in one cell; returns its page."""
    visitor.goes_to(f"{WERKVORMEN}add/")
    fills_in(visitor, SOEP | {"Naam": naam} | more)
    visitor.tab.get_by_label("meedenken, in de straat of buurt").check()
    saves(visitor, "Dit werkte goed in Dalen.")
    visitor.follows(naam)
    return visitor.path


def removes(visitor, page: str):
    visitor.goes_to(page)
    visitor.follows("Weghalen")
    saves(visitor, "Klaar.", "Weghalen", "Waarom haal je dit weg?")


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "without"])
def test_a_werkvorm_from_concept_to_the_site_and_away(beheerders, visitors, javascript):
    naam = "Soep met" if javascript else "Soep zonder"
    bea = beheerders(java_script_enabled=javascript)
    public = f"/werkvormen/{naam.lower().replace(' ', '-')}/"
    resident = visitors()
    resident.may_meet = {404}

    page = adds_soep(bea, naam)
    resident.goes_to(public)
    assert resident.heading == "Deze pagina is er niet"

    fills_in(bea, {"Stand": "gepubliceerd", "Voorbeeld": "In Sleen."})
    with bea.browser.expect_page() as opened:
        bea.tab.get_by_role("button", name="Zo ziet hij eruit op de site").click()
    opened.value.wait_for_load_state()
    assert "In Sleen." in opened.value.inner_text("main")
    resident.goes_to(public)
    assert resident.heading == "Deze pagina is er niet"

    saves(bea, "Hij is af.")
    resident.goes_to(public)
    assert resident.heading == naam
    assert "In Sleen." in resident.text

    removes(bea, page)
    assert f"{naam} is weggehaald." in text(bea)
    resident.goes_to(public)
    assert resident.heading == "Deze pagina is er niet"


def test_what_is_wrong_is_named_and_nothing_typed_is_lost(bea):
    bea.may_meet = {422}
    bea.goes_to(f"{WERKVORMEN}add/")
    fills_in(bea, {"Stand": "gepubliceerd", "Naam": "Half", "Groep vanaf": "9"})
    fills_in(bea, {"Groep tot": "3", "Zo doe je het": "Kook.\nEet."})
    bea.presses("Bewaren")

    alert = bea.tab.get_by_role("alert")
    assert "Groep tot: Dit is minder dan de kleinste groep." in alert.inner_text()
    assert f"{WAAROM}: " in alert.inner_text()
    alert.get_by_role("link", name="Plek in de matrix").click()
    assert bea.tab.evaluate("document.querySelector(location.hash) !== null")
    assert bea.field("Zo doe je het").input_value() == "Kook.\nEet."
    assert faults(bea) == []


def test_the_history_is_read_and_an_earlier_version_put_back(bea):
    page = adds_soep(bea, "Soep van vroeger")
    fills_in(bea, {"Kosten": "€€€: meer dan dat"})
    saves(bea, "De pan is duur.")
    bea.goes_to(page)
    bea.follows("Geschiedenis")
    assert "De pan is duur." in text(bea)
    assert re.search(r"Kosten\s+€\s+€€€", text(bea))
    assert faults(bea) == []

    bea.follows("Bekijk de versie van")
    assert re.search(r"Kosten\s+€\s+€€€", text(bea))
    assert faults(bea) == []
    question = "Waarom ga je terug naar deze versie?"
    saves(bea, "We leenden een pan.", "Zet deze versie terug", question)
    assert bea.path == page
    assert bea.tab.get_by_label("€: bijna niets").is_checked()
    bea.follows("Geschiedenis")
    assert "We leenden een pan." in text(bea)
    removes(bea, page)


def test_two_beheerders_at_once_lose_nothing(bea, beheerders):
    ben = beheerders("ben")
    page = adds_soep(bea, "Soep voor twee")
    ben.goes_to(page)
    fills_in(bea, {"Bron": "Bea"})
    saves(bea, "Van mij.")
    fills_in(ben, {"Bron": "Ben", "Voorbeeld": "Typte Ben."})
    ben.may_meet = {409}
    saves(ben, "Van mij ook.")

    row = ben.tab.get_by_role("row", name="Bron")
    assert row.locator("td").all_inner_texts() == ["Bea", "Ben"]
    assert "bea bewaarde dit" in text(ben)
    assert ben.field("Voorbeeld").input_value() == "Typte Ben."
    assert ben.field(WAAROM).input_value() == "Van mij ook."
    assert faults(ben) == []
    ben.presses("Bewaren")
    ben.goes_to(page)
    assert ben.field("Bron").input_value() == "Ben"
    removes(bea, page)


def test_the_grid_is_ticked_and_a_clash_is_shown(bea, beheerders):
    ben = beheerders("ben")
    page = adds_soep(bea, "Soep in het rooster")
    soep = "Soep in het rooster (concept)"
    for visitor in (bea, ben):
        visitor.goes_to(RASTER)
    cell = bea.tab.get_by_role("group", name="meedoen, in een groter gebied")
    cell.locator("summary").click()
    cell.get_by_label(soep).check()
    assert faults(bea) == []
    saves(bea, "Kan ook samen.")
    assert "1 werkvorm staat nu ergens anders." in text(bea)
    assert cell.get_by_label(soep).is_checked()

    theirs = ben.tab.get_by_role("group", name="meedoen, in een groter gebied")
    theirs.get_by_label("Workshop").uncheck()
    ben.may_meet = {409}
    saves(ben, "Past hier niet.")
    assert "Een ander veranderde dit vak intussen." in theirs.inner_text()
    assert not theirs.get_by_label("Workshop").is_checked()
    assert faults(ben) == []
    removes(bea, page)


def test_a_werkvorm_in_a_plan_is_archived(bea, visitors, site):
    page = adds_soep(bea, "Soep in een plan", Stand="gepubliceerd")
    copy = {"naam": "Soep in een plan", "uitleg": "Soep.", "tip_verslag": ""}
    copy |= {"stappen": [], "nodig": [], "wijze": ["fysiek"], "van_gemeente": False}
    chosen = {"id": "a" * 12, "werkvorm": "soep-in-een-plan", "werkvorm_tekst": copy}
    link = site.reads_in(antwoorden={"vormen": [chosen]}, gepasseerd=[])
    removes(bea, page)
    assert "Soep in een plan is gearchiveerd." in text(bea)

    resident = visitors()
    resident.opens_the_link(link)
    resident.goes_to(f"{resident.plan}vormen/{'a' * 12}/")
    assert resident.tab.locator("[value=soep-in-een-plan]").is_checked()
    resident.presses("Klaar")
    resident.reads_all_answers()
    assert "Soep in een plan" in resident.text


def test_a_number_without_sense_is_refused_and_a_good_one_counts(bea):
    bea.goes_to("/beheer/matrix/gemeente/")
    bea.may_meet = {422}
    fills_in(bea, {"Zwaar vanaf deze som": "99"})
    saves(bea, "Strenger.")
    alert = bea.tab.get_by_role("alert").inner_text()
    assert "Zwaar vanaf deze som: Zwaar begint boven gemiddeld (12)" in alert
    assert faults(bea) == []
    for number in ("30", "24"):
        fills_in(bea, {"Zwaar vanaf deze som": number})
        saves(bea, "Dit kan wel.")
        bea.goes_to("/beheer/matrix/gemeente/")
        assert bea.field("Zwaar vanaf deze som").input_value() == number


def test_a_gebied_a_kern_a_case_and_an_opgave_come_and_go(bea, site):
    site.manage("shell", "-v0", "-c", COORDINATOR)
    places = {
        "gebied": {"Naam": "Nieuw gebied", "Gebiedscoördinatoren": "cor"},
        "kern": {"Naam": "Nieuwe kern", "Gebied": "Nieuw gebied"},
        "geval": {
            "Het geval": "Een zonneweide",
            "Vanaf wanneer": "vanaf 2 hectare",
            "Bron": "raadsbesluit 12",
            "Datum van het besluit": "2026-03-01",
        },
        "opgave": {"De opgave": "Wonen in elke kern"},
    }
    pages = {}
    for name, answers in places.items():
        bea.goes_to(f"/beheer/matrix/{name}/add/")
        fills_in(bea, answers)
        saves(bea, "Nieuw.")
        bea.follows(next(iter(answers.values())))
        pages[name] = bea.path
    assert faulty(bea, pages.values()) == {}

    bea.goes_to(f"{pages['gebied'].removesuffix('change/')}delete/")
    assert "liggen nog kernen" in text(bea)
    for name in ("kern", "gebied", "geval", "opgave"):
        removes(bea, pages[name])


def test_every_page_of_the_beheer_is_for_everyone(bea):
    page = adds_soep(bea, "Soep voor iedereen")
    places = ("gebied", "kern", "geval", "opgave", "werkvorm")
    lists = [f"/beheer/matrix/{name}/" for name in places]
    removal = page.replace("change", "delete")
    assert faulty(bea, ["/beheer/", *lists, page, removal, RASTER]) == {}
    for path in ("/beheer/matrix/kern/?o=1", page):
        bea.goes_to(path)
        assert bea.tab.evaluate(TOO_SMALL) == []
    removes(bea, page)


WAITING = """
from django.utils import timezone
from matrix.models import Tekst
from plans.beginning import begin
from plans.models import Post
Tekst.objects.get_or_create(slug="openbaar", tekst="Iedereen leest mee.")
address = "truus.van.de.lange.naam@voorbeeld.nl"
plan = begin(mail=address, mail_bewezen_op=timezone.now())
Post.objects.create(plan=plan, soort="link", pogingen=Post.MOST_TRIES)
Post.objects.create(plan=plan, soort="nieuw_plan", verzonden_op=timezone.now())
"""


def test_the_pages_by_task_are_for_everyone_and_fit_a_phone(bea, site):
    """What waits ran off at 390 px."""
    site.manage("shell", "-v0", "-c", WAITING)
    collega, tekst = "/beheer/staff/collega/", "/beheer/matrix/tekst/"
    pages = [
        *("/beheer/", collega, f"{collega}add/", tekst, f"{tekst}add/?slug=openbaar"),
        *("/beheer/matrix/hulpregel/", "/beheer/matrix/hulpregel/add/"),
        *("/beheer/matrix/standaardantwoord/add/", "/beheer/matrix/gemeente/1/change/"),
        *("/beheer/plans/post/", "/beheer/staff/voorval/"),
    ]
    assert faulty(bea, pages) == {}
    bea.goes_to(collega)
    bea.follows("bea")
    own = bea.path
    assert faulty(bea, [own, own.replace("change", "history")]) == {}


def test_numbers_are_tried_in_a_tab_of_their_own(bea):
    bea.goes_to("/beheer/matrix/gemeente/")
    fills_in(bea, {"Zwaar vanaf deze som": "13"})
    with bea.tab.expect_popup() as opened:
        bea.tab.get_by_role("button", name="Probeer de getallen eerst").click()
    assert "Er is niets bewaard." in opened.value.locator("main").inner_text()
    assert bea.field("Zwaar vanaf deze som").input_value() == "13"
    bea.goes_to("/beheer/matrix/gemeente/")
    assert bea.field("Zwaar vanaf deze som").input_value() == "24"


def test_from_the_top_of_the_grid_you_jump_to_a_row(bea):
    bea.goes_to(RASTER)
    jump = bea.tab.get_by_role("navigation", name="Ga naar")
    for name, lands_on in (("meedoen", "meedoen"), ("Bewaren", "Waarom")):
        jump.get_by_role("link", name=name).click()
        here = bea.tab.locator(":focus").inner_text()
        assert here.startswith(lands_on)
