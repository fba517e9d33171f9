"""How the gemeente dealt with plans: who, when first, when discussed, what asked."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, Max, Min, Q
from django.utils import timezone

from nota.status import COORDINATOR, IN_TALK, RULES, answers
from plans.models import Gebeurtenis, Plan, Verzoek
from staff.called import name_of

ANSWERS = [rule.actie for rule in RULES if answers(rule.actie, COORDINATOR)]
ANSWERED = Q(wie=COORDINATOR, actie__in=ANSWERS)
DISCUSSED = Q(wie=COORDINATOR, actie="besproken")


class Turnaround:
    """Of many plans at once, in two queries."""

    def __init__(self, plans: Iterable[Plan]):
        steps = Gebeurtenis.objects.filter(plan__in=plans).order_by()
        moments = steps.values_list("plan").annotate(
            first=Min("op", filter=ANSWERED), last=Max("op", filter=DISCUSSED)
        )
        self.moments = {pk: (first, last) for pk, first, last in moments}
        asked = Verzoek.objects.filter(plan__in=plans).order_by()
        self.asked = Counter(dict(asked.values_list("plan").annotate(Count("pk"))))

    def cells(self, plan: Plan) -> list:
        """As desk.heads.OF_HANDLING calls them."""
        first, discussed = self.moments.get(plan.pk, (None, None))
        return [
            name_of(plan.behandelaar),
            day(first),
            days_between(plan.ingediend_op, first),
            None if plan.status in IN_TALK else day(discussed),
            self.asked[plan.pk],
        ]


def day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None


def days_between(begin: datetime, end: datetime | None) -> int | None:
    """Never below nothing: a clock may have been set back (F09)."""
    if end is None:
        return None
    return max(0, (timezone.localdate(end) - timezone.localdate(begin)).days)
