from contextlib import suppress

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.db import OperationalError, transaction
from django.utils.functional import SimpleLazyObject

from coevorden.headers import is_public
from staff.counting import Resting
from staff.entrance import resting
from staff.residents import held
from staff.session import PRESENCE, now, who

NOTED_EVERY = 5 * 60  # seconds; the one exception to "a GET writes nothing"


class StaffSession(AuthenticationMiddleware):
    """Sets `request.user`, and notes now and then that a colleague was seen."""

    def process_request(self, request):
        request.user = SimpleLazyObject(lambda: who(request))
        request.together = SimpleLazyObject(lambda: held(request))
        # A public page is the same for everybody, so it may not even look.
        has_cookie = settings.SESSION_COOKIE_NAME in request.COOKIES
        request.may_show_colleague = has_cookie and not is_public(request.path)

    def process_exception(self, request, exception):
        return resting(request, exception) if isinstance(exception, Resting) else None

    def process_response(self, request, response):
        presence = getattr(request, "presence", None)
        if presence and now() - presence["seen"] >= NOTED_EVERY:
            presence["seen"] = now()
            with suppress(OperationalError):  # busy: the next page notes it
                note_seen(request.session)
        return response


def note_seen(session) -> None:
    """In the row as it is now, so that another tab's work is not undone."""
    with transaction.atomic():
        if not session.row().select_for_update().exists():  # logged out meanwhile
            return
        latest = type(session)(session.session_key)
        if PRESENCE in latest:
            latest[PRESENCE] |= {"seen": now()}
            latest.save()
