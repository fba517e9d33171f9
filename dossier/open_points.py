"""What can be added to a plan: what it needs, what is not right, what to look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from nota.words.signalen import SOORT, signal_sentence
from wizard import flow, places
from wizard.screens import SCREENS


@dataclass(frozen=True)
class Point:
    """What is needed, or not right yet, and where."""

    url: str
    says: str
    wrong: bool = False  # typed, but it can't count yet


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


AT_ONCE = 3  # signals that stand in sight


@dataclass(frozen=True)
class Open:
    """What can be added to the plan; of the signals the most important first."""

    points: list[Point]
    signals: list[SignalInWords]
    seen: list[SignalInWords]

    @property
    def wrong(self) -> list[Point]:
        return [point for point in self.points if point.wrong]

    @property
    def first(self) -> list[SignalInWords]:
        return self.signals[:AT_ONCE]

    @property
    def later(self) -> list[SignalInWords]:
        return self.signals[AT_ONCE:]

    def __bool__(self):
        return bool(self.points or self.signals or self.seen)


def still_open(journey) -> Open:
    heard = signals(journey)
    return Open(
        points=open_points(journey, flow.PLAN),
        signals=[signal for signal in heard if not signal.seen],
        seen=[signal for signal in heard if signal.seen],
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
        places.at(journey, slug, id),
        says.format(question=question, message=message),
        wrong=True,
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
