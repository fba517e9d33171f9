"""What a colleague is told of a plan, in one line of a mail."""

from django.utils.translation import gettext_lazy as _

from nota.status import COORDINATOR, INITIATIEFNEMER

BERICHT = ("schrijf", INITIATIEFNEMER)
MELDING = {
    ("dien-in", INITIATIEFNEMER): _("Er is een plan gestuurd"),
    ("dien-verslag-in", INITIATIEFNEMER): _("Er is een verslag gestuurd"),
    BERICHT: _("Er is een bericht van de initiatiefnemer"),
    ("begin-samenwerking", INITIATIEFNEMER): _("De samenwerking is begonnen"),
    ("helpt-niet", INITIATIEFNEMER): _("Iemand had niet genoeg aan het gesprek"),
    ("neem-groep-over", INITIATIEFNEMER): _("Een voorgestelde groep is overgenomen"),
    ("groep-niet", INITIATIEFNEMER): _("Een voorgestelde groep is niet overgenomen"),
    ("trek-in", INITIATIEFNEMER): _("Een plan is teruggetrokken"),
    ("draag-over", COORDINATOR): _("Een plan is aan jouw gebied overgedragen"),
    ("geef-door", COORDINATOR): _("Een collega gaf jou een plan"),
}
TERMIJN = {
    "termijn_bijna": _("Er wacht iemand, antwoord uiterlijk {dag}"),
    "termijn_voorbij": _("Er wacht nog iemand, het antwoord was beloofd voor {dag}"),
}
UITGENODIGD = _("Je account bij de gemeente")
BERICHTEN = _("Er zijn {n} berichten van de initiatiefnemer")
MEER = _("{n} meldingen over plannen")
PROEFMAIL = _("Proefmail: de mail komt aan")
