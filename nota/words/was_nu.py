"""What the short check told before, beside what it tells now."""

from django.utils.translation import gettext_lazy as _

from nota.words.advies import ROL
from nota.words.gewicht import ZWAARTE

WAS_NU = _("{feit}: was {was}, nu {nu}.")
FEIT = {
    "samen": _("Samenwerken"),
    "zwaarte": _("Hoe zwaar je plan lijkt"),
    "momenten": _("Momenten om met mensen te praten"),
    "rol": _("De rol van de gemeente"),
    "wet": _("Wat de wet vraagt"),
}
WOORDEN = {
    "samen": {"ja": _("ja"), "nee": _("nee, alleen vertellen")},
    "zwaarte": ZWAARTE,
    "rol": ROL,
    "wet": {
        "plicht": _("waarschijnlijk overleg vooraf"),
        "besluit": _("in het besluit uitleggen hoe mensen meededen"),
        "aanvraag": _("bij de aanvraag vertellen of en hoe mensen meededen"),
        "misschien": _("nog niet bekend"),
        "niet": _("niet hoe je samenwerkte"),
    },
}
