"""How long a page is: three windows of a desk, six of a phone, 350 words.

The nota calls its method a handreiking (3.1); a page that goes on and on is a form.
What stands together on one page may be longer than one screen, but not than two.
Measured on a new plan, on a whole one, and where the answers ask for the most.
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
MORE = 1.6  # where more screens stand together
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
    "new": OF_THE_GEMEENTE,
    "whole": longest(),
    "all folds open": OF_THE_GEMEENTE | NEE_EN_TOCH | AFTERWARDS,
}


@pytest.mark.parametrize("answers", PLANS_TO_SEE.values(), ids=PLANS_TO_SEE)
def test_no_screen_is_longer_than_a_person_reads(visitor, site, listed, answers):
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
            more = MORE if visitor.tab.locator(".deel").count() else 1
            if tall > windows * more * size[1] or words > MOST_WORDS * more:
                long[slug, size] = (tall, words)
    assert len(seen) >= 9
    assert long == {}
