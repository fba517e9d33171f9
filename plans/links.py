"""The private link, the reading link, and which browser may open which plan.

A token is an HMAC over purpose, plan and serial. Only the serial is stored, so no
link can be read from the database; it can be shown again, and raising the serial
makes every older link and every browser that used it worthless. Of the link that
proves a mail address, that address is the serial.
"""

import hmac
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db.models import DateTimeField, F, Value
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone

from nota.bewaren import HEROPENEN_DAGEN, LEEG_DAGEN
from nota.status import CONCEPT, UNREAD
from plans.models import Plan
from plans.models.plan import PlanQuerySet
from typed import tokens

EDIT = "bewerken"
READ = "meelezen"
PROVE = "mailadres"  # opens nothing by itself
SERIAL = {EDIT: "link_serie", READ: "meelees_serie", PROVE: "mail"}
MOST_OPEN = 200  # in one browser: a helpdesk opens more than it goes back to
NEXT_SERIAL = {"link_serie": F("link_serie") + 1}  # for a step: no older link opens
ADDRESS = {EDIT: "dossier:open", READ: "dossier:meelezen", PROVE: "dossier:adres"}


def token(plan: Plan, purpose: str = EDIT) -> str:
    mac = _mac(purpose, plan.pk, getattr(plan, SERIAL[purpose]))
    return tokens.as_text(mac, plan.pk)


def link(plan: Plan, purpose: str = EDIT) -> str:
    """The whole address, from the configured base URL and never from the request."""
    return settings.BASE_URL + reverse(ADDRESS[purpose], args=[token(plan, purpose)])


def plan_of(given: str, purpose: str = EDIT) -> Plan | None:
    """The living plan that a token opens, or None whatever is wrong with it."""
    mac, number = tokens.parts(given)
    pk = number if number < 2**63 else 0
    living = Plan.objects.alive().select_related("gemeente")
    plan = _open_to(purpose, living).filter(pk=pk).first()
    expected = _mac(purpose, pk, getattr(plan, SERIAL[purpose]) if plan else 0)
    return plan if hmac.compare_digest(mac, expected) and plan else None


def _open_to(purpose: str, living: PlanQuerySet) -> PlanQuerySet:
    """A plan that was taken back or closed is read by nobody but its maker."""
    if purpose != READ:
        return living
    return living.filter(meelezen=True).exclude(status__in=UNREAD)


def remember(session: SessionBase, plan: Plan) -> None:
    """Let this browser open the plan; a new session id, so none can be planted."""
    session.cycle_key()
    held = _still_open(session)
    held.pop(str(plan.pk), None)
    session["plannen"] = held | {str(plan.pk): plan.link_serie}


def _still_open(session: SessionBase) -> dict:
    """The latest that this browser opened, without what is gone; room for one more."""
    held = session.get("plannen", {})
    alive = set(Plan.objects.with_keys(held).values_list("pk", flat=True))
    latest = [(pk, serie) for pk, serie in held.items() if int(pk) in alive]
    return dict(latest[1 - MOST_OPEN :])


def forget(session: SessionBase, plan: Plan) -> None:
    """A session that holds nothing more goes, with its cookie."""
    held = session.pop("plannen", {})
    held.pop(str(plan.pk), None)
    if held:
        session["plannen"] = held
    elif not session.keys():
        session.flush()


def expiry() -> datetime:
    """A concept lives CONCEPT_DAYS after its last save (SEC-T06)."""
    return timezone.now() + timedelta(days=settings.CONCEPT_DAYS)


def expiry_when_empty() -> datetime:
    return min(expiry(), timezone.now() + timedelta(days=LEEG_DAGEN))


def longer() -> Greatest:
    """For a save: a concept starts its days anew, a sent plan never loses any."""
    return Greatest("vervalt_op", Value(expiry(), DateTimeField()))


def no_longer_empty(plan: Plan) -> None:
    """For what is kept beside the screens: its concept lives on as after a save."""
    Plan.objects.filter(pk=plan.pk, status=CONCEPT).update(vervalt_op=longer())


def expiry_when_sent() -> datetime:
    return timezone.now() + timedelta(days=settings.SENT_DAYS)


def expiry_when_made_up() -> datetime:
    return timezone.now() + timedelta(days=HEROPENEN_DAGEN)


def expiry_when_withdrawn() -> datetime:
    return timezone.now() + timedelta(days=settings.WITHDRAWN_DAYS)


def _mac(purpose: str, pk: int, serie: int | str) -> bytes:
    message = f"{purpose}|{pk}|{serie}".encode()
    return hmac.digest(settings.LINK_KEY.encode(), message, sha256)
