"""Opening the dossier of a plan to read it; that is written down, whoever does it."""

from desk.sent_plan import Dossier
from staff import events


def opened(request, kenmerk: str) -> Dossier:
    """404 for a plan that this colleague may not see."""
    dossier = Dossier.read_by(request.user, kenmerk)
    events.looked("dossier", request, kenmerk)
    return dossier
