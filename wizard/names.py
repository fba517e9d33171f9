"""The names that a plan shows and that the gemeente may change: places and cases.

A sent version keeps its own (`kept`), and reads them back as `SentNames`; so whatever
a beheerder changes later, it tells what it told.
"""

from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property

from matrix.models import Gebied, Gemeente, Geval

OF_THE_GEMEENTE = (
    "naam",
    "productnaam",
    "contact_functie",
    "contact_telefoon",
    "contact_mail",
)


@dataclass(frozen=True)
class Case:
    """A case of the duty list (16.55 lid 7 Omgevingswet)."""

    naam: str
    volledig: str  # with from when it counts
    bron: str
    datum: date


class Names:
    """As they are now. Whatever is not asked for is not read."""

    @cached_property
    def cases(self) -> dict[str, Case]:
        """The duty list, by slug."""
        return {
            each.slug: Case(each.naam, each.volledig, each.bron, each.datum)
            for each in Geval.objects.all()
        }

    @cached_property
    def _gebieden(self) -> list[Gebied]:
        return list(Gebied.objects.prefetch_related("kernen"))

    @property
    def gebieden(self) -> list[tuple[str, str]]:
        """To choose from."""
        return [(gebied.slug, gebied.naam) for gebied in self._gebieden]

    @property
    def kernen(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """To choose from, under the gebied that they are in."""
        return [
            (gebied.naam, [(kern.slug, kern.naam) for kern in gebied.kernen.all()])
            for gebied in self._gebieden
        ]


class SentNames:
    """As they were when a version was sent."""

    def __init__(self, kept: dict):
        self.cases = {slug: _case(case) for slug, case in kept["gevallen"].items()}
        self.gebieden = [tuple(pair) for pair in kept["gebieden"]]
        self.kernen = [("", [tuple(pair) for pair in kept["kernen"]])]


def kept(journey) -> dict:
    """The names that this plan shows, as a version keeps them."""
    plan, names = journey.plan, journey.names
    kernen = [pair for _gebied, pairs in names.kernen for pair in pairs]
    return {
        "gemeente": {name: getattr(plan.gemeente, name) for name in OF_THE_GEMEENTE},
        "gevallen": {slug: _plain(case) for slug, case in names.cases.items()},
        "gebieden": _chosen(names.gebieden, plan.gebieden),
        "kernen": _chosen(kernen, plan.kernen),
    }


def _chosen(pairs: list[tuple[str, str]], slugs: list[str] | None) -> list:
    return [pair for pair in pairs if pair[0] in (slugs or ())]


def named_as_sent(gemeente: Gemeente, kept: dict) -> None:
    """Give the gemeente the name and the contact that it had."""
    for name in OF_THE_GEMEENTE:
        setattr(gemeente, name, kept["gemeente"][name])


def _plain(case: Case) -> dict:
    return asdict(case) | {"datum": case.datum.isoformat()}


def _case(kept: dict) -> Case:
    return Case(**kept | {"datum": date.fromisoformat(kept["datum"])})
