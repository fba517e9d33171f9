"""Which colleagues answer for a plan, and the wish to tell each of them of a step."""

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from nota.status import heard_at_the_gemeente
from plans.models import Gebeurtenis, Plan, Post

STAP = "stap"  # the kind of Post; its sleutel is the colleague and the Gebeurtenis


def who_answer(plan: Plan) -> list[User]:
    """Who took it on, else who coordinates its gebied; with who stands in for them.

    Who took it on and can't be reached any more leaves it to the gebied.
    """
    gebied = User.objects.filter(gebieden=plan.gebied_id)
    taken_on = User.objects.filter(behandelt=plan)
    return _reachable(taken_on) or _reachable(gebied)


def _reachable(first: QuerySet[User]) -> list[User]:
    today = timezone.localdate()
    stands_in = Q(
        vervangt__medewerker__in=first.values("pk"),
        vervangt__van__lte=today,
        vervangt__tot_en_met__gte=today,
    )
    chosen = Q(pk__in=first.values("pk")) | stands_in
    reachable = User.objects.filter(chosen, is_active=True).exclude(email="")
    return list(reachable.order_by("pk").distinct())


def tell(step: Gebeurtenis) -> None:
    """Wish for a mail to each of them, but not to who took the step."""
    if not heard_at_the_gemeente(step.actie, step.wie):
        return
    Post.objects.bulk_create(
        Post(plan=step.plan, soort=STAP, sleutel=f"{who.pk}-{step.pk}", medewerker=who)
        for who in who_answer(step.plan)
        if who.pk != step.medewerker_id
    )
