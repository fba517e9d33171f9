"""The path: the steps of the nota, and in each the stones of its screens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from nota.stappen import STAPPEN, stap_of
from nota.words import Said
from nota.words.standen import JE_PLAN, JE_VERSLAG, STAP_KORT
from wizard.flow import PLAN, VERSLAG, Step
from wizard.journey import Journey
from wizard.retold import was_told
from wizard.screens import SCREENS

STATES = {
    "hier": _("hier ben je"),
    "klaar": _("klaar"),
    "overgeslagen": _("overgeslagen, mag"),
    "open": _("nog te doen"),
}
CHOICE = "uitkomst"  # until it was passed, nobody knows how long the road is


@dataclass(frozen=True)
class Stage:
    """One step of the nota, or what comes before and after; a step has a number."""

    name: Said
    stones: list[dict]

    @property
    def is_here(self) -> bool:
        return any(stone["state"] == "hier" for stone in self.stones)


def path(journey: Journey, here: str = "", part: str = PLAN) -> list[Stage]:
    """The stages of one part of the road, in order."""
    if part == VERSLAG:
        return [Stage(JE_VERSLAG, _stones(journey, journey.route.verslag, here))]
    return list(_stages(journey, here))


def stage_of(slug: str, part: str) -> Said:
    """The name of the stage of a screen."""
    if part == VERSLAG:
        return JE_VERSLAG
    stap = stap_of(slug)
    return STAP_KORT.format(n=stap) if stap else JE_PLAN


def _stages(journey: Journey, here: str) -> Iterator[Stage]:
    steps = known_steps(journey, here)
    for stap, found in groupby(steps, key=lambda step: stap_of(step.slug)):
        name = STAP_KORT.format(n=stap) if stap else JE_PLAN
        yield Stage(name, _stones(journey, found, here))
    if len(steps) < len(journey.route.steps):
        last = stap_of(steps[-1].slug)
        yield from (Stage(STAP_KORT.format(n=n), []) for n in STAPPEN if n > last)


def known_steps(journey: Journey, here: str) -> tuple[Step, ...]:
    """The screens up to the choice of the route, and after it all there are."""
    steps, slugs = journey.route.steps, journey.route.slugs
    if journey.plan.route or was_told(journey) or CHOICE not in slugs:
        return steps
    known = slugs.index(CHOICE) + 1
    return steps if here in slugs[known:] else steps[:known]


def _stones(journey: Journey, steps: Iterable[Step], here: str) -> list[dict]:
    return [
        {
            "slug": step.slug,
            "title": SCREENS[step.slug].title,
            "url": partial(journey.url, step.slug),  # not asked for on a screen
            "state": state,
            "says": STATES[state],
        }
        for step in steps
        for state in [state_of(journey, step.slug, here)]
    ]


def state_of(journey: Journey, slug: str, here: str) -> str:
    if slug == here:
        return "hier"
    if slug not in journey.passed:
        return "open"
    stand = journey.stands[slug]
    return "klaar" if stand.tekens or stand.klad else "overgeslagen"
