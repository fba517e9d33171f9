from django.utils.translation import gettext_lazy as _

from questions.fields import Keuze, Tekst
from questions.forms import Screen

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
INSTRUMENTEN = (
    ("omgevingsvisie", _("Omgevingsvisie")),
    ("programma", _("Programma")),
    ("omgevingsplan", _("Omgevingsplan")),
    ("projectbesluit", _("Projectbesluit")),
    ("beleid", _("Ander beleid")),
    ("project", _("Een project")),
    ("anders", _("Iets anders")),
)


class Scherm(Screen):
    """The five questions that the gemeente starts with (nota 3.3)."""

    slug = "vragen"
    title = _("Vijf vragen vooraf")
    folded = ("participatiebeleid", "opgave")
    folded_title = _("Hoort dit bij een opgave, of week je af van het beleid?")

    echte_vraag = Tekst(
        _("Wat is de echte vraag?"),
        _(
            "Bijvoorbeeld: mensen vragen om een drempel. "
            "De echte vraag is hoe de straat veilig wordt."
        ),
    )
    achterliggend_doel = Tekst(
        _("Wat wordt er uiteindelijk beter?"),
        _("Bijvoorbeeld: kinderen fietsen veilig naar school."),
    )
    van_wie = Tekst(
        _("Van wie is dit vraagstuk?"),
        _(
            "Bijvoorbeeld: van de bewoners, maar de weg is van de gemeente. "
            "Dit helpt je de rol van de gemeente te kiezen."
        ),
    )
    standpunt = Tekst(
        _("Wat vindt de gemeente zelf, en wat ligt al vast?"),
        _(
            "Bijvoorbeeld: de weg blijft 30. Over de inrichting valt te praten. "
            "Schrijf één standpunt op, van alle afdelingen samen."
        ),
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
        _("Bijvoorbeeld: voorbereiden, want er is nog niets besloten."),
    )
    rol_raad = Keuze(
        _("Wat doet de gemeenteraad?"),
        ROLLEN_RAAD,
        _("Bijvoorbeeld: de raad stelt vooraf kaders, zoals een budget."),
    )
    instrument = Keuze(
        _("Wat maak je?"),
        INSTRUMENTEN,
        _("Bijvoorbeeld: een project, zoals een nieuwe straat."),
    )
    participatiebeleid = Tekst(
        _("Hoe volg je het participatiebeleid, en waar wijk je ervan af?"),
        _(
            "Bijvoorbeeld: we volgen de vier stappen, maar spreken de raad pas na de "
            "zomer. Dit komt zo op de eerste bladzijde."
        ),
    )
    opgave = Tekst(
        _("Bij welke opgave van de gemeente hoort dit?"),
        _("Bijvoorbeeld: wonen voor jong en oud."),
        lang=False,
    )
