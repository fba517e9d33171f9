"""Opening the dossier of a plan to read it; of another gebied it is written down."""

from desk.sent_plan import Dossier
from staff import events


def opened(request, kenmerk: str) -> Dossier:
    """404 for a plan that this colleague may not see."""
    dossier = Dossier.read_by(request.user, kenmerk)
    if not dossier.may_act:
        events.record("dossier", request, on=kenmerk)
    return dossier
