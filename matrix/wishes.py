"""What the ranking knows of a werkvorm, what may be wished of it, and practical wishes.

regels.md §7 gives no points for group size, time, cost, way or target group; those
here are our own estimate, in the same style.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nota.weights import Weights

Points = Iterator[tuple[str, int]]  # a reason, and its points


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What the ranking needs to know of a werkvorm."""

    slug: str
    naam: str
    cellen: tuple[tuple[str, str], ...] = ()  # (inbreng, niveau)
    geschat: tuple[tuple[str, str], ...] = ()  # the cells that are our estimate
    helpt_bij: tuple[str, ...] = ()  # doelen
    wijze: tuple[str, ...] = ()  # online, fysiek, papier
    doelgroepen: tuple[str, ...] = ()  # in the words of the beheerder
    groep_min: int | None = None
    groep_max: int | None = None  # None: no limit
    weken: int | None = None  # how long it takes
    kosten: int | None = None  # 1 to 3
    klein: bool = False  # few people at a time
    moeite: str | None = None  # makkelijk, gemiddeld, veel
    van_gemeente: bool = False  # an instrument that only the gemeente can use
    van_bewoners: bool = False  # people who live there, among each other
    fasen: tuple[str, ...] = ()  # also good while at work, or to look back


@dataclass(frozen=True, kw_only=True)
class Wens:
    """What is asked of a werkvorm: for one group in a plan, or by any visitor."""

    inbreng: str | None = None
    niveau: str | None = None
    doelen: tuple[str, ...] = ()
    persoonlijk: bool = False  # weinig_invloed or moeilijk_bereikbaar
    zwaarte: str | None = None
    fase: str | None = None  # of the plan: voorbereiding, uitvoering, evaluatie
    breed: bool = False  # many have an interest (regels.md §3.4)
    gemeente_begint: bool = False
    groep: int | None = None  # how many people
    soort: str | None = None  # mensen, organisatie: of a group in a plan
    jong: bool = False  # children or young people
    kind: bool = False  # children alone
    leest_slecht: bool = False  # some of them read with difficulty
    weken: int | None = None  # how much time there is
    kosten: int | None = None  # at most
    wijze: str | None = None
    doelgroep: str | None = None


def is_met_with(werkvorm: Candidate) -> bool:
    return "fysiek" in werkvorm.wijze


def is_done_from_home(werkvorm: Candidate) -> bool:
    return bool({"online", "papier"} & set(werkvorm.wijze))


def asks_no_reading(werkvorm: Candidate) -> bool:
    return is_met_with(werkvorm) and "papier" not in werkvorm.wijze


def is_a_small_talk(werkvorm: Candidate) -> bool:
    return is_met_with(werkvorm) and werkvorm.klein


def names_the_young(werkvorm: Candidate, *, children: bool = False) -> bool:
    words = ("kind",) if children else ("kind", "jong")
    return any(word in who for who in werkvorm.doelgroepen for word in words)


# Whom a werkvorm suits by what it is like; its own tips say how to suit them all.
SUITS: dict[str, Callable[[Candidate], bool]] = {
    "laaggeletterd": asks_no_reading,
    "jongeren": names_the_young,
    "werkenden": is_done_from_home,
    "slecht_ter_been": is_done_from_home,
    "anderstalig": is_a_small_talk,
}


def by_practice(werkvorm: Candidate, wens: Wens, weights: Weights) -> Points:
    """A practical wish that fits gives points; one that doesn't is only told."""
    checks = (
        ("tijd", wens.weken, fits_the_time, weights.punten_tijd),
        ("kosten", wens.kosten, fits_the_purse, weights.punten_kosten),
        ("wijze", wens.wijze, fits_the_way, weights.punten_wijze),
        ("doelgroep", wens.doelgroep, fits_the_people, weights.punten_doelgroep),
    )
    for name, asked, fits, points in checks:
        if asked is None:
            continue
        yield (name, points) if fits(werkvorm, asked) else (f"niet-{name}", 0)


def fits_the_time(werkvorm: Candidate, weeks: int) -> bool:
    return werkvorm.weken is not None and werkvorm.weken <= weeks


def fits_the_purse(werkvorm: Candidate, most: int) -> bool:
    return werkvorm.kosten is not None and werkvorm.kosten <= most


def fits_the_way(werkvorm: Candidate, way: str) -> bool:
    return way in werkvorm.wijze


def fits_the_people(werkvorm: Candidate, who: str) -> bool:
    return who in SUITS and SUITS[who](werkvorm)
