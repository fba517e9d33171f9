"""Two people in two browsers: one sends a plan, the other asks, reads and agrees."""

from itertools import count

import pytest

from tests.journeys.test_accessibility import faults, full_plan
from tests.people.medewerker import AtWork, at_work
from tests.people.visitor import Visitor

pytestmark = pytest.mark.browser

number = count(1)
TITLE = "Perenlaantje van het bureau"


@pytest.fixture
def person(visitors, site) -> Visitor:
    """Somebody who sent a plan to the gebied of Sleen."""
    person = visitors(reduced_motion="reduce")
    person.title = f"{TITLE} {next(number)}"  # the tests share one inbox
    mine = {"titel": person.title, "initiatiefnemer": "inwoners", "cijfer": 7}
    answers = full_plan() | mine
    person.opens_the_link(site.reads_in(antwoorden=answers))
    person.plan_page = person.plan
    person.follows("Stuur naar de gemeente")
    person.fills_in({"Waar mogen we je mailen?": "bureau@voorbeeld.nl"})
    person.tab.get_by_label("Sleen en omgeving").check()
    person.presses("Stuur naar de gemeente")
    return person


@pytest.fixture
def coordinator(visitors, person) -> AtWork:
    name = f"bureau-{next(number)}"
    return at_work(visitors(reduced_motion="reduce"), "sleen", name=name)


def test_a_plan_is_asked_about_added_to_and_discussed(person, coordinator):
    desk = coordinator.visitor
    coordinator.opens(person.title)
    assert desk.heading == person.title
    coordinator.asks(doel="Voor wie is het?", kaders="Wat ligt er vast?")
    assert "Je vragen zijn verstuurd." in desk.text
    assert "Aanvulling gevraagd" in desk.text

    person.goes_to(f"{person.plan_page}doel/")
    assert "Voor wie is het?" in person.text
    person.fills_in({"Wat wordt er beter door je plan?": "Het hele dorp eet mee."})
    person.presses("Verder")
    person.goes_to(person.plan_page)
    person.follows("Stuur opnieuw naar de gemeente")
    person.presses("Stuur naar de gemeente")

    coordinator.opens(person.title)
    desk.follows("Wat is er anders dan in de vorige versie?")
    assert desk.tab.locator("ins").filter(has_text="Het hele dorp").count() == 1
    coordinator.opens(person.title)
    coordinator.discusses("Eerst met de buren praten.")
    person.goes_to(person.plan_page)
    assert "Besproken" in person.text


def pages(desk) -> int:
    """How many pages were drawn; a button that leads to one draws none itself."""
    asked = [each for each in desk.requests if each.is_navigation_request()]
    return sum(each.method == "GET" for each in asked)


def test_a_message_takes_one_page_and_a_question_at_a_section_two(person, coordinator):
    """Counted from the page of the plan, which is the first, to the button."""
    desk = coordinator.visitor
    coordinator.opens(person.title)
    before = pages(desk)
    coordinator.answers("Mooi plan. Ik bel je.")
    assert pages(desk) == before + 1, "pressed on the page of the plan, and back on it"
    assert "Je bericht is verstuurd." in desk.text
    assert "Mooi plan. Ik bel je." in desk.text

    before = pages(desk)
    coordinator.asks_at("doel", "Voor wie is het?")
    assert pages(desk) == before + 2, "one page further, and back"
    assert "Vraag bij: Wat wil je bereiken?" in desk.text


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_of_a_plan_is_at_most_four_screens(person, coordinator, width):
    desk = coordinator.visitor
    coordinator.opens(person.title)
    for n in range(3):
        coordinator.answers(f"Bericht {n}: zullen we volgende week een keer bellen?")
    desk.tab.set_viewport_size({"width": width, "height": 844})
    assert desk.tab.evaluate("document.documentElement.scrollHeight") <= 4 * 844
    assert desk.overflow(width) == []


def test_a_caller_is_found_and_the_plan_is_picked_up(person, coordinator):
    desk = coordinator.visitor
    coordinator.opens(person.title)
    desk.presses("Ik pak dit op")
    assert "Jij behandelt dit plan." in desk.text
    desk.goes_to("/medewerkers/")
    desk.follows("Van mij 1 plannen")
    assert person.title in desk.text


def test_every_page_of_the_desk_is_for_everyone(person, coordinator):
    """Empty, filled in, and with a fault."""
    desk, seen = coordinator.visitor, {}
    desk.may_meet = {409, 422}
    for name in (
        "",
        "nieuw",
        "op-tijd",
        "te-laat",
        "af-te-ronden",
        "inwoner",
        "van-mij",
    ):
        desk.goes_to(f"/medewerkers/?lijst={name}")
        seen[f"inbox {name}"] = faults(desk)
    coordinator.opens(person.title)
    page = desk.path
    seen["plan"] = faults(desk)
    for deed in (
        *("vraag-aanvulling", "bevestig-rol", "beantwoord-vragen"),
        *("pak-op", "geef-door", "draag-over"),
    ):
        desk.goes_to(f"{page}{deed}/")
        seen[deed] = faults(desk)
    desk.presses("Draag over")
    assert desk.tab.title().startswith("Fout: ")
    seen["a fault"] = faults(desk)
    desk.goes_to(f"{page}rond-af/")
    seen["not now"] = faults(desk)
    desk.goes_to("/medewerkers/vervanging/")
    desk.presses("Leg vast")
    seen["a fault of days"] = faults(desk)
    for address in ("plannen/", "overgedragen/", "team/", "vervanging/", "samen/"):
        desk.goes_to(f"/medewerkers/{address}")
        seen[address] = faults(desk)
    desk.presses("Begin samen")
    desk.presses("Toon de link om mee te geven")
    seen["the link"] = faults(desk)
    assert {name: found for name, found in seen.items() if found} == {}
