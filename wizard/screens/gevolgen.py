from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from nota.fase import EVALUATIE
from questions.fields import Tekst
from questions.fitting import worded
from questions.forms import Screen
from wizard.screens.hinder import SOORTEN

if TYPE_CHECKING:
    from wizard.journey import Journey


class Scherm(Screen):
    slug = "gevolgen"
    title = _("Wat gaat er gebeuren?")

    folded = ("gevolgen_positief",)
    folded_title = _("Wordt er ook iets beter?")

    gevolgen_tijdens = Tekst(
        _("Wat merken mensen terwijl je bezig bent?"),
        _("Bijvoorbeeld: twee weken bouwverkeer in de straat."),
    )
    gevolgen_na = Tekst(
        _("Wat merken mensen daarna?"),
        _("Bijvoorbeeld: soms klinken er stemmen op het veld."),
    )
    gevolgen_positief = Tekst(
        _("Wat wordt er beter, en voor wie?"),
        _("Bijvoorbeeld: kinderen hebben een plek om te spelen."),
    )

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        asked = journey.asked(cls.slug)
        told = {n: field for n, field in cls.base_fields.items() if n in asked}
        if journey.given.fase == EVALUATIE:
            told["gevolgen_na"] = worded(
                told["gevolgen_na"], _("Wat merken mensen nu?")
            )
        return told

    def prepare(self) -> None:
        labels = dict(SOORTEN)
        soorten = self.journey.plan.hinder_soorten
        if soorten and "hinder" in self.journey.route:
            named = ", ".join(str(labels[soort]) for soort in soorten)
            self.intro = _("Je noemde al: {named}.").format(named=named)
