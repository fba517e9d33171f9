"""Situations that weigh by themselves, whatever the sum of stap 2 says."""

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


def hinder(answers: Answers) -> int:
    """The worst of during and after; what is not filled in is none."""
    return max(answers.hinder_tijdens or 0, answers.hinder_na or 0)


def much_is_said(answers: Answers, weights: Weights) -> bool:
    return (answers.maatschappelijk_belang or 0) >= weights.gevoelig_vanaf


def much_hinder(answers: Answers, weights: Weights) -> bool:
    return hinder(answers) >= weights.veel_hinder_vanaf


def many_people(answers: Answers, weights: Weights) -> bool:
    many = (answers.aantal_mensen or 0) > weights.veel_mensen_boven
    return many and hinder(answers) >= weights.merkbare_hinder_vanaf


def very_large(answers: Answers, weights: Weights) -> bool:
    largest = max(answers.omvang or 0, answers.maatschappelijk_belang or 0)
    return largest >= weights.zeer_groot_vanaf


FLOORS = (
    Floor("ligt-gevoelig", GEMIDDELD, much_is_said, "M1: nota 9, beladen"),
    Floor("veel-hinder", GEMIDDELD, much_hinder, "M2: nota 9, veel gevolgen"),
    Floor("veel-mensen", GEMIDDELD, many_people, "M3: nota 5.1, hoeveel mensen"),
    Floor("zeer-groot", ZWAAR, very_large, "M4: onze inschatting"),
)
