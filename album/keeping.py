"""The pictures of a plan: put in, moved, taken away, and kept for what was sent."""

from typing import Any

from django.db import transaction

from nota.status import INITIATIEFNEMER, open_while
from plans.links import no_longer_empty
from plans.models import Beeld, Plan

MOST = 6


class NoRoom(Exception):
    """There are as many as fit."""


class PlanIsOver(Exception):
    """The plan is over."""


@transaction.atomic
def add(plan: Plan, rij_id: str, **columns: Any) -> None:
    """One more, at the end; the same one sent twice is one still."""
    pictures = _locked(plan)
    if any(each.rij_id == rij_id for each in pictures):
        return
    if len(pictures) >= MOST:
        raise NoRoom
    last = max((each.plek for each in pictures), default=-1)
    Beeld.kept.create(plan=plan, rij_id=rij_id, plek=last + 1, **columns)
    no_longer_empty(plan)


@transaction.atomic
def describe(plan: Plan, rij_id: str, **columns: Any) -> None:
    """Other words, or another choice of who sees it; never another picture."""
    _locked(plan)
    Beeld.objects.filter(plan=plan, rij_id=rij_id).update(**columns)


@transaction.atomic
def move(plan: Plan, rij_id: str, by: int) -> None:
    """One place up (-1) or down (1); at an end nothing happens."""
    pictures = _locked(plan)
    at = next((n for n, each in enumerate(pictures) if each.rij_id == rij_id), None)
    if at is None or not 0 <= at + by < len(pictures):
        return
    pictures.insert(at + by, pictures.pop(at))
    for plek, each in enumerate(pictures):
        each.plek = plek
    Beeld.objects.bulk_update(pictures, ["plek"])


@transaction.atomic
def take_away(plan: Plan, rij_id: str) -> None:
    """Out of the plan, and erased unless a version that was sent shows it."""
    _locked(plan)
    mine = Beeld.objects.filter(plan=plan, rij_id=rij_id)
    if rij_id in sent(plan):
        mine.update(weg=True)
    else:
        mine.delete()


def copy(old: Plan, fresh: Plan) -> None:
    """The same pictures, with their bytes, in another plan."""
    pictures = list(Beeld.objects.filter(plan=old).defer(None))
    for each in pictures:
        each.pk, each.plan = None, fresh
    Beeld.kept.bulk_create(pictures)


def _locked(plan: Plan) -> list[Beeld]:
    """The pictures, while nobody else changes or sends this plan."""
    statuses = open_while("bewerk-verslag", INITIATIEFNEMER)
    open_plans = Plan.objects.select_for_update().filter(status__in=statuses)
    if not open_plans.filter(pk=plan.pk).first():
        raise PlanIsOver
    return list(Beeld.objects.filter(plan=plan))


def sent(plan: Plan) -> set[str]:
    """The ids of the pictures that any version shows."""
    told = plan.versies.values_list("inhoud__beelden", flat=True)
    return {each["id"] for shown in told for each in shown or ()}
