"""The kinds of question a screen can ask: what they accept and how they read back.

A value is what the database and the JSON hold: a text, a whole number that may be a
guess, a list of slugs, or None for "not filled in". `as_data` turns it into what a
browser sends, `in_words` into what a person reads.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from nota.answers import JA, WEET_NIET
from nota.words import Said
from questions.kind import Chosen, Question, grouped
from typed.counts import Guess, count_in
from typed.days import dates_in
from typed.gate import is_empty, lines, one_line

E_LANG = _("Je tekst is {n} tekens te lang. Maak hem wat korter.")
E_KEUZE = _("Kies een van de antwoorden die hier staan.")
E_DATUM = _("Deze datum kennen we niet. Schrijf hem zo: 1-3-2027.")
E_GETAL = _("Vul een heel getal in, bijvoorbeeld 40.")
LARGEST = 2_147_483_647

Kind = TypeVar("Kind", bound=Question)

SCHAAL = tuple(
    enumerate(
        (
            _("niet"),
            _("nauwelijks"),
            _("weinig"),
            _("gemiddeld"),
            _("behoorlijk"),
            _("groot"),
            _("zeer groot"),
        )
    )
)
BOVEN_NIET = tuple(point for point, _word in SCHAAL[1:])
JA_NEE = ((JA, _("Ja")), ("nee", _("Nee")))
JA_NEE_WEET_NIET = (*JA_NEE, (WEET_NIET, _("Weet ik niet")))


class Tekst(Question, forms.CharField):
    """Free text of at most `max_length` characters."""

    def __init__(
        self,
        label: Said,
        help_text: Said = "",
        *,
        lang: bool = True,
        max_length: int = 4000,
    ):
        self.drawn = "lang" if lang else "tekst"
        super().__init__(
            label=label, help_text=help_text, required=False, empty_value=None
        )
        self.longest = max_length

    def to_python(self, value: Any) -> str | None:
        """As typed; in one line, or in the lines in which it was typed."""
        text = "" if value in self.empty_values else str(value)
        fold = lines if self.drawn == "lang" else one_line
        return super().to_python(fold(text))

    def clean(self, value: Any) -> str | None:
        value = super().clean(value)
        if value and len(value) > self.longest:
            raise forms.ValidationError(E_LANG.format(n=len(value) - self.longest))
        return value


def cel(label: Said, help_text: Said = "", *, short: Said) -> Tekst:
    """The free text of one cell of a row."""
    return in_column(short, Tekst(label, help_text, lang=False, max_length=500))


def alinea(label: Said, help_text: Said = "", *, short: Said) -> Tekst:
    """The free text of one cell of a row, with room for a few lines."""
    return in_column(short, Tekst(label, help_text, max_length=500))


def in_column(short: Said, field: Kind) -> Kind:
    """A question that also has a name as the head of a column."""
    field.short = short
    return field


class Getal(Question, forms.IntegerField):
    """A whole number, zero or more unless said otherwise; a guess will do or not."""

    drawn = "getal"

    def __init__(
        self,
        label: Said,
        help_text: Said = "",
        *,
        min_value: int = 0,
        max_value: int = LARGEST,
        error: Said = E_GETAL,
        guess: bool = True,
    ):
        self.guess = guess
        codes = ("invalid", "min_value", "max_value")
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            min_value=min_value,
            max_value=max_value,
            error_messages=dict.fromkeys(codes, error),
        )

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or is_empty(str(value)):
            return None
        count = count_in(str(value))
        if count is None or (isinstance(count, Guess) and not self.guess):
            raise forms.ValidationError(self.error_messages["invalid"], "invalid")
        return count


class Datum(Question, forms.CharField):
    """A day as people write it; a phone shows its calendar."""

    drawn = "datum"

    def clean(self, value: Any) -> date:
        days = list(dates_in(super().clean(value) or ""))
        if len(days) != 1:
            raise forms.ValidationError(E_DATUM)
        return days[0]


class Keuze(Chosen, forms.TypedChoiceField):
    """One of the choices, drawn as large tiles."""

    drawn = "keuze"
    unchosen: Said = ""  # what an unfolded list says as long as nothing was chosen
    read_back: dict[Any, Said] = {}  # the answers, if they do not read as the choices

    def __init__(
        self,
        label: Said,
        choices: Iterable = (),
        help_text: Said = "",
        *,
        coerce: Callable = str,
        vorm: str = "lijst",
    ):
        self.vorm = vorm
        super().__init__(
            label=label,
            choices=choices,
            help_text=help_text,
            required=False,
            coerce=coerce,
            empty_value=None,
            error_messages={"invalid_choice": E_KEUZE},
        )

    def in_words(self, value: Any) -> str:
        if value is None:
            return ""
        words = self.read_back or dict(cast(Iterable, self.choices))
        return str(words.get(value, value))


def ja_nee(label: Said, help_text: Said = "") -> Keuze:
    return Keuze(label, JA_NEE, help_text, vorm="janee")


def ja_nee_weet_niet(label: Said, help_text: Said = "") -> Keuze:
    return Keuze(label, JA_NEE_WEET_NIET, help_text, vorm="janeeweet")


def schaal(
    label: Said,
    meanings: Iterable[Said],
    help_text: Said = "",
    *,
    vorm: str = "schaal",
) -> Keuze:
    """Seven points from niet to zeer groot, each with its meaning (regels.md §3.1)."""
    field = Keuze(label, SCHAAL, help_text, coerce=int, vorm=vorm)
    field.meanings = dict(enumerate(meanings))
    return field


class Ja(Keuze):
    """A single tick: yes, or nothing said."""

    drawn = "meer"

    def __init__(self, label: Said, help_text: Said = "", *, tick: Said = JA_NEE[0][1]):
        super().__init__(label, ((JA, tick),), help_text, vorm="vinkje")

    def in_a_cell(self, value: Any) -> str:
        return str(JA_NEE[0][1]) if value else ""


class Meer(Chosen, forms.MultipleChoiceField):
    """Several of the choices."""

    drawn = "meer"

    def __init__(
        self,
        label: Said,
        choices: Iterable = (),
        help_text: Said = "",
        *,
        vorm: str = "lijst",
    ):
        self.vorm = vorm
        super().__init__(
            label=label,
            choices=choices,
            help_text=help_text,
            required=False,
            error_messages={"invalid_choice": E_KEUZE, "invalid_list": E_KEUZE},
        )

    def clean(self, value: Any) -> list[str] | None:
        return list(dict.fromkeys(super().clean(value))) or None

    def as_data(self, value: object) -> str | list[str]:
        if not isinstance(value, list):
            return super().as_data(value)  # of a file that isn't ours; clean refuses it
        return [str(item) for item in value]

    def as_list(self, value: Any) -> list:
        return value or []

    def in_words(self, value: Any) -> str:
        labels = {v: label for _, group in grouped(self.choices) for v, label in group}
        return ", ".join(str(labels.get(item, item)) for item in value or ())


class Bestand(Question, forms.FileField):
    """A file from one's own device; `accept` says which kinds are offered there."""

    drawn = "bestand"

    def __init__(self, *, accept: str, **kwargs: Any):
        self.accept = accept
        super().__init__(**kwargs)
