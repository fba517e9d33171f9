"""What every kind of question shares, and what the templates draw of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count
from typing import Any, Self, cast

from django import forms
from django.utils.choices import BaseChoiceIterator
from django.utils.functional import cached_property

from nota.words import Said

EXAMPLE = "Bijvoorbeeld:"
CARDS = 3  # that are shown before who wants to sees more
LONG = (
    "schaal",
    "kolommen",
)  # forms of which an answer takes less room than the choice


class Option:
    """One answer to choose from, ready to be drawn."""

    __slots__ = ("checked", "id", "label", "meaning", "opens", "value")

    def __init__(
        self,
        id: str,
        value: object,
        label: Said,
        meaning: Said,
        checked: bool,
        opens: bool,
    ):
        self.id, self.value, self.label = id, value, label
        self.meaning, self.checked, self.opens = meaning, checked, opens


def grouped(choices: Any) -> list[tuple[Said, list]]:
    """Choices as (heading, choices); those without a heading have an empty one."""
    choices = list(choices)
    if choices and isinstance(choices[0][1], list | tuple):
        return choices
    return [("", choices)]


class Shared(BaseChoiceIterator):
    """Choices that many rows share; Django copies and checks any other kind twice."""

    def __init__(self, choices: Iterable):
        self.choices = list(choices)

    def __iter__(self) -> Iterator:
        return iter(self.choices)

    def __len__(self) -> int:
        return len(self.choices)

    def __deepcopy__(self, memo: dict) -> Self:
        return self


class BoundQuestion(forms.BoundField):
    """A field with its value: what the templates draw."""

    field: "Question"

    def __getitem__(self, name: Any) -> Any:
        """Where a template looks first; Django's raises an error for every name."""
        return getattr(self, name)

    @cached_property
    def options(self) -> list[Option]:
        """Drawn by us: Django's widget templates take four fifths of a page."""
        return [option for _group, options in self.groups for option in options]

    @cached_property
    def groups(self) -> list[tuple[Said, list[Option]]]:
        """The options under their headings; one group without one if there are none."""
        chosen = set(map(str, self.field.as_list(self.value())))
        place = count()
        return [
            (name, [self._option(next(place), v, says, chosen) for v, says in pairs])
            for name, pairs in grouped(cast("Chosen", self.field).choices)
        ]

    def _option(
        self, place: int, value: object, label: Said, chosen: set[str]
    ) -> Option:
        meaning = self.field.meanings.get(value, "")
        return Option(
            f"{self.auto_id}_{place}",
            value,
            label,
            meaning,
            str(value) in chosen,
            value in self.field.opens,
        )

    @property
    def best(self) -> list[Option]:
        """The first few of a long list; what was chosen is one of them."""
        chosen = [option for option in self.options[CARDS:] if option.checked]
        return chosen + self.options[: CARDS - len(chosen)]

    @property
    def others(self) -> list[Option]:
        best = {option.id for option in self.best}
        return [option for option in self.options if option.id not in best]

    @property
    def answer_template(self) -> str:
        """What draws the answer; questions/field.html is the frame around it."""
        return f"questions/kinds/{self.field.kind}.html"

    @property
    def told(self) -> str:
        """What was chosen from many, to be read where the choice is folded away."""
        if self.errors or self.field.vorm not in LONG:
            return ""
        chosen = (option for option in self.options if option.checked)
        return ", ".join(self._told(option) for option in chosen)

    def _told(self, option: Option) -> str:
        """A point of a scale says little without its meaning."""
        says = f"{option.label}: {option.meaning}"
        return says if self.field.vorm == "schaal" else str(option.label)

    @property
    def hint(self) -> Said:
        """What helps to answer; nothing but an example is for who has no answer yet."""
        says = str(self.help_text)
        only_an_example = says.startswith(EXAMPLE) and ". " not in says
        answered = self.value() and not self.errors
        return "" if only_an_example and answered else self.help_text

    @property
    def is_drawn(self) -> bool:
        """Also when it is not asked (any more), if something stands in it."""
        asked = self.field.asked and self.field.has_answers
        return asked or bool(self.errors or self.value())

    @property
    def can_be_cleared(self) -> bool:
        """A chosen radio button can't be unchosen in a browser, so a button does it."""
        return self.field.drawn == "keuze" and self.value() not in (None, "")

    @property
    def first_id(self) -> str:
        """Where the error summary links to."""
        return f"{self.auto_id}_0" if hasattr(self.field, "choices") else self.auto_id


class Question(forms.Field):
    """What all kinds share: never required, a label, an example, a way to be drawn."""

    drawn = "tekst"
    vorm = ""  # how its choices stand, where there are any
    short: Said = ""  # the question as the head of a column
    asked = True  # there is something to answer
    meanings: Mapping[Any, Said] = {}
    opens: Collection = ()  # the answers from which other questions follow

    @property
    def has_answers(self) -> bool:
        """What is typed always has."""
        return True

    @property
    def kind(self) -> str:
        """The template in questions/kinds/ that draws the answer."""
        return self.drawn

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundQuestion:
        return BoundQuestion(form, self, field_name)

    def as_data(self, value: object) -> str | list[str]:
        return "" if value is None else str(value)

    def as_list(self, value: Any) -> list:
        return [] if value in (None, "") else [value]

    def in_words(self, value: Any) -> str:
        return "" if value is None else str(value)

    def in_a_cell(self, value: Any) -> str:
        """The answer where the question is only the head of a column."""
        return self.in_words(value)


class Chosen(Question, forms.ChoiceField):
    """A question with answers to choose from: tiles, in folds or in a list."""

    @property
    def has_answers(self) -> bool:
        """Headings without a choice below them are none."""
        return any(choices for _heading, choices in grouped(self.choices))

    @property
    def kind(self) -> str:
        if not self.choices:
            return "lijst"
        drawn = {"uitklap": "lijst", "groepen": "groepen", "kaarten": "kaarten"}
        return drawn.get(self.vorm, "tegels")
