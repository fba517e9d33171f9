"""What this browser asked the login service, in a signed cookie for ten minutes.

A GET writes no session: the state, the nonce and the proof of a question travel with
the browser that asked it, and are forgotten with the answer.
"""

from typing import Any

from django.conf import settings
from django.core import signing

SALT = "staff.asking"
SECONDS = 10 * 60
LOCKED = {"httponly": True, "samesite": "Lax"}


def of(request) -> dict[str, Any]:
    """As in a session, for that is where Go looks for them."""
    given = request.COOKIES.get(settings.ASKED_COOKIE_NAME, "")
    try:
        return signing.loads(given, salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        return {}


def keep(response, questions: dict[str, Any]) -> None:
    """Without any question left, nothing is kept."""
    name = settings.ASKED_COOKIE_NAME
    if not questions.get("oidc_states"):
        response.delete_cookie(name, samesite="Lax")
        return
    value = signing.dumps(questions, salt=SALT, compress=True)
    secure = settings.SESSION_COOKIE_SECURE
    response.set_cookie(name, value, max_age=SECONDS, secure=secure, **LOCKED)
