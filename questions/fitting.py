"""A question as one plan is asked it: with choices or words of its own."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any, TypeVar

from nota.words import Said
from questions.kind import Chosen, Question

Choice = TypeVar("Choice", bound=Chosen)
Kind = TypeVar("Kind", bound=Question)


def fitted(field: Choice, choices: Iterable, **otherwise: Any) -> Choice:
    """The same question with these choices, and with other words if those are given."""
    fresh = deepcopy(field)
    fresh.choices = choices
    for name, value in otherwise.items():
        setattr(fresh, name, value)
    return fresh


def worded(field: Kind, label: Said) -> Kind:
    """The same question, asked in other words."""
    fresh = deepcopy(field)
    fresh.label = label
    return fresh


def explained(field: Kind, hint: Said) -> Kind:
    """The same question with another example, or none."""
    fresh = deepcopy(field)
    fresh.help_text = hint
    return fresh
