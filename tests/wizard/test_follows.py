"""Questions that follow from an answer are in nobody's way, and are never lost."""

import re

import pytest

from plans.models import Plan
from wizard.flow import STEP
from wizard.screens import SCREENS
from wizard.screens.hinder import Scherm as Hinder
from wizard.screens.mogelijk import Scherm as Mogelijk
from wizard.screens.omvang import Scherm as Omvang

GROUP = re.compile(
    r'<section class="(vervolg__vragen[^"]*)">(.*?)</section>', re.DOTALL
)
OPENS = re.compile(r'name="(\w+)" value="(\w+)"[^>]*data-opent')
FOLLOW_UP = {
    "hinder_soorten": ["praktisch"],
    "hinder_toelichting": "auto's op zaterdag",
    "aantal_mensen": 37,
    "maatregelen": "om negen uur dicht",
    "hinder_tijdens_na_maatregelen": 1,
    "hinder_na_na_maatregelen": 1,
}


def group_with(page: str, name: str) -> str:
    """The classes of the group in which a question stands."""
    [found] = [cls for cls, html in GROUP.findall(page) if f'name="{name}"' in html]
    return found


def is_kept_open(page: str, name: str) -> bool:
    return "vervolg__vragen--open" in group_with(page, name)


@pytest.mark.parametrize("name", FOLLOW_UP)
def test_what_kind_of_last_there_is_follows_from_there_being_any(initiator, name):
    assert not is_kept_open(initiator.sees("hinder"), name)


def test_each_point_above_niet_opens_it_and_niet_does_not(initiator):
    opens = set(OPENS.findall(initiator.sees("omvang")))
    scales = ("hinder_tijdens", "hinder_na", "maatschappelijke_bijdrage")
    assert opens == {(name, str(point)) for name in scales for point in range(1, 7)}
    assert set(OPENS.findall(initiator.sees("mogelijk"))) == {
        ("interesse", "nee"),
        ("tijd", "nee"),
    }


@pytest.mark.parametrize(("name", "value"), FOLLOW_UP.items())
def test_an_answer_in_it_is_always_shown_whatever_the_scale_says(
    initiator, name, value
):
    Plan.objects.update(hinder_tijdens=0, **{name: value})
    assert is_kept_open(initiator.sees("hinder"), name)


def test_an_answer_that_is_wrong_is_shown_with_what_is_wrong(initiator):
    response = initiator.sends("hinder", aantal_mensen="heel veel")
    page = response.content.decode()
    assert response.status_code == 422
    assert is_kept_open(page, "aantal_mensen")
    assert is_kept_open(initiator.sees("hinder"), "aantal_mensen")


def test_what_was_typed_before_it_closed_is_stored_and_trusted(initiator):
    initiator.fills_in("hinder", hinder_tijdens="0", maatregelen="een haag")
    assert initiator.plan.maatregelen == "een haag"
    assert initiator.journey.route.answers.maatregelen == "een haag"


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_what_follows_is_asked_on_the_same_screen_after_what_opens_it(screen):
    form = getattr(screen, "row_form", screen)
    names = list(form.base_fields)
    for follows in form.follows:
        places = [names.index(name) for name in follows.after]
        assert set(follows.names) < set(names)
        assert places == list(range(places[0], places[0] + len(places)))
        assert not set(follows.names) & set(follows.after)


class Held:
    """As much of a journey as reading back asks for."""

    def __init__(self, slug: str, **held):
        self.plan, self.given = self, self
        self.fase = held.pop("fase", None)
        told = STEP[slug].tells
        self.asked = lambda _slug: [n for n in told if not (self.fase and "tijd" in n)]
        self.__dict__.update(dict.fromkeys(told) | held)


def read_back(screen, **held) -> list[str]:
    """The questions that are told, with an answer or as still empty."""
    told = screen.answered(Held(screen.slug, **held)).in_words()
    return [question for question, _answer in told]


@pytest.mark.parametrize(
    ("screen", "name", "shut", "opened"),
    [
        (Hinder, "maatregelen", {}, {"hinder_na": 1}),
        (Hinder, "hinder_soorten", {"hinder_tijdens": 0}, {"hinder_tijdens": 3}),
        (Omvang, "bijdrage_toelichting", {}, {"maatschappelijke_bijdrage": 1}),
        (Mogelijk, "tijd_toelichting", {"tijd": "ja"}, {"tijd": "nee"}),
        (Mogelijk, "interesse_toelichting", {}, {"interesse": "nee"}),
    ],
)
def test_it_is_told_as_still_empty_only_once_it_was_asked(screen, name, shut, opened):
    question = str(screen.base_fields[name].label)
    assert question not in read_back(screen, **shut)
    assert question in read_back(screen, **opened)
    assert question in read_back(screen, **shut | {name: "iets"})


def test_who_looks_back_is_asked_it_about_now(initiator):
    Plan.objects.update(initiatiefnemer="gemeente", fase="evaluatie")
    opens = {name for name, _point in OPENS.findall(initiator.sees("hinder"))}
    assert opens == {"hinder_na", "maatschappelijke_bijdrage"}
    assert not is_kept_open(initiator.sees("hinder"), "maatregelen")


@pytest.mark.parametrize(("zwaarte", "opened"), [("zwaar", True), ("licht", False)])
def test_of_a_zwaar_plan_how_everybody_was_found_is_in_sight(
    initiator, zwaarte, opened
):
    Plan.objects.update(route="volledig", zwaarte_anders=zwaarte)
    page = initiator.opens("gezamenlijk").context["page"]
    [screen] = [each for each in page.screens if each.slug == "gezamenlijk"]
    assert [fold.is_open for fold in screen.folds] == [opened]


def test_of_a_row_too_why_not_follows_from_no(initiator):
    row = initiator.goes_to(initiator.sends("uitgevoerd", "erbij"))
    page = initiator.sees(row).partition("<template")[0]
    name = re.search(r'name="([\w-]+-waarom_niet)"', page)[1]
    assert not is_kept_open(page, name)
