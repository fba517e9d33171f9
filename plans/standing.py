"""Where a plan stands between initiatiefnemer and gemeente: the words of status."""

from nota.status import INITIATIEFNEMER, may
from nota.words.standen import STATUS, STATUS_BETEKENT, STATUS_STRAKS
from plans.models import Plan

MAY = {
    "edit": "bewerk-plan",
    "send": "dien-in",
    "send_verslag": "dien-verslag-in",
    "erase": "wis",
    "withdraw": "trek-in",
    "begin": "begin-samenwerking",
    "write": "schrijf",
}


def can(plan: Plan) -> dict[str, bool]:
    return {n: may(actie, INITIATIEFNEMER, plan.status) for n, actie in MAY.items()}


def status(plan: Plan) -> dict:
    """The word for the status, what it means and what comes next."""
    gemeente = plan.gemeente
    values = {
        "gebied": plan.gebied.naam if plan.gebied else gemeente.naam,
        "functie": gemeente.contact_functie,
        "n": gemeente.antwoord_werkdagen,
    }
    return {
        "word": STATUS[plan.status],
        "means": STATUS_BETEKENT[plan.status].format(**values),
        "next": STATUS_STRAKS.get(plan.status, "").format(**values),
    }
