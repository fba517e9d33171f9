"""Ten times wrong for one account from one address, then an hour of rest (SEC-S02)."""

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt


class Counter(AxesDatabaseHandler):
    """Counts in the database, and keeps nothing that was typed."""

    def user_login_failed(self, sender, credentials, request=None, **kwargs):
        super().user_login_failed(sender, credentials, request, **kwargs)
        typed = AccessAttempt.objects.exclude(post_data="", get_data="")
        typed.update(post_data="", get_data="")


def is_locked(request, user) -> bool:
    return not AxesProxyHandler.is_allowed(request, {"username": user.username})


def wrong_code(request, user) -> None:
    """Counts as a wrong password does; the tenth answers with the page of the lock."""
    given = {"username": user.username}
    AxesProxyHandler.user_login_failed(__name__, credentials=given, request=request)


def forget(user) -> None:
    AxesProxyHandler.reset_attempts(username=user.username)
