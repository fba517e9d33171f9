"""Counting for all processes together, in the database, of what may be done so often.

Who it was is kept as a hash and forgotten after an hour, or after the day that a kind
of count lasts (SEC-T08, SEC-A01). What may be tried for ever, but slower and slower,
is counted before it is known whether it was right: so many tries at once are counted
as well (SEC-S02).
"""

import hmac
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256
from math import ceil
from typing import NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from coevorden.failures import TooOften
from coevorden.models import Teller

HOUR = timedelta(hours=1)
LASTS = {"bewijs": timedelta(days=1)}  # any other kind an hour
SHORTEST, LONGEST = 60, 15 * 60  # seconds of rest: each is twice the one before


class Count(NamedTuple):
    """What is to be added to one row, and how much may stand there."""

    wat: str
    wie: str
    most: int
    more: int = 1
    of_a_plan: bool = False


class Try(NamedTuple):
    """What may go wrong so often before each next one takes a rest."""

    wat: str
    wie: str
    free: int


ADD = """
INSERT INTO plans_teller AS held (wat, wie, sinds, aantal) VALUES {rows}
ON CONFLICT (wat, wie) DO UPDATE SET
    sinds = CASE WHEN held.sinds <= {over} THEN excluded.sinds ELSE held.sinds END,
    aantal = excluded.aantal
        + CASE WHEN held.sinds <= {over} THEN 0 ELSE held.aantal END
WHERE held.sinds <= {over} OR held.aantal + excluded.aantal <= {most}
RETURNING wat, wie
"""


def count_all(counts: list[Count]) -> None:
    """Raises TooOften; then none of them is counted."""
    with transaction.atomic():
        if full := _full(counts):
            raise TooOften(_wait(full), of_a_plan=full.of_a_plan)


def seconds_to_wait(wat: str, who: str, most: int) -> int:
    """Count one more of whoever it is; 0 if that is allowed, else how long not."""
    try:
        count_all([Count(wat, hashed(wat, who), most)])
    except TooOften as too_often:
        return too_often.seconds
    return 0


class Attempt(NamedTuple):
    """What was counted, and how it stood before; or how many seconds it must wait."""

    rest: int
    at: datetime
    before: Sequence[Teller] = ()


@transaction.atomic
def slow_down(tries: list[Try]) -> Attempt:
    """Count one more of each, if it may be tried now."""
    _hold(tries)
    now = timezone.now()
    if rest := rest_of(tries):
        return Attempt(rest, now)
    rows = Teller.objects.filter(_these(tries))
    rows.filter(sinds__lte=now - HOUR).update(aantal=0)
    before = list(rows)
    rows.update(aantal=F("aantal") + 1, sinds=now)
    return Attempt(0, now, before)


def take_back(tried: Attempt) -> None:
    """It was right after all, so nobody rests for it."""
    for row in tried.before:
        same = Teller.objects.filter(pk=row.pk, aantal__gt=0)
        same.filter(sinds=tried.at).update(sinds=row.sinds)
        same.update(aantal=F("aantal") - 1)


def rest_of(tries: list[Try]) -> int:
    free = {(each.wat, each.wie): each.free for each in tries}
    rows = Teller.objects.filter(_these(tries), sinds__gt=timezone.now() - HOUR)
    rests = [_rest(row, free[row.wat, row.wie]) for row in rows]
    return max(rests, default=0)


def forget_old_counts() -> None:
    """But those that somebody counts with in this very moment."""
    can_skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        old = Teller.objects.filter(_is_over()).order_by("pk")
        held = old.select_for_update(skip_locked=can_skip)
        Teller.objects.filter(pk__in=[each.pk for each in held]).delete()


def hashed(wat: str, who: str) -> str:
    message = f"teller|{wat}|{who}".encode()
    return hmac.digest(settings.LINK_KEY.encode(), message, sha256).hex()[:32]


def _is_over() -> Q:
    now = timezone.now()
    over = ~Q(wat__in=LASTS) & Q(sinds__lte=now - HOUR)
    for wat, lasts in LASTS.items():
        over |= Q(wat=wat, sinds__lte=now - lasts)
    return over


def _full(counts: list[Count]) -> Count | None:
    """Add to each that has room or begins anew; the first of those that have none.

    One statement, and its rows in one order: two saves at once would otherwise wait
    for each other's for ever.
    """
    facts = {"now": _moment(timezone.now())}
    for n, each in enumerate(sorted(counts)):
        over = _moment(timezone.now() - LASTS.get(each.wat, HOUR))
        facts |= {f"{name}{n}": value for name, value in each._asdict().items()}
        facts[f"over{n}"] = over
    with connection.cursor() as cursor:
        cursor.execute(_adding(len(counts)), facts)
        added = set(cursor.fetchall())
    return next((c for c in counts if (c.wat, c.wie) not in added), None)


@cache
def _adding(so_many: int) -> str:
    """The statement for so many rows; what holds of one is found by whose it is."""

    def of_each(name: str) -> str:
        cases = (f"WHEN %(wie{n})s THEN %({name}{n})s" for n in range(so_many))
        return f"CASE excluded.wie {' '.join(cases)} END"

    rows = (f"(%(wat{n})s, %(wie{n})s, %(now)s, %(more{n})s)" for n in range(so_many))
    return ADD.format(rows=", ".join(rows), over=of_each("over"), most=of_each("most"))


def _moment(at: datetime):
    return connection.ops.adapt_datetimefield_value(at)


def _hold(counts: Sequence[Try]) -> None:
    """Every row is there and ours, in the order that all take them.

    Two saves at once would otherwise wait for each other's rows for ever.
    """
    ours, held = _these(counts), 0
    while held < len(counts):  # an old one may be forgotten before it is ours
        rows = [Teller(wat=each.wat, wie=each.wie) for each in counts]
        Teller.objects.bulk_create(rows, ignore_conflicts=True)
        held = len(Teller.objects.filter(ours).order_by("pk").select_for_update())


def _these(counts: Sequence[Try]) -> Q:
    ours = Q(pk__in=[])
    for each in counts:
        ours |= Q(wat=each.wat, wie=each.wie)
    return ours


def _wait(full: Count) -> int:
    row = Teller.objects.get(wat=full.wat, wie=full.wie)
    return _seconds_left(row.sinds + LASTS.get(full.wat, HOUR), timezone.now())


def _rest(row: Teller, free: int) -> int:
    """Nothing for the first few; then a minute, and twice as long after each next."""
    wrong = row.aantal - free
    if wrong < 0:
        return 0
    rest = min(SHORTEST * 2 ** min(wrong, 10), LONGEST)
    until, now = row.sinds + timedelta(seconds=rest), timezone.now()
    return _seconds_left(until, now) if until > now else 0


def _seconds_left(until: datetime, now: datetime) -> int:
    return max(1, ceil((until - now).total_seconds()))
