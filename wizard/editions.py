"""The three editions of a plan or verslag (product.md §6): what each reader sees."""

from dataclasses import dataclass

from wizard.journey import Journey
from wizard.source import LeftOut

OWN_ESTIMATES = frozenset({"weging", "past", "weinig_invloed"})


@dataclass(frozen=True)
class Edition:
    """What one kind of reader gets to see."""

    name: str
    estimates: bool  # one's own: OWN_ESTIMATES, and the advice per group
    marked: bool  # texts that somebody marked as personal
    with_file: bool  # the JSON goes along, with what this edition prints

    @property
    def columns_left_out(self) -> frozenset[str]:
        return frozenset() if self.estimates else OWN_ESTIMATES


# fmt: off
EIGEN   = Edition("eigen",   estimates=True,  marked=True,  with_file=True)
GEDEELD = Edition("gedeeld", estimates=False, marked=True,  with_file=True)
PUBLIEK = Edition("publiek", estimates=False, marked=False, with_file=False)
# fmt: on
EDITIONS = {edition.name: edition for edition in (EIGEN, GEDEELD, PUBLIEK)}


def as_seen(journey: Journey, edition: Edition) -> Journey:
    """The journey as this edition may show it; the original stays as it is."""
    seen_already = isinstance(journey.source, LeftOut)
    if edition.marked or seen_already or not journey.plan.afgeschermd:
        return journey
    return Journey(LeftOut(journey.source))
