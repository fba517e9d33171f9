"""Mail with the private link, sent outside the request by `manage.py werk`.

A wish is a row; the text, with the link, is made at the moment of sending. Sending
is found from that row, so it survives a crash and a mail server that is away.
"""

from datetime import timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from plans import access
from plans.models import Linkmail, Plan

MOST_TRIES = 20


def ask_for_link(plan: Plan, address: str) -> None:
    """Keep the address with the plan, and have its link sent there."""
    Plan.objects.filter(pk=plan.pk).update(mail=address)
    _wish(plan)


def ask_for_links_of(address: str) -> None:
    """Have the links sent of all plans with this address; nobody learns if any."""
    for plan in Plan.objects.alive().filter(mail__iexact=address):
        _wish(plan)


def _wish(plan: Plan) -> None:
    """At most one mail per plan in LINK_MAIL_MINUTES."""
    recent = timezone.now() - timedelta(minutes=settings.LINK_MAIL_MINUTES)
    if not plan.linkmail_set.filter(gevraagd_op__gt=recent).exists():
        Linkmail.objects.create(plan=plan)


def send_waiting() -> int:
    """Send what waits; each row is claimed before sending. Returns how many went."""
    waiting = Linkmail.objects.filter(
        verzonden_op=None, pogingen__lt=MOST_TRIES
    ).select_related("plan__gemeente")
    return sum(_send(wish) for wish in waiting)


def _send(wish: Linkmail) -> bool:
    mine = Linkmail.objects.filter(
        pk=wish.pk, verzonden_op=None, pogingen=wish.pogingen
    )
    if not mine.update(pogingen=F("pogingen") + 1):
        return False
    try:
        _message(wish.plan).send()
    except (OSError, SMTPException):
        return False
    Linkmail.objects.filter(pk=wish.pk).update(verzonden_op=timezone.now())
    return True


def _message(plan: Plan) -> EmailMessage:
    """Plain text; what somebody typed is never in the subject (SEC-X07)."""
    context = {"plan": plan, "link": access.link(plan)}
    subject = _("Je link naar plan {kenmerk}").format(kenmerk=plan.kenmerk)
    body = render_to_string("plans/link_mail.txt", context)
    return EmailMessage(subject, body, to=[plan.mail])
