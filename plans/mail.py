"""Mail with the private link, sent outside the request by `manage.py werk`.

A wish is a row; the text, with the link, is made at the moment of sending. Sending
is found from that row, so it survives a crash and a mail server that is away.
"""

import logging
from datetime import timedelta
from smtplib import SMTPException

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from plans import access
from plans.models import Linkmail, Plan

HOUR = timedelta(hours=1)
MAILS_AN_HOUR = 3
MOST_TRIES = 300  # about two days
FIRST_PAUSE, LONGEST_PAUSE = 30, 600  # seconds
FAILURES = (OSError, SMTPException, ValueError)  # the last: an address that is none

logger = logging.getLogger(__name__)


def ask_for_link(plan: Plan, address: str) -> None:
    """Keep the address with the plan, and have its link sent there."""
    Plan.objects.filter(pk=plan.pk).update(mail=address)
    _wish(plan)


def ask_for_links_of(address: str) -> None:
    """Have the links sent of all plans with this address; nobody learns if any."""
    for plan in Plan.objects.alive().filter(mail__iexact=address):
        _wish(plan)


def wish(plan: Plan, soort: str, sleutel: str) -> None:
    """Have a mail sent about the plan, once per `sleutel`; within a transaction."""
    Linkmail.objects.create(plan=plan)


def _wish(plan: Plan) -> None:
    """A few mails an hour for a plan, and no second one while the first still waits."""
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)  # one worker at a time
        asked = plan.linkmail_set.filter(gevraagd_op__gt=timezone.now() - HOUR)
        waiting = plan.linkmail_set.filter(verzonden_op=None, pogingen__lt=MOST_TRIES)
        if asked.count() < MAILS_AN_HOUR and not waiting.exists():
            Linkmail.objects.create(plan=plan)


def send_waiting() -> int:
    """Send what waits; each row is claimed before sending. Returns how many went."""
    now = timezone.now()
    waiting = Linkmail.objects.filter(
        verzonden_op=None, pogingen__lt=MOST_TRIES, plan__vervalt_op__gt=now
    ).select_related("plan__gemeente")
    return sum(_send(wish) for wish in waiting if _due(wish) <= now)


def _due(wish: Linkmail):
    """When to try: at once, and then with pauses that double up to ten minutes."""
    pauses = (min(FIRST_PAUSE * 2**n, LONGEST_PAUSE) for n in range(wish.pogingen))
    return wish.gevraagd_op + timedelta(seconds=sum(pauses))


def _send(wish: Linkmail) -> bool:
    mine = Linkmail.objects.filter(
        pk=wish.pk, verzonden_op=None, pogingen=wish.pogingen
    )
    if not mine.update(pogingen=F("pogingen") + 1):
        return False
    try:
        _message(wish.plan).send()
    except FAILURES as error:  # its text may hold the address, and no log may
        kind = type(error).__name__
        logger.warning("Mail %s failed at try %s: %s", wish.pk, wish.pogingen + 1, kind)
        return False
    Linkmail.objects.filter(pk=wish.pk).update(verzonden_op=timezone.now())
    return True


def _message(plan: Plan) -> EmailMessage:
    """Plain text; what somebody typed is never in the subject (SEC-X07)."""
    context = {"plan": plan, "link": access.link(plan)}
    subject = _("Je link naar plan {kenmerk}").format(kenmerk=plan.kenmerk)
    body = render_to_string("plans/link_mail.txt", context)
    return EmailMessage(subject, body, to=[plan.mail])
