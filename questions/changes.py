"""What differs between two readings: question by question, and row by row."""

from collections.abc import Mapping
from dataclasses import dataclass

NEW, GONE, CHANGED, SAME = "new", "gone", "changed", "same"

Told = Mapping[str, tuple[str, str]]
"""By the name of each question: how it is asked, and its answer in words."""


@dataclass(frozen=True)
class Change:
    """A question that is answered differently, in words: as it was, as it became."""

    question: str
    before: str
    after: str


def between(before: Told, after: Told, nothing: str = "") -> list[Change]:
    """Every question that differs; where it was not asked its answer is `nothing`.

    Questions are the same when their names are, however alike their words.
    """
    unasked = ("", nothing)
    return [
        Change(question, old, new)
        for name, (question, _answer) in {**before, **after}.items()
        if (old := before.get(name, unasked)[1]) != (new := after.get(name, unasked)[1])
    ]


def kinds(before: Mapping, after: Mapping) -> dict:
    """By its id what became of each row: new, gone, changed or the same."""
    return {id: _kind(id, before, after) for id in {**before, **after}}


def _kind(id: object, before: Mapping, after: Mapping) -> str:
    if id not in before:
        return NEW
    if id not in after:
        return GONE
    return SAME if before[id] == after[id] else CHANGED
