"""Every number of the advice. The nota gives none: all of them are our own estimate."""

from dataclasses import dataclass, fields
from itertools import pairwise

LARGEST_ANSWER = 6

# The most that a threshold may ask, and the thresholds on that scale.
SCALES = {
    LARGEST_ANSWER: (
        "gevoelig_vanaf",
        "veel_hinder_vanaf",
        "merkbare_hinder_vanaf",
        "flinke_hinder_vanaf",
        "zeer_groot_vanaf",
        "zeer_veel_hinder_vanaf",
        "brede_bijdrage_vanaf",
    ),
    5: (  # how heavy a belang counts
        "groot_belang_vanaf",
        "gewoon_belang_vanaf",
        "klein_belang_vanaf",
        "belang_als_plan_niet_past",
        "belang_als_nodig",
    ),
    4: ("vragen_voor_advies",),  # weighed questions
}


@dataclass(frozen=True, kw_only=True)
class Weights:
    """What the beheerder may change: whole numbers, and no more than that."""

    # How much each question of stap 2 counts. The bijdrage never counts.
    gewicht_omvang: int = 2
    gewicht_maatschappelijk_belang: int = 2
    gewicht_hinder_na: int = 2
    gewicht_hinder_tijdens: int = 1

    # From which sum a plan is gemiddeld or zwaar, and how many answers that takes.
    gemiddeld_vanaf: int = 12
    zwaar_vanaf: int = 24
    vragen_voor_advies: int = 2

    # Answers of stap 2 that say something by themselves.
    gevoelig_vanaf: int = 5
    veel_hinder_vanaf: int = 5
    zeer_veel_hinder_vanaf: int = 6
    veel_mensen_boven: int = 100
    weinig_mensen_tot: int = 5
    merkbare_hinder_vanaf: int = 3
    flinke_hinder_vanaf: int = 4
    zeer_groot_vanaf: int = 6
    brede_bijdrage_vanaf: int = 4

    # Moments of contact.
    momenten_licht: int = 1
    momenten_gemiddeld: int = 2
    momenten_zwaar: int = 3
    momenten_erbij_als_beladen: int = 1
    momenten_bij_plicht: int = 2
    uitnodigen_dagen: int = 14

    # How heavy a belang counts (1 to 5), also where that was not filled in.
    groot_belang_vanaf: int = 4
    gewoon_belang_vanaf: int = 3
    klein_belang_vanaf: int = 2
    belang_als_plan_niet_past: int = 3
    belang_als_nodig: int = 4

    # Points that put the best fitting werkvorm first.
    punten_precies: int = 8
    punten_ander_niveau: int = 4
    punten_stap_ernaast: int = 2
    punten_per_doel: int = 2
    punten_doelen_hoogstens: int = 4
    punten_persoonlijk: int = 3
    punten_makkelijk: int = 2
    aftrek_veel_moeite: int = 2
    aftrek_van_gemeente: int = 6
    punten_zelfde_niveau: int = 2
    punten_breed: int = 1
    grote_groep_vanaf: int = 50
    punten_groep: int = 3
    aftrek_groep: int = 8
    bezoek_tot: int = 4
    punten_fase: int = 2
    punten_aan_tafel: int = 5
    aan_tafel_tot: int = 15
    punten_tijd: int = 3
    punten_kosten: int = 3
    punten_wijze: int = 3
    punten_doelgroep: int = 3

    def problems(self) -> tuple[str, ...]:
        """The names of the numbers that make no sense, in the order above."""
        wrong = {name for check in CHECKS for name in check(self)}
        return tuple(field.name for field in fields(self) if field.name in wrong)

    @property
    def highest_sum(self) -> int:
        """The sum when every answer of stap 2 is the largest."""
        gewichten = (f.name for f in fields(self) if "gewicht" in f.name)
        return LARGEST_ANSWER * sum(getattr(self, name) for name in gewichten)


def _negative(weights: Weights) -> set[str]:
    return {f.name for f in fields(weights) if getattr(weights, f.name) < 0}


def _unreachable(weights: Weights) -> set[str]:
    """Sums run from 0 to six times all weights, and zwaar lies above gemiddeld."""
    wrong = set()
    if weights.gemiddeld_vanaf <= 0:
        wrong.add("gemiddeld_vanaf")
    if not weights.gemiddeld_vanaf < weights.zwaar_vanaf <= weights.highest_sum:
        wrong.add("zwaar_vanaf")
    return wrong


def _off_the_scale(weights: Weights) -> set[str]:
    """Nothing is said without an answer, and nothing asks for more than the most."""
    return {
        name
        for most, names in SCALES.items()
        for name in names
        if not 1 <= getattr(weights, name) <= most
    }


def _falling_moments(weights: Weights) -> set[str]:
    """Nobody is asked to talk less because a plan is heavier."""
    names = ("momenten_licht", "momenten_gemiddeld", "momenten_zwaar")
    wrong = {name for name in names if getattr(weights, name) < 1}
    for lighter, heavier in pairwise(names):
        if getattr(weights, lighter) > getattr(weights, heavier):
            wrong.add(heavier)
    return wrong


CHECKS = (_negative, _unreachable, _off_the_scale, _falling_moments)
