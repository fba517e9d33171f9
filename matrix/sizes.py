"""How many people a werkvorm suits, how many there are, and who (regels.md §7)."""

from matrix.wishes import (
    Candidate,
    Points,
    Wens,
    is_met_with,
    names_the_young,
)
from nota.groepen import ORGANISATIE
from nota.niveaus import MEEWETEN
from nota.weights import Weights

TIMES = 2  # so often it is easily done again, for who did not fit in


def by_size(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """What suits so many gives points; what never can, costs them.

    A talk may be with some of them, but who is only told is told all the same. While
    nobody said how many, a visit is still no way to speak a whole street.
    """
    people, most = wens.groep, werkvorm.groep_max
    if people is None:
        if wens.soort and seats(werkvorm, weights.bezoek_tot):
            yield "te-veel", -weights.aftrek_groep
    elif people < (werkvorm.groep_min or 0):
        yield "te-weinig", -weights.aftrek_groep
    elif most is None or people <= most:
        yield "groep", weights.punten_groep
    elif people <= TIMES * most:
        yield "vaker", weights.punten_groep // (1 if werkvorm.klein else TIMES)
    elif wens.inbreng == MEEWETEN or is_for_fewer(werkvorm, wens, weights):
        yield "te-veel", -weights.aftrek_groep
    else:
        yield "niet-groep", 0


def is_for_fewer(werkvorm: Candidate, wens: Wens, weights: Weights) -> bool:
    """A small talk; of who can fill in no form some are spoken, though not at home."""
    visit = seats(werkvorm, weights.bezoek_tot)
    return werkvorm.klein and (visit or not wens.leest_slecht)


def seats(werkvorm: Candidate, most: int) -> bool:
    """Whether no more people than this fit in."""
    return werkvorm.groep_max is not None and werkvorm.groep_max <= most


def by_table(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """One organisation is spoken at a table: it has a few people who speak for it."""
    if wens.soort == ORGANISATIE and seats(werkvorm, weights.aan_tafel_tot):
        yield "aan-tafel", weights.punten_aan_tafel


def by_youth(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    if wens.jong and names_the_young(werkvorm, children=wens.kind):
        yield "jong", weights.punten_doelgroep


def by_meeting(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """Children, and who reads with difficulty, are asked face to face."""
    asked = wens.inbreng != MEEWETEN and (wens.kind or wens.leest_slecht)
    if asked and not is_met_with(werkvorm):
        yield "op-afstand", -weights.aftrek_groep


def by_breadth(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """Larger werkvormen rank higher when many have an interest (regels.md §3.4)."""
    most = werkvorm.groep_max
    large = most is None or most >= weights.grote_groep_vanaf
    if wens.breed and large and not werkvorm.klein:
        yield "breed", weights.punten_breed
