"""Reminders, found from where a plan stands: nothing has to remember to remind.

Each becomes one wish in the outbox, however often the work looks for it.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from coevorden.sent import number
from dossier import terms
from dossier.letters import BESPROKEN, BEWIJS, CONCEPT_VERLOOPT, VERSLAG_NOG, VRAAG
from dossier.staff_mail import UITNODIGING
from matrix.models import Gemeente
from nota.status import CONCEPT, LOOPT, UNREAD
from plans.models import Plan, Post
from staff.welcome import expected

BEFORE = timedelta(days=14)
INVITED_FOR = timedelta(days=28)
WEEK = timedelta(days=7)


def remind() -> None:
    """Wish for every reminder that is due and was not wished for yet."""
    wishes = [
        Post(plan=plan, soort=CONCEPT_VERLOOPT, sleutel=_day(plan))
        for plan in _about_to_go()
    ]
    for gemeente in Gemeente.objects.all():
        late = _without_verslag(gemeente)
        wishes += [Post(plan=plan, soort=VERSLAG_NOG) for plan in late]
        wishes += terms.wishes(gemeente)
    Post.objects.bulk_create(wishes, ignore_conflicts=True)


def invite() -> None:
    """Mail who has no password yet: at most once a week, in their first month."""
    now, today = timezone.now(), timezone.localdate()
    asked = Post.objects.filter(
        medewerker=OuterRef("pk"), soort=UITNODIGING, gevraagd_op__gt=now - WEEK
    )
    new = expected().filter(~Exists(asked), date_joined__gt=now - INVITED_FOR)
    Post.objects.bulk_create(
        (
            Post(medewerker=who, soort=UITNODIGING, sleutel=f"{who.pk}-{today}")
            for who in new
        ),
        ignore_conflicts=True,
    )


def still_true(post: Post) -> bool:
    """Whether a mail that waited, for a server or for a proof, is still right."""
    if post.soort == BEWIJS:
        return bool(post.plan.mail) and post.plan.mail_bewezen_op is None
    if post.soort in (VRAAG, BESPROKEN) and post.plan.status in UNREAD:
        return False
    if post.soort == CONCEPT_VERLOOPT:
        return post.plan.status == CONCEPT and post.sleutel == _day(post.plan)
    if post.soort == BESPROKEN:
        return not _was_undone(post)
    return post.soort != VERSLAG_NOG or post.plan.status == LOOPT


def _was_undone(post: Post) -> bool:
    """Whether the step that this mail tells of was taken back since."""
    told = number(post.sleutel.rpartition("-")[2], 0)
    undone = post.plan.gebeurtenissen.filter(actie="niet-besproken", pk__gt=told)
    return undone.exists()


def _about_to_go():
    """Concepts in their last two weeks, or the last half of a shorter life."""
    before = min(BEFORE, timedelta(days=settings.CONCEPT_DAYS) / 2)
    asked = _asked(CONCEPT_VERLOOPT).filter(
        gevraagd_op__gte=OuterRef("vervalt_op") - before
    )
    soon = timezone.now() + before
    had_longer = Q(vervalt_op__gt=F("bewaard_op") + before)  # so it is not empty
    return _with_an_address().filter(
        ~Exists(asked), had_longer, status=CONCEPT, vervalt_op__lte=soon
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
    return Plan.objects.alive().exclude(mail_bewezen_op=None)


def _asked(soort: str):
    return Post.objects.filter(plan=OuterRef("pk"), soort=soort)


def _day(plan: Plan) -> str:
    return timezone.localdate(plan.vervalt_op).isoformat()
