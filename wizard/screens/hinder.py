from django.utils.translation import gettext_lazy as _

from questions.fields import Getal, Meer, Tekst, schaal
from questions.forms import Screen

SOORTEN = (
    ("uitstraling", _("Hoe het eruitziet")),
    ("overlast", _("Geluid, geur of trillen")),
    ("uitzicht", _("Minder uitzicht of meer schaduw")),
    ("praktisch", _("Parkeren of de weg")),
    ("ideeel", _("Natuur, gezondheid, cultuur of jeugd")),
    ("financieel", _("Geld of klanten")),
    ("principieel", _("Geloof of principes, zoals de zondag")),
)
HOEVEEL = (
    _("niemand merkt iets"),
    _("één dag, of heel zacht"),
    _("een paar dagen, of soms"),
    _("weken, of elke week iets"),
    _("maanden, of bijna elke dag"),
    _("heel zwaar of langdurig"),
    _("wonen of werken wordt er anders door"),
)


class Scherm(Screen):
    """Stap 2: hinder tijdens en na de realisatie (nota 5.1)."""

    slug = "hinder"
    title = _("Stap 2: wat merken anderen?")
    folded = ("hinder_tijdens_na_maatregelen", "hinder_na_na_maatregelen")
    folded_title = _("Hoeveel last blijft er dan over?")

    hinder_tijdens = schaal(
        _("Hoeveel last geeft het terwijl je bezig bent?"),
        _("Bijvoorbeeld: lawaai bij het bouwen, of een drukke avond."),
        HOEVEEL,
    )
    hinder_na = schaal(
        _("Hoeveel last geeft het daarna?"),
        _("Bijvoorbeeld: schaduw in de tuin van de buren."),
        HOEVEEL,
    )
    hinder_soorten = Meer(
        _("Wat voor last kan dat zijn?"),
        SOORTEN,
        _("Bijvoorbeeld: parkeren, want er komen meer auto's in de straat."),
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
        _("Bijvoorbeeld: weinig, want de muziek stopt om tien uur."),
        HOEVEEL,
    )
    hinder_na_na_maatregelen = schaal(
        _("Hoeveel last geeft het dan nog daarna?"),
        _("Bijvoorbeeld: nauwelijks, want er komt een haag."),
        HOEVEEL,
    )
