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
        "Dit is geen aanvraag voor een vergunning. Die doe je in het Omgevingsloket."
    ),
    "geen-bezwaar": _(
        "Een reactie hier is geen bezwaar of zienswijze. Wil je dat, doe dat dan op "
        "tijd bij de gemeente."
    ),
    "geen-besluit": _(
        "Wat de gebiedscoördinator zegt, is meedenken. Het is geen besluit en geen "
        "belofte."
    ),
    "openbaar": _("Wat je opstuurt, kan openbaar worden."),
    "belanghebbenden": _(
        "Met belanghebbenden bedoelen we hier iedereen die iets merkt van het plan. "
        "Wie bezwaar mag maken, staat in de wet."
    ),
    "vrij-gebruik": _(
        "Je mag dit verslag gebruiken, maar je mag de vragen in het Omgevingsloket ook "
        "anders beantwoorden."
    ),
}
# The start page.
START_TITEL = _("Je hebt een plan. Wie betrek je erbij?")
START_INLEIDING = _(
    "Je beantwoordt een paar vragen. Daarna zie je met wie je het best kunt praten, en "
    "hoe."
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
        "Bel eerst de omgevingscoach, of vraag een Quick Scan aan. Dan weet je of je "
        "plan past in de regels, voordat je er met anderen over praat."
    ),
    "omgevingsvergunning": _(
        "Praat met de mensen uit je plan voordat je de vergunning aanvraagt. Maak "
        "daarna je verslag. Stuur dat als PDF mee in het Omgevingsloket."
    ),
    "evenement": _(
        "Het Omgevingsloket is hier vaak niet nodig. Komt er een podium, tent of "
        "camping, doe dan de vergunningcheck. Meld je feest bij de gemeente, of vraag "
        "de vergunning aan. Doe dat maanden van tevoren."
    ),
    "andere": _(
        "Vraag je vergunning aan bij de gemeente. Gebruik je plan om te vertellen wie "
        "je sprak. Weet je niet waar? Bel {contact}."
    ),
    "geen": _(
        "Je hoeft niets op te sturen. Gebruik je plan, en vertel je buren wat je ermee "
        "deed."
    ),
    "weet_niet": _("Doe de vergunningcheck in het Omgevingsloket. Of bel {contact}."),
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


CONTACT = _("{functie}, telefoon {telefoon}")
CONTACT_MET_MAIL = _("{functie}, telefoon {telefoon}, mail {mail}")


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
