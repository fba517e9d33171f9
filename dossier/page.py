"""The page of a plan for who makes it: what anybody reads, and what is left to do."""

from dataclasses import dataclass

from dossier.open_points import Open, Point, open_points, still_open
from dossier.story import Story, story_of
from nota import status
from wizard import flow
from wizard.journey import Journey
from wizard.path import path
from wizard.screens import SCREENS


@dataclass(frozen=True)
class Verslag:
    """How far telling how it went is, and whether it may go on."""

    may: bool
    done: bool
    is_next: bool
    next_url: str
    public: str


@dataclass(frozen=True)
class PlanPage:
    """What is left to do, and the ways to it."""

    story: Story
    paths: dict[str, list[dict]]  # per part of flow.PARTS
    open: Open
    verslag: Verslag
    verslag_points: list[Point]
    offered: list[tuple[str, str]]

    @property
    def context(self) -> dict:
        return self.story.context | {"mine": self}


def page(journey: Journey) -> PlanPage:
    return PlanPage(
        story=story_of(journey),
        paths={part: path(journey, part=part) for part in flow.PARTS},
        open=still_open(journey),
        verslag=verslag(journey),
        verslag_points=open_points(journey, flow.VERSLAG),
        offered=[(s.slug, SCREENS[s.slug].title) for s in journey.route.offered],
    )


def verslag(journey: Journey) -> Verslag:
    now = journey.plan.status
    done = journey.route.open_in(flow.VERSLAG) is None
    return Verslag(
        may=status.may("bewerk-verslag", status.INITIATIEFNEMER, now),
        done=done,
        is_next=now == status.LOOPT and not done,
        next_url=journey.onward(flow.VERSLAG),
        public=journey.names.texts["openbaar"],
    )
