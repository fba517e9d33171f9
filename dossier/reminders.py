"""Reminders, found from where a plan stands: nothing has to remember to remind.

Each becomes one wish in the outbox, however often the work looks for it.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from dossier.letters import BESPROKEN, CONCEPT_VERLOOPT, NIEUW_PLAN, VERSLAG_NOG
from matrix.models import Gemeente
from nota.status import CONCEPT, IN_TALK, LOOPT, UNREAD
from plans.models import Plan, Post

BEFORE = timedelta(days=14)


def remind() -> None:
    """Wish for every reminder that is due and was not wished for yet."""
    wishes = [
        Post(plan=plan, soort=CONCEPT_VERLOOPT, sleutel=_day(plan))
        for plan in _about_to_go()
    ] + [
        Post(plan=plan, soort=VERSLAG_NOG)
        for gemeente in Gemeente.objects.all()
        for plan in _without_verslag(gemeente)
    ]
    Post.objects.bulk_create(wishes, ignore_conflicts=True)


def still_true(post: Post) -> bool:
    """Whether a mail that waited, for the mail server was away, is still right."""
    if post.soort == CONCEPT_VERLOOPT:
        return post.plan.status == CONCEPT and post.sleutel == _day(post.plan)
    if post.soort == NIEUW_PLAN:
        return post.plan.status not in UNREAD
    if post.soort == BESPROKEN:
        return post.plan.status not in IN_TALK
    return post.soort != VERSLAG_NOG or post.plan.status == LOOPT


def _about_to_go():
    """Concepts in their last two weeks, or the last half of a shorter life."""
    before = min(BEFORE, timedelta(days=settings.CONCEPT_DAYS) / 2)
    asked = _asked(CONCEPT_VERLOOPT).filter(
        gevraagd_op__gte=OuterRef("vervalt_op") - before
    )
    soon = timezone.now() + before
    return _with_an_address().filter(
        ~Exists(asked), status=CONCEPT, vervalt_op__lte=soon
    )


def _without_verslag(gemeente: Gemeente):
    """Where people have been working together for a while."""
    began = timezone.now() - timedelta(days=gemeente.verslag_na_dagen)
    return _with_an_address().filter(
        ~Exists(_asked(VERSLAG_NOG)),
        gemeente=gemeente,
        status=LOOPT,
        status_op__lte=began,
    )


def _with_an_address():
    return Plan.objects.alive().exclude(mail=None)


def _asked(soort: str):
    return Post.objects.filter(plan=OuterRef("pk"), soort=soort)


def _day(plan: Plan) -> str:
    return timezone.localdate(plan.vervalt_op).isoformat()
