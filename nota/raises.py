"""Situations in which the goal of a plan, or the law, asks for more inbreng.

The promise of each level is the nota's (stap 3); the link with a goal is our own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nota.answers import JA, NEE, Answers, Belanghebbende
from nota.conditions import plicht
from nota.floors import LICHT, ZWAAR
from nota.niveaus import MEEBESLISSEN, MEEDENKEN, MEEDOEN, highest, is_more_than
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


def needs_their_knowledge(case: Case) -> bool:
    return case.wants("deskundigheid") and case.nodig


def owes_them_a_talk(case: Case) -> bool:
    counts = case.weging >= case.weights.gewoon_belang_vanaf
    return plicht(case.answers) and (counts or case.past_niet)


def looks_for_a_way_together(case: Case) -> bool:
    heavy = case.weging >= case.weights.groot_belang_vanaf
    return case.wants("mogelijkheden") and heavy and case.zwaarte != LICHT


def wants_it_to_be_theirs(case: Case) -> bool:
    return case.wants("betrokkenheid") and case.nodig


def want_to_join(case: Case) -> bool:
    asked = is_more_than(highest(case.row.wil), MEEDENKEN)
    return case.wants("betrokkenheid") and asked


def has_much_at_stake_and_little_say(case: Case) -> bool:
    heavy = case.weging >= case.weights.groot_belang_vanaf
    return heavy and case.row.weinig_invloed == JA and case.zwaarte != LICHT


def promised_the_majority(case: Case) -> bool:
    counts = case.weging >= case.weights.gewoon_belang_vanaf
    promised = "meerderheid" in case.answers.gebruik_inbreng
    return promised and counts and case.zwaarte != ZWAAR


def small_and_theirs(case: Case) -> bool:
    heavy = case.weging >= case.weights.groot_belang_vanaf
    return wants_it_to_be_theirs(case) and heavy and case.zwaarte == LICHT


RAISES = (
    Raise("belang-horen", MEEDENKEN, wants_to_hear_them, "B1: nota stap 3"),
    Raise("kennis-nodig", MEEDENKEN, needs_their_knowledge, "B2: nota stap 3"),
    Raise("plicht", MEEDENKEN, owes_them_a_talk, "B3: RBMNE 2025:6928"),
    Raise("samen-zoeken", MEEDOEN, looks_for_a_way_together, "B4: nota stap 3"),
    Raise("ook-van-hen", MEEDOEN, wants_it_to_be_theirs, "B5: nota stap 3"),
    Raise("klein-en-samen", MEEBESLISSEN, small_and_theirs, "B6: nota, buurtfeest"),
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
