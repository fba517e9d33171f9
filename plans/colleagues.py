"""Which colleagues answer for a plan, and the wish to tell each of them of a step."""

from django.contrib.auth.models import User
from django.db.models import Q
from django.utils import timezone

from matrix.coordinating import working_in
from nota.status import heard_at_the_gemeente
from plans.models import Gebeurtenis, Plan, Post

STAP = "stap"  # the kind of Post; its sleutel is the colleague and the Gebeurtenis


def who_answer(plan: Plan) -> list[User]:
    """Who took it on, else who works in its gebied today: they can open it."""
    if plan.gebied is None:
        return []
    here = working_in(plan.gebied).filter(is_active=True).exclude(email="")
    return list(here.filter(_took_on(plan))) or list(here)


def _took_on(plan: Plan) -> Q:
    """The one who did, and who stands in for that colleague."""
    today = timezone.localdate()
    return Q(behandelt=plan) | Q(
        vervangt__medewerker=plan.behandelaar_id,
        vervangt__van__lte=today,
        vervangt__tot_en_met__gte=today,
    )


def tell(step: Gebeurtenis) -> None:
    """Wish for a mail to each of them, but not to who took the step."""
    if not heard_at_the_gemeente(step.actie, step.wie):
        return
    Post.objects.bulk_create(
        Post(plan=step.plan, soort=STAP, sleutel=f"{who.pk}-{step.pk}", medewerker=who)
        for who in who_answer(step.plan)
        if who.pk != step.medewerker_id
    )
