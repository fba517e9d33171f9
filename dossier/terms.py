"""A term that is nearly over, and one that was missed: who answers hears of both.

What the gemeente promises is in working days (nota.termijn); the two reminders are
three days before its last day and three days after it.
"""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from matrix.models import Gemeente
from nota.termijn import op_tijd_vanaf
from plans.colleagues import who_answer
from plans.models import Plan, Post
from plans.promise import first_moment

BIJNA, VOORBIJ = "termijn_bijna", "termijn_voorbij"  # sleutel: colleague and day
AROUND = timedelta(days=3)
DAY = timedelta(days=1)
LONGEST_AGO = timedelta(days=14)  # what is older was told, or is from before all this


def wishes(gemeente: Gemeente) -> list[Post]:
    """A mail to each colleague about each plan whose turn it is today."""
    today, term = timezone.localdate(), gemeente.antwoord_werkdagen
    over = op_tijd_vanaf(today - AROUND + DAY, term)
    long_over = op_tijd_vanaf(today - AROUND - LONGEST_AGO, term)
    spans = {
        BIJNA: (op_tijd_vanaf(today, term), op_tijd_vanaf(today + AROUND + DAY, term)),
        VOORBIJ: (long_over, over),
    }
    return [
        Post(plan=plan, soort=soort, sleutel=_key(plan, who.pk), medewerker=who)
        for soort, (begin, end) in spans.items()
        for plan in _waiting_since(gemeente, soort, begin, end)
        for who in who_answer(plan)
    ]


def is_still_waited_for(post: Post) -> bool:
    """Whether nobody answered since it was asked."""
    since = post.plan.wacht_sinds
    return since is not None and post.sleutel == _key(post.plan, post.medewerker_id)


def _waiting_since(gemeente, soort: str, begin: date, end: date) -> QuerySet[Plan]:
    told = Post.objects.filter(
        plan=OuterRef("pk"), soort=soort, gevraagd_op__gte=OuterRef("wacht_sinds")
    )
    span = {
        "wacht_sinds__gte": first_moment(begin),
        "wacht_sinds__lt": first_moment(end),
    }
    waiting = Plan.objects.sent().filter(~Exists(told), gemeente=gemeente, **span)
    return waiting.select_related("gemeente")


def _key(plan: Plan, colleague: int) -> str:
    return f"{colleague}-{timezone.localdate(plan.wacht_sinds)}"
