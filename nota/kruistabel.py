"""A table with totals of which no small count can be worked out (PRI-07).

Every total is a sum, so a hidden count may change if other figures change with it: a
circle through the table that raises one in each row and column and lowers another.
For each count from 1 to 4 such circles are sought that make it 1, 2, 3 and 4. What they
pass is told as a span: what anybody can work out from all other figures, and no more.
The circles stay possible within what is told, so each small count can be any of these.
"""

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from itertools import count

from nota.onherleidbaar import LEAST, MOST_OF_SMALL, SMALL, Figure

SUM = None  # the row or the column of the totals
UNDER = Figure(0, MOST_OF_SMALL)
Place = tuple[object, object]  # a row and a column
Step = tuple[Place, bool]  # what changes, and whether it grows
Node = tuple[bool, object]  # whether it is a column, and which


def safe_table(counts: Mapping[Place, int]) -> dict[Place, Figure] | None:
    """What may be told of these counts and all their totals; None if that is nothing.

    Of a row or column without any count nothing is told.
    """
    numbers = with_totals(counts)
    if 0 < numbers[SUM, SUM] < LEAST:
        return None
    hidden = {place for place, n in numbers.items() if 0 < n < LEAST}
    for place in sorted(hidden, key=str):
        for aim in (1, MOST_OF_SMALL):
            passed = _Circles(numbers).brought_to(place, aim, hidden)
            if passed is None:
                return None
            hidden |= passed
    return {place: _told(numbers, place, hidden) for place in numbers}


def with_totals(counts: Mapping[Place, int]) -> dict[Place, int]:
    """Of each row, column and all; without what holds nothing."""
    rows = list(dict.fromkeys(row for (row, _column), n in counts.items() if n))
    columns = list(dict.fromkeys(column for (_row, column), n in counts.items() if n))
    found = {(r, c): counts.get((r, c), 0) for r in rows for c in columns}
    of_rows = {(r, SUM): sum(found[r, c] for c in columns) for r in rows}
    of_columns = {(SUM, c): sum(found[r, c] for r in rows) for c in columns}
    return found | of_rows | of_columns | {(SUM, SUM): sum(found.values())}


def _told(numbers: Mapping, place: Place, hidden: set) -> Figure:
    n = numbers[place]
    if place not in hidden:
        return Figure(n, n)
    if n < LEAST:
        return SMALL if SUM in place else UNDER
    return Figure(
        *(_Circles(numbers).furthest(place, up, hidden) for up in (False, True))
    )


class _Circles:
    """The numbers as they would be too, after going round."""

    def __init__(self, numbers: Mapping[Place, int]):
        self.true, self.now = numbers, dict(numbers)
        self.rows = list(dict.fromkeys(row for row, _column in numbers))
        self.columns = list(dict.fromkeys(column for _row, column in numbers))

    def brought_to(self, place: Place, aim: int, hidden: set) -> set | None:
        """What must be hidden for this number to be able to be that one."""
        passed: set[Place] = set()
        while self.now[place] != aim:
            up = aim > self.now[place]
            circle = self.circle((place, up), hidden | passed, may_hide=True)
            if circle is None:
                return None
            self.turn(circle, 1)
            passed |= {each for each, _up in circle}
        return passed

    def furthest(self, place: Place, up: bool, hidden: set) -> int:
        """The number at most, or at least, by all that is told."""
        while circle := self.circle((place, up), hidden, may_hide=False):
            self.turn(circle, min(self.room(*step) for step in circle))
        return self.now[place]

    def turn(self, circle: list[Step], far: int) -> None:
        for place, up in circle:
            self.now[place] += far if up else -far

    def room(self, place: Place, up: bool) -> int:
        """How far this number can go before it is told as something else."""
        n = self.true[place]
        if place == (SUM, SUM):
            return 0
        if n >= LEAST:
            return self.true[SUM, SUM] if up else self.now[place] - LEAST
        least = 1 if SUM in place else 0
        return MOST_OF_SMALL - self.now[place] if up else self.now[place] - least

    def circle(self, first: Step, hidden: set, *, may_hide: bool) -> list[Step] | None:
        """The steps that go with this one; as few and as small numbers as can be."""
        (place, up), order = first, count()
        ends = (False, place[0]), (True, place[1])
        goal, begin = ends if up != _is_total(place) else reversed(ends)
        queue = [(0, next(order), begin, [first])] if self.room(*first) else []
        seen = set()
        while queue:
            cost, _n, node, steps = heappop(queue)
            if node == goal:
                return steps
            if node in seen:
                continue
            seen.add(node)
            for new, step in self.onward(node):
                may = may_hide or step[0] in hidden
                if may and step[0] != place and self.room(*step):
                    more = 0 if step[0] in hidden else max(self.true[step[0]], 1)
                    heappush(queue, (cost + more, next(order), new, [*steps, step]))
        return None

    def onward(self, node: Node) -> Iterator[tuple[Node, Step]]:
        """From a column that has one too many to a row, from such a row to a column."""
        is_column, name = node
        for other in self.rows if is_column else self.columns:
            place = (other, name) if is_column else (name, other)
            yield (not is_column, other), (place, is_column == _is_total(place))


def _is_total(place: Place) -> bool:
    """Of one row or column: it grows as the sum of the others does."""
    return (place[0] is SUM) != (place[1] is SUM)
