"""Everything the plan page and the PDF tell, worked out for the templates.

Own words, advice with its why, open points with links: values and sentences only,
so that screen, PDF and mail can't tell different things.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from dossier.open_points import Open, Point, open_points, still_open
from nota import status
from nota.conditions import needs_omgevingsvergunning, overheid_begint, permits
from nota.fase import voorbereiding
from nota.words.start import contact
from press.glyphs import undrawn
from wizard import flow
from wizard.editions import EDITIONS, Edition, as_seen
from wizard.findings import Advised, advised, first_step
from wizard.journey import Journey
from wizard.path import path
from wizard.screens import SCREENS
from wizard.summary import Section, summary


@dataclass(frozen=True)
class Verslag:
    """How it went, as far as it was told."""

    begun: bool
    may: bool
    done: bool
    is_next: bool
    path: list[dict]
    next_url: str
    sections: list[Section]
    points: list[Point]
    public: str


@dataclass(frozen=True)
class PlanPage:
    """What one plan has to tell, in one of the editions of wizard.editions."""

    journey: Journey
    edition: Edition
    path: list[dict]
    sections: list[Section]
    verslag: Verslag
    advised: Advised
    open: Open
    offered: list[tuple[str, str]]
    what_now: list[str]

    @property
    def shared(self) -> bool:
        return not self.edition.estimates

    @property
    def undrawn(self) -> list[str]:
        """What stands on the screen, but as a number on paper."""
        sections = [*self.sections, *self.verslag.sections]
        said = chain.from_iterable(map(_said, sections))
        return undrawn("".join(map(str, filter(None, said))))

    @property
    def for_a_permit(self) -> bool:
        """It goes along with an application, where the neighbours read it."""
        return needs_omgevingsvergunning(self.journey.advice.answers)

    @property
    def is_check(self) -> bool:
        return flow.road(self.journey.route.answers) == flow.CHECK

    @property
    def context(self) -> dict:
        """For a template; whose gemeente it is, also stands around the page."""
        plan = self.journey.plan
        return {"page": self, "plan": plan, "gemeente": plan.gemeente}


def _said(section: Section) -> Iterator[str | None]:
    yield from (answer for _question, answer in section.answers)
    yield from chain.from_iterable(section.rows)


def page(journey: Journey, edition: str = "eigen") -> PlanPage:
    shown = EDITIONS[edition]
    seen = as_seen(journey, shown)
    return PlanPage(
        journey=seen,
        edition=shown,
        path=path(seen),
        sections=summary(seen, edition),
        verslag=verslag(seen, edition),
        advised=advised(seen),
        open=still_open(seen),
        offered=[(s.slug, SCREENS[s.slug].title) for s in seen.route.offered],
        what_now=what_now(seen),
    )


def verslag(journey, edition: str) -> Verslag:
    may = status.may("bewerk-verslag", status.INITIATIEFNEMER, journey.plan.status)
    done = journey.route.open_in(flow.VERSLAG) is None
    return Verslag(
        begun=journey.begun,
        may=may,
        done=done,
        is_next=journey.plan.status == status.LOOPT and not done,
        path=path(journey, part=flow.VERSLAG),
        next_url=journey.onward(flow.VERSLAG),
        sections=summary(journey, edition, flow.VERSLAG),
        points=open_points(journey, flow.VERSLAG),
        public=journey.names.texts["openbaar"],
    )


def of_the_phase(answers) -> tuple[str]:
    """Once the decision was taken there is nothing to explain in it."""
    prepares = voorbereiding(answers)
    return ("gemeente" if prepares else f"gemeente-{answers.fase}",)


def what_now(journey) -> list[str]:
    """What to do with this plan, and where (product.md §10)."""
    answers, texts = journey.advice.answers, journey.names.texts
    cases = of_the_phase(answers) if overheid_begint(answers) else permits(answers)
    by_case = [texts[f"wat-nu-{case}"] for case in cases]
    says = (first_step(journey), *by_case, texts["wat-nu-altijd"])
    who = contact(journey.plan.gemeente)
    return [sentence.format(contact=who) for sentence in says if sentence]
