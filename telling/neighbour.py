"""The page of a neighbour: everything that one story tells whoever lives beside it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from telling.of_plan import parts_of_the_plan
from telling.of_verslag import parts_of_the_verslag
from telling.parts import Part, Spoken
from telling.story import Story


@dataclass(frozen=True)
class Neighbourly:
    """The parts that tell something, in the order in which a neighbour asks."""

    plan: list[Part]
    verslag: list[Part]


def told_to_a_neighbour(story: Story, more: Collection[str] = ()) -> Neighbourly:
    """With what the maker chose to show as well (nota.words.buren.ERBIJ)."""
    spoken = Spoken(story.journey)
    verslag = parts_of_the_verslag(spoken) if story.journey.begun else ()
    plan = parts_of_the_plan(spoken, frozenset(more))
    return Neighbourly(told(plan), told(verslag))


def told(parts: Iterable[Part]) -> list[Part]:
    return [part for part in parts if not part.is_empty]
