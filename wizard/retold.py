"""An outcome that became another after it was read is told again: was …, nu …

The plan keeps what uitkomst told from the first answer that changes after it was
passed. As long as the answers tell another thing now, uitkomst counts as not passed.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from nota.facts import uitkomst
from nota.words.was_nu import FEIT, WAS_NU, WOORDEN
from wizard.flow import Route

if TYPE_CHECKING:
    from wizard.journey import Journey

SCREEN = "uitkomst"


def to_keep(journey: "Journey", slug: str, *, passes: bool) -> dict:
    """The column that a save of this screen changes, if it does.

    Who chooses otherwise on uitkomst itself knows what it says.
    """
    if slug == SCREEN:
        seen = passes or SCREEN in journey.passed
        return {"verteld": None} if seen else {}
    if SCREEN not in journey.passed or journey.plan.verteld is not None:
        return {}
    return {"verteld": uitkomst(journey.route.answers, journey.weights)}


def unless_retold(road: Route, journey: "Journey") -> Route:
    """The same road, with uitkomst open again if it tells another thing now."""
    if not changed(road, journey):
        return road
    return replace(road, passed=road.passed - {SCREEN})


def changed(road: Route, journey: "Journey") -> list[tuple]:
    """Each fact that is another now: its name, what it was and what it is."""
    was = None if journey.versie else journey.plan.verteld
    if not was:
        return []
    now = uitkomst(road.answers, journey.weights)
    return [(n, was[n], new) for n, new in now.items() if n in was and was[n] != new]


def was_told(journey: "Journey") -> bool:
    """Whether it was read at all, whatever it tells now."""
    stand = journey.stands.get(SCREEN)
    return bool(stand and stand.gepasseerd)


def is_next(journey: "Journey") -> bool:
    """Whether reading it again is the first thing to do."""
    step = journey.route.open_step
    return bool(step and step.slug == SCREEN and was_told(journey))


def lines(journey: "Journey") -> Iterator[str]:
    """What changed in words; who only informs is not told how heavy it would be."""
    found = changed(journey.route, journey)
    stops = any(name == "samen" and new == "nee" for name, _was, new in found)
    for name, was, new in found:
        if new is not None or not stops:
            yield WAS_NU.format(
                feit=FEIT[name], was=in_words(name, was), nu=in_words(name, new)
            )


def in_words(name: str, value: str | int | None) -> str:
    if value is None:
        return _("nog niet bekend")
    return str(WOORDEN.get(name, {}).get(str(value), value))
