"""The sum of stap 2 for who adds up with a pen: nota.zwaarte, asked what it says.

Only what an answer does by itself: how many people it is about may change the outcome.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nota.answers import Answers
from nota.floors import FLOORS, GEMIDDELD, ZWAAR, ZWAARTES
from nota.weights import LARGEST_ANSWER, Weights
from nota.zwaarte import WEIGHED, weight_of


@dataclass(frozen=True)
class Alone:
    """Answers that make a plan at least this heavy, whatever the sum."""

    zwaarte: str
    answer: int  # or more
    questions: tuple[str, ...]


def weighed(weights: Weights) -> list[tuple[str, int]]:
    """What is added up, and how often each counts."""
    every = [(name, weight_of(name, Answers(), weights)) for name in WEIGHED]
    return [(name, weight) for name, weight in every if weight]


def alone(weights: Weights) -> Iterator[Alone]:
    for zwaarte in (GEMIDDELD, ZWAAR):
        for answer in range(1, LARGEST_ANSWER + 1):
            found = tuple(
                q for q in WEIGHED if least(q, weights).get(zwaarte) == answer
            )
            if found:
                yield Alone(zwaarte, answer, found)


def least(question: str, weights: Weights) -> dict[str, int]:
    """The first answer that makes it gemiddeld by itself, and the first for zwaar."""
    found: dict[str, int] = {}
    for answer in range(LARGEST_ANSWER + 1):
        told: dict[str, Any] = {question: answer}
        by_itself = [f.at_least for f in FLOORS if f.when(Answers(**told), weights)]
        if by_itself:
            found.setdefault(max(by_itself, key=ZWAARTES.index), answer)
    return found
