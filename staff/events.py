"""Security events, one JSON line each (SEC-A04; BIO2 8.15.01).

The six parts: who did what, when, from where, on what, and with which result.
A line holds numbers of users and a shortened address, and nothing that was typed.
"""

import json
import logging
from datetime import timedelta

from django.utils import timezone

from coevorden import address
from staff.models import Voorval

LOG = logging.getLogger("veiligheid")
CONSOLE = "console"
MINUTE = timedelta(minutes=1)

LONGEST = Voorval._meta.get_field("waarop").max_length
DONE, REFUSED = "gelukt", "geweigerd"


def record(what, request=None, *, result=DONE, who=None, on=None) -> None:
    """`who` and `on` are users, or on is the name of what was asked for.

    In the log for whoever watches, and in a table for the beheerders.
    """
    now = timezone.now()
    line = {
        "who": getattr(who, "pk", None) or _logged_in(request),
        "what": what,
        "when": now.isoformat(timespec="seconds"),
        "from": address.truncated(address.client(request)) if request else CONSOLE,
        "on": getattr(on, "pk", on),
        "result": result,
    }
    LOG.info("%s", json.dumps(line))
    told = {"wat": what, "waarop": _told(on)[:LONGEST], "vanaf": line["from"]}
    if result == REFUSED and _is_told(now, told):
        return
    Voorval.objects.create(op=now, wie_id=line["who"], uitslag=result, **told)


def _is_told(now, told: dict) -> bool:
    """Who is refused again and again fills no table: once a minute is enough."""
    recent = Voorval.objects.filter(op__gt=now - MINUTE, uitslag=REFUSED)
    return recent.filter(**told).exists()


def _told(on) -> str:
    """A user by a name, as only a beheerder reads; whatever else as in the log."""
    return "" if on is None else str(getattr(on, "username", on))


def _logged_in(request):
    return request.user.pk if hasattr(request, "user") else None
