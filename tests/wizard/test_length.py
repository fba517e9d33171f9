"""How many questions somebody must look at: what is added may not make a road longer.

The nota calls its method a handreiking (3.1). What stands behind a closed fold, or
follows from an answer, need not be looked at.
"""

import re
from datetime import date

import pytest

from matrix.models import Geval, Opgave
from plans.models import Plan
from wizard.flow import PLAN
from wizard.screens import SCREENS

QUESTION = re.compile(r'class="veld__vraag"')
FOLDED = r"<details(?![^>]*\bopen\b).*?</details>"
FOLLOWS = r'<section class="vervolg__vragen">.*?</section>'
CLOSED = re.compile(rf"{FOLDED}|{FOLLOWS}|<template.*?</template>", re.DOTALL)
CHECK = "gemeente mogelijk omvang uitkomst"
KORT = f"{CHECK} bereiken belangen vormen"
MOST = [
    ("inwoners", "check", f"initiatief {CHECK}", 20),
    ("inwoners", "kort", f"initiatief {KORT}", 29),
    ("gemeente", "check", f"initiatief vragen {CHECK}", 28),
    ("gemeente", "kort", f"initiatief vragen {KORT}", 37),
]


def looked_at(initiator, slug: str) -> int:
    """The questions of an empty page, or of the first row of a list, in the open."""
    if SCREENS[slug].grows:
        slug = initiator.goes_to(initiator.sends(slug, "erbij"))
    return len(QUESTION.findall(CLOSED.sub("", initiator.sees(slug))))


@pytest.mark.parametrize("listed", [False, True], ids=["no lists", "lists"])
@pytest.mark.parametrize(("who", "road", "screens", "most"), MOST)
def test_a_short_road_asks_no_more_than_this(
    initiator, who, road, screens, most, listed
):
    if listed:
        case = {"slug": "zonnepark", "naam": "Zonnepark", "bron": "raadsbesluit 12"}
        Geval.objects.create(datum=date(2026, 1, 2), **case)
        Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
    Plan.objects.update(route=road, initiatiefnemer=who)

    assert " ".join(initiator.journey.route.pages(PLAN)) == screens
    asked = {slug: looked_at(initiator, slug) for slug in screens.split()}
    assert min(asked.values()) > 0
    assert sum(asked.values()) <= most


@pytest.mark.parametrize(
    ("told", "many"),
    [
        ({"route": "check"}, 5),
        ({"route": "kort"}, 8),
        ({"interesse": "nee"}, 6),
        ({"tijd": "nee"}, 7),
        ({"route": "volledig"}, 10),
        ({"route": "volledig", "initiatiefnemer": "gemeente"}, 11),
    ],
)
def test_a_road_has_as_many_pages_as_regels_md_says(initiator, told, many):
    Plan.objects.update(**told)

    assert len(initiator.journey.route.pages(PLAN)) == many
