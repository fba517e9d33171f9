"""How many people a werkvorm suits, and how many there are (regels.md §7)."""

from matrix.wishes import Candidate, Points, Wens, names_the_young
from nota.groepen import ORGANISATIE
from nota.niveaus import MEEWETEN
from nota.weights import Weights

TIMES = 2  # so often it is easily done again, for who did not fit in


def by_size(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """What suits so many gives points; what never can, costs them.

    A talk may be with some of them, but who is only told is told all the same. While
    nobody said how many, a visit is still no way to speak a whole street or club.
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
    elif werkvorm.klein or wens.inbreng == MEEWETEN:
        yield "te-veel", -weights.aftrek_groep
    else:
        yield "niet-groep", 0


def seats(werkvorm: Candidate, most: int) -> bool:
    """Whether no more people than this fit in."""
    return werkvorm.groep_max is not None and werkvorm.groep_max <= most


def by_table(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """One organisation is spoken at a table: it has a few people who speak for it."""
    if wens.soort == ORGANISATIE and seats(werkvorm, weights.aan_tafel_tot):
        yield "aan-tafel", weights.punten_aan_tafel


def by_youth(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    if wens.jong and names_the_young(werkvorm):
        yield "jong", weights.punten_doelgroep


def by_breadth(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """Larger werkvormen rank higher when many have an interest (regels.md §3.4)."""
    most = werkvorm.groep_max
    large = most is None or most >= weights.grote_groep_vanaf
    if wens.breed and large and not werkvorm.klein:
        yield "breed", weights.punten_breed
