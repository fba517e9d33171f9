"""Stored answers in the words of their questions; no form is built to read them."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from nota.words import Said
from questions.changes import Told
from questions.folds import Follows
from questions.kind import Question


class ReadBack:
    """What one screen says; `held` has its answers under the names of the fields."""

    def __init__(
        self,
        fields: Mapping[str, Question],
        held: object,
        folded: Collection[str] = (),
        said_by: Mapping[str, str] | None = None,
        compared: Mapping[str, tuple[str, Said]] | None = None,
        follows: Collection[Follows] = (),
    ):
        self.fields, self.held, self.folded = fields, held, folded
        self.said_by, self.compared = said_by or {}, compared or {}
        self.follows = follows

    def word(self, name: str) -> str:
        """One answer; empty if nothing was filled in."""
        return str(self.fields[name].in_words(getattr(self.held, name)))

    def answers(self) -> Told:
        """Per field its question and answer, to lay beside another version."""
        return {n: (str(f.label), self.word(n)) for n, f in self.fields.items()}

    def in_words(self) -> list[tuple[str, str]]:
        """Each question with its answer; what stands behind a fold only if told."""
        told = self.side_by_side(self.answers())
        return [
            pair for name, pair in told.items() if pair[1] or self.is_open(name, told)
        ]

    def side_by_side(self, told: Told) -> Told:
        """With the answers that are to be compared in one line."""
        second = {other for other, _says in self.compared.values()}
        return {
            name: (question, self.line(name, told))
            for name, (question, _answer) in told.items()
            if name not in second
        }

    def line(self, name: str, told: Told) -> str:
        """An answer, and after it the one to compare it with."""
        other, says = self.compared.get(name, (name, ""))
        both = [told[name][1]] if told[name][1] else []
        if says and told[other][1]:
            both.append(says.format(answer=told[other][1]))
        return ", ".join(both)

    def is_open(self, name: str, told: Told) -> bool:
        """Whether it is told that there is no answer."""
        if name in self.folded or self.is_moot(name, told) or self.is_closed(name):
            return False
        return self.fields[name].asked

    def is_closed(self, name: str) -> bool:
        """Whether it follows from an answer that was not given."""
        return any(
            name in follows.names and not follows.is_opened(self.given(follows.after))
            for follows in self.follows
        )

    def given(self, names: Iterable[str]) -> dict[str, Any]:
        """The stored answers to those of these questions that are asked."""
        return {n: getattr(self.held, n) for n in names if n in self.fields}

    def is_moot(self, name: str, told: Told) -> bool:
        """Whether the answer to another question says it already."""
        other = self.said_by.get(name)
        return other is not None and bool(told[other][1])
