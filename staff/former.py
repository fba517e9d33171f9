"""Who may no longer come in: after STAFF_GONE_DAYS nothing tells who it was.

What they did stays, under a number. The user name of a single sign-on stays too: it is
a hash, and under another one the next login there would make a new account. The term
runs from the first version of the account in which it was off; an account that was put
off outside the beheer gets one now.
"""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from staff import events, factor
from staff.collega import OF_SSO
from staff.models import Collega, Goedkeuring, Voorkeur, Voorval, Zoekopdracht

NAME = "oud-collega "  # no account can be made with a space in it
UNNAMED = {"first_name": "", "last_name": "", "email": ""}
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
AT_ONCE = 20


def off() -> QuerySet[Collega]:
    """Accounts that are off and still have a name, with `since` when."""
    versions = Collega.history.model.objects.filter(id=OuterRef("pk"))
    was_on = versions.filter(is_active=True).order_by("-history_date")
    is_off = versions.filter(is_active=False, history_date__gte=OuterRef("on"))
    on = Coalesce(Subquery(was_on.values("history_date")[:1]), Value(LONG_AGO))
    since = is_off.order_by("history_date").values("history_date")[:1]
    found = Collega.objects.filter(is_active=False)
    found = found.exclude(username__startswith=NAME)
    found = found.exclude(username__startswith=OF_SSO, **UNNAMED)
    return found.annotate(on=on).annotate(since=Subquery(since))


def past(at: datetime) -> QuerySet[Collega]:
    """Whose term is over at this moment."""
    return off().filter(since__lte=at - timedelta(days=settings.STAFF_GONE_DAYS))


def forget_names() -> bool:
    """Some of them; whether there may be more."""
    for collega in off().filter(since=None)[:AT_ONCE]:
        collega.note(_("Dit account stond uit."))
    some = list(past(timezone.now())[:AT_ONCE])
    for collega in some:
        forget(collega)
    return len(some) == AT_ONCE


@transaction.atomic
def forget(collega: Collega) -> None:
    """All that tells who it was, also in earlier versions and in the log."""
    old = collega.username
    new = old if old.startswith(OF_SSO) else f"{NAME}{collega.pk}"
    nameless = UNNAMED | {"username": new}
    user = User.objects.get(pk=collega.pk)
    user.set_unusable_password()
    User.objects.filter(pk=user.pk).update(password=user.password, **nameless)
    Collega.history.filter(id=user.pk).update(**nameless)
    user.groups.clear()
    user.gebieden.clear()
    factor.reset(user)
    Voorkeur.objects.filter(medewerker=user).delete()
    Zoekopdracht.objects.filter(medewerker=user).delete()
    Goedkeuring.objects.filter(over=user).delete()
    about = ("user", "collega")
    told = LogEntry.objects.filter(content_type__model__in=about, object_id=user.pk)
    told.update(object_repr=new)
    _rename_in_log(old, new)
    events.record("forgotten", on=User.objects.get(pk=user.pk))


def _rename_in_log(old: str, new: str) -> None:
    Voorval.objects.filter(waarop=old[: events.LONGEST]).update(waarop=new)
    asked = events.ASKED_BY + old
    for row in Voorval.objects.filter(nader__endswith=asked):
        row.nader = row.nader.removesuffix(old) + new
        row.save(update_fields=["nader"])
