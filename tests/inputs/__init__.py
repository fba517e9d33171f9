"""What people type, by kind: a table that anybody can read and run.

Every row is what somebody types and what is understood of it, or, as Refused, the
sentence that sends it back with the text still in the box. `python -m tests.inputs`
tries them all and tells per kind how many hold.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.core.exceptions import ValidationError

from typed.gate import arrived

MODULES = ("numbers", "addresses", "signs", "words", "doors", "cells", "cells_out")


class Refused(str):
    """The sentence with which it is sent back."""


@dataclass(frozen=True)
class Kind:
    """`where` it is typed, how it `reads` there, and the rows: typed, understood."""

    where: str
    reads: Callable[[str], object]
    rows: dict
    stored: bool = False  # whether it looks in the database


def answered(question) -> Callable[[str], object]:
    """What a question of ours makes of a text that came in."""

    def read(typed: str) -> object:
        try:
            return question.clean(arrived(typed))
        except ValidationError as error:
            return Refused(error.messages[0])

    return read


def kinds() -> dict[str, Kind]:
    """Every kind by its name."""
    found = {}
    for name in MODULES:
        found |= import_module(f"tests.inputs.{name}").KINDS
    return found
