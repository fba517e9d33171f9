"""The werkvormen to choose from on paper, by how far people may go with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from matrix import catalogue
from matrix.models import Gemeente, Werkvorm
from nota.niveaus import NIVEAUS
from nota.words import Said
from nota.words.werkvormen import NIVEAU

IDEAS = _("Manieren om te praten, voor vraag {number}:")


@dataclass(frozen=True)
class Ideas:
    told: str
    levels: Sequence[tuple[Said, str]]  # each with the names that belong to it


def ideas(gemeente: Gemeente, number: int, *, only_easy: bool) -> Ideas:
    """What can be written down as the answer to this question."""
    known = catalogue.werkvormen(gemeente).values()
    shown = [form for form in known if is_easy(form) or not only_easy]
    named = ((niveau, names_at(niveau, shown)) for niveau in NIVEAUS)
    levels = [(NIVEAU[niveau], names) for niveau, names in named if names]
    return Ideas(IDEAS.format(number=number), levels)


def is_easy(form: Werkvorm) -> bool:
    return form.klein or form.moeite == "makkelijk"


def names_at(niveau: str, shown: list[Werkvorm]) -> str:
    return "; ".join(f.naam for f in shown if niveau in catalogue.levels(f))
