"""One field that narrows the kernen, in a real browser; and the list without it."""

import re

import pytest

from tests.people.typist import Typist
from tests.people.visitor import ZOEK

pytestmark = pytest.mark.browser

VRAAG = "In welk dorp of welke wijk is het?"
SAVED = re.compile(r"^Bewaard om \d\d:\d\d")
HEARS = (
    "field => field.closest('form').addEventListener('input', () => window.heard = 1)"
)
IN_FORM = (
    "form => [...form.elements].filter((each) => each.id.endsWith('_zoek')).length"
)
FIELDS = "form => [...new FormData(form)].map(([name]) => name)"
HEIGHT = "document.documentElement.scrollHeight"


class Looking:
    """Somebody at the first screen, who looks for a place."""

    def __init__(self, person):
        person.begins()
        person.goes_to(f"{person.plan}initiatief/")
        self.person, self.tab = person, person.tab
        self.field = self.tab.get_by_label(ZOEK, exact=True)
        self.group = self.tab.get_by_role("group", name=VRAAG, exact=True)

    def types(self, words: str) -> list[str]:
        self.field.fill(words)
        return self.sees

    @property
    def sees(self) -> list[str]:
        """The places in view, from top to bottom."""
        return self.group.locator("label.tegel:visible").all_inner_texts()

    @property
    def folds(self) -> list[str]:
        return self.group.locator("summary:visible").all_inner_texts()

    @property
    def hears(self) -> str:
        return self.group.get_by_role("status").inner_text()

    @property
    def chosen(self) -> list[str]:
        ticked = self.group.locator("label.tegel", has=self.tab.locator(":checked"))
        return [name.strip() for name in ticked.all_text_contents()]

    def ticks(self, name: str):
        self.group.get_by_role("checkbox", name=name, exact=True).check()

    def presses(self, button: str):
        self.tab.get_by_role("button", name=button, exact=True).click()


@pytest.fixture
def looking(visitor) -> Looking:
    return Looking(visitor)


def test_at_first_there_is_one_field_and_no_list(looking):
    assert looking.field.input_value() == ""
    assert (looking.folds, looking.sees, looking.hears) == ([], [], "")


def test_typing_shows_the_places_with_that_in_their_name_and_their_gebied(looking):
    assert looking.types("sleen") == ["Noord-Sleen", "Sleen"]
    assert looking.folds == ["Sleen en omgeving"]
    assert looking.hears == "2 plaatsen"

    assert looking.types("benne") == ["Benneveld"]
    assert looking.hears == "1 plaats"


@pytest.mark.parametrize(
    "typed", ["noord sleen", "NOORDSLEEN", "Nóórd-Sleen", " noord-s"]
)
def test_accents_capitals_spaces_and_hyphens_make_no_difference(looking, typed):
    assert looking.types(typed) == ["Noord-Sleen"]


def test_where_nothing_fits_the_whole_list_is_one_press_away(looking):
    assert looking.types("Parijs") == []
    assert looking.hears.startswith("Geen plaats gevonden.")

    looking.presses("Toon alle plaatsen")
    assert len(looking.folds) == 5
    assert looking.field.input_value() == ""

    looking.presses("Toon minder plaatsen")
    assert (looking.folds, looking.hears) == ([], "")


def test_what_is_ticked_stays_in_view_whatever_is_typed_and_afterwards(looking):
    looking.types("zweeloo")
    looking.ticks("Zweeloo")
    assert looking.types("dalen") == ["Dalen", "Zweeloo"]
    assert looking.types("Parijs") == ["Zweeloo"]
    assert looking.hears.startswith("Geen plaats gevonden.")

    looking.person.presses("Verder")
    looking.person.goes_to(f"{looking.person.plan}initiatief/")
    assert looking.sees == looking.chosen == ["Zweeloo"]


def test_enter_ticks_the_only_match_and_leaves_the_screen_open(looking):
    looking.types("benneveld")
    looking.field.press("Enter")
    assert looking.chosen == ["Benneveld"]
    assert looking.hears == "Benneveld is gekozen."

    looking.types("benneveld")
    looking.field.press("Enter")
    assert looking.chosen == ["Benneveld"]  # and not taken away again
    assert looking.person.screen == "initiatief"


@pytest.mark.parametrize("typed", ["sleen", "Parijs", "", "-"])
def test_enter_does_nothing_where_there_is_not_one_match(looking, typed):
    looking.types(typed)
    visits = looking.person.visits
    looking.field.press("Enter")

    assert looking.chosen == []
    assert looking.person.visits == visits
    assert looking.field.input_value() == typed


def test_what_is_looked_for_is_no_answer_and_nothing_hears_of_it(looking):
    form = looking.tab.locator("form#scherm")
    looking.field.evaluate(HEARS)
    before = form.evaluate(FIELDS)
    looking.types("benneveld")

    assert form.evaluate(FIELDS) == before
    assert form.evaluate(IN_FORM) == 0
    assert not looking.tab.evaluate("window.heard")

    looking.field.press("Enter")
    assert looking.tab.evaluate("window.heard") == 1
    assert sorted(form.evaluate(FIELDS)) == sorted([*before, "kernen"])


def test_a_place_ticked_with_enter_is_saved_like_any_answer(visitors):
    typist = visitors(Typist)
    looking = Looking(typist)
    looking.types("benneveld")
    looking.field.press("Enter")
    typist.reads(SAVED)

    typist.tab.reload()
    assert looking.chosen == ["Benneveld"]


def test_the_keyboard_walks_from_the_field_to_what_it_found(looking):
    looking.types("benneveld")
    stops = []
    for _ in range(3):
        looking.tab.keyboard.press("Tab")
        stops.append(looking.tab.evaluate("document.activeElement.tagName"))
    looking.tab.keyboard.press("Space")

    assert stops == ["BUTTON", "SUMMARY", "INPUT"]
    assert looking.chosen == ["Benneveld"]


def test_a_place_that_is_no_more_shows_the_list_to_choose_from(looking):
    looking.types("benneveld")
    looking.ticks("Benneveld")
    box = looking.group.get_by_role("checkbox", name="Benneveld", exact=True)
    box.evaluate("box => box.value = 'atlantis'")
    looking.person.may_meet.add(422)
    looking.person.presses("Verder")

    assert len(looking.folds) == 5


def test_without_javascript_the_list_stands_there_in_folds(visitors):
    looking = Looking(visitors(java_script_enabled=False))
    assert looking.field.count() == 0
    assert len(looking.folds) == 5

    looking.group.get_by_text("Sleen en omgeving", exact=True).click()
    looking.ticks("Noord-Sleen")
    looking.person.presses("Verder")
    looking.person.goes_to(f"{looking.person.plan}initiatief/")
    assert "Sleen en omgeving · Noord-Sleen" in looking.folds


@pytest.mark.parametrize("width", [360, 1280])
def test_the_field_takes_less_room_than_the_list(looking, width):
    looking.tab.set_viewport_size({"width": width, "height": 800})
    narrowed = looking.tab.evaluate(HEIGHT)
    looking.presses("Toon alle plaatsen")

    assert looking.tab.evaluate(HEIGHT) > narrowed + 200
