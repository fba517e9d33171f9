"""What happened between initiatiefnemer and gemeente, for the page of a plan."""

from django.utils.text import capfirst

from dossier.forms import MessageForm
from dossier.voorstellen import may_answer, waiting
from matrix.teksten import Texts
from nota.status import AANVULLING, CONCEPT, COORDINATOR, INITIATIEFNEMER
from nota.words.standen import GEBEURTENIS, SAMEN_GEDAAN
from plans.standing import can, status
from wizard.screens import SCREENS

NOT_SAID = ("stel-groep-voor", "verbeter-mail")  # the first stands there to answer


def standing(plan, form=None) -> dict:
    """What the plan page tells of the dossier; of a concept nothing has to be read."""
    told = {"can": can(plan), "status": status(plan), "message_form": form}
    if plan.status == CONCEPT:
        return told
    steps = happened(plan)
    return told | {
        "message_form": form or MessageForm(),
        "happened": steps,
        "said": said(steps),
        "messages_sent": list(plan.berichten.all()),
        "geen_besluit": Texts()["geen-besluit"],
        "requests": requests(plan),
        "proposals": waiting(plan) if may_answer(plan) else [],
        "versions": list(plan.versies.defer("inhoud")),
    }


def happened(plan) -> list[dict]:
    """Every step the initiatiefnemer may know of; staff by function, never by name."""
    functie = capfirst(plan.gemeente.contact_functie)
    return [
        {
            "op": step.op,
            "says": told(step, says.format(functie=functie)),
            "reden": step.reden,
            "wie": step.wie,
            "actie": step.actie,
        }
        for step in plan.gebeurtenissen.all()
        if (says := GEBEURTENIS.get((step.actie, step.wie)))
    ]


def told(step, says: str) -> str:
    """With that a colleague sat beside it, when one did."""
    together = step.wie == INITIATIEFNEMER and step.medewerker_id
    return f"{says} {SAMEN_GEDAAN}" if together else says


def said(steps: list[dict]) -> dict | None:
    """The last step for which the gemeente gave its words, such as what was agreed."""
    told = (s for s in reversed(steps) if s["wie"] == COORDINATOR and s["reden"])
    return next((s for s in told if s["actie"] not in NOT_SAID), None)


def requests(plan) -> list[dict]:
    """What the gemeente still asks, each with the title of its screen."""
    if plan.status != AANVULLING:
        return []
    return [
        {
            "scherm": asked.scherm,
            "title": SCREENS[asked.scherm].title if asked.scherm in SCREENS else "",
            "vraag": asked.vraag,
        }
        for asked in plan.verzoeken.filter(beantwoord_op=None)
    ]
