"""By when the gemeente promised an answer; nothing of it is stored."""

from datetime import date, datetime, time

from django.utils import timezone

from nota.termijn import op_tijd_vanaf, uiterlijk
from plans.models import Plan


def due(plan: Plan, werkdagen: int) -> date:
    """The last day on which who waits would hear something."""
    assert plan.wacht_sinds  # noqa: S101 - nobody else was promised anything
    return uiterlijk(timezone.localdate(plan.wacht_sinds), werkdagen)


def late_before(werkdagen: int) -> datetime:
    """Who waits since before this moment should have heard something by now."""
    first = op_tijd_vanaf(timezone.localdate(), werkdagen)
    return first_moment(first)


def first_moment(day: date) -> datetime:
    """Midnight, where the gemeente is."""
    return timezone.make_aware(datetime.combine(day, time()))
