"""All answers of a plan in own words, a block per step of the nota, to look over."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from nota.stappen import stap_of
from nota.words import Said
from nota.words.standen import STAP
from telling.story import Story, story_of
from wizard import flow
from wizard.journey import Journey
from wizard.screens import SCREENS
from wizard.summary import Section


@dataclass(frozen=True)
class Block:
    """What was told in one step: the screens that hold something, and the rest."""

    title: Said
    sections: list[Section]

    @property
    def filled(self) -> list[Section]:
        return [section for section in self.sections if not section.is_empty]

    @property
    def told(self) -> int:
        """How many questions and rows were answered."""
        return sum(len(s.rows) + len(s.answered) for s in self.sections)

    @property
    def empty(self) -> list[tuple[str, Said]]:
        """Of every question that was left open its screen and its words."""
        return [pair for section in self.sections for pair in _empty(section)]


def _empty(section: Section) -> Iterator[tuple[str, Said]]:
    if section.is_empty:
        yield section.slug, section.title
        return
    yield from ((section.slug, q) for q, answer in section.answers if not answer)


@dataclass(frozen=True)
class Overview:
    story: Story
    blocks: list[Block]
    offered: list[tuple[str, Said]]

    @property
    def context(self) -> dict:
        return self.story.context | {"overview": self}


def overview_of(journey: Journey) -> Overview:
    story = story_of(journey)
    return Overview(
        story=story,
        blocks=list(blocks(story.sections[flow.PLAN])),
        offered=[(s.slug, SCREENS[s.slug].title) for s in journey.route.offered],
    )


def blocks(sections: list[Section]) -> Iterator[Block]:
    """The road passes each step once, so they stand together already."""
    for stap, found in groupby(sections, key=lambda s: stap_of(s.slug)):
        yield Block(STAP[stap], list(found))
