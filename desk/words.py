"""The words of the gemeente's own pages: statuses, steps, points for a talk."""

from django.utils.translation import gettext_lazy as _

from nota import status
from wizard.screens import SCREENS

STATUS = {
    status.CONCEPT: _("Concept"),
    status.INGEDIEND: _("Ingediend"),
    status.IN_GESPREK: _("In gesprek"),
    status.AANVULLING: _("Aanvulling gevraagd"),
    status.BESPROKEN: _("Besproken"),
    status.LOOPT: _("Samenwerking loopt"),
    status.VERSLAG: _("Verslag ingediend"),
    status.AFGEROND: _("Afgerond"),
    status.GESLOTEN: _("Gesloten"),
}

# What happened, in the timeline of the gemeente.
STAP = {
    ("dien-in", status.INITIATIEFNEMER): _("Plan ingediend"),
    ("begin-samenwerking", status.INITIATIEFNEMER): _("De samenwerking is begonnen"),
    ("dien-verslag-in", status.INITIATIEFNEMER): _("Verslag ingediend"),
    ("helpt-niet", status.INITIATIEFNEMER): _("Het gesprek hielp niet"),
    ("neem-groep-over", status.INITIATIEFNEMER): _("Voorgestelde groep overgenomen"),
    ("groep-niet", status.INITIATIEFNEMER): _("Voorgestelde groep niet overgenomen"),
    ("stel-groep-voor", status.COORDINATOR): _("Groep voorgesteld"),
    ("niet-besproken", status.COORDINATOR): _("Toch niet besproken"),
    ("niet-afgerond", status.COORDINATOR): _("Toch niet afgerond"),
    ("stuur-link", status.COORDINATOR): _("Link opnieuw gemaild"),
    ("vernieuw-link", status.INITIATIEFNEMER): _("Nieuwe link gemaakt"),
    ("vernieuw-link", status.COORDINATOR): _("Nieuwe link gemaakt en gemaild"),
    ("verbeter-mail", status.INITIATIEFNEMER): _("Ander mailadres gegeven. Eerst:"),
    ("verbeter-mail", status.COORDINATOR): _("Mailadres verbeterd. Eerst stond er:"),
    ("sluit", status.COORDINATOR): _("Plan gesloten"),
    ("heropen", status.COORDINATOR): _("Plan weer geopend"),
    ("begin-samen", status.COORDINATOR): _("Plan begonnen, samen met iemand"),
    ("begin-gesprek", status.COORDINATOR): _("Gesprek begonnen"),
    ("vraag-aanvulling", status.COORDINATOR): _("Aanvulling gevraagd"),
    ("besproken", status.COORDINATOR): _("Plan besproken"),
    ("begin-samenwerking", status.COORDINATOR): _("De samenwerking is begonnen"),
    ("heropen-verslag", status.COORDINATOR): _("Verslag weer open gezet"),
    ("rond-af", status.COORDINATOR): _("Plan afgerond"),
    ("draag-over", status.COORDINATOR): _("Overgedragen aan een ander gebied"),
    ("haal-terug", status.COORDINATOR): _("Teruggehaald uit een ander gebied"),
    ("pak-op", status.COORDINATOR): _("Opgepakt"),
    ("geef-door", status.COORDINATOR): _("Gegeven aan {naam}"),
    ("leg-neer", status.COORDINATOR): _("Teruggegeven: nu behandelt niemand het"),
    ("bevestig-rol", status.COORDINATOR): _("Rol van de gemeente afgesproken"),
    ("beantwoord-vragen", status.COORDINATOR): _("De vijf vragen beantwoord"),
}
# These show what was written instead of that something was.
STIL = (
    ("schrijf", status.INITIATIEFNEMER),
    ("schrijf", status.COORDINATOR),
    ("noteer", status.COORDINATOR),
)

INITIATIEFNEMER = {
    "inwoners": _("Inwoners"),
    "ondernemer": _("Ondernemer"),
    "organisatie": _("Organisatie"),
    "gemeente": _("De gemeente"),
    "overheid": _("Andere overheid"),
}

# The lists of the inbox, and what an empty one says.
LIJST = {
    "nieuw": _("Nieuw"),
    "op-tijd": _("Op tijd"),
    "te-laat": _("Te laat"),
    "af-te-ronden": _("Nog af te ronden"),
    "inwoner": _("Wacht op de initiatiefnemer"),
    "van-mij": _("Van mij"),
    "alle": _("Alle plannen"),
}
LEEG = {
    "nieuw": _("Je hebt alles gezien."),
    "op-tijd": _("Op deze lijst wacht niemand."),
    "te-laat": _("Niemand wacht te lang op antwoord."),
    "af-te-ronden": _("Er is geen verslag dat je nog kunt afronden."),
    "inwoner": _("Er is geen plan waarbij de initiatiefnemer aan de beurt is."),
    "collega": _("Op deze lijst staat niets."),
    "van-mij": _("Je hebt geen plannen opgepakt."),
    "alle": _("Er zijn nog geen plannen ingediend."),
}
VOLGORDE = {"oud": _("Oudste eerst"), "nieuw": _("Nieuwste eerst")}

# To talk about: five themes, and what to ask where the plan says nothing yet.
THEMA = {
    "doel": _("Is het doel duidelijk?"),
    "groepen": _("Zijn alle groepen in beeld?"),
    "kaders": _("Is duidelijk wat vastligt?"),
    "tijd": _("Past het in de tijd?"),
    "terugkoppeling": _("Horen mensen wat ermee gebeurt?"),
}
AANDACHT = {
    "doel-leeg": _("Er staat nog geen doel. Wat wordt er beter door het plan?"),
    "doel-is-activiteit": _(
        "Doel en activiteit zijn gelijk. Waar is deze activiteit goed voor?"
    ),
    "niemand-genoemd": _("Er staat nog niemand bij. Wie merkt er iets van?"),
    "hoe-gevonden": _(
        "Hoe kwam deze lijst van groepen tot stand, en wie spreekt namens wie?"
    ),
    "alleen-voorstanders": _(
        "Het plan past bij elke groep die genoemd is. Wie heeft er misschien zorgen?"
    ),
    "weinig-invloed": _(
        "Wie heeft veel belang en weinig invloed? Denk aan kinderen en huurders."
    ),
    "kaders-leeg": _("Wat ligt al vast, en weten de mensen dat?"),
    "onderdelen-leeg": _("Waarover valt nog te praten?"),
    "wil-meer": _(
        "Een groep wil meer meepraten dan nu kan. Is daar een uitleg of ruimte voor?"
    ),
    "geen-tijd": _("Er is weinig tijd. Kan iets later beginnen?"),
    "weinig-momenten": _(
        "Er staan minder momenten in dan ons advies noemt. Is er een reden voor?"
    ),
    "uitnodigen": _("Een moment is al snel. Zijn de mensen al uitgenodigd?"),
    "eerst-praten": _(
        "Er hoort een omgevingsvergunning bij. Lukken de gesprekken voor de aanvraag?"
    ),
    "terugkoppeling-leeg": _(
        "Hoe en wanneer horen mensen wat er met hun inbreng gebeurde?"
    ),
    "gebruik-leeg": _("Wat gebeurt er met wat mensen inbrengen?"),
}

# Pictures of two versions, side by side.
BEELDEN = _("Foto's en tekeningen")
BEELD, BEELDPUNTEN = _("Afbeelding"), _("{b} bij {h} beeldpunten")
OP_BEELD, BIJ_BEELD = _("Wat staat erop?"), _("Wat staat erbij?")

TERUGVINDEN = _("Afgesproken: de collega vindt het plan dertig dagen lang terug.")
BERICHT = _("Bericht")
VRAAG_OPEN = _("Vraag bij: {scherm}")
VRAAG_BEANTWOORD = _("Vraag bij: {scherm} (beantwoord)")
SAMEN_MET = _("initiatiefnemer, samen met {naam}")
VAN_DE_INITIATIEFNEMER = _("initiatiefnemer")


def vraag_bij(scherm: str, *, answered) -> str:
    """The head of a question that was asked at one screen."""
    title = SCREENS[scherm].title if scherm in SCREENS else scherm
    return (VRAAG_BEANTWOORD if answered else VRAAG_OPEN).format(scherm=title)
