"""What one plan has to tell any reader, worked out once for screen, paper and mail.

Own words, and the advice with its why: values and sentences only, so that no page and
no paper can tell something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from nota.words.start import contact
from press.glyphs import undrawn
from wizard import flow
from wizard.editions import EDITIONS, Edition, as_seen
from wizard.findings import Advised, advised, steps_after
from wizard.journey import Journey
from wizard.summary import Section, summary


@dataclass(frozen=True)
class Story:
    """A plan in one of the editions of wizard.editions."""

    journey: Journey
    edition: Edition
    sections: dict[str, list[Section]]  # per part of flow.PARTS
    advised: Advised
    what_now: list[str]

    @property
    def shared(self) -> bool:
        return not self.edition.estimates

    @property
    def undrawn(self) -> list[str]:
        """What stands on the screen, but as a number on paper."""
        sections = chain.from_iterable(self.sections.values())
        said = chain.from_iterable(map(_said, sections))
        return undrawn("".join(map(str, filter(None, said))))

    @property
    def for_a_permit(self) -> bool:
        """It goes along with an application, where the neighbours read it."""
        return self.journey.advice.needs_omgevingsvergunning

    @property
    def is_check(self) -> bool:
        return flow.road(self.journey.route.answers) == flow.CHECK

    @property
    def context(self) -> dict:
        """For a template; whose gemeente it is, also stands around the page."""
        plan = self.journey.plan
        return {"page": self, "plan": plan, "gemeente": plan.gemeente}


def story_of(journey: Journey, edition: str = "eigen") -> Story:
    shown = EDITIONS[edition]
    seen = as_seen(journey, shown)
    return Story(
        journey=seen,
        edition=shown,
        sections={part: summary(seen, shown, part) for part in flow.PARTS},
        advised=advised(seen),
        what_now=what_now(seen),
    )


def _said(section: Section) -> Iterator[str | None]:
    yield from (answer for _question, answer in section.answers)
    yield from chain.from_iterable(section.rows)


def what_now(journey: Journey) -> list[str]:
    """What to do with this plan, and where (product.md §10)."""
    return [*steps_now(journey), later(journey)]


def steps_now(journey: Journey) -> list[str]:
    who = contact(journey.plan.gemeente)
    return [sentence.format(contact=who) for sentence in steps_after(journey)]


def later(journey: Journey) -> str:
    """When it was carried out."""
    who = contact(journey.plan.gemeente)
    return journey.names.texts["wat-nu-altijd"].format(contact=who)
