"""What follows from the zwaarte: how often, with whom, and is a plan wise.

A plan, and more people or more often, are the nota's (5.1, stap 2, and 9); how often,
and the circle of people, are our own choice.
"""

from nota.answers import Answers, Belanghebbende
from nota.conditions import plicht
from nota.floors import (
    GEMIDDELD,
    LICHT,
    ZWAAR,
    Floor,
    few_people,
    is_beladen,
)
from nota.groepen import ORGANISATIE, outsiders, soort_of
from nota.weights import Weights

BREED = "breed"  # many gain by it
WIJD = "wijd"  # many places notice it; nobody said that they gain
SMAL = "smal"
WIDE = ("gebied", "gemeente")

WHO = {
    LICHT: ("ernaast",),
    GEMIDDELD: ("ernaast", "straat", "verenigingen"),
    ZWAAR: (
        *("ernaast", "straat", "verenigingen"),
        *("dorp", "dorpsbelangen", "weinig-invloed"),
    ),
    None: (),
}
# In which names of groups we recognise them; who names none of these is asked.
NAMES = {
    "ernaast": ("buur", "buren", "omwon", "aanwon", "naast", "bewoner", "adres"),
    "straat": ("straat", "buur", "buren", "omwon", "aanwon", "bewoner", "wijk"),
    "verenigingen": ("vereniging", "club", "stichting", "belangen", "school", "bond"),
    "dorp": ("dorp", "wijk", "inwoner", "iedereen"),
    "gebied": ("gebied", "streek", "dorpen", "inwoner", "iedereen"),
    "dorpsbelangen": ("belang", "wijkvereniging", "dorpsraad"),
}
NEAR = {"straat": "straat", "ernaast": "straat", "dorp": "dorp", "gebied": "gebied"}


def breedte(answers: Answers, weights: Weights) -> str | None:
    """Whether many people gain by the plan: invite those too (nota 5.1, bijdrage)."""
    bijdrage = answers.maatschappelijke_bijdrage
    if bijdrage is None and answers.niveau is None:
        return None
    if bijdrage is not None and bijdrage >= weights.brede_bijdrage_vanaf:
        return BREED
    return WIJD if answers.niveau in WIDE else SMAL


def momenten(
    answers: Answers, geldt: str | None, floors: tuple[Floor, ...], weights: Weights
) -> int | None:
    """With more people or more often, when it is a loaded subject (nota 9)."""
    advised = getattr(weights, f"momenten_{geldt}") if geldt else 0
    if is_beladen(floors):
        advised += weights.momenten_erbij_als_beladen
    if plicht(answers):
        advised = max(advised, weights.momenten_bij_plicht)
    return advised or None


def samenwerkingsplan(
    answers: Answers, geldt: str | None, floors: tuple[Floor, ...]
) -> str | None:
    """A plan is wise, certainly when much is at stake (nota 5.1 and 9)."""
    if plicht(answers) or geldt == ZWAAR:
        return "sterk"
    if geldt == GEMIDDELD or is_beladen(floors):
        return "verstandig"
    return "niet_nodig" if geldt else None


def wie(
    answers: Answers, geldt: str | None, floors: tuple[Floor, ...], weights: Weights
) -> tuple[str, ...]:
    """Who to talk with at least; a duty reaches wider (RBAMS 2025:9275)."""
    left_out = who_is_too_far(answers, geldt, weights)
    found = [slug for slug in WHO[geldt] if slug not in left_out]
    if geldt in (GEMIDDELD, ZWAAR) and answers.niveau in WIDE:
        found.append("gebied")
    if is_beladen(floors) and not few_people(answers, weights):
        found.append("meer-mensen")
    if plicht(answers):
        found.append("ruimer-dan-bezwaar")
    return tuple(found)


def who_is_too_far(answers: Answers, geldt: str | None, weights: Weights) -> set[str]:
    """Whom it does not touch, by how many notice it and where (nota 5.1)."""
    few = few_people(answers, weights) and geldt != ZWAAR
    here = answers.niveau == "straat"
    return {slug for slug, far in (("verenigingen", few), ("dorp", here)) if far}


def not_named(answers: Answers, advised: tuple[str, ...]) -> tuple[str, ...]:
    """Of these, who is in no row yet; as long as there are none nothing is missing."""
    rows = outsiders(answers)
    if not rows:
        return ()
    asked = (slug for slug in advised if slug in NAMES)
    return tuple(
        s for s in asked if not any(_is_named(s, row, answers) for row in rows)
    )


def _is_named(slug: str, row: Belanghebbende, answers: Answers) -> bool:
    name = (row.naam or "").casefold()
    near = row.nabijheid or answers.niveau
    return (
        any(word in name for word in NAMES[slug])
        or near == NEAR.get(slug)
        or (slug == "verenigingen" and soort_of(row) == ORGANISATIE)
    )
