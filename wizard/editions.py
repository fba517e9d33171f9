"""The three versions of a plan or verslag (product.md §6): what each reader sees."""

from dataclasses import dataclass

from wizard.journey import Journey
from wizard.source import LeftOut

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
VERSIONS = {version.name: version for version in (EIGEN, GEDEELD, PUBLIEK)}


def as_seen(journey: Journey, version: Version) -> Journey:
    """The journey as this version may show it; the original stays as it is."""
    seen_already = isinstance(journey.source, LeftOut)
    if version.marked or seen_already or not journey.plan.afgeschermd:
        return journey
    return Journey(LeftOut(journey.source))
