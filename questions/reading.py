"""Stored answers in the words of their questions; no form is built to read them."""

from collections.abc import Collection, Mapping

from questions.kind import Question


class ReadBack:
    """What one screen says; `held` has its answers under the names of the fields."""

    def __init__(
        self,
        fields: Mapping[str, Question],
        held: object,
        folded: Collection[str] = (),
        said_by: Mapping[str, str] | None = None,
    ):
        self.fields, self.held, self.folded = fields, held, folded
        self.said_by = said_by or {}

    def word(self, name: str) -> str:
        """One answer; empty if nothing was filled in."""
        return str(self.fields[name].in_words(getattr(self.held, name)))

    def answers(self) -> dict[str, tuple[str, str]]:
        """Per field its question and answer, to lay beside another version."""
        return {n: (str(f.label), self.word(n)) for n, f in self.fields.items()}

    def in_words(self) -> list[tuple[str, str]]:
        """Each question with its answer; what stands behind a fold only if told."""
        told = self.answers()
        return [
            pair for name, pair in told.items() if pair[1] or self.is_open(name, told)
        ]

    def is_open(self, name: str, told: Mapping[str, tuple[str, str]]) -> bool:
        """Whether it is told that there is no answer."""
        if name in self.folded or self.is_moot(name, told):
            return False
        return self.fields[name].asked

    def is_moot(self, name: str, told: Mapping[str, tuple[str, str]]) -> bool:
        """Whether the answer to another question says it already."""
        other = self.said_by.get(name)
        return other is not None and bool(told[other][1])
