"""Find a werkvorm: wishes in the address, so a search can be kept and shared.

A wish that makes no sense is told beside its question and otherwise left out.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from matrix.catalogue import plain, werkvormen
from matrix.models import Gemeente, Werkvorm
from matrix.ranking import Wens, rank
from matrix.traits import at_a_glance
from nota.words.werkvormen import DOELEN, INCLUSIE, NIVEAU, PLAATS, WIJZE, because
from questions.fields import Getal, Keuze
from questions.folds import Folds

BEST = 8
WEKEN = (
    (2, _("Twee weken")),
    (4, _("Een maand")),
    (8, _("Twee maanden")),
    (26, _("Een half jaar")),
)
KOSTEN = ((1, _("Zo weinig mogelijk (€)")), (2, _("Niet te veel (€€)")))


def keuze(label, choices, help_text, **options):
    return Keuze(label, tuple(choices), help_text, vorm="uitklap", **options)


class Zoeker(Folds, forms.Form):
    """What a visitor wishes; everything may stay open."""

    use_required_attribute = False
    folded = ("groep", "weken", "kosten", "wijze", "doelgroep")

    inbreng = keuze(
        _("Hoe ver gaat het meepraten?"),
        NIVEAU.items(),
        _("Bijvoorbeeld: meedenken. Bij meebeslissen doe je wat de meesten kiezen."),
    )
    niveau = keuze(
        _("Waar merken mensen er iets van?"),
        PLAATS.items(),
        _("Bijvoorbeeld: in de straat."),
    )
    doel = keuze(
        _("Wat wil je bereiken?"), DOELEN.items(), _("Kies wat het belangrijkst is.")
    )
    groep = Getal(_("Met hoeveel mensen?"), _("Bijvoorbeeld: 40."))
    weken = keuze(
        _("Hoeveel tijd heb je?"), WEKEN, _("Van begin tot eind."), coerce=int
    )
    kosten = keuze(
        _("Wat mag het kosten?"), KOSTEN, _("€ is bijna gratis."), coerce=int
    )
    wijze = keuze(
        _("Op welke manier?"), WIJZE.items(), _("Bijvoorbeeld: je ziet elkaar.")
    )
    doelgroep = keuze(
        _("Wie wil je er zeker bij hebben?"),
        INCLUSIE.items(),
        _("Je leest dan ook een tip."),
    )

    @classmethod
    def asked(cls, given: MultiValueDict) -> "Zoeker":
        """What is in the address; without any wish the questions are just empty."""
        return cls(given if set(given) & set(cls.base_fields) else None)

    @property
    def wishes(self) -> dict:
        """What was asked and makes sense."""
        if not self.is_bound:
            return {}
        self.is_valid()
        return {n: v for n, v in self.cleaned_data.items() if v is not None}

    @property
    def query(self) -> str:
        """The same search again, with nothing in it that isn't ours."""
        return urlencode(self.wishes)

    @property
    def is_unfolded(self) -> bool:
        return any(name in self.wishes or name in self.errors for name in self.folded)


@dataclass(frozen=True)
class Found:
    """A werkvorm, why it stands where it stands, and how to bring somebody along."""

    werkvorm: Werkvorm
    why: str
    glance: list[str]
    tip: str


def find(zoeker: Zoeker, gemeente: Gemeente) -> list[Found]:
    """Every werkvorm, best fit first; none without a wish, for then nothing fits."""
    wishes = zoeker.wishes
    if not wishes:
        return []
    matrix = werkvormen(gemeente)
    who = wishes.get("doelgroep")
    asked = dict(wishes)
    doel = asked.pop("doel", None)
    wens = Wens(doelen=(doel,) if doel else (), **asked)
    ranked = rank(map(plain, matrix.values()), wens, gemeente.weights())
    return [_found(matrix[fit.werkvorm.slug], fit.reasons, who) for fit in ranked]


def _found(werkvorm: Werkvorm, reasons: tuple[str, ...], who: str | None) -> Found:
    return Found(
        werkvorm,
        because(reasons, most=None),
        at_a_glance(werkvorm),
        werkvorm.inclusie.get(who, ""),
    )
