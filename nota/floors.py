"""Situations that weigh by themselves, whatever the sum of stap 2 says.

That many people weigh, and what is loaded, is of nota 5.1 and 9; from how much on is
our own estimate, in Weights.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nota.answers import Answers
from nota.weights import Weights

LICHT = "licht"
GEMIDDELD = "gemiddeld"
ZWAAR = "zwaar"
ZWAARTES = (LICHT, GEMIDDELD, ZWAAR)


@dataclass(frozen=True)
class Floor:
    """A situation that makes a plan at least this heavy, whatever the sum."""

    slug: str
    at_least: str
    when: Callable[[Answers, Weights], bool]
    source: str


def is_beladen(floors: tuple[Floor, ...]) -> bool:
    return not {"ligt-gevoelig", "veel-hinder"}.isdisjoint(f.slug for f in floors)


def answer_to(answers: Answers, question: str) -> int | None:
    """What is weighed: of hinder what is left of it after measures, if that was told.

    Nota 5.1 asks how bad it is, and whether measures can make it less.
    """
    left = getattr(answers, f"{question}_na_maatregelen", None)
    return getattr(answers, question) if left is None else left


def hinder(answers: Answers) -> int:
    """The worst of during and after; what is not filled in is none."""
    told = (answer_to(answers, f"hinder_{when}") for when in ("tijdens", "na"))
    return max(answer or 0 for answer in told)


def few_people(answers: Answers, weights: Weights) -> bool:
    """Few people narrow as many widen (nota 5.1: how many, and how bad)."""
    people = answers.aantal_mensen
    return people is not None and people <= weights.weinig_mensen_tot


def passes_for_few(answers: Answers, weights: Weights) -> bool:
    """A few people have hinder, and nothing of it stays."""
    return few_people(answers, weights) and not answer_to(answers, "hinder_na")


def much_is_said(answers: Answers, weights: Weights) -> bool:
    return (answers.maatschappelijk_belang or 0) >= weights.gevoelig_vanaf


def much_hinder(answers: Answers, weights: Weights) -> bool:
    much = hinder(answers) >= weights.veel_hinder_vanaf
    return much and not passes_for_few(answers, weights)


def hinder_for_many(answers: Answers, weights: Weights, least: int) -> bool:
    many = (answers.aantal_mensen or 0) > weights.veel_mensen_boven
    return many and hinder(answers) >= least


def many_people(answers: Answers, weights: Weights) -> bool:
    return hinder_for_many(answers, weights, weights.merkbare_hinder_vanaf)


def very_much_for_many(answers: Answers, weights: Weights) -> bool:
    return hinder_for_many(answers, weights, weights.zeer_veel_hinder_vanaf)


def very_large(answers: Answers, weights: Weights) -> bool:
    largest = max(answers.omvang or 0, answers.maatschappelijk_belang or 0)
    return largest >= weights.zeer_groot_vanaf


FLOORS = (
    Floor("ligt-gevoelig", GEMIDDELD, much_is_said, "M1: nota 9, beladen"),
    Floor("veel-hinder", GEMIDDELD, much_hinder, "M2: nota 9, veel gevolgen"),
    Floor("veel-mensen", GEMIDDELD, many_people, "M3: nota 5.1, hoeveel mensen"),
    Floor("zeer-groot", ZWAAR, very_large, "M4: eigen keuze"),
    Floor("zwaar-voor-velen", ZWAAR, very_much_for_many, "M5: nota 5.1, hoe erg"),
)
