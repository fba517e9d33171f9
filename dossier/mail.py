"""The outbox: wishes to mail, kept with what they are about, sent by `manage.py werk`.

A wish is a row of the same transaction as what it tells about; the text is made at
the moment of sending. Each is claimed before it is sent and marked after, so it goes
out once. Only who dies between the answer of the mail server and that mark sends
twice, and then with the same Message-ID, which a mail box can tell.
"""

import logging

from django.db import transaction
from django.utils import timezone

from dossier.letters import LINK, letter
from dossier.reminders import still_true
from dossier.staff_mail import UITNODIGING, beside, comes_at, is_wanted, notice
from plans.limits import HOUR, seconds_to_wait
from plans.models import Plan, Post, row_id

MAILS_AN_HOUR = 3  # with the link: for an address, and for a plan
AT_ONCE = 50  # other work gets its turn after so many

logger = logging.getLogger(__name__)


def wish(plan: Plan, soort: str, sleutel: str = "") -> None:
    """Have a mail sent, once for each `sleutel`; nothing happens without an address.

    To be called inside the transaction of what the mail tells about: they then are
    both stored, or neither. dossier.letters says what `sleutel` is for each kind.
    """
    if plan.mail:
        wanted = Post(plan=plan, soort=soort, sleutel=str(sleutel))
        Post.objects.bulk_create([wanted], ignore_conflicts=True)


def ask_for_link(plan: Plan, address: str) -> None:
    """Keep the address with the plan, and have its link sent there."""
    Plan.objects.filter(pk=plan.pk).update(mail=address)
    plan.mail = address
    if _may_get_more(address):
        _wish_for_link(plan)


def ask_for_links_of(address: str) -> None:
    """Have the links sent of all plans with this address; nobody learns if any."""
    if _may_get_more(address):
        for plan in Plan.objects.alive().filter(mail__iexact=address):
            _wish_for_link(plan)


def _may_get_more(address: str) -> bool:
    return not seconds_to_wait("mailadres", address.lower(), MAILS_AN_HOUR)


@transaction.atomic
def _wish_for_link(plan: Plan) -> None:
    """A few mails an hour for a plan, and no second one while the first still waits."""
    Plan.objects.select_for_update().get(pk=plan.pk)  # one worker at a time
    links = plan.post_set.filter(soort=LINK)
    asked = links.filter(gevraagd_op__gt=timezone.now() - HOUR)
    waiting = links.filter(verzonden_op=None, pogingen__lt=Post.MOST_TRIES)
    if asked.count() < MAILS_AN_HOUR and not waiting.exists():
        wish(plan, LINK, row_id())


def send_waiting() -> int:
    """Send what may be tried now; returns how many went."""
    due = (
        Post.objects.waiting()
        .due()
        .select_related("plan__gemeente", "plan__gebied", "medewerker")
    )
    return sum(map(_send, due[:AT_ONCE]))


def _send(post: Post) -> bool:
    if not _still_true(post):
        post.delete()
        return False
    if post.medewerker_id and _waits(post):
        return False
    if not post.claim():
        return False
    together = [post, *_beside(post)]
    try:
        (notice(together) if post.medewerker_id else letter(post)).send()
    except Exception as error:  # one mail may never hold up all others
        # Only the kind: its text may hold the address, and no log may.
        kind = type(error).__name__
        logger.warning("Mail %s failed at try %s: %s", post.pk, post.pogingen + 1, kind)
        return False
    sent = [each.pk for each in together]
    Post.objects.filter(pk__in=sent).update(verzonden_op=timezone.now())
    return True


def _still_true(post: Post) -> bool:
    return is_wanted(post) if post.medewerker_id else still_true(post)


def _waits(post: Post) -> bool:
    """Put off until the morning, for who wants one mail a day."""
    at = comes_at(post)
    if at <= timezone.now():
        return False
    Post.objects.filter(pk=post.pk).update(volgende_op=at)
    return True


def _beside(post: Post) -> list[Post]:
    """What goes in the same mail to a colleague; claimed, so it goes nowhere else."""
    if not post.medewerker_id or post.soort == UITNODIGING:
        return []
    now = timezone.now()
    may_go = (p for p in beside(post) if is_wanted(p) and comes_at(p) <= now)
    return [each for each in may_go if each.claim()]
