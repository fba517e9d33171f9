"""What is wished of a werkvorm for these groups of a plan (regels.md §7)."""

from collections.abc import Sequence

from matrix.wishes import Wens
from nota.aanpak import BREED, WIJD
from nota.answers import JA, Answers, Belanghebbende
from nota.conditions import gemeente_leads
from nota.groepen import ORGANISATIE, soort_of
from nota.jeugd import is_young
from nota.zwaarte import Zwaarte

MENSEN = "mensen"
PLACES = ("straat", "dorp", "gebied", "gemeente")


def wens_of(
    answers: Answers,
    groups: Sequence[Belanghebbende],
    inbreng: str | None,
    zwaarte: Zwaarte,
) -> Wens:
    """Several groups together ask for what suits all of them."""
    young = bool(groups) and all(map(is_young, groups))
    return Wens(
        inbreng=inbreng,
        niveau=how_far(answers, groups),
        doelen=answers.doelen,
        persoonlijk=not young and any(map(asks_for_a_talk, groups)),
        zwaarte=zwaarte.geldt,
        breed=zwaarte.breedte in (BREED, WIJD),
        gemeente_begint=gemeente_leads(answers),
        groep=how_many(groups),
        soort=kind_of(groups),
        jong=young,
    )


def how_far(answers: Answers, groups: Sequence[Belanghebbende]) -> str | None:
    """Where these people live or work; who said nothing: where the plan is noticed."""
    known = [near for row in groups if (near := row.nabijheid or answers.niveau)]
    return max(known, key=PLACES.index, default=answers.niveau)


def how_many(groups: Sequence[Belanghebbende]) -> int | None:
    """All of them together, if that is known of each."""
    known = [row.aantal for row in groups if row.aantal]
    return sum(known) if known and len(known) == len(groups) else None


def kind_of(groups: Sequence[Belanghebbende]) -> str | None:
    """One organisation, or people; of several groups the people decide."""
    if not groups:
        return None
    alone = all(soort_of(row) == ORGANISATIE for row in groups)
    return ORGANISATIE if alone else MENSEN


def asks_for_a_talk(row: Belanghebbende) -> bool:
    return JA in (row.weinig_invloed, row.moeilijk_bereikbaar)
