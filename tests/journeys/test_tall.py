"""How long a page is: three windows of a desk, six of a phone, 350 words.

The nota calls its method a handreiking (3.1); a page that goes on and on is a form.
Measured on a new plan, on a whole one with five rows in every list, and where the
answers ask for the most. `python -m tests.pages` tells it of every page.
"""

import pytest

from tests.pages import DESK, PHONE, WIZARD, five_rows, longest, looks, words_on

pytestmark = pytest.mark.browser

WINDOWS = {DESK: 3, PHONE: 6}
MOST_WORDS = 350
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
    "omvang": 2,
    "maatschappelijk_belang": 1,
    "maatschappelijke_bijdrage": 4,
    "bijdrage_toelichting": "Voor het hele dorp.",
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


PLANS_TO_SEE = {
    "new": OF_THE_GEMEENTE,
    "new, of inwoners": {"route": "volledig"},
    "whole": five_rows(longest()),
    "all folds open": OF_THE_GEMEENTE | NEE_EN_TOCH | AFTERWARDS,
}
HOME = 4  # windows of a phone
# What a street party answers to the questions from which others follow.
STREET_PARTY = {
    "initiatiefnemer": "inwoners",
    "maatschappelijke_bijdrage": 3,
    "hinder_tijdens": 2,
    "hinder_na": 0,
}
CHECK = "initiatief gemeente mogelijk omvang uitkomst"
SEEN = 23  # questions; they were 28 when all stood in the open


@pytest.mark.parametrize("answers", PLANS_TO_SEE.values(), ids=PLANS_TO_SEE)
def test_no_screen_is_longer_than_a_person_reads(visitor, site, listed, answers):
    visitor.opens_the_link(site.reads_in(antwoorden=answers))
    home, seen, long = visitor.tab.url, set(), {}
    for slug in WIZARD:
        visitor.goes_to(f"{home}{slug}/")
        if visitor.tab.url != f"{home}{slug}/":
            continue  # not on the road of this plan
        seen.add(slug)
        tall = {size: looks(visitor, size) / size[1] for size in WINDOWS}
        words = words_on(visitor)
        if words > MOST_WORDS or any(tall[s] > most for s, most in WINDOWS.items()):
            long[slug] = (tall, words)
    assert len(seen) >= 9
    assert long == {}


@pytest.mark.parametrize("answers", PLANS_TO_SEE.values(), ids=PLANS_TO_SEE)
def test_home_is_a_page_that_is_seen_at_a_glance(visitor, site, listed, answers):
    visitor.opens_the_link(site.reads_in(antwoorden=answers))
    assert looks(visitor, PHONE) / PHONE[1] <= HOME


def test_the_check_of_a_street_party_looks_at_few_questions(visitor, site):
    visitor.opens_the_link(site.reads_in(antwoorden=STREET_PARTY))
    home, seen = visitor.tab.url, 0
    for slug in CHECK.split():
        visitor.goes_to(f"{home}{slug}/")
        seen += visitor.tab.locator("#scherm .veld:visible").count()
    assert seen == SEEN
