"""Figures that point at nobody: a small count is not told (PRI-07).

A count from 1 to 4 is only told as that. Where the total would give it away, one other
figure is told as a span that is just wide enough; a large number is never left out.
"""

from collections.abc import Mapping
from itertools import count
from typing import NamedTuple

LEAST = 5
MOST_OF_SMALL = LEAST - 1


class Figure(NamedTuple):
    """What is told of a count: it lies between these; without an end, it may be any."""

    least: int
    most: int | None

    @property
    def is_small(self) -> bool:
        return self.least < LEAST

    @property
    def is_exact(self) -> bool:
        return self.least == self.most


SMALL = Figure(1, MOST_OF_SMALL)
AT_LEAST = Figure(LEAST, None)


def safe(counts: Mapping[str, int]) -> dict[str, Figure]:
    """What may be told to somebody who knows the total of these counts."""
    shown = {name: n for name, n in counts.items() if n}
    small = {name: n for name, n in shown.items() if n < LEAST}
    large = {name: n for name, n in shown.items() if n >= LEAST}
    hiding = _hiding(large, len(small), sum(small.values()))
    if hiding is None:
        return {}
    exact = {name: Figure(n, n) for name, n in shown.items()}
    return exact | hiding | dict.fromkeys(small, SMALL)


def _hiding(large: Mapping[str, int], n: int, together: int):
    """What is told of the large figures instead of their count; None if that fails."""
    if _hides_itself(n, together):
        return {}
    missing = MOST_OF_SMALL * n - together  # to let every small one be the most
    ordered = sorted(large, key=lambda name: (large[name], name))
    for name in ordered:
        if large[name] - missing >= LEAST:
            both = large[name] + together
            return {name: Figure(both - MOST_OF_SMALL * n, both - n)}
    for some in count(2):
        if some > len(ordered):
            return None
        chosen = ordered[:some]
        if sum(large[name] for name in chosen) - missing >= LEAST * some:
            return dict.fromkeys(chosen, AT_LEAST)


def _hides_itself(n: int, together: int) -> bool:
    """Whether each of n small counts can be any, though their sum is known."""
    others = n - 1
    least, most = together - MOST_OF_SMALL, together - 1
    return not n or (others <= least and most <= MOST_OF_SMALL * others)
