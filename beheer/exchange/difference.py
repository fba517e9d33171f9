"""What would change, werkvorm by werkvorm and question by question."""

from dataclasses import dataclass, field

from beheer.exchange.content import version
from beheer.telling import Telling
from matrix.models import Werkvorm
from questions.changes import CHANGED, GONE, NEW, SAME, Change, kinds


@dataclass
class Difference:
    """Between the matrix that we have and the one in a file."""

    new: list[dict] = field(default_factory=list)
    changed: list[tuple[dict, list[Change]]] = field(default_factory=list)
    same: int = 0
    absent: list[dict] = field(default_factory=list)

    def __bool__(self):
        return bool(self.new or self.changed)


def difference(wanted: list[dict], now: list[dict]) -> Difference:
    """What is not in the file stays as it is."""
    before, after = ({each["slug"]: each for each in side} for side in (now, wanted))
    slugs = {kind: [] for kind in (NEW, CHANGED, SAME, GONE)}
    for slug, kind in kinds(before, after).items():
        slugs[kind].append(slug)
    telling = Telling(Werkvorm)
    return Difference(
        new=[after[slug] for slug in slugs[NEW]],
        changed=[
            (after[slug], telling.between(version(before[slug]), version(after[slug])))
            for slug in slugs[CHANGED]
        ],
        same=len(slugs[SAME]),
        absent=[before[slug] for slug in slugs[GONE]],
    )
