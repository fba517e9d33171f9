"""What follows from the zwaarte: how often, with whom, and is a plan wise."""

from nota.answers import Answers
from nota.conditions import plicht
from nota.floors import GEMIDDELD, LICHT, ZWAAR, Floor, is_beladen
from nota.weights import Weights

BREED = "breed"
SMAL = "smal"

WHO = {
    LICHT: ("ernaast",),
    GEMIDDELD: ("ernaast", "straat", "verenigingen"),
    ZWAAR: (
        *("ernaast", "straat", "verenigingen"),
        *("dorp", "dorpsbelangen", "weinig-invloed"),
    ),
    None: (),
}


def breedte(answers: Answers, weights: Weights) -> str | None:
    """Whether many people gain by the plan: invite those too (nota 5.1, bijdrage)."""
    bijdrage = answers.maatschappelijke_bijdrage
    if bijdrage is None and answers.niveau is None:
        return None
    gain = bijdrage is not None and bijdrage >= weights.brede_bijdrage_vanaf
    return BREED if gain or answers.niveau in ("gebied", "gemeente") else SMAL


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
    answers: Answers, geldt: str | None, floors: tuple[Floor, ...]
) -> tuple[str, ...]:
    """Who to talk with at least; a duty reaches wider (RBAMS 2025:9275)."""
    more = ("meer-mensen",) if is_beladen(floors) else ()
    wider = ("ruimer-dan-bezwaar",) if plicht(answers) else ()
    return WHO[geldt] + more + wider
