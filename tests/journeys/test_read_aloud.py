"""Three pages as a screen reader goes through them, kept beside this module.

They are read in review: what changes there, somebody hears. After a change that was
meant, HEARD_ANEW=1 with this module writes them again.
"""

import os
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

KEPT = Path(__file__).parent / "read_aloud"
PAGES = {
    "thuis": ("", "main"),
    "omvang": ("omvang/", "#vel"),
    "antwoorden": ("antwoorden/", "main"),
}
PLAN = {
    "titel": "Straatfeest in de Hoek",
    "doel": "Nieuwe buren leren ons kennen.",
    "activiteit": "Wij eten samen op straat.",
    "tijd": "ja",
    "omvang": 2,
    "hinder_tijdens": 3,
    "hinder_na": 0,
    "route": "kort",
    "belangen": [{"id": "a" * 12, "naam": "Bewoners van de Hoek", "past": "ja"}],
    "vormen": [{"id": "b" * 12, "eigen_werkvorm": "Soep op de stoep"}],
}
OTHERWISE_EVERY_TIME = {
    r"/plan/\d+/": "/plan/1/",
    r"SP-\d{4}-\w+": "SP-2027-AAAAA",
    r"\b\d{1,2} [a-z]+ \d{4}\b": "1 maart 2027",
    r"\b\d{1,2}:\d{2}\b": "12:00",
}


@pytest.fixture(scope="module")
def link(site) -> str:
    return site.reads_in(antwoorden=PLAN)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_heard_as_it_was_read_in_review(visitor, link, page):
    path, part = PAGES[page]
    visitor.opens_the_link(link)
    visitor.goes_to(visitor.plan + path)
    heard = visitor.tab.locator(part).aria_snapshot() + "\n"
    for each, always in OTHERWISE_EVERY_TIME.items():
        heard = re.sub(each, always, heard)
    file = KEPT / f"{page}.txt"
    if "HEARD_ANEW" in os.environ:
        file.write_text(heard, encoding="utf-8")
    assert heard == file.read_text(encoding="utf-8")
