"""Security events, one JSON line each (SEC-A04; BIO2 8.15.01).

The six parts: who did what, when, from where, on what, and with which result.
A line holds numbers of users and a shortened address, and nothing that was typed. Of a
change of rights it tells which there were and are, of an export which filters.
"""

import json
import logging
from datetime import datetime, timedelta

from django.utils import timezone

from coevorden import address
from staff.models import Voorval
from typed.gate import arrived

LOG = logging.getLogger("veiligheid")
CONSOLE = "console"
MINUTE = timedelta(minutes=1)

LONGEST = Voorval._meta.get_field("waarop").max_length
LONGEST_MORE = Voorval._meta.get_field("nader").max_length
ASKED_BY = "op verzoek van "
DONE, REFUSED = "gelukt", "geweigerd"


def record(what, request=None, *, result=DONE, who=None, on=None, **more) -> None:
    """`who` and `on` are users, or on is the name of what was asked for.

    In the log for whoever watches, and in a table for the beheerders.
    """
    voorval = _told(timezone.now(), what, request, result, who, on, more)
    if result == REFUSED and _is_told(voorval):
        return
    voorval.save()


def looked(what, request, *on: str, **more) -> None:
    """Reading is an event too: one row an hour for each colleague and each `on`.

    One query, whether it stood there already or not.
    """
    now = timezone.now()
    rows = [_told(now, what, request, DONE, None, each, more) for each in on or ("",)]
    for row in rows:
        row.eens = f"{now:%Y%m%d%H} {row.wie_id} {what} {row.waarop}"
    Voorval.objects.bulk_create(rows, ignore_conflicts=True)


def _told(now: datetime, what, request, result, who, on, more) -> Voorval:
    """Told to whoever watches; the same as a row that is not yet in the table."""
    line = {
        "who": getattr(who, "pk", None) or _logged_in(request),
        "what": what,
        "when": now.isoformat(timespec="seconds"),
        "from": address.truncated(address.client(request)) if request else CONSOLE,
        "on": getattr(on, "pk", on),
        "result": result,
        **{name: getattr(value, "pk", value) for name, value in more.items()},
    }
    LOG.info("%s", json.dumps(line), extra={"facts": {"event": line}})
    return Voorval(
        op=now,
        wie_id=line["who"],
        wat=what,
        waarop=arrived(_named(on))[:LONGEST],  # an address may hold any sign
        vanaf=line["from"],
        uitslag=result,
        nader=_in_words(**more)[:LONGEST_MORE],
    )


def _is_told(voorval: Voorval) -> bool:
    """Who is refused again and again fills no table: once a minute is enough."""
    recent = Voorval.objects.filter(op__gt=voorval.op - MINUTE, uitslag=REFUSED)
    same = {name: getattr(voorval, name) for name in ("wat", "waarop", "vanaf")}
    return recent.filter(**same).exists()


def _in_words(*, before=(), after=(), chosen="", asked_by=None) -> str:
    """Which rights there were and are; what was chosen, and who had asked for it."""
    told = [chosen]
    if before or after:
        told = [" → ".join(", ".join(side) or "–" for side in (before, after)), chosen]
    if asked_by:
        told.append(ASKED_BY + asked_by.username)
    return "; ".join(filter(None, told))


def _named(on) -> str:
    """A user by a name, as only a beheerder reads; whatever else as in the log."""
    return "" if on is None else str(getattr(on, "username", on))


def _logged_in(request):
    return request.user.pk if hasattr(request, "user") else None
