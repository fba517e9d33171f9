"""The three versions of a plan or verslag (product.md §6): what each reader sees."""

from copy import copy
from dataclasses import dataclass

from nota.words.papier import WEGGELATEN
from wizard.journey import LISTS, Journey

OWN_ESTIMATES = frozenset({"weging", "past", "weinig_invloed"})


@dataclass(frozen=True)
class Version:
    """What one kind of reader gets to see."""

    name: str
    estimates: bool  # one's own: OWN_ESTIMATES, and the advice per group
    marked: bool  # texts that somebody marked as personal
    with_file: bool  # the JSON goes along, with what this version prints

    @property
    def columns_left_out(self) -> frozenset[str]:
        return frozenset() if self.estimates else OWN_ESTIMATES


# fmt: off
EIGEN   = Version("eigen",   estimates=True,  marked=True,  with_file=True)
GEDEELD = Version("gedeeld", estimates=False, marked=True,  with_file=True)
PUBLIEK = Version("publiek", estimates=False, marked=False, with_file=False)
# fmt: on
FROZEN = {"versie", "weights", "stands", "names"}  # of a sent version, not read anew
VERSIONS = {version.name: version for version in (EIGEN, GEDEELD, PUBLIEK)}


def as_seen(journey: Journey, version: Version) -> Journey:
    """The journey as this version may show it; the original stays as it is.

    Marked texts are replaced where they are kept, so that every title, table and
    sentence made of them says "weggelaten" too.
    """
    if version.marked or not journey.plan.afgeschermd:
        return journey
    seen = Journey(copy(journey.plan))
    for name in FROZEN & vars(journey).keys():
        setattr(seen, name, getattr(journey, name))
    for name in LISTS:
        seen.put_rows(name, [copy(row) for row in journey.rows(name)])
    for key in journey.plan.afgeschermd:
        _leave_out(seen, key)
    return seen


def _leave_out(journey: Journey, key: str) -> None:
    """One mark: "scherm/veld" or "scherm/rij_id/veld"."""
    scherm, *row, veld = key.split("/")
    for source in journey.sources(scherm):
        here = [source.rij_id] if hasattr(source, "rij_id") else []
        if here == row and getattr(source, veld, None):
            setattr(source, veld, str(WEGGELATEN))
