"""The page of the verslag: how it went, and what is left to tell."""

from dataclasses import dataclass

from dossier.open_points import Point, open_points
from nota import status
from telling.story import Story, story_of
from wizard import flow
from wizard.journey import Journey
from wizard.path import path


@dataclass(frozen=True)
class Went:
    story: Story
    path: list[dict]
    points: list[Point]
    may: bool
    done: bool
    next_url: str
    public: str

    @property
    def context(self) -> dict:
        return self.story.context | {"went": self}


def went(journey: Journey) -> Went:
    return Went(
        story=story_of(journey),
        path=path(journey, part=flow.VERSLAG),
        points=open_points(journey, flow.VERSLAG),
        may=status.may("bewerk-verslag", status.INITIATIEFNEMER, journey.plan.status),
        done=journey.route.open_in(flow.VERSLAG) is None,
        next_url=journey.onward(flow.VERSLAG),
        public=journey.names.texts["openbaar"],
    )
