"""The ambtenaar in a real browser: search, take along, and read the figures."""

import io
from itertools import count
from zipfile import ZipFile

import pytest

from tests.journeys.test_accessibility import faults
from tests.people.medewerker import at_work
from tests.people.staff import AMBTENAAR
from tests.people.visitor import Visitor

pytestmark = pytest.mark.browser

number = count(1)


@pytest.fixture
def desk(visitors, site) -> Visitor:
    """An ambtenaar, where there are plans to find."""
    site.manage("vul_met_plannen", "60")
    desk = visitors(reduced_motion="reduce")
    at_work(desk, name=f"ambtenaar-{next(number)}", group=AMBTENAAR)
    return desk


def test_searching_and_the_figures_are_for_everyone(desk):
    """Found, not found, with a fault, and the folds open."""
    assert desk.heading == "Zoek plannen"
    seen = {"found": faults(desk)}
    for query in ("?q=bestaatniet", "?van=morgen&gebied=sleen", "?na=1-1"):
        desk.goes_to(f"/medewerkers/zoeken/{query}")
        seen[query] = faults(desk)
    desk.follows("Cijfers")
    assert desk.heading.startswith("Cijfers over")
    for fold in desk.tab.locator("summary").all():
        fold.click()
    seen["figures"] = faults(desk)
    assert {name: found for name, found in seen.items() if found} == {}


def test_what_was_ticked_is_downloaded(desk):
    desk.fills_in({"Kenmerk, woorden, mailadres of telefoon": "nummer"})
    desk.presses("Zoek")
    for box in desk.tab.locator("input[name=plan]").all()[:2]:
        box.check()
    with desk.tab.expect_download() as download:
        desk.button("Tabellen (CSV)").click()
    zipped = ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert len(zipped.read("plannen.csv").splitlines()) == 3
