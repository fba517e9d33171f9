"""Everything the plan page and the PDF tell, worked out for the templates.

Own words, advice with its why, open points with links: values and sentences only,
so that screen, PDF and mail can't tell different things.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from django.utils.translation import gettext as _

from nota import status
from nota.conditions import gemeente_begint
from nota.words.signalen import SOORT, signal_sentence
from nota.words.start import WAT_NU, contact
from press.glyphs import undrawn
from wizard import flow, places
from wizard.editions import EDITIONS, Edition, as_seen
from wizard.findings import Advised, advised
from wizard.journey import Journey
from wizard.path import path
from wizard.screens import SCREENS
from wizard.summary import Section, summary


@dataclass(frozen=True)
class Point:
    """What is needed, or not right yet, and where."""

    url: str
    says: str


@dataclass(frozen=True)
class SignalInWords:
    """What deserves a second look; it can be ticked away, and brought back."""

    key: str
    seen: bool
    soort: str
    part: str
    word: str
    says: str
    url: str
    screen: str


@dataclass(frozen=True)
class Open:
    """What can be added to the plan."""

    points: list[Point]
    signals: list[SignalInWords]
    seen: list[SignalInWords]

    def __bool__(self):
        return bool(self.points or self.signals or self.seen)


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


def still_open(journey) -> Open:
    heard = signals(journey)
    return Open(
        points=open_points(journey, flow.PLAN),
        signals=[signal for signal in heard if not signal.seen],
        seen=[signal for signal in heard if signal.seen],
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


def open_points(journey, part: str) -> list[Point]:
    """What is needed before sending, and what was typed but isn't right yet."""
    steps = journey.route.part(part)
    return [point for step in steps for point in _points(journey, step.slug)]


def _points(journey, slug: str) -> Iterator[Point]:
    screen = SCREENS[slug]
    for name, says in getattr(screen, "needed", {}).items():
        if not getattr(journey.plan, name):
            yield Point(journey.url(slug), says)
    if journey.klad(slug):
        for fault in screen.stored(journey).faults():
            yield _fault(journey, slug, fault)


def _fault(journey, slug, fault) -> Point:
    id, question, message = fault
    says = _("Nog niet goed: {question} {message}")
    return Point(
        places.at(journey, slug, id), says.format(question=question, message=message)
    )


def signals(journey) -> list[SignalInWords]:
    return [signal(journey, sounded) for sounded in journey.advice.signals]


def signal(journey, sounded) -> SignalInWords:
    scherm, place = sounded.signal.scherm, sounded.place
    screen, key = SCREENS[scherm], key_of(sounded)
    asked = screen.base_fields.get(place.veld)
    return SignalInWords(
        key=key,
        seen=key in journey.plan.gezien,
        soort=sounded.signal.soort,
        part=flow.STEP[scherm].part,
        word=SOORT[sounded.signal.soort],
        says=signal_sentence(sounded.signal.slug, sounded.values),
        url=places.field(journey, scherm, place.veld, place.rij),
        screen=asked.label if asked else screen.title,
    )


def key_of(sounded) -> str:
    """Which signal, on which screen, about which group or which text."""
    about = sounded.row.id if sounded.row else ""
    if sounded.place.veld:
        about = "/".join(filter(None, (sounded.place.rij, sounded.place.veld)))
    return f"{sounded.signal.slug}/{sounded.signal.scherm}/{about}"


def what_now(journey) -> list[str]:
    """What to do with this plan, and where (product.md §10)."""
    answers, texts = journey.advice.answers, journey.names.texts
    case = "gemeente" if gemeente_begint(answers) else answers.vergunning
    if case not in WAT_NU:
        case = "weet_niet"
    says = (texts[f"wat-nu-{case}"], texts["wat-nu-altijd"])
    who = contact(journey.plan.gemeente)
    return [sentence.format(contact=who) for sentence in says]
