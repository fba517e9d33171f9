"""Ten times wrong for one account from one address, then an hour of rest (SEC-S02).

Who and where are kept as a hash, and what was typed is not kept at all. Many addresses
that try one account together shut nobody out, but whoever watches the log hears it.
"""

import hmac
from datetime import timedelta
from hashlib import sha256
from ipaddress import IPv6Address

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Sum
from django.utils import timezone

from coevorden import address
from staff import events

HOUR = timedelta(hours=1)
MANY = 50  # wrong in an hour, wherever from


class Counter(AxesDatabaseHandler):
    """Counts in the database, and keeps nothing that was typed."""

    def user_login_failed(self, sender, credentials, request=None, **kwargs):
        request.axes_user_agent = request.axes_http_accept = ""
        counts = not request.axes_locked_out
        super().user_login_failed(sender, credentials, request, **kwargs)
        typed = AccessAttempt.objects.exclude(post_data="", get_data="")
        typed.update(post_data="", get_data="")
        if counts and _wrong_lately(credentials) % MANY == 0:
            known = User.objects.filter(username=credentials["username"]).first()
            events.record("guessing", request, result=events.REFUSED, on=known)


def hashed_name(request, credentials) -> str:
    return _hash(credentials["username"]).hex()


def hashed_address(request) -> str:
    """In the form of an address, as its column wants."""
    return str(IPv6Address(_hash(address.client(request))))


def is_locked(request, user) -> bool:
    return not AxesProxyHandler.is_allowed(request, {"username": user.username})


def wrong_code(request, user) -> None:
    """Counts as a wrong password does; the tenth answers with the page of the lock."""
    given = {"username": user.username}
    AxesProxyHandler.user_login_failed(__name__, credentials=given, request=request)


def forget(user) -> None:
    name = hashed_name(None, {"username": user.username})
    AxesProxyHandler.reset_attempts(username=name)


def _wrong_lately(credentials) -> int:
    tried = AccessAttempt.objects.filter(
        username=hashed_name(None, credentials),
        attempt_time__gt=timezone.now() - HOUR,
    )
    return tried.aggregate(n=Sum("failures_since_start"))["n"] or 0


def _hash(text: str) -> bytes:
    message = f"inloggen|{text}".encode()
    return hmac.digest(settings.LINK_KEY.encode(), message, sha256)[:16]
