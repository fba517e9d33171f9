"""Closed for a while, because somebody works on the server (OPS-10).

A file tells so and until when. Every page then says that, without the database, and
gives back what was typed; with one click it is sent again when we are open.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.utils import timezone

from coevorden.failures import typed_text

STAYS_OPEN = (
    "/healthz/",
    "/metrics",
)  # for programs that watch; ready says that we are not
LATER = 300  # seconds, when nobody knows


def file():
    return settings.VAR / "onderhoud"


def close(until: datetime | None) -> None:
    file().write_text(until.isoformat() if until else "")


def reopen() -> None:
    file().unlink(missing_ok=True)


def is_closed() -> bool:
    return file().exists()


def closed_until() -> datetime | None:
    """If it was told, and is still to come."""
    try:
        until = datetime.fromisoformat(file().read_text())
        return until if until > timezone.now() else None
    except (OSError, ValueError, TypeError):  # opened just now, or written by hand
        return None


def next_time(hour: int, minute: int) -> datetime:
    """Today, or else tomorrow."""
    now = timezone.localtime()
    then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return then if then > now else then + timedelta(days=1)


class SentFromHere(CsrfViewMiddleware):
    """Whether a form is ours, without a page of its own for one that is not."""

    def _reject(self, request, reason):
        return reason


class Upkeep:
    """After what reads the proof of a form, before all that asks the database."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith(STAYS_OPEN) or not is_closed():
            return self.get_response(request)
        return closed(request)


def closed(request):
    until, typed = closed_until(), typed_text(request)
    ours = not SentFromHere(lambda _request: None).process_view(request, None, (), {})
    request.database_is_away = True
    context = {"until": until, "typed": typed, "resend": ours and bool(typed)}
    response = render(request, "coevorden/maintenance.html", context, status=503)
    left = (until - timezone.now()).total_seconds() if until else LATER
    response["Retry-After"] = str(max(round(left), 1))
    return response
