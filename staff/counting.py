"""Each wrong password or code makes the next one wait longer (SEC-S02).

For one account from one address after the fifth, and for one address after the
fiftieth, whatever the account: a minute, and twice as long each time, at most fifteen.
An hour without one forgets them. Who and where are kept as a hash, and what was typed
is not kept at all. Many addresses that try one account together shut nobody out, but
whoever watches the log hears it.
"""

from collections.abc import Callable
from typing import TypeVar

from django.contrib.auth.models import User
from django.db.models import Sum
from django.utils import timezone

from coevorden import often
from coevorden.address import client, times_as_often
from coevorden.failures import TooOften
from coevorden.models import Teller
from coevorden.often import Try
from staff import events

ONE, PLACE = "inloggen", "inloggen adres"
FREE, FREE_OF_A_PLACE = 5, 50
MANY = 50  # wrong in an hour, wherever from
HALF = 16  # of the signs of a hash: the name first, so that it can be forgotten

Passed = TypeVar("Passed")


class Resting(TooOften):
    """Too often wrong just now, for this name at this address."""

    def __init__(self, seconds: int, name: str):
        super().__init__(seconds)
        self.name = name


def tried(request, name: str, passes: Callable[[], Passed]) -> Passed | None:
    """What it passes with; counted first, so that many at once are counted too."""
    tries = _tries(request, name)
    counted = often.slow_down(tries)
    if counted.rest:
        raise Resting(counted.rest, name)
    if passed := passes():
        often.take_back(counted)
        return passed
    if _wrong_lately(name) % MANY == 0:
        known = User.objects.filter(username=name).first()
        events.record("guessing", request, result=events.REFUSED, on=known)
    return None


def refuse_while_resting(request, name: str) -> None:
    if wait := often.rest_of(_tries(request, name)):
        raise Resting(wait, name)


def forget(user) -> None:
    mine = Teller.objects.filter(wat=ONE, wie__startswith=_name(user.username))
    mine.delete()


def _tries(request, name: str) -> list[Try]:
    address = client(request)
    here = _name(name) + often.hashed(ONE, address)[:HALF]
    many = FREE_OF_A_PLACE * times_as_often(request)
    return [
        Try(ONE, here, FREE),
        Try(PLACE, often.hashed(PLACE, address), many),
    ]


def _wrong_lately(name: str) -> int:
    mine = Teller.objects.filter(wat=ONE, wie__startswith=_name(name))
    rows = mine.filter(sinds__gt=timezone.now() - often.HOUR)
    return rows.aggregate(n=Sum("aantal"))["n"] or 0


def _name(name: str) -> str:
    return often.hashed(ONE, f"naam {name}")[:HALF]
