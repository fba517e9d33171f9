"""Situations in which the goal of a plan, or the law, asks for more inbreng.

The promise of each level is the nota's (stap 3); the link with a goal is our own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nota.answers import JA, NEE, Answers, Belanghebbende
from nota.conditions import plicht
from nota.floors import LICHT, ZWAAR
from nota.niveaus import (
    MEEBESLISSEN,
    MEEDENKEN,
    MEEDOEN,
    MEEWETEN,
    highest,
    is_more_than,
)
from nota.weights import Weights


@dataclass(frozen=True, kw_only=True)
class Case:
    """One group in one plan, with what we read where nothing was filled in."""

    answers: Answers
    row: Belanghebbende
    weging: int
    zwaarte: str
    weights: Weights

    @property
    def nodig(self) -> bool:
        return self.row.nodig == JA

    @property
    def past_niet(self) -> bool:
        return self.row.past == NEE

    @property
    def both_decide(self) -> bool:
        """Deciding is what is offered to them, and what they want."""
        return {highest(self.row.kan), highest(self.row.wil)} == {MEEBESLISSEN}

    def wants(self, *doelen: str) -> bool:
        return not set(doelen).isdisjoint(self.answers.doelen)


@dataclass(frozen=True)
class Raise:
    """A situation in which the goal, or the law, asks for at least this level."""

    reason: str
    at_least: str
    when: Callable[[Case], bool]
    source: str


def wants_to_hear_them(case: Case) -> bool:
    counts = case.weging >= case.weights.klein_belang_vanaf
    return case.wants("belangen", "wensen") and counts


def want_to_think_along(case: Case) -> bool:
    return is_more_than(highest(case.row.wil), MEEWETEN)


def owes_them_a_talk(case: Case) -> bool:
    counts = case.weging >= case.weights.gewoon_belang_vanaf
    return plicht(case.answers) and (counts or case.past_niet)


def looks_for_a_way_together(case: Case) -> bool:
    heavy = case.weging >= case.weights.groot_belang_vanaf
    return case.wants("mogelijkheden") and heavy and case.zwaarte != LICHT


def cannot_do_without(case: Case) -> bool:
    return case.nodig


def want_to_join(case: Case) -> bool:
    asked = is_more_than(highest(case.row.wil), MEEDENKEN)
    return case.wants("betrokkenheid") and asked


def has_much_at_stake_and_little_say(case: Case) -> bool:
    heavy = case.weging >= case.weights.groot_belang_vanaf
    return heavy and case.row.weinig_invloed == JA and case.zwaarte != LICHT


def promised_the_majority(case: Case) -> bool:
    """In so many words, or because they are let decide and want to."""
    counts = case.weging >= case.weights.gewoon_belang_vanaf
    promised = "meerderheid" in case.answers.gebruik_inbreng or case.both_decide
    return promised and counts and case.zwaarte != ZWAAR


def small_and_theirs(case: Case) -> bool:
    heavy = case.weging >= case.weights.groot_belang_vanaf
    theirs = case.nodig and case.wants("betrokkenheid")
    return theirs and heavy and case.zwaarte == LICHT


RAISES = (
    Raise("belang-horen", MEEDENKEN, wants_to_hear_them, "B1: nota stap 3"),
    Raise("willen-meedenken", MEEDENKEN, want_to_think_along, "B2: nota 3.1 en 9, wil"),
    Raise("plicht", MEEDENKEN, owes_them_a_talk, "B3: RBMNE 2025:6928"),
    Raise("samen-zoeken", MEEDOEN, looks_for_a_way_together, "B4: nota stap 3"),
    Raise("nodig", MEEDOEN, cannot_do_without, "B5: nota stap 3, wie is nodig"),
    Raise("klein-en-samen", MEEBESLISSEN, small_and_theirs, "B6: nota 9, buurtfeest"),
    Raise("willen-meedoen", MEEDOEN, want_to_join, "B7: nota stap 3, wil"),
    Raise(
        "weinig-gehoord",
        MEEDOEN,
        has_much_at_stake_and_little_say,
        "B8: nota stap 3, weinig invloed",
    ),
    Raise(
        "meerderheid-beloofd",
        MEEBESLISSEN,
        promised_the_majority,
        "B9: nota stap 3, belofte",
    ),
)
