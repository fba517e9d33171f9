"""The path: the steps of the nota, and in each the stones of its pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from nota.stappen import STAPPEN, stap_of
from nota.words import Said
from nota.words.standen import JE_PLAN, JE_VERSLAG, STAP_KORT
from wizard.flow import PLAN, VERSLAG, Step, slugs_of
from wizard.journey import Journey
from wizard.page import title_of
from wizard.retold import was_told

Pages = dict[str, tuple[Step, ...]]
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
        return [Stage(JE_VERSLAG, _stones(journey, journey.route.pages(part), here))]
    return list(_stages(journey, here))


def stage_of(slug: str, part: str) -> Said:
    """The name of the stage of a page."""
    if part == VERSLAG:
        return JE_VERSLAG
    stap = stap_of(slug)
    return STAP_KORT.format(n=stap) if stap else JE_PLAN


def _stages(journey: Journey, here: str) -> Iterator[Stage]:
    pages = journey.route.pages(PLAN)
    known = known_pages(journey, here)
    for stap, found in groupby(known, key=stap_of):
        name = STAP_KORT.format(n=stap) if stap else JE_PLAN
        yield Stage(name, _stones(journey, {page: pages[page] for page in found}, here))
    if len(known) < len(pages):
        last = stap_of(known[-1])
        yield from (Stage(STAP_KORT.format(n=n), []) for n in STAPPEN if n > last)


def known_pages(journey: Journey, here: str) -> list[str]:
    """The pages up to the choice of the route, and after it all there are."""
    pages = list(journey.route.pages(PLAN))
    if journey.plan.route or was_told(journey) or CHOICE not in pages:
        return pages
    known = pages.index(CHOICE) + 1
    return pages if here in pages[known:] else pages[:known]


def _stones(journey: Journey, pages: Pages, here: str) -> list[dict]:
    return [
        {
            "slug": page,
            "title": title_of(page, slugs_of(steps)),
            "url": partial(journey.page_url, page),  # not asked for on a screen
            "state": state,
            "says": STATES[state],
        }
        for page, steps in pages.items()
        for state in ["hier" if page == here else state_of(journey, steps)]
    ]


def state_of(journey: Journey, steps: Iterable[Step]) -> str:
    """Of a page: open until all that stands on it was passed."""
    slugs = slugs_of(steps)
    if not journey.passed.issuperset(slugs):
        return "open"
    stands = [journey.stands[slug] for slug in slugs]
    return "klaar" if any(s.tekens or s.klad for s in stands) else "overgeslagen"
