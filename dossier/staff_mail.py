"""What a colleague is told by mail: all that waits for them, in one mail.

A title stands in the text, for whoever reads it has to find the plan again; it is in
no header (SEC-X07). What was taken back is only named by its kenmerk.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from coevorden.sent import number
from dossier.letters import headers_of
from dossier.mail_logo import with_logo
from dossier.terms import is_still_waited_for
from matrix.models import Gemeente
from nota.status import INGETROKKEN
from nota.words.melding import (
    BERICHT,
    BERICHTEN,
    MEER,
    MELDING,
    PROEFMAIL,
    TERMIJN,
    UITGENODIGD,
)
from plans.colleagues import STAP
from plans.models import Gebeurtenis, Plan, Post
from plans.promise import due
from press.plaintext import as_text
from staff.models import DAGELIJKS, METEEN, NOOIT, Voorkeur
from staff.welcome import expected, link_for

DAY = 24 * 60 * 60  # seconds
EACH_DAY_AT = time(7)
AT_MOST_EACH = timedelta(minutes=10)  # messages of one plan, to one colleague
UITNODIGING = "uitnodiging"  # of no plan; sleutel: the colleague
PROEF = "proef"  # of no plan: to see that mail comes
ALONE = (UITNODIGING, PROEF)  # each in a mail of its own, and at once


@dataclass(frozen=True)
class Melding:
    """One line of the mail."""

    plan: Plan
    says: str

    @property
    def titel(self) -> str:
        return "" if self.plan.status == INGETROKKEN else self.plan.titel or ""

    @property
    def url(self) -> str:
        return settings.BASE_URL + reverse("desk:plan", args=[self.plan.kenmerk])


def step_of(post: Post) -> Gebeurtenis | None:
    """What it tells of."""
    told = number(post.sleutel.rpartition("-")[2], 0)
    return post.plan.gebeurtenissen.filter(pk=told).first()


def is_wanted(post: Post) -> bool:
    """Whether it may still be sent, and its colleague wants to hear it."""
    if post.soort == UITNODIGING:
        return expected().filter(pk=post.medewerker_id).exists()
    if post.soort == PROEF:
        return bool(post.medewerker.is_active and post.medewerker.email)
    who = post.medewerker
    wanted = who.is_active and who.email and wish_of(post) != NOOIT
    return bool(wanted) and _is_true(post) and _may_be_read(post)


def _may_be_read(post: Post) -> bool:
    """It may have gone to another gebied while the mail waited for the morning."""
    mine = Plan.objects.handled_by(post.medewerker)
    gone = Plan.objects.taken_back_from(post.medewerker)
    return (mine | gone).filter(pk=post.plan_id).exists()


def _is_true(post: Post) -> bool:
    """What was taken back is not new any more; who was answered waits no longer."""
    if post.soort in TERMIJN:
        return is_still_waited_for(post)
    step = step_of(post)
    gone = post.plan.status == INGETROKKEN
    return step is not None and (not gone or step.actie == "trek-in")


def wish_of(post: Post) -> str:
    if post.soort in ALONE:
        return METEEN
    found = Voorkeur.objects.filter(medewerker=post.medewerker_id).first()
    return found.meldingen if found else METEEN


def comes_at(post: Post) -> datetime:
    """When somebody wants to hear it: at once, or at the first morning after."""
    if wish_of(post) != DAGELIJKS:
        return after_the_last(post)
    asked = timezone.localtime(post.gevraagd_op)
    morning = datetime.combine(asked.date(), EACH_DAY_AT, asked.tzinfo)
    return morning if asked < morning else morning + timedelta(days=1)


def after_the_last(post: Post) -> datetime:
    """Who writes one message after another is told of in one mail."""
    if not is_message(post):
        return post.gevraagd_op
    lately = Post.objects.filter(
        plan=post.plan_id,
        medewerker=post.medewerker_id,
        verzonden_op__gt=timezone.now() - AT_MOST_EACH,
    )
    told = [each.verzonden_op for each in lately if is_message(each)]
    return max(told) + AT_MOST_EACH if told else post.gevraagd_op


def is_message(post: Post) -> bool:
    step = step_of(post) if post.soort == STAP else None
    return step is not None and (step.actie, step.wie) == BERICHT


def put_off(post: Post) -> bool:
    """Whether it waits for the morning of who wants one mail a day."""
    at = comes_at(post)
    if at <= timezone.now():
        return False
    Post.objects.filter(pk=post.pk).update(volgende_op=at)
    return True


def beside(post: Post) -> list[Post]:
    """What else waits for the same colleague and may go now; a way in goes alone."""
    if post.soort in ALONE:
        return []
    waiting = Post.objects.waiting().due().filter(medewerker=post.medewerker_id)
    others = waiting.exclude(pk=post.pk).exclude(soort__in=ALONE)
    now = timezone.now()
    told = others.select_related("plan__gemeente", "plan__gebied", "medewerker")
    return [each for each in told if is_wanted(each) and comes_at(each) <= now]


def notice(posts: list[Post]) -> EmailMultiAlternatives:
    """One mail to one colleague, always in Dutch."""
    if posts[0].soort == UITNODIGING:
        return invitation(posts[0])
    if posts[0].soort == PROEF:
        return trial(posts[0])
    with override("nl"):
        told = list(told_of(posts))
        subject = subject_of(told)
        context = {
            "subject": subject,
            "gemeente": Gemeente.objects.get(),
            "meldingen": told,
            "account": settings.BASE_URL + reverse("staff:meldingen"),
        }
        html = render_to_string("dossier/mail/collega.html", context)
    return _mail(context, html, posts[0])


def told_of(posts: list[Post]) -> Iterator[Melding]:
    """A line each; the messages of one plan together in one."""
    said = Counter((post.plan, says(post)) for post in posts)
    for (plan, line), n in said.items():
        many = n > 1 and line == MELDING[BERICHT]
        yield Melding(plan, str(BERICHTEN.format(n=n)) if many else line)


def _mail(context: dict, html: str, post: Post) -> EmailMultiAlternatives:
    subject, to = context["subject"], [post.medewerker.email]
    mail = EmailMultiAlternatives(subject, as_text(html), to=to)
    mail.extra_headers = headers_of(post)
    mail.attach_alternative(html, "text/html")
    with_logo(mail, context["gemeente"])
    return mail


def invitation(post: Post) -> EmailMultiAlternatives:
    """The way in for a new colleague."""
    user = post.medewerker
    with override("nl"):
        subject = str(UITGENODIGD)
        context = {
            "subject": subject,
            "gemeente": Gemeente.objects.get(),
            "gebruikersnaam": user.username,
            "link": link_for(user),
            "dagen": settings.PASSWORD_RESET_TIMEOUT // DAY,
        }
        html = render_to_string("dossier/mail/uitnodiging.html", context)
    return _mail(context, html, post)


def trial(post: Post) -> EmailMultiAlternatives:
    """To a beheerder who wants to see that mail comes."""
    with override("nl"):
        subject = str(PROEFMAIL)
        context = {"subject": subject, "gemeente": Gemeente.objects.get()}
        html = render_to_string("dossier/mail/proef.html", context)
    return _mail(context, html, post)


def says(post: Post) -> str:
    if post.soort in TERMIJN:
        return TERMIJN[post.soort].format(dag=_last_day(post.plan))
    step = step_of(post)
    return str(MELDING[step.actie, step.wie]) if step else ""


def _last_day(plan: Plan) -> str:
    return date_format(due(plan, plan.gemeente.antwoord_werkdagen), "j F")


def subject_of(told: list[Melding]) -> str:
    if len(told) > 1:
        return str(MEER.format(n=len(told)))
    return f"{told[0].says}: {told[0].plan.kenmerk}"
