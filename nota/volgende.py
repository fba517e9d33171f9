"""What to do next with a plan: one thing, and the first row that fits says which.

The nota gives an order (5.1: can it, how big, with whom, how; then carry it out and
tell what came of it), no single next thing: the rows are our own choice.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nota import status

VERDER = "verder"


@dataclass(frozen=True, kw_only=True)
class Stand:
    """How far a plan is."""

    status: str
    begun: bool  # some screen was passed
    advised: bool  # the short check was answered
    retold: bool  # answers changed what it said, and that was not read yet
    checked: bool  # somebody chose to stop after the check
    open: bool  # a screen of its road was not passed
    wrong: bool  # something was typed that can't count yet
    lacks: bool  # something is missing that a reader must know
    rules_first: bool  # it may not fit the rules: nota.conditions
    asks_moments: bool  # its road asks how people are talked with
    moments: int
    told: bool  # the verslag was begun
    done: bool  # the verslag is filled in
    wise: bool  # much is at stake, or a permit is needed


@dataclass(frozen=True)
class Volgende:
    """One row: what to do, and when it comes first."""

    slug: str
    when: Callable[[Stand], bool]


def at(*statuses: str) -> Callable[[Stand], bool]:
    return lambda stand: stand.status in statuses


# fmt: off
ROWS = (
    Volgende("lezen", at(status.AFGEROND, *status.UNREAD)),
    Volgende("aanvullen", at(status.AANVULLING)),
    Volgende("starten", at(status.BESPROKEN)),
    Volgende("verslag-binnen", at(status.VERSLAG)),
    Volgende("verslag-sturen", lambda s: s.status == status.LOOPT and s.done),
    Volgende("verslag-verder", lambda s: s.status == status.LOOPT and s.told),
    Volgende("verslag", at(status.LOOPT)),
    Volgende("noteren", at(status.INGEDIEND, status.IN_GESPREK)),
    Volgende("beginnen", lambda s: not s.begun),
    Volgende("herstellen", lambda s: s.wrong),
    Volgende("uitkomst", lambda s: s.retold),
    Volgende(VERDER, lambda s: s.open and not s.advised),
    Volgende("check", lambda s: s.checked and not s.open and not s.told),
    Volgende("regels", lambda s: s.rules_first and not s.moments),
    Volgende("moment", lambda s: s.open and s.asks_moments and not s.moments),
    Volgende(VERDER, lambda s: s.open),
    Volgende("verslag-sturen", lambda s: s.told and s.done),
    Volgende("verslag-verder", lambda s: s.told),
    Volgende("ontbreekt", lambda s: s.lacks),
    Volgende("sturen", lambda s: s.wise),
    Volgende("meenemen", lambda s: True),
)
# fmt: on


def next_of(stand: Stand) -> str:
    return next(row.slug for row in ROWS if row.when(stand))
