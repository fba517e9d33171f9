"""The fixed texts: start page, promises, and what to do with a plan."""

from typing import Protocol

from django.utils.translation import gettext_lazy as _

# The same words everywhere, each for the places that regels.md §6 names.
LOGBOEK = {
    "brief": _("Brief of bericht gestuurd"),
    "gesprek": _("Met iemand gepraat"),
    "telefoon": _("Gebeld"),
    "bijeenkomst": _("Bijeenkomst gehouden"),
    "anders": _("Iets anders"),
}
FIXED = {
    "niet-eens": _(
        "Je hoeft het niet met elkaar eens te worden. Belangrijk is dat je luistert en "
        "eerlijk opschrijft wat je hoorde."
    ),
    "geen-aanvraag": _(
        "Dit is geen aanvraag voor een vergunning. Die doe je in het "
        "Omgevingsloket, de website voor vergunningen."
    ),
    "geen-bezwaar": _(
        "Met een reactie hier maak je geen bezwaar en stuur je geen zienswijze. "
        "Daarmee zeg je officieel dat je het niet eens bent. Wil je dat? Doe "
        "het dan op tijd bij de gemeente."
    ),
    "geen-besluit": _(
        "De gebiedscoördinator helpt jouw dorp en denkt mee. Wat die zegt, is "
        "geen besluit en geen belofte."
    ),
    "openbaar": _("Wat je opstuurt, kan openbaar worden: dan mag iedereen het lezen."),
    "belanghebbenden": _(
        "Niet iedereen die iets merkt van een plan, mag bezwaar maken: officieel "
        "zeggen dat je het niet eens bent. Dat regelt de wet."
    ),
    "vrij-gebruik": _(
        "In het Omgevingsloket staan ook vragen. Je mag daar dit verslag gebruiken. "
        "Het hoeft niet."
    ),
}
# The start page.
START_TITEL = _("Je hebt een plan. Wie betrek je erbij?")
START_INLEIDING = _(
    "Je beantwoordt een paar vragen. Je krijgt een plan op papier: met wie je praat, "
    "hoe en wanneer."
)
START_GERUST = _(
    "Je hoeft niet in te loggen. Je kunt altijd stoppen en later verdergaan."
)
START_NOOT = _("Dit is hulp, geen plicht. Je vraagt hier geen vergunning aan.")
# The page for who hears of the plan of another (/in-mijn-buurt/).
BUURT = {
    "titel": _("Er komt iets in mijn buurt"),
    "inleiding": _(
        "Hoor je van een plan dat jou raakt? Dit kun je doen. Begin met praten: dat is "
        "vaak de kortste weg. Let daarna op de laatste dag van wat je opstuurt."
    ),
    "eigen-plan": _(
        "Maak er een plan van, samen met mensen die er ook zo over denken. Dan kun je "
        "laten zien wat volgens jullie wel kan."
    ),
}
# What to do with the plan, by the permit that is needed (product.md §10).
WAT_NU = {
    "eerst-de-regels": _(
        "Bel eerst de omgevingscoach, die helpt met vergunningen. Of vraag een "
        "Quick Scan: dan kijkt de gemeente snel of je plan past in de regels."
    ),
    "omgevingsvergunning": _(
        "Praat met de mensen uit je plan voordat je de vergunning aanvraagt. "
        "Maak daarna je verslag. Stuur dat als PDF mee in het Omgevingsloket, "
        "de website voor vergunningen."
    ),
    "evenement": _(
        "Het Omgevingsloket, de website voor vergunningen, is hier vaak niet "
        "nodig. Komt er een podium, tent of camping? Doe daar dan de "
        "vergunningcheck: je ziet of je een vergunning nodig hebt. Meld je "
        "feest bij de gemeente, of vraag de vergunning aan. Doe dat maanden van "
        "tevoren."
    ),
    "andere": _(
        "Vraag je vergunning aan bij de gemeente. Gebruik je plan om te vertellen wie "
        "je sprak. Weet je niet waar? Bel {contact}."
    ),
    "geen": _(
        "Je hoeft niets op te sturen. Gebruik je plan, en vertel je buren wat je ermee "
        "deed."
    ),
    "weet_niet": _(
        "Doe de vergunningcheck in het Omgevingsloket, de website voor "
        "vergunningen. Dan zie je of je er een nodig hebt. Of bel {contact}."
    ),
    "gemeente": _("Leg in het besluit uit hoe mensen meededen, en wat eruit kwam."),
    "gemeente-uitvoering": _(
        "Vertel mensen steeds wat er komt, en wie zij kunnen bellen. Laat ook zien wat "
        "er van de afspraken terechtkwam."
    ),
    "gemeente-evaluatie": _(
        "Leg naast elkaar wat was beloofd en wat er is gedaan. Vertel wat je met de "
        "uitkomst doet, ook aan de raad."
    ),
}


class Contact(Protocol):
    """Who can be called or mailed: a gemeente, or how it was when a plan was sent."""

    contact_functie: str
    contact_telefoon: str
    contact_mail: str


CONTACT = _("{functie} (helpt jouw dorp), telefoon {telefoon}")
CONTACT_MET_MAIL = _("{functie} (helpt jouw dorp), telefoon {telefoon}, mail {mail}")


def contact(gemeente: Contact) -> str:
    """Whom to call or mail; the name of a function, never of a person."""
    says = CONTACT_MET_MAIL if gemeente.contact_mail else CONTACT
    return says.format(
        functie=gemeente.contact_functie,
        telefoon=gemeente.contact_telefoon,
        mail=gemeente.contact_mail,
    )


WAT_NU_ALTIJD = _(
    "Kom hier terug met je link als je klaar bent. Dan maak je het verslag."
)
