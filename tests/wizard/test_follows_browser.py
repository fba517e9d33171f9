"""What follows from an answer, as somebody sees and hears it in a real browser."""

import re

import pytest

pytestmark = pytest.mark.browser

TIJDENS = "Hoeveel last geeft het terwijl je bezig bent?"
SOORT, WAT_DOE_JE = (
    "Wat voor last kan dat zijn?",
    "Wat kun je doen om het minder te maken?",
)
FOLD = "Hoeveel last blijft er dan over?"
KNOWS_HAS = re.compile(r"(?<!\w):has\(")


class Hinder:
    """Somebody at the screen about hinder."""

    def __init__(self, visitor):
        self.visitor = visitor
        visitor.begins()
        self.opens()

    def opens(self):
        self.visitor.goes_to(f"{self.visitor.plan}omvang/")
        self.tab = self.visitor.tab

    def scale(self, question: str, word: str):
        scale = self.tab.get_by_role("group", name=question, exact=True)
        scale.get_by_role("radio", name=word, exact=True).check()

    @property
    def field(self):
        return self.tab.get_by_label(WAT_DOE_JE, exact=True)

    @property
    def sees(self) -> list[bool]:
        """The question with tiles, the one with a box, and the fold."""
        tiles = self.tab.locator("legend", has_text=SOORT)
        fold = self.tab.locator("summary", has_text=FOLD)
        return [each.is_visible() for each in (tiles, self.field, fold)]

    @property
    def hears(self) -> str:
        return self.tab.locator("#scherm").aria_snapshot()


@pytest.fixture(params=[True, False], ids=["JavaScript", "no JavaScript"])
def person(visitors, request) -> Hinder:
    return Hinder(visitors(java_script_enabled=request.param))


def test_a_new_plan_is_not_asked_what_last_there_is_until_there_is_any(person):
    assert person.sees == [False] * 3
    person.scale(TIJDENS, "niet")
    assert person.sees == [False] * 3
    person.scale(TIJDENS, "nauwelijks")
    assert person.sees == [True] * 3


def test_by_ear_it_is_not_there_either_and_comes_after_what_opens_it(person):
    assert SOORT not in person.hears
    person.scale(TIJDENS, "groot")
    heard = person.hears
    assert heard.index(TIJDENS) < heard.index(SOORT) < heard.index(FOLD)


def test_what_was_typed_before_it_closed_is_stored_and_shown_again(person):
    person.scale(TIJDENS, "groot")
    person.field.fill("Om tien uur gaat de muziek uit.")
    person.scale(TIJDENS, "niet")
    assert person.sees == [False] * 3
    person.visitor.presses("Verder")

    person.opens()
    assert person.sees == [True] * 3
    assert person.field.input_value() == "Om tien uur gaat de muziek uit."


def test_a_browser_that_can_not_tell_shows_all(visitors):
    """One without :has(), as of before 2023."""
    visitor = visitors()
    visitor.browser.route("**/*.css", without_has)
    person = Hinder(visitor)
    assert person.sees == [True] * 3


def without_has(route):
    response = route.fetch()
    route.fulfill(response=response, body=KNOWS_HAS.sub(":unknown(", response.text()))


def test_the_path_takes_one_row_on_a_phone_on_the_longest_road(visitor, site):
    whole = {"route": "volledig", "initiatiefnemer": "gemeente"}
    visitor.opens_the_link(site.reads_in(antwoorden=whole))
    visitor.tab.set_viewport_size({"width": 360, "height": 640})
    for slug in ("initiatief", "bereiken", "communicatie"):
        visitor.goes_to(f"{visitor.plan}{slug}/")
        boxes = [each.bounding_box() for each in visitor.tab.locator(".steen").all()]
        assert len(boxes) == 11
        assert max(box["y"] for box in boxes) < min(
            box["y"] + box["height"] for box in boxes
        )
        assert min(box["width"] for box in boxes) >= 24
