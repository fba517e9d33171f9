"""Which werkvormen suit a group best: a wish orders the list, it never empties it.

The matrix of nota 6 gives the cells; the points are our own estimate.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from matrix.sizes import (
    by_breadth,
    by_meeting,
    by_size,
    by_table,
    by_youth,
)
from matrix.wishes import Candidate, Points, Wens, by_practice
from nota.fase import EVALUATIE
from nota.floors import LICHT
from nota.groepen import ORGANISATIE
from nota.niveaus import MEEBESLISSEN, MEEDENKEN, MEEDOEN, MEEWETEN, order
from nota.weights import Weights


@dataclass(frozen=True)
class Fit:
    """A werkvorm, its points and their reasons, and does it keep the promise."""

    werkvorm: Candidate
    points: int
    reasons: tuple[str, ...]
    keeps: bool = True


def rank(werkvormen: Iterable[Candidate], wens: Wens, weights: Weights) -> list[Fit]:
    """All of them, best fit first.

    What keeps another promise comes last. Of equals those of the nota's own cell come
    first, then it goes by name.
    """
    cel = (wens.inbreng, wens.niveau)

    def place(fit: Fit) -> tuple[bool, int, bool, str]:
        told = fit.werkvorm
        ours = cel not in told.cellen or cel in told.geschat
        return not fit.keeps, -fit.points, ours, told.naam.casefold()

    return sorted((fit(each, wens, weights) for each in werkvormen), key=place)


# Telling, talking and deciding: three promises that no goal or size makes up for.
PROMISE = {MEEWETEN: 0, MEEDENKEN: 1, MEEDOEN: 1, MEEBESLISSEN: 2}


def keeps_the_promise(werkvorm: Candidate, wens: Wens) -> bool:
    """Who may say something is not only told, and who is only told is not asked.

    Among people who live there nothing is promised to one organisation.
    """
    inbreng = wens.inbreng
    if has_no_seat(werkvorm, wens):
        return False
    if inbreng is None:
        return True
    return any(PROMISE[kept] == PROMISE[inbreng] for kept, _ in werkvorm.cellen)


def fit(werkvorm: Candidate, wens: Wens, weights: Weights) -> Fit:
    """Each reason with its points; the first reason is told first."""
    found = (
        *by_cell(werkvorm, wens, weights),
        *by_doelen(werkvorm, wens, weights),
        *by_person(werkvorm, wens, weights),
        *by_effort(werkvorm, wens, weights),
        *by_size(werkvorm, wens, weights),
        *by_table(werkvorm, wens, weights),
        *by_youth(werkvorm, wens, weights),
        *by_fase(werkvorm, wens, weights),
        *by_meeting(werkvorm, wens, weights),
        *by_practice(werkvorm, wens, weights),
        *by_breadth(werkvorm, wens, weights),
        *by_owner(werkvorm, wens, weights),
        *by_residents(werkvorm, wens),
    )
    return Fit(
        werkvorm,
        sum(points for _, points in found),
        tuple(reason for reason, _ in found),
        keeps_the_promise(werkvorm, wens),
    )


def by_cell(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """The best of its cells counts, and only that one.

    Where no inbreng is known, the niveau alone says something: our own estimate.
    """
    if (wens.inbreng, wens.niveau) in werkvorm.cellen:
        yield "precies", weights.punten_precies
    elif any(inbreng == wens.inbreng for inbreng, _ in werkvorm.cellen):
        yield "zelfde-inbreng", weights.punten_ander_niveau
    elif any(is_next_to(cel, wens) for cel in werkvorm.cellen):
        yield "stap-ernaast", weights.punten_stap_ernaast
    elif wens.inbreng is None and any(n == wens.niveau for _, n in werkvorm.cellen):
        yield "zelfde-niveau", weights.punten_zelfde_niveau


def is_next_to(cel: tuple[str, str], wens: Wens) -> bool:
    """Same niveau, one level of inbreng higher or lower."""
    inbreng, niveau = cel
    if wens.inbreng is None or niveau != wens.niveau:
        return False
    return abs(order(inbreng) - order(wens.inbreng)) == 1


BY_TELLING = {"draagvlak", "acceptatie"}  # the other goals need an answer (nota 5.1)


def by_doelen(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    left = weights.punten_doelen_hoogstens
    reach = BY_TELLING if wens.inbreng == MEEWETEN else set(wens.doelen)
    for doel in wens.doelen:
        if doel in reach.intersection(werkvorm.helpt_bij) and left > 0:
            points = min(weights.punten_per_doel, left)
            left -= points
            yield f"doel-{doel}", points


def by_fase(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """What also suits work that goes on, or looking back (Gemeentewet 150, nota 8).

    Who is only told does not look back.
    """
    asked = wens.fase != EVALUATIE or wens.inbreng != MEEWETEN
    if asked and wens.fase in werkvorm.fasen:
        yield f"fase-{wens.fase}", weights.punten_fase


def by_person(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """Who is not heard otherwise, or with a few: asked face to face."""
    few = wens.groep is not None and wens.groep <= weights.bezoek_tot
    asked = wens.persoonlijk or (few and wens.inbreng != MEEWETEN)
    if asked and werkvorm.klein and "fysiek" in werkvorm.wijze:
        yield "persoonlijk", weights.punten_persoonlijk


def by_effort(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    if wens.zwaarte == LICHT and werkvorm.moeite == "makkelijk":
        yield "makkelijk", weights.punten_makkelijk
    if wens.zwaarte == LICHT and werkvorm.moeite == "veel":
        yield "veel-moeite", -weights.aftrek_veel_moeite


def by_owner(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    if werkvorm.van_gemeente and not wens.gemeente_begint:
        yield "van-gemeente", -weights.aftrek_van_gemeente


def has_no_seat(werkvorm: Candidate, wens: Wens) -> bool:
    """A buurtcommissie is of people who live there, not of one organisation."""
    return werkvorm.van_bewoners and wens.soort == ORGANISATIE


def by_residents(werkvorm: Candidate, wens: Wens) -> Points:
    if has_no_seat(werkvorm, wens):
        yield "van-bewoners", 0
