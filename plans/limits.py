"""How often somebody may do something in an hour, counted for all processes together.

The count lives in the database, so a second worker adds nothing to what is allowed
(SEC-T08, SEC-A01). Who it was is kept as a hash and forgotten after an hour.

The numbers are those of a full dorpshuis: sixty people on one address begin, save,
send and print in the same hour. Where more come together stands in TRUSTED_NETWORKS.
"""

import hmac
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from math import ceil
from typing import NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Case, F, Q, Value, When
from django.http import HttpRequest
from django.utils import timezone

from coevorden.address import client, times_as_often
from coevorden.failures import TooOften
from plans.models import Plan, Teller

HOUR = timedelta(hours=1)


class Limit(NamedTuple):
    """How often in an hour, from one address of the internet and with one plan."""

    address: int
    plan: int | None = None


# fmt: off
LIMITS = {
    "beginnen":   Limit(90),
    "bestand":    Limit(60),            # read in: a plan that was kept as a file
    "openen":     Limit(120),
    "bewaren":    Limit(30_000, 1_500),  # a script does, every few seconds of typing
    "bytes":      Limit(200_000_000, 20_000_000),  # that those saves brought
    "indienen":   Limit(90, 5),
    "pdf":        Limit(300, 60),
    "reactie":    Limit(90, 60),        # of readers
    "bericht":    Limit(90, 20),
    "beeld":      Limit(120, 60),       # each takes a second of work
    "mail":       Limit(90),            # the link of a plan
    "nieuwe link": Limit(90, 10),       # each is mailed
    "kenmerk":    Limit(90, 5),         # may not be guessed: it proves an address
    "controleer": Limit(30),            # a code may not be guessed
}
# fmt: on


class Count(NamedTuple):
    """What is to be added to one row, and how much may stand there."""

    wat: str
    wie: str
    most: int
    more: int = 1
    of_a_plan: bool = False


class _NotAll(Exception):
    """One is full, or does not begin its hour yet; then none was counted."""


def count(
    request: HttpRequest, what: str, plan: Plan | None = None, brings: int = 0
) -> None:
    """Count one more, and the bytes that it brings; raises TooOften.

    Of a visitor who comes again this is one statement. Colleagues are not counted.
    """
    if _is_a_colleague(request):
        return
    counts = _counts(request, what, plan)
    if brings > 0:
        counts += _counts(request, "bytes", plan, brings)
    with suppress(_NotAll), transaction.atomic():
        _add_to_all(counts)
        return
    with transaction.atomic():
        _hold(counts)
        for each in counts:
            if wait := _wait(each):
                raise TooOften(wait, of_a_plan=each.of_a_plan)


def seconds_to_wait(wat: str, who: str, most: int) -> int:
    """Count one more of whoever it is; 0 if that is allowed, else how long not."""
    one = Count(wat, _hash(wat, who), most)
    with transaction.atomic():
        _hold([one])
        return _wait(one)


def forget_old_counts() -> None:
    """But those that somebody counts with in this very moment."""
    can_skip = connection.features.has_select_for_update_skip_locked
    old = Teller.objects.filter(sinds__lte=timezone.now() - HOUR)
    with transaction.atomic():
        held = old.order_by("pk").select_for_update(skip_locked=can_skip)
        Teller.objects.filter(pk__in=[each.pk for each in held]).delete()


def _is_a_colleague(request: HttpRequest) -> bool:
    """Where nobody's name is shown, nobody's session is opened for it either."""
    may_show: bool = getattr(request, "may_show_colleague", False)
    return may_show and request.user.is_authenticated


def _counts(
    request: HttpRequest, wat: str, plan: Plan | None, more: int = 1
) -> list[Count]:
    limit = LIMITS[wat]
    most = limit.address * times_as_often(request)
    counts = [Count(wat, _hash(wat, client(request)), most, more)]
    if plan and limit.plan:
        of_plan = _hash(wat, f"plan {plan.pk}")
        counts.append(Count(wat, of_plan, limit.plan, more, of_a_plan=True))
    return counts


def _add_to_all(counts: list[Count]) -> None:
    has_room, cases = Q(pk__in=[]), []
    for each in counts:
        row = Q(wat=each.wat, wie=each.wie)
        has_room |= row & Q(aantal__lte=each.most - each.more)
        cases.append(When(row, then=Value(each.more)))
    now_running = Teller.objects.filter(has_room, sinds__gt=timezone.now() - HOUR)
    in_order = now_running.order_by("pk").select_for_update().values("pk")
    added = Teller.objects.filter(pk__in=in_order).update(
        aantal=F("aantal") + Case(*cases, default=0)
    )
    if added < len(counts):
        raise _NotAll


def _hold(counts: list[Count]) -> None:
    """Every row is there and ours, in the order that all take them.

    Two saves at once would otherwise wait for each other's rows for ever.
    """
    ours, held = Q(), 0
    for each in counts:
        ours |= Q(wat=each.wat, wie=each.wie)
    while held < len(counts):  # an old one may be forgotten before it is ours
        rows = [Teller(wat=each.wat, wie=each.wie) for each in counts]
        Teller.objects.bulk_create(rows, ignore_conflicts=True)
        held = len(Teller.objects.filter(ours).order_by("pk").select_for_update())


def _wait(counted: Count) -> int:
    """Of a row that is held."""
    now = timezone.now()
    mine = Teller.objects.filter(wat=counted.wat, wie=counted.wie)
    mine.filter(sinds__lte=now - HOUR).update(sinds=now, aantal=0)
    room = mine.filter(aantal__lte=counted.most - counted.more)
    if room.update(aantal=F("aantal") + counted.more):
        return 0
    return _seconds_left(mine.get().sinds, now)


def _seconds_left(since: datetime, now: datetime) -> int:
    return max(1, ceil((since + HOUR - now).total_seconds()))


def _hash(wat: str, who: str) -> str:
    message = f"teller|{wat}|{who}".encode()
    return hmac.digest(settings.LINK_KEY.encode(), message, sha256).hex()[:32]
