"""Where a plan stands between initiatiefnemer and gemeente: the words of status."""

from dataclasses import replace
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from nota.bewaren import DUBBEL, Categorie, categorie, until
from nota.conditions import BESTUURSORGANEN
from nota.status import INGETROKKEN, INITIATIEFNEMER, may
from nota.words.standen import (
    ANTWOORD_KOMT,
    ANTWOORD_TE_LAAT,
    BEWAREN,
    DUBBEL_BETEKENT,
    DUBBEL_STRAKS,
    STATUS,
    STATUS_BETEKENT,
    STATUS_STRAKS,
)
from plans.models import Plan
from plans.promise import due

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
    if plan.only_reads:
        return dict.fromkeys((*MAY, "say_no_help"), False)
    found = {n: may(actie, INITIATIEFNEMER, plan.status) for n, actie in MAY.items()}
    once = may("helpt-niet", INITIATIEFNEMER, plan.status)
    return found | {"say_no_help": once and not said_no_help(plan)}


def said_no_help(plan: Plan) -> bool:
    return plan.gebeurtenissen.filter(actie="helpt-niet").exists()


def status(plan: Plan) -> dict:
    """The word for the status, what it means and what comes next."""
    gemeente = plan.gemeente
    values = {
        "gebied": plan.gebied.naam if plan.gebied else gemeente.naam,
        "functie": gemeente.contact_functie,
        "lezen": day(plan.vervalt_op),
    }
    means, after = words(plan)
    return {
        "word": STATUS[plan.status],
        "means": means.format(**values),
        "promised": promised(plan),
        "next": after.format(**values),
        "kept": kept_all_the_same(plan),
    }


def kept_all_the_same(plan: Plan) -> str:
    """Until when, of what was taken back."""
    if plan.status != INGETROKKEN or plan.bewaren_tot is None:
        return ""
    return kept(plan.bewaren_tot)


def words(plan: Plan) -> tuple[str, str]:
    """What it means, and what comes next if anything does."""
    if plan.sluitreden == DUBBEL:
        return str(DUBBEL_BETEKENT), str(DUBBEL_STRAKS)
    return str(STATUS_BETEKENT[plan.status]), str(STATUS_STRAKS.get(plan.status, ""))


def promised(plan: Plan) -> str:
    """By when who waits for an answer gets one; nothing once it was given."""
    if plan.wacht_sinds is None:
        return ""
    gemeente = plan.gemeente
    last = due(plan, gemeente.antwoord_werkdagen)
    says = ANTWOORD_KOMT if last >= timezone.localdate() else ANTWOORD_TE_LAAT
    return says.format(
        n=gemeente.antwoord_werkdagen,
        functie=gemeente.contact_functie,
        dag=date_format(last, "j F Y"),
    )


def kept_until(plan: Plan) -> datetime:
    """How long the gemeente keeps what it received, when it is taken back now."""
    return until(timezone.now(), categorie_of(plan))


def categorie_of(plan: Plan) -> Categorie:
    """What the selectielijst calls it, with the term that this gemeente chose."""
    verslag = plan.versies.filter(soort="verslag").exists()
    overheid = plan.initiatiefnemer in BESTUURSORGANEN
    shipped = categorie(verslag=verslag, overheid=overheid)
    chosen = plan.gemeente.jaren_van(shipped.slug)
    return replace(shipped, jaren=chosen) if chosen else shipped


def kept_when_over(plan: Plan) -> dict[str, datetime]:
    """For a step that ends it: a term that the gemeente chose runs from now."""
    which = categorie_of(plan)
    chosen = plan.gemeente.jaren_van(which.slug)
    return {"bewaren_tot": until(timezone.now(), which)} if chosen else {}


def kept(until: datetime) -> str:
    """What the initiatiefnemer hears of it."""
    return BEWAREN["plan"].format(dag=day(until))


def day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), "j F Y")
