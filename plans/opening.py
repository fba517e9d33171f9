"""One plan, in a browser that holds its key; what was sent long ago it only reads.

A link lies in mail boxes for years. Half a year after the last step it changes nothing
any more, until somebody asked for a fresh one, which goes to the proved address or
comes from the gemeente. That is a step too, so whoever opens the fresh link goes on.
"""

from datetime import datetime, timedelta
from typing import cast

from django.contrib.auth.models import User
from django.db.models import Max
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from coevorden.failures import OnlyReads
from nota.status import CONCEPT
from plans.models import Plan

LONG_AGO = timedelta(days=180)
READING = ("GET", "HEAD", "OPTIONS")
CHANGES_NOTHING = ("dossier:sluiten", "dossier:kopie")  # of the plan itself
ASKS_FOR_A_LINK = "dossier:link-nieuw"


def opened(request: HttpRequest, plan_id: int, *beside: str) -> Plan:
    """With what the page shows beside it, read along.

    Who fills it in together with a resident is named in every step of it.
    """
    held = Plan.objects.opened_in(request).select_related("gemeente", *beside)
    plan = get_object_or_404(held, pk=plan_id)
    together = getattr(request, "together", {})
    if str(plan_id) in together:
        plan.samen_met = cast(User, request.user)
    plan.only_reads = was_sent_long_ago(plan)
    if plan.only_reads and request.method not in READING:
        _refuse_unless_allowed(request, plan)
    return plan


def _refuse_unless_allowed(request: HttpRequest, plan: Plan) -> None:
    match = request.resolver_match
    name = match.view_name if match else ""
    asks = name == ASKS_FOR_A_LINK and plan.mail_bewezen_op
    if not asks and name not in CHANGES_NOTHING:
        raise OnlyReads(plan.pk, mailed_to=plan.mail if plan.mail_bewezen_op else None)


def was_sent_long_ago(plan: Plan) -> bool:
    """Its columns tell of most steps, so the steps themselves are seldom read."""
    if plan.status == CONCEPT:
        return False
    known = (plan.status_op, plan.nieuws_op, plan.beantwoord_op)
    return _is_long_ago(known) and _is_long_ago((_last_step(plan),))


def _is_long_ago(moments: tuple[datetime | None, ...]) -> bool:
    since = timezone.now() - LONG_AGO
    return all(moment is None or moment < since for moment in moments)


def _last_step(plan: Plan) -> datetime | None:
    return plan.gebeurtenissen.aggregate(last=Max("op"))["last"]
