"""Sending in a real browser: the road from a plan to a talk, and axe on every page."""

import pytest

from tests.journeys.test_accessibility import faults, full_plan
from tests.people.visitor import Visitor

pytestmark = pytest.mark.browser

ASKS_MORE = """
from django.contrib.auth.models import User
from plans.steps import perform
from plans.models import Bericht, Plan, Verzoek
from nota.status import COORDINATOR
plan = Plan.objects.get(pk={pk})
who, _made = User.objects.get_or_create(username="iemand")
given = dict(wie=COORDINATOR, medewerker=who)
perform(plan, "schrijf", **given)
Bericht.objects.create(plan=plan, medewerker=who, tekst="We lezen het deze week.")
perform(plan, "vraag-aanvulling", reden="Het doel is nog kort.", **given)
Verzoek.objects.create(
    plan=plan, scherm="doel", vraag="Voor wie wordt het beter?", medewerker=who
)
"""
DISCUSSED = """
from plans.steps import perform
from plans.models import Plan
from nota.status import COORDINATOR
perform(Plan.objects.get(pk={pk}), "besproken", wie=COORDINATOR)
"""


@pytest.fixture
def person(visitors) -> Visitor:
    """Somebody who sees no motion, so that no colour is halfway when we look."""
    return visitors(reduced_motion="reduce")


def staff(site, person, code: str) -> None:
    """What happens at the gemeente meanwhile."""
    site.manage("shell", "-v0", "-c", code.format(pk=person.plan.split("/")[2]))


def test_a_plan_is_sent_added_to_and_begun(person, site):
    """Every page on the way is for everyone."""
    person.may_meet = {409, 422}
    person.opens_the_link(site.reads_in(antwoorden=full_plan() | {"cijfer": 8}))
    plan = person.plan
    person.follows("Stuur naar de gemeente")
    assert faults(person) == []

    person.fills_in({"Waar mogen we je mailen?": "geen adres"})
    person.presses("Stuur naar de gemeente")
    assert person.tab.title().startswith("Fout: ")
    assert faults(person) == []

    person.fills_in({"Waar mogen we je mailen?": "wij@voorbeeld.nl"})
    person.tab.get_by_label("Sleen en omgeving").check()
    person.presses("Stuur naar de gemeente")
    assert person.heading == "Gelukt"
    assert faults(person) == []

    for page in (
        "indienen/",
        "intrekken/",
        "versies/1/",
        "antwoorden/?open=1",
        "verslag/",
        "",
        "doel/",
    ):
        person.goes_to(plan + page)
        assert faults(person) == [], page
    assert person.path == plan  # a closed screen leads here

    staff(site, person, ASKS_MORE)
    person.goes_to(plan)
    person.tab.get_by_text("Wat er gebeurde", exact=True).click()
    assert "Het doel is nog kort." in person.text
    assert faults(person) == []
    person.fills_in({"Wat wil je de gemeente vragen of vertellen?": "Dank je wel."})
    person.presses("Stuur bericht")
    person.tab.locator(".verzoeken a").click()
    assert "Voor wie wordt het beter?" in person.text
    assert faults(person) == []

    person.fills_in({"Wat wordt er beter door je plan?": "Voor wie in het dorp woont."})
    person.presses("Verder")
    person.goes_to(f"{plan}doel/")
    person.opens_a_tab(plan)
    person.follows("Stuur opnieuw naar de gemeente")
    person.presses("Stuur naar de gemeente")
    assert "versie 2" in person.text

    person.tab = person.browser.pages[0]
    person.fills_in({"Wat wordt er beter door je plan?": "Te laat getypt."})
    person.presses("Verder")
    assert "Te laat getypt." in person.text
    assert faults(person) == []

    staff(site, person, DISCUSSED)
    person.goes_to(plan)
    person.presses("We zijn begonnen")
    assert "Samenwerking loopt" in person.text
    person.goes_to(f"{plan}verslag/")
    person.follows("Stuur je verslag naar de gemeente")
    assert faults(person) == []
    person.presses("Stuur naar de gemeente")
    assert "Je verslag is binnen" in person.text
    person.follows("Lees wat je stuurde")
    assert faults(person) == []

    person.goes_to(plan)
    person.follows("Plan terugtrekken")
    person.presses("Ja, trek mijn plan terug")
    assert "Teruggetrokken" in person.text
    assert faults(person) == []


def test_what_is_missing_leads_to_its_screen(person):
    person.begins()
    plan = person.plan
    person.goes_to(f"{plan}indienen/")
    assert faults(person) == []
    person.follows("Vul nog in wat er beter wordt")

    assert person.path == f"{plan}initiatief/"
