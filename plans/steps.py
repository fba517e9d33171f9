"""A step between initiatiefnemer and gemeente: checked, taken once, written down."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import DateTimeField, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from nota.status import (
    AANVULLING,
    INGETROKKEN,
    TERUG,
    UNDOES,
    after,
    answers,
    asks,
    may,
    tells,
)
from plans.colleagues import tell
from plans.models import Gebeurtenis, Plan, Verzoek


class NotAllowed(Exception):
    """The table of nota.status refuses this step, or somebody was first."""


@transaction.atomic
def perform(
    plan: Plan,
    actie: str,
    *,
    wie: str,
    medewerker: User | None = None,
    reden: str = "",
    sleutel: str | None = None,
    **columns: Any,
) -> Gebeurtenis:
    """Take a step and write it down; raises NotAllowed, and then nothing happened.

    The status on `plan` is the one that was looked at: whoever acts on an older one
    is refused. `sleutel` is the key of the form: a second step with the same key is
    an IntegrityError. `columns` are other columns of the plan that change with it.
    """
    if not may(actie, wie, plan.status):
        raise NotAllowed(actie)
    van, now = plan.status, timezone.now()
    changes = _changes(plan, actie, wie, now) | columns
    naar = changes["status"]
    changes |= {"status_op": now} if naar != van else {}
    if not Plan.objects.filter(pk=plan.pk, status=van).update(**changes):
        raise NotAllowed(actie)
    plan.refresh_from_db(fields=list(changes))
    step = Gebeurtenis(plan=plan, op=now, actie=actie, wie=wie, van=van, naar=naar)
    step.medewerker = medewerker or plan.samen_met
    step.reden, step.sleutel = reden, sleutel
    step.save(force_insert=True)
    tell(step)
    return step


def _changes(plan: Plan, actie: str, wie: str, now: datetime) -> dict:
    naar = after(actie, wie, plan.status)
    if naar == TERUG:
        return _back(plan, UNDOES[actie])
    return {"status": naar} | _turn(actie, wie, naar, now)


def _back(plan: Plan, undone: str) -> dict:
    """How it stood before the last step of this name: where, and who was waiting."""
    steps = _standing(list(plan.gebeurtenissen.all()))
    at = _last(steps, undone)
    if at is None:
        raise NotAllowed(undone)
    others = steps[:at] + steps[at + 1 :]  # an answer since then was an answer
    waits = Coalesce("wacht_sinds", Value(_waiting(others), DateTimeField()))
    return {"status": steps[at].van, "wacht_sinds": waits}


def _standing(steps: list[Gebeurtenis]) -> list[Gebeurtenis]:
    """Without what was undone, and without the undoing."""
    left: list[Gebeurtenis] = []
    for step in steps:
        if step.actie not in UNDOES:
            left.append(step)
        elif (at := _last(left, UNDOES[step.actie])) is not None:
            del left[at]
    return left


def _last(steps: list[Gebeurtenis], actie: str) -> int | None:
    """Where the last step of this name stands."""
    return max((n for n, step in enumerate(steps) if step.actie == actie), default=None)


def _waiting(steps: list[Gebeurtenis]) -> datetime | None:
    """Since when the initiatiefnemer waits after these steps."""
    since = None
    for step in steps:
        if answers(step.actie, step.wie):
            since = None
        elif asks(step.actie, step.wie):
            since = since or step.op
    return since


def _turn(actie: str, wie: str, naar: str, now: datetime) -> dict:
    """Whose turn it is: since when the initiatiefnemer waits, and what is new."""
    news = {"nieuws_op": now} if tells(actie, wie) else {}
    if asks(actie, wie):
        return news | {"wacht_sinds": Coalesce("wacht_sinds", now)}
    if answers(actie, wie):
        return news | {"wacht_sinds": None, "beantwoord_op": now}
    return news | ({"wacht_sinds": None} if naar == INGETROKKEN else {})


def requests_at(plan: Plan, schermen: list[str]) -> list[Verzoek]:
    """What the gemeente still asks at these screens."""
    if plan.status != AANVULLING:
        return []
    return list(plan.verzoeken.filter(scherm__in=schermen, beantwoord_op=None))
