from typing import TYPE_CHECKING, ClassVar

from django.utils.translation import gettext_lazy as _

from nota.fase import EVALUATIE, UITVOERING
from questions.fields import BOVEN_NIET, Getal, Meer, Tekst, schaal
from questions.fitting import worded
from questions.folds import Follows
from questions.forms import Screen

if TYPE_CHECKING:
    from wizard.journey import Journey

SOORTEN = (
    ("uitstraling", _("Hoe het eruitziet")),
    ("overlast", _("Geluid, geur of trillen")),
    ("uitzicht", _("Minder uitzicht of meer schaduw")),
    ("praktisch", _("Parkeren of de weg")),
    ("ideeel", _("Natuur, gezondheid, cultuur of jeugd")),
    ("financieel", _("Geld of klanten")),
    ("principieel", _("Geloof of principes, zoals de zondag")),
)
HOE_LANG = (
    _("niemand merkt iets"),
    _("een uur, of heel zacht"),
    _("één dag of avond"),
    _("een paar dagen"),
    _("een paar weken"),
    _("maanden, of een paar nachten zonder slaap"),
    _("meer dan een jaar, of niet te doen"),
)
HOE_ERG = (
    _("niemand merkt iets"),
    _("als je erop let"),
    _("soms"),
    _("elke week"),
    _("bijna elke dag"),
    _("heel erg, elke dag"),
    _("wonen of werken wordt er anders door"),
)
NU = {
    EVALUATIE: {
        "hinder_na": _("Hoeveel last geeft het nu?"),
        "hinder_na_na_maatregelen": _("Hoeveel last geeft het dan nog?"),
    },
    UITVOERING: {"hinder_tijdens": _("Hoeveel last geeft het nu, tijdens het werk?")},
}


MET_MAATREGELEN = _("met maatregelen {answer}")


class Scherm(Screen):
    """Stap 2: hinder tijdens en na de realisatie (nota 5.1)."""

    slug = "hinder"
    title = _("Wat merken anderen?")
    folded = (
        *("hinder_toelichting", "hinder_tijdens_na_maatregelen"),
        "hinder_na_na_maatregelen",
    )
    folded_title = _("Hoeveel last blijft er dan over?")
    folded_apart: ClassVar = {
        _("Wil je er meer over vertellen?"): ("hinder_toelichting",)
    }
    follows = (
        Follows(
            ("hinder_soorten", "aantal_mensen", "maatregelen", *folded),
            after={"hinder_tijdens": BOVEN_NIET, "hinder_na": BOVEN_NIET},
        ),
    )
    compared = {
        "hinder_tijdens": ("hinder_tijdens_na_maatregelen", MET_MAATREGELEN),
        "hinder_na": ("hinder_na_na_maatregelen", MET_MAATREGELEN),
    }

    hinder_tijdens = schaal(
        _("Hoeveel last geeft het terwijl je bezig bent?"),
        HOE_LANG,
    )
    hinder_na = schaal(
        _("Hoeveel last geeft het daarna?"),
        HOE_ERG,
    )
    hinder_soorten = Meer(
        _("Wat voor last kan dat zijn?"),
        SOORTEN,
        vorm="kolommen",
    )
    hinder_toelichting = Tekst(
        _("Vertel er iets meer over."),
        _("Bijvoorbeeld: op zaterdag komen er auto's bij."),
    )
    aantal_mensen = Getal(
        _("Hoeveel mensen hebben er last van?"),
        _("Bijvoorbeeld: 40. Een schatting is goed."),
    )
    maatregelen = Tekst(
        _("Wat kun je doen om het minder te maken?"),
        _("Bijvoorbeeld: we stoppen om tien uur met muziek."),
    )
    hinder_tijdens_na_maatregelen = schaal(
        _("Hoeveel last geeft het dan nog terwijl je bezig bent?"),
        HOE_LANG,
        vorm="uitklap",
    )
    hinder_na_na_maatregelen = schaal(
        _("Hoeveel last geeft het dan nog daarna?"),
        HOE_ERG,
        vorm="uitklap",
    )

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        """What the phase of the plan asks, in its words (nota.fase)."""
        asked, says = journey.asked(cls.slug), NU.get(journey.given.fase or "", {})
        return {
            name: worded(field, says[name]) if name in says else field
            for name, field in cls.base_fields.items()
            if name in asked
        }
