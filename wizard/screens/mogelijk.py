from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from nota.answers import NIETS
from nota.conditions import redenen_nee
from nota.words import Said
from questions.fields import Ja, Keuze, Meer, Tekst, ja_nee
from questions.folds import Follows
from questions.forms import Screen
from questions.kind import BoundQuestion

ANDERS = (
    ("tijd", _("De tijd of de datum")),
    ("plek", _("De plek")),
    ("vorm", _("Hoe het eruitziet of hoe we het doen")),
    ("regels", _("De regels of afspraken erbij")),
    ("anders", _("Iets anders")),
    (NIETS, _("Niets: alles ligt vast")),
)
REDENEN = (
    ("weinig_mensen", _("Het raakt maar weinig mensen")),
    ("iedereen_voor", _("Iedereen is ervoor")),
    ("zelf", _("Wij kunnen het zelf")),
)

NEE = ("nee",)
DAN = _("Dan vertel je alleen wat er gaat gebeuren.")


def waarom(example: Said) -> Tekst:
    return Tekst(_("Waarom?"), example)


class Scherm(Screen):
    """Stap 1: ruimte, interesse en tijd (nota 5.1)."""

    slug = "mogelijk"
    title = _("Kun je samenwerken?")
    folded = (
        *("ruimte", "ruimte_toelichting"),
        *("toch_samenwerken", "toch_samenwerken_reden"),
    )
    follows = (
        Follows(("interesse_reden", "interesse_toelichting"), after={"interesse": NEE}),
        Follows(("tijd_toelichting", "later"), after={"tijd": NEE}),
    )
    folded_title = _("Is een antwoord Nee?")
    folded_apart: ClassVar = {_("Ligt alles vast?"): ("ruimte", "ruimte_toelichting")}
    said_by: ClassVar[dict[str, str]] = {"wat_kan_anders": "ruimte"}

    wat_kan_anders = Meer(
        _("Wat kan er nog anders, als anderen daarom vragen?"),
        ANDERS,
        vorm="kolommen",
    )
    wat_kan_anders.meanings = {NIETS: DAN}
    ruimte = ja_nee(
        _("Kan je plan nog veranderen door wat anderen zeggen?"),
        _("Leeg? Dan geldt wat je hierboven koos."),
    )
    ruimte_toelichting = waarom(_("Bijvoorbeeld: de beplanting ligt nog open."))
    interesse = ja_nee(
        _("Zijn er genoeg mensen voor wie dit belangrijk is?"),
        _("Denk aan mensen die blij zijn, en aan mensen met zorgen."),
    )
    interesse_reden = Keuze(
        _("Waarom zijn er niet genoeg mensen?"),
        REDENEN,
        vorm="uitklap",
    )
    interesse_toelichting = Tekst(
        _("Vertel er iets meer over."),
        _("Bijvoorbeeld: alleen de buren ernaast merken het."),
    )
    tijd = ja_nee(_("Is er tijd om met anderen te praten?"))
    tijd_toelichting = waarom(_("Bijvoorbeeld: we moeten al volgende week beginnen."))
    later = Tekst(
        _("Wanneer praat je wel met anderen?"),
        _("Bijvoorbeeld: in mei, als de eerste drukte voorbij is."),
        lang=False,
    )
    toch_samenwerken = Ja(
        _("Wil je toch samenwerken?"),
        tick=_("Ja. Dan krijg ik alle vragen."),
    )
    toch_samenwerken_reden = Tekst(
        _("Waarom wil je dat?"),
        _("Bijvoorbeeld: over een klein stuk kan het wel."),
        lang=False,
    )

    def is_needed(self, fields: list[BoundQuestion]) -> bool:
        """A NEE asks why, when then, and whether to work together anyway."""
        nee = bool(redenen_nee(self.journey.given))
        return nee or super().is_needed(fields)
