"""How long a page is: three windows of a desk, six of a phone, 350 words.

The nota calls its method a handreiking (3.1); a page that goes on and on is a form.
On a new plan that holds for every page. Where a lot was told, and more screens stand
together, a page may be longer: nothing that was typed is hidden. Measured on a new
plan, on a whole one, and where the answers ask for the most.
"""

import json
import re

import pytest

from tests.journeys.test_accessibility import SLUGS
from tests.journeys.test_browser import PLANS
from wizard.screens import SCREENS

pytestmark = pytest.mark.browser

DESK, PHONE = (1280, 800), (360, 640)
WINDOWS = {DESK: 3, PHONE: 6}
MOST_WORDS = 350
MORE = 1.45  # where more screens stand together, and a lot was told
WORD = re.compile(r"[\w'’-]+")
TALL = "document.documentElement.scrollHeight"
LISTED = """
from datetime import date
from matrix.models import Geval
names = ("Zonnepark", "Windpark", "Zendmast boven 40 meter", "Nieuwe woonwijk")
for at, name in enumerate(names):
    case = {"naam": name, "bron": "raadsbesluit 12", "datum": date(2026, 1, 2)}
    Geval.objects.create(slug=f"hoog-{at}", **case)
"""
NO_LONGER_LISTED = """
from matrix.models import Geval
Geval.objects.filter(slug__startswith="hoog-").delete()
"""
OF_THE_GEMEENTE = {"initiatiefnemer": "gemeente", "route": "volledig"}
NEE = {"wat_kan_anders": ["niets"], "ruimte": "nee", "interesse": "nee", "tijd": "nee"}
NEE_EN_TOCH = NEE | {
    "ruimte_toelichting": "Alles is besloten.",
    "interesse_reden": "weinig_mensen",
    "later": "in mei",
    "toch_samenwerken": "ja",
    "toch_samenwerken_reden": "Omdat het kan.",
}
AFTERWARDS = {
    "hinder_tijdens": 5,
    "hinder_tijdens_na_maatregelen": 2,
    "hinder_na": 4,
    "hinder_na_na_maatregelen": 1,
    "maatregelen": "Een haag.",
    "bevoegd_gezag": ["provincie"],
    "geval": "hoog-1",
    "zwaarte_anders": "licht",
    "zwaarte_reden": "Iedereen weet het al.",
    "rol_anders": "deelnemer",
    "rol_reden": "Zo spraken we het af.",
}


@pytest.fixture
def listed(site):
    site.manage("shell", "-c", LISTED)
    yield
    site.manage("shell", "-c", NO_LONGER_LISTED)


def longest() -> dict:
    examples = json.loads(PLANS.read_text(encoding="utf-8"))
    return max(examples, key=lambda plan: len(str(plan)))["antwoorden"]


def full_lists(answers: dict) -> set[str]:
    """As long as what was told in them."""
    return {slug for slug, s in SCREENS.items() if s.grows and answers.get(s.rows)}


PLANS_TO_SEE = {
    "new": (OF_THE_GEMEENTE, 1),
    "new, of inwoners": ({"route": "volledig"}, 1),
    "whole": (longest(), MORE),
    "all folds open": (OF_THE_GEMEENTE | NEE_EN_TOCH | AFTERWARDS, MORE),
}
# What a street party answers to the questions from which others follow.
STREET_PARTY = {
    "initiatiefnemer": "inwoners",
    "maatschappelijke_bijdrage": 3,
    "hinder_tijdens": 2,
    "hinder_na": 0,
}
CHECK = "initiatief gemeente mogelijk omvang uitkomst"
SEEN = 23  # questions; they were 28 when all stood in the open


@pytest.mark.parametrize(("answers", "most"), PLANS_TO_SEE.values(), ids=PLANS_TO_SEE)
def test_no_screen_is_longer_than_a_person_reads(visitor, site, listed, answers, most):
    visitor.opens_the_link(site.reads_in(antwoorden=answers))
    home, seen, long = visitor.tab.url, set(), {}
    for size, windows in WINDOWS.items():
        visitor.tab.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        for slug in set(SLUGS) - full_lists(answers):
            visitor.goes_to(f"{home}{slug}/")
            if visitor.tab.url != f"{home}{slug}/":
                continue  # not on the road of this plan
            seen.add(slug)
            tall = visitor.tab.evaluate(TALL)
            words = len(WORD.findall(visitor.tab.locator("#vel").inner_text()))
            more = most if visitor.tab.locator(".deel").count() else 1
            if tall > windows * more * size[1] or words > MOST_WORDS * more:
                long[slug, size] = (tall, words)
    assert len(seen) >= 9
    assert long == {}


def test_the_check_of_a_street_party_looks_at_few_questions(visitor, site):
    visitor.opens_the_link(site.reads_in(antwoorden=STREET_PARTY))
    home, seen = visitor.tab.url, 0
    for slug in CHECK.split():
        visitor.goes_to(f"{home}{slug}/")
        seen += visitor.tab.locator("#scherm .veld:visible").count()
    assert seen == SEEN
