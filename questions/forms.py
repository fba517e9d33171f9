"""What every screen shares: accept what is good, keep the rest as klad.

A screen is made for one journey. `accepted` holds the values that may be stored,
`rejected` what was typed but can't be stored yet; together nothing is lost.
"""

from collections.abc import Collection, Iterator, Mapping
from json import dumps
from typing import Any, ClassVar, Self

from django import forms
from django.utils.datastructures import MultiValueDict

from nota.words import Said
from questions.folds import Folds, question
from questions.kind import Question
from questions.reading import ReadBack


class NamesFaults(forms.BaseForm):
    """A form of our own fields, that can say what is wrong in it and where."""

    def faults(self) -> list[tuple[str, str, str]]:
        """(id, question, message) of each wrong answer, for the error summary."""
        return [
            (question(self, name).first_id, str(self[name].label), str(message))
            for name, messages in self.errors.items()
            for message in messages
        ]


class Questions(NamesFaults, Folds, forms.Form):
    """A set of questions: a whole screen, or one row of a screen."""

    use_required_attribute = False
    base_fields: ClassVar[dict[str, Any]]  # a Question of some kind
    fields: dict[str, Any]

    def __init__(
        self, journey: Any, data: Mapping[str, Any] | None = None, **kwargs: Any
    ):
        self.journey = journey
        # Django copies its fields from here; of a plan they are its own.
        self.base_fields = self.fields_for(journey)  # type: ignore[misc]
        super().__init__(data, **kwargs)
        for name, opens in self._openings():
            self.fields[name].opens = opens
        self.prepare()

    @classmethod
    def fields_for(cls, journey: Any) -> dict[str, Question]:
        """The questions as this plan is asked them: which, their words and choices."""
        return cls.base_fields

    def _openings(self) -> Iterator[tuple[str, Collection]]:
        """Of each question that is asked the answers that open others."""
        for follows in self.follows:
            yield from ((n, a) for n, a in follows.after.items() if n in self.fields)

    def prepare(self) -> None:
        """What only matters to who fills it in, or to this one row."""

    @property
    def accepted(self) -> dict:
        self.is_valid()  # cleans, and keeps what was good
        return self.cleaned_data

    @property
    def rejected(self) -> dict:
        return {name: self.raw(name) for name in self.errors}

    def raw(self, name: str) -> Any:
        """What was typed, as the browser sent it."""
        return self.fields[name].widget.value_from_datadict(
            self.data, {}, self.add_prefix(name)
        )

    def as_data(self, values: dict) -> dict:
        """Stored values as a browser would send them."""
        return {
            self.add_prefix(name): field.as_data(values.get(name))
            for name, field in self.fields.items()
        }

    def word(self, name: str) -> str:
        """One answer, as stored or as just typed; empty if nothing was filled in."""
        field = self.fields[name]
        if name in self.rejected:
            raw = self.raw(name)
            return ", ".join(raw) if isinstance(raw, list) else str(raw)
        values = self.accepted if self.is_bound else self.initial
        return str(field.in_words(values.get(name)))

    def answers(self) -> dict[str, tuple[str, str]]:
        """Per field its question and answer, to lay beside another version."""
        return {n: (str(f.label), self.word(n)) for n, f in self.fields.items()}


class Screen(Questions):
    """A screen that is one form; it saves only its own columns."""

    grows = False
    left_wrong = False  # what is wrong always comes along
    title: Said = ""
    intro: Said = ""
    explanation: Said = ""
    slug = rows = ""
    said_by: ClassVar[Mapping[str, str]] = {}  # a question: by the answer to another
    # A question: the one to compare its answer with, and in what words.
    compared: ClassVar[Mapping[str, tuple[str, Said]]] = {}

    @classmethod
    def listed(cls, names: Any) -> dict[str, Question]:
        """The questions of which the gemeente lists the answers."""
        return {}

    @classmethod
    def answered(cls, journey: Any) -> ReadBack:
        """The stored answers and nothing else: what overview and PDF show."""
        fields = cls.fields_for(journey)
        return ReadBack(
            fields,
            journey.plan,
            cls.folded,
            cls.said_by,
            cls.compared,
            cls.follows,
        )

    @classmethod
    def stored(cls, journey: Any) -> Self:
        """The screen as it was left: the stored answers, with the klad over them."""
        values = {name: getattr(journey.plan, name) for name in cls.base_fields}
        screen = cls(journey, initial=values)
        klad = journey.klad(cls.slug)
        if not klad:
            return screen
        return cls(journey, screen.as_data(values) | klad)

    @classmethod
    def shown(cls, journey: Any, rij: str = "", voor: str = "") -> Self:
        """The screen as its page opens; only a list has rows to open."""
        return cls.stored(journey)

    @classmethod
    def sent(cls, journey: Any, data: MultiValueDict, rij: str = "") -> Self:
        return cls(journey, data)

    def beside(self, journey: Any) -> Self:
        """The same screen as it stands there, to lay beside this one."""
        return self.stored(journey)

    @property
    def received(self) -> Any:
        """What was typed here; a screen with rows keeps that apart."""
        return self

    def klad(self) -> dict:
        return self.rejected

    def length(self) -> int:
        return length_of(self.accepted) + length_of(self.rejected)

    def is_untouched(self) -> bool:
        """A screen that is one form always comes with its answers."""
        return False


def length_of(value: Any) -> int:
    """How many characters a value, or a nest of values, holds; 0 is: nothing.

    A sign that takes more than two bytes to store counts for more than one, as a
    browser counts an emoji for two.
    """
    if isinstance(value, dict):
        return sum(map(length_of, value.values()))
    if isinstance(value, list | tuple):
        return sum(map(length_of, value))
    return 0 if value is None else _length(str(value))


def _length(text: str) -> int:
    stored = dumps(text, ensure_ascii=False).encode(errors="surrogatepass")
    return max(len(text), (len(stored) - len('""')) // 2)
