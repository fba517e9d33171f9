"""Which werkvormen to propose for which groups of a plan, and why: each thing once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from matrix.models import Werkvorm
from matrix.ranking import Fit
from nota.answers import Belanghebbende
from nota.groepen import is_outsider
from nota.words.advies import listed
from nota.words.werkvormen import NAAMLOOS, warning, whys

BEST = 3


@dataclass(frozen=True)
class Proposal:
    """The werkvormen that suit these groups best."""

    groups: tuple[Belanghebbende, ...]
    best: tuple[Fit, ...]

    @property
    def names(self) -> str:
        return listed([row.naam or str(NAAMLOOS) for row in self.groups])


def proposals(
    rows: Iterable[Belanghebbende], ranked: Callable[[list[Belanghebbende]], list[Fit]]
) -> Iterator[Proposal]:
    """Groups with the same answer share it; who is spoken apart has none."""
    alike: dict[frozenset, list[tuple[Belanghebbende, list[Fit]]]] = {}
    for row in filter(is_outsider, rows):
        best = ranked([row])[:BEST]
        slugs = frozenset(fit.werkvorm.slug for fit in best)
        alike.setdefault(slugs, []).append((row, best))
    for found in alike.values():
        yield Proposal(tuple(row for row, _ in found), tuple(found[0][1]))


class Told:
    """The reasons on one page: no sentence of them stands there twice."""

    def __init__(self, matrix: Mapping[str, Werkvorm]):
        self.matrix = matrix
        self.said: set[str] = set()

    def why(self, fit: Fit) -> str:
        """Why this one: the most special that was not said yet, and what is against."""
        werkvorm = self.matrix[fit.werkvorm.slug]
        may = whys(werkvorm.past_goed, fit.reasons) if fit.keeps else []
        good = next((said for said in may if said not in self.said), "")
        both = (good, warning(werkvorm.naam, fit.reasons))
        told = [said for said in both if said and said not in self.said]
        self.said.update(told)
        return " ".join(told)
