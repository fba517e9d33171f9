"""What is wished of a werkvorm for these groups of a plan (regels.md §7)."""

from collections.abc import Sequence

from matrix.wishes import Wens
from nota.aanpak import BREED, WIJD
from nota.answers import JA, Answers, Belanghebbende
from nota.conditions import gemeente_leads
from nota.groepen import ORGANISATIE, soort_of
from nota.jeugd import is_child, is_young
from nota.lezen import reads_badly
from nota.weights import Weights
from nota.zwaarte import Zwaarte

MENSEN = "mensen"
PLACES = ("straat", "dorp", "gebied", "gemeente")


def wens_of(
    answers: Answers,
    groups: Sequence[Belanghebbende],
    inbreng: str | None,
    zwaarte: Zwaarte,
    weights: Weights,
) -> Wens:
    """Several groups together ask for what suits all of them."""
    young = bool(groups) and all(map(is_young, groups))
    return Wens(
        inbreng=inbreng,
        niveau=how_far(answers, groups),
        doelen=answers.doelen,
        fase=answers.fase,
        persoonlijk=not young and any(map(asks_for_a_talk, groups)),
        zwaarte=zwaarte.geldt,
        breed=zwaarte.breedte in (BREED, WIJD),
        gemeente_begint=gemeente_leads(answers),
        groep=how_many(groups, weights),
        soort=kind_of(groups),
        jong=young,
        kind=young and all(map(is_child, groups)),
        leest_slecht=any(map(reads_badly, groups)),
    )


def how_far(answers: Answers, groups: Sequence[Belanghebbende]) -> str | None:
    """Where these people live or work; who said nothing: where the plan is noticed.

    Children are spoken where they are, on the playground and not in the whole village.
    """
    known = [near for row in groups if (near := place_of(row, answers))]
    return max(known, key=PLACES.index, default=answers.niveau)


def place_of(row: Belanghebbende, answers: Answers) -> str | None:
    return row.nabijheid or (PLACES[0] if is_child(row) else answers.niveau)


def how_many(groups: Sequence[Belanghebbende], weights: Weights) -> int | None:
    """All of them together, if that is known of each."""
    known = [people for row in groups if (people := people_of(row, weights))]
    return sum(known) if known and len(known) == len(groups) else None


def people_of(row: Belanghebbende, weights: Weights) -> int | None:
    """Of one organisation you speak the few who speak for it, if not told otherwise."""
    alone = soort_of(row) == ORGANISATIE
    return row.aantal or (weights.bezoek_tot if alone else None)


def kind_of(groups: Sequence[Belanghebbende]) -> str | None:
    """One organisation, or people; of several groups the people decide."""
    if not groups:
        return None
    alone = all(soort_of(row) == ORGANISATIE for row in groups)
    return ORGANISATIE if alone else MENSEN


def asks_for_a_talk(row: Belanghebbende) -> bool:
    return JA in (row.weinig_invloed, row.moeilijk_bereikbaar)
