"""One question is one nullable column; None means "not filled in".

A number that somebody may guess has a second one beside it, with how it was said. Both
are one answer: the number is read as a Guess, and whoever writes it writes both.
"""

import json
from collections.abc import Mapping
from functools import cache
from itertools import chain, starmap
from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from typed.counts import Guess

BESIDE_A_NUMBER = "_schatting"
ONCE_ONE = frozenset({"vergunning"})  # one answer in 0.1.0, several now


def tekst() -> models.TextField:
    return models.TextField(null=True, blank=True)


def keuze() -> models.CharField:
    return models.CharField(max_length=60, null=True, blank=True)


def getal() -> models.PositiveIntegerField:
    return models.PositiveIntegerField(null=True, blank=True)


def lijst() -> "Json":
    return Json(null=True, blank=True)


def schatting() -> "Schatting":
    """How the number of the column before it was said, if that was a guess."""
    return Schatting(null=True, blank=True)


class AsTyped(json.JSONEncoder):
    """Signs as they are: an escaped emoji takes three times as much room."""

    def __init__(self, **how: Any):
        super().__init__(**how | {"ensure_ascii": False})


class Json(models.JSONField):
    """To the database a JSON like any other."""

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **options | {"encoder": AsTyped})

    def deconstruct(self) -> tuple:
        name, _path, args, kwargs = super().deconstruct()
        del kwargs["encoder"]
        return name, "django.db.models.JSONField", args, kwargs


class Said(DeferredAttribute):
    """What the number beside it says; setting it makes that number a guess."""

    def __get__(self, instance: models.Model | None, cls: Any = None) -> Any:
        if instance is None or self._number not in instance.__dict__:
            return super().__get__(instance, cls)
        return getattr(instance.__dict__[self._number], "said", None)

    def __set__(self, instance: models.Model, said: str | None) -> None:
        held = instance.__dict__
        held[self.field.attname] = said
        if said and held.get(self._number) is not None:
            held[self._number] = Guess(held[self._number], said)

    @property
    def _number(self) -> str:
        return self.field.attname.removesuffix(BESIDE_A_NUMBER)


class Schatting(models.TextField):
    """To the database a text like any other."""

    descriptor_class = Said

    def deconstruct(self) -> tuple:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


@cache
def may_be_guessed(model: type[models.Model]) -> frozenset[str]:
    """The numbers of a table that have such a column."""
    held = (field.name for field in model._meta.fields if isinstance(field, Schatting))
    return frozenset(name.removesuffix(BESIDE_A_NUMBER) for name in held)


def columns_of(model: type[models.Model], answers: Mapping[str, Any]) -> dict:
    """These answers as the columns of a table hold them."""
    guessed = may_be_guessed(model) & answers.keys()
    said = {n + BESIDE_A_NUMBER: getattr(answers[n], "said", None) for n in guessed}
    return {**answers, **said}


def with_guesses(answers: Mapping[str, Any]) -> dict:
    """These answers as a file holds them: how a guess was said stands beside it."""
    return dict(chain.from_iterable(starmap(_in_a_file, answers.items())))


def _in_a_file(name: str, value: Any) -> list[tuple[str, Any]]:
    if not isinstance(value, Guess):
        return [(name, value)]
    return [(name, int(value)), (name + BESIDE_A_NUMBER, value.said)]


def answer_in(stored: Mapping[str, Any], name: str) -> Any:
    """An answer as a file holds it, with the guess that stands beside it.

    A file of before a question got several answers holds one of them as a text.
    """
    value, said = stored.get(name), stored.get(name + BESIDE_A_NUMBER)
    if name in ONCE_ONE and isinstance(value, str):
        return [value]
    return Guess(value, said) if said and isinstance(value, int) else value
