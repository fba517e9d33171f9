"""What of a form is drawn at once, and what only for whom it concerns."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, ClassVar, cast

from django import forms

from nota.words import Said
from questions.kind import BoundQuestion


def question(form: forms.BaseForm, name: str) -> BoundQuestion:
    return cast(BoundQuestion, form[name])


@dataclass(frozen=True)
class Fold:
    """Questions that most people don't need, behind words that say who does."""

    title: Said
    fields: list[BoundQuestion]
    is_open: bool


@dataclass(frozen=True)
class Follows:
    """Questions that follow from an answer to one of those right before them."""

    names: Collection[str]
    after: Mapping[str, Collection]  # a question: the answers that open them

    def is_opened(self, given: Mapping[str, Any]) -> bool:
        return any(given.get(name) in opens for name, opens in self.after.items())


@dataclass(frozen=True)
class Together:
    """Questions, and after them what follows from their answers."""

    fields: list[BoundQuestion]
    then: list[BoundQuestion] = field(default_factory=list)
    folds: list[Fold] = field(default_factory=list)
    is_open: bool = False  # something stands in it, whatever opens it

    @property
    def is_followed(self) -> bool:
        return bool(self.then or self.folds)


class Folds(forms.BaseForm):
    """A form of which some questions are behind a fold, or follow from an answer."""

    folded: tuple[str, ...] = ()  # questions that most people don't need
    folded_title: Said = ""
    folded_apart: ClassVar[Mapping[Said, tuple[str, ...]]] = {}  # of those, by title
    follows: ClassVar[tuple[Follows, ...]] = ()

    @property
    def plain_fields(self) -> list[BoundQuestion]:
        return [q for q in self._drawn if q.name not in self.folded]

    @property
    def folded_fields(self) -> list[BoundQuestion]:
        return [q for q in self._drawn if q.name in self.folded]

    @property
    def parts(self) -> list[Together]:
        """All that is not behind a fold at the end, in order."""
        first = [q for q in self.plain_fields if not self._before(q)]
        return [
            self._part(list(fields), follows)
            for follows, fields in groupby(first, self._after)
        ]

    @property
    def folds(self) -> list[Fold]:
        return self._folds([q for q in self.folded_fields if not self._before(q)])

    def is_needed(self, fields: list[BoundQuestion]) -> bool:
        """Whether there is anything among these that should be seen."""
        return is_filled(fields)

    def _part(self, fields: list[BoundQuestion], follows: Follows | None) -> Together:
        if follows is None:
            return Together(fields)
        then = [q for q in self._drawn if self._before(q) is follows]
        return Together(
            fields,
            [q for q in then if q.name not in self.folded],
            self._folds([q for q in then if q.name in self.folded]),
            is_filled(then),
        )

    def _folds(self, fields: list[BoundQuestion]) -> list[Fold]:
        """Those of a title of their own first; the rest behind the last one."""
        apart = {n: t for t, names in self.folded_apart.items() for n in names}
        behind: dict[Said, list[BoundQuestion]] = {
            title: [] for title in apart.values()
        }
        for each in fields:
            behind.setdefault(apart.get(each.name, self.folded_title), []).append(each)
        return [Fold(t, f, self.is_needed(f)) for t, f in behind.items() if f]

    def _after(self, asked: BoundQuestion) -> Follows | None:
        """What follows from its answer."""
        return next((f for f in self.follows if asked.name in f.after), None)

    def _before(self, asked: BoundQuestion) -> Follows | None:
        """From what it follows, among the questions that are asked."""
        found = (f for f in self.follows if asked.name in f.names)
        return next(
            (f for f in found if not self.fields.keys().isdisjoint(f.after)), None
        )

    @property
    def _drawn(self) -> list[BoundQuestion]:
        return [q for n in self.fields if (q := question(self, n)).is_drawn]


def is_filled(fields: list[BoundQuestion]) -> bool:
    return any(each.value() or each.errors for each in fields)
