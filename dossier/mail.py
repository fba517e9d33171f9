"""The outbox: wishes to mail, kept with what they are about, sent by `manage.py werk`.

A wish is a row of the same transaction as what it tells about; the text is made at
the moment of sending. Each is claimed before it is sent and marked after, so it goes
out once. Only who is killed between the answer of the mail server and that mark sends
twice, and then with the same Message-ID, which a mail box can tell. A database that
goes away just then is waited for: the mark comes before the next mail.
"""

import logging
import time

from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from coevorden.often import HOUR, seconds_to_wait
from dossier.letters import BEWIJS, LINK, MAIL_OUD, letter
from dossier.reminders import still_true
from dossier.staff_mail import beside, is_wanted, notice, put_off
from nota.status import INITIATIEFNEMER
from plans.links import no_longer_empty
from plans.models import Plan, Post, row_id
from plans.reached import at
from plans.steps import perform

MAILS_AN_HOUR = 3  # with the link: for an address, and for a plan
AT_ONCE, SECONDS = 50, 10  # other work gets its turn after so many, or so long
SENT_UNMARKED: dict = {}  # when each went out; empty but for a database that is away

TOLD_OF = ("plan__gemeente", "plan__gebied", "medewerker")

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
    """Keep the address with the plan; its link goes there once it is proved."""
    give_address(plan, address)
    plan.refresh_from_db(fields=["mail", "mail_bewezen_op", "mail_geweigerd_op"])
    no_longer_empty(plan)
    soort = LINK if plan.mail_bewezen_op else BEWIJS
    if _may_get_more(address, soort):
        _wish_for(plan, soort)


@transaction.atomic
def give_address(plan: Plan, address: str) -> None:
    """Of another one the address hears that was proved: it may be a thief who gives it.

    It stands in the step, for whoever has to put it back.
    """
    locked = Plan.objects.select_for_update().get(pk=plan.pk)
    old = locked.mail if locked.mail_bewezen_op else None
    if not old or old.lower() == address.lower():
        Plan.objects.filter(pk=plan.pk).update(**at(address))
        return
    locked.samen_met = plan.samen_met
    new = at(address)
    step = perform(locked, "verbeter-mail", wie=INITIATIEFNEMER, reden=old, **new)
    wish(locked, MAIL_OUD, f"{MAIL_OUD}-{step.pk}")


def ask_for_proof(plan: Plan) -> None:
    """Of an address that was not proved yet; nothing else goes there before."""
    if not plan.mail_bewezen_op and _may_get_more(plan.mail, BEWIJS):
        _wish_for(plan, BEWIJS)


def ask_for_links_of(address: str) -> None:
    """Have the links sent of all plans with this address; nobody learns if any."""
    if _may_get_more(address, LINK):
        mine = Plan.objects.alive().exclude(mail_bewezen_op=None)
        for plan in mine.filter(mail__iexact=address):
            _wish_for(plan, LINK)


def _may_get_more(address: str, soort: str) -> bool:
    """Each kind by itself: who asks for links uses up nobody's proof.

    Who never proved an address may not be who reads there: that one hears of us once
    a day, however many plans name it.
    """
    if soort == BEWIJS and not _is_known(address):
        return not seconds_to_wait("bewijs", address.lower(), 1)
    return not seconds_to_wait(f"mailadres {soort}", address.lower(), MAILS_AN_HOUR)


def _is_known(address: str) -> bool:
    proved = Plan.objects.alive().exclude(mail_bewezen_op=None)
    return proved.filter(mail__iexact=address).exists()


@transaction.atomic
def _wish_for(plan: Plan, soort: str) -> None:
    """A few mails an hour for a plan, and no second one while the first still waits."""
    Plan.objects.select_for_update().get(pk=plan.pk)  # one worker at a time
    those = plan.post_set.filter(soort=soort)
    asked = those.filter(gevraagd_op__gt=timezone.now() - HOUR)
    waiting = those.filter(verzonden_op=None, pogingen__lt=Post.MOST_TRIES)
    if asked.count() < MAILS_AN_HOUR and not waiting.exists():
        wish(plan, soort, row_id())


def send_waiting() -> bool:
    """Send some of what may be tried now; returns whether there was any."""
    mark_sent()
    due = Post.objects.waiting().due().select_related(*TOLD_OF)
    some, late = list(due[:AT_ONCE]), time.monotonic() + SECONDS
    for post in some:
        _try(post)
        if time.monotonic() > late:
            break
    return bool(some)


def mark_sent() -> None:
    for pk, moment in list(SENT_UNMARKED.items()):
        Post.objects.filter(pk=pk).update(verzonden_op=moment)
        del SENT_UNMARKED[pk]


def _try(post: Post) -> None:
    try:
        _send(post)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # one mail may never hold up all others
        post.claim()  # it waits its turn, also if it never came that far
        # Only the kind: its text may hold the address, and no log may.
        kind = type(error).__name__
        logger.warning("Mail %s failed at try %s: %s", post.pk, post.pogingen + 1, kind)


def _send(post: Post) -> None:
    to_a_colleague = post.medewerker_id is not None
    if not (is_wanted(post) if to_a_colleague else still_true(post)):
        post.delete()
    elif not (to_a_colleague and put_off(post)):
        _send_with(post, beside(post) if to_a_colleague else [])


def _send_with(post: Post, others: list[Post]) -> None:
    """What waits for the same colleague goes in the same mail, and nowhere else.

    Written before it is claimed: a database that goes away now takes no try.
    """
    mail = notice([post, *others]) if post.medewerker_id else letter(post)
    if post.claim():
        sent = [post, *(each for each in others if each.claim())]
        mail.send()
        SENT_UNMARKED.update((each.pk, timezone.now()) for each in sent)
        mark_sent()
