"""When and how somebody showed who they are, as the login service tells it.

What the browser carries to it proves nothing: whoever sits there can leave out of the
address that the question must be asked anew. What counts is in the signed answer.
"""

import time

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.utils.translation import gettext_lazy as _

SLACK = 30  # seconds that two clocks may differ
ANEW = {"prompt": "login", "max_age": 0}
WEAK = _("De inlogdienst van de gemeente vroeg niet om een tweede stap.")
BEFORE = _("De inlogdienst van de gemeente vroeg je niet opnieuw wie je bent.")
ANOTHER = _("Er logde een ander in dan wie hier bezig was. Log eerst uit.")


class NotShown(SuspiciousOperation):
    """An honest answer, but not to what we asked; its words are for the page."""


def asked_for() -> dict:
    """What every question to the login service says about the second step."""
    return {"acr_values": " ".join(settings.OIDC_ACR)} if settings.OIDC_ACR else {}


def demand_strength(claims) -> None:
    """One of OIDC_ACR and one of OIDC_AMR; empty demands nothing."""
    told = claims.get("amr")
    methods = told if isinstance(told, list) else []
    weak = settings.OIDC_ACR and claims.get("acr") not in settings.OIDC_ACR
    if weak or (settings.OIDC_AMR and not any(m in settings.OIDC_AMR for m in methods)):
        raise NotShown(WEAK)


def shown_at(claims) -> int:
    """The second in which somebody logged in there; 0 if it doesn't say."""
    told = claims.get("auth_time")
    is_number = isinstance(told, int | float) and not isinstance(told, bool)
    return min(int(told), int(time.time())) if is_number else 0


def demand_anew(claims, asked_on: float) -> None:
    """Who is inside already showed it after we asked."""
    if shown_at(claims) < asked_on - SLACK:
        raise NotShown(BEFORE)
