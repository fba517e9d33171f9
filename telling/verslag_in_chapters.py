"""The verslag told on paper: what was done, what was said, and what came of it."""

from collections.abc import Collection
from dataclasses import dataclass

from nota.words import buren, hoofdstukken
from telling.chapters import Chapter, chapters, left_over
from telling.of_rows import CarriedOut, FactTable, deeds, not_told, reactions
from telling.of_verslag import NOW, looking_back
from telling.parts import Part, Spoken
from wizard import flow
from wizard.journey import Journey


@dataclass(frozen=True)
class VerslagInChapters:
    """What the verslag tells."""

    deeds: list[CarriedOut]
    reactions: FactTable
    after: list[Chapter]
    empty: list[str]


def of_the_verslag(journey: Journey, elsewhere: Collection[str]) -> VerslagInChapters:
    spoken = Spoken(journey, elsewhere)
    said = reactions(spoken)
    outcome = Part(hoofdstukken.UITKOMST, spoken.quoted("kring", NOW))
    back = Part(buren.TERUGKIJKEN, looking_back(spoken))
    rest, empty = left_over(spoken, flow.VERSLAG)
    return VerslagInChapters(
        deeds=deeds(spoken),
        reactions=said,
        after=chapters([outcome, back, Part(hoofdstukken.VERDER_VERTELD, rest)]),
        empty=[*not_told(spoken), *said.empty, *empty],
    )
