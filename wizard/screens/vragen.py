from copy import deepcopy
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from questions.fields import Keuze, Tekst
from questions.fitting import fitted
from questions.forms import Screen

if TYPE_CHECKING:
    from wizard.journey import Journey

FASEN = (
    ("voorbereiding", _("Voorbereiden")),
    ("uitvoering", _("Uitvoeren")),
    ("evaluatie", _("Terugkijken")),
)
ROLLEN_RAAD = (
    ("kaders", _("Stelt vooraf kaders")),
    ("besluit", _("Besluit later")),
    ("geinformeerd", _("Wordt op de hoogte gehouden")),
    ("niets", _("Niets")),
    ("weet_niet", _("Weet ik nog niet")),
)
PROJECTBESLUIT = "projectbesluit"
INSTRUMENTEN = (
    ("omgevingsvisie", _("Omgevingsvisie")),
    ("programma", _("Programma")),
    ("omgevingsplan", _("Omgevingsplan")),
    (PROJECTBESLUIT, _("Projectbesluit")),
    ("beleid", _("Ander beleid")),
    ("project", _("Een project")),
    ("anders", _("Iets anders")),
)

INSTRUMENT_IS = {
    "omgevingsvisie": _("Hoe het er over jaren uitziet."),
    "programma": _("Plannen voor één doel."),
    "omgevingsplan": _("De regels voor elke plek."),
    PROJECTBESLUIT: _("Een besluit over een groot werk, zoals een dijk."),
    "beleid": _("Afspraken over één onderwerp."),
}


def instruments(begint: str | None, chosen: str | None) -> tuple:
    """A gemeente takes no projectbesluit (5.44 Ow); what was chosen stays."""
    kept = begint != "gemeente" or chosen == PROJECTBESLUIT
    return tuple(one for one in INSTRUMENTEN if kept or one[0] != PROJECTBESLUIT)


class Scherm(Screen):
    """The five questions that a gemeente or another overheid starts with (nota 3.3)."""

    slug = "vragen"
    title = _("Vijf vragen vooraf")
    folded = ("participatiebeleid", "opgave")
    folded_title = _("Week je af van het beleid?")

    echte_vraag = Tekst(
        _("Wat is de echte vraag?"),
        _("Bijvoorbeeld: geen drempel, maar een veilige straat."),
    )
    achterliggend_doel = Tekst(
        _("Wat wordt er uiteindelijk beter?"),
        _("Bijvoorbeeld: kinderen fietsen veilig naar school."),
    )
    van_wie = Tekst(
        _("Van wie is dit vraagstuk?"),
        _("Bijvoorbeeld: van de bewoners, maar de weg is van de gemeente."),
    )
    standpunt = Tekst(
        _("Wat vindt de gemeente zelf, en wat ligt al vast?"),
        _("Bijvoorbeeld: de weg blijft 30. Niet wat één afdeling vindt."),
    )
    aanspreekpunt = Tekst(
        _("Bij wie kunnen mensen terecht?"),
        _(
            "Bijvoorbeeld: projectleider wegen, telefoon 14 0524. "
            "Noem een functie, geen naam."
        ),
        lang=False,
    )
    fase = Keuze(
        _("Waar staat het plan nu?"),
        FASEN,
        vorm="janeeweet",
    )
    rol_raad = Keuze(
        _("Wat doet de gemeenteraad?"),
        ROLLEN_RAAD,
        _("Kaders zijn wat vastligt, zoals een budget."),
        vorm="uitklap",
    )
    instrument = Keuze(
        _("Wat maak je?"),
        INSTRUMENTEN,
        vorm="kolommen",
    )
    instrument.meanings = INSTRUMENT_IS
    participatiebeleid = Tekst(
        _("Hoe volg je het participatiebeleid, en waar wijk je ervan af?"),
        _(
            "Bijvoorbeeld: we volgen de vier stappen, maar spreken de raad pas na de "
            "zomer. Dit komt zo op de eerste bladzijde."
        ),
    )
    opgave = Keuze(
        _("Bij welke opgave van de gemeente hoort dit?"),
    )

    @classmethod
    def listed(cls, names: Any, kept: Any = None) -> dict:
        """What was typed before there was a list can still be read, and stay."""
        own = [(kept, kept)] if kept and kept not in names.opgaven else []
        choices = [*names.opgaven.items(), *own]
        opgave = fitted(cls.base_fields["opgave"], choices, asked=bool(choices))
        return {"opgave": opgave}

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        given, kept = journey.given, journey.plan.opgave
        fields = cls.base_fields | cls.listed(journey.names, kept)
        choices = instruments(given.initiatiefnemer, given.instrument)
        fields["instrument"] = fitted(fields["instrument"], choices)
        if given.initiatiefnemer == "overheid":
            fields["standpunt"] = asked_of_another_overheid(fields["standpunt"])
        return fields

    def prepare(self) -> None:
        if "opgave" in (question.name for question in self.folded_fields):
            says = _("Hoort dit bij een opgave, of week je af van het beleid?")
            self.folded_title = says


def asked_of_another_overheid(standpunt: Tekst) -> Tekst:
    asked = deepcopy(standpunt)
    asked.label = _("Wat vindt jouw organisatie zelf, en wat ligt al vast?")
    return asked
