"""What the gemeente received and somebody took back: how long it is kept.

The sender may not have it destroyed: a term of the selectielijst runs, by category,
from the day on which it was taken back (3 Archiefwet 1995). Until then nobody sees it.
What the gemeente closed it keeps as long as any other plan; what somebody made up is no
document of anybody, and goes once it can't be opened again.
"""

from dataclasses import dataclass
from datetime import datetime

DUBBEL, VERZONNEN = "dubbel", "verzonnen"  # of why one is closed
LEEG_DAGEN = 7  # so long a concept lives in which nothing was typed (PRI-02)
HEROPENEN_DAGEN = 30  # so long a closed plan can be opened again
SELECTIELIJST = "Selectielijst gemeenten en intergemeentelijke organen 2020"


@dataclass(frozen=True)
class Categorie:
    """One result of the selectielijst, and after how many years it is destroyed."""

    slug: str
    resultaat: str
    jaren: int


VERSLAG = Categorie("verslag", "6.1", 5)
PLAN_VAN_OVERHEID = Categorie("plan-van-overheid", "3.3", 1)
PLAN = Categorie("plan", "6.3", 1)
CATEGORIEEN = (VERSLAG, PLAN_VAN_OVERHEID, PLAN)


def categorie(*, verslag: bool, overheid: bool) -> Categorie:
    """A verslag is kept longest, so it decides for the plan it belongs to."""
    if verslag:
        return VERSLAG
    return PLAN_VAN_OVERHEID if overheid else PLAN


def until(taken_back: datetime, which: Categorie) -> datetime:
    """When it is destroyed; of 29 February that is 1 March."""
    year = taken_back.year + which.jaren
    try:
        return taken_back.replace(year=year)
    except ValueError:
        return taken_back.replace(year=year, month=3, day=1)
