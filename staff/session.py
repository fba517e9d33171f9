"""Who is logged in as a colleague: a part of the session of its own.

Until the second factor has passed nobody is logged in at all: `request.user` is
anonymous, so no page can forget to ask for it. What is over (idle, too long, disabled,
factor taken away) is over by itself; looking at it changes nothing. The part that holds
the plans of a resident is left alone, at login and at logout.
"""

from django.conf import settings
from django.contrib.auth import (
    BACKEND_SESSION_KEY,
    HASH_SESSION_KEY,
    SESSION_KEY,
    login,
)
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import F
from django.middleware.csrf import rotate_token
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from staff import demo_accounts, factor
from staff.models import Uitgelogd

PRESENCE = "medewerker"  # logged in: which device, since when, last seen
HALFWAY = "medewerker_halverwege"  # right password, no second factor yet
TOGETHER = "medewerker_samen"  # the plans of residents, see staff.residents
OURS = (
    *(PRESENCE, HALFWAY, TOGETHER),
    *(SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY),
)
BACKEND = "django.contrib.auth.backends.ModelBackend"

HALFWAY_SECONDS = 10 * 60
FRESH_SECONDS = 15 * 60


def now() -> int:
    return int(timezone.now().timestamp())


def who(request):
    """The colleague of this session, or nobody."""
    held = request.session.get(PRESENCE)
    user = colleague(request.session, held) if held and not is_over(held) else None
    if user is None:
        return AnonymousUser()
    request.presence = held
    return user


def is_over(held) -> bool:
    """Idle for STAFF_IDLE_MINUTES, or logged in STAFF_HOURS ago (SEC-S02)."""
    idle, whole = settings.STAFF_IDLE_MINUTES * 60, settings.STAFF_HOURS * 3600
    return now() - held["seen"] >= idle or now() - held["since"] >= whole


def colleague(session, held) -> User | None:
    """Alive, with the same password, and with the factor they came in with."""
    by_password = held["device"] is not None
    allowed = settings.PASSWORD_LOGIN if by_password else settings.OIDC_ISSUER
    users = _counted().filter(pk=session.get(SESSION_KEY), is_active=True)
    if by_password:
        users = users.filter(factor.of_user(held["device"]))
    user = users.first() if allowed else None
    if user is None or demo_accounts.is_refused(user):
        return None
    same = user.keer == held.get("keer")
    return user if same and same_password(session.get(HASH_SESSION_KEY), user) else None


def same_password(held: str, user) -> bool:
    return constant_time_compare(held, user.get_session_auth_hash())


def _counted():
    """Users, with how often they were logged out everywhere."""
    return User.objects.annotate(keer=F("uitgelogd__keer"))


def end_all(user) -> None:
    """Every session of this colleague is over, also one that is halfway in."""
    Uitgelogd.objects.get_or_create(pk=user.pk)
    Uitgelogd.objects.filter(pk=user.pk).update(keer=F("keer") + 1)


def end_others(request) -> None:
    """All but this one."""
    end_all(request.user)
    request.session.cycle_key()
    request.presence["keer"] = _keer_of(request.user)
    request.session[PRESENCE] = request.presence


def _keer_of(user) -> int | None:
    return _counted().values_list("keer", flat=True).get(pk=user.pk)


def come_halfway(request, user) -> None:
    """The password was right; ten minutes for the second factor (new session id)."""
    _drop(request.session)
    request.session.cycle_key()
    request.session[HALFWAY] = {
        "user": user.pk,
        "hash": user.get_session_auth_hash(),
        "keer": _keer_of(user),
        "since": now(),
    }


def who_is_halfway(request) -> User | None:
    held = request.session.get(HALFWAY)
    if held is None or now() - held["since"] >= HALFWAY_SECONDS:
        return None
    user = _counted().filter(pk=held["user"], is_active=True).first()
    if user is None or demo_accounts.is_refused(user) or not settings.PASSWORD_LOGIN:
        return None
    same = user.keer == held.get("keer")
    return user if same and same_password(held["hash"], user) else None


def enter(request, user, device=None, shown=None) -> None:
    """Log in for real, under a new session id; without a device: single sign-on.

    That tells when somebody was asked who they are, which may be hours ago.
    """
    _drop(request.session)  # else Django would flush the plans of a resident too
    login(request, user, backend=BACKEND)
    request.presence = {
        "device": device and device.pk,
        "keer": _keer_of(user),
        "since": now(),
        "seen": now(),
        "confirmed": now() if shown is None else shown,
    }
    request.session[PRESENCE] = request.presence


def confirm(request, shown=None) -> None:
    """The colleague showed once more who they are, now or when (SEC-S03)."""
    request.presence["confirmed"] = now() if shown is None else shown
    request.session[PRESENCE] = request.presence


def is_fresh(request) -> bool:
    return now() - request.presence["confirmed"] < FRESH_SECONDS


def leave(request) -> None:
    """Log out; the old session id is worthless, the plans of a resident stay."""
    _drop(request.session)
    if request.session.keys():
        request.session.cycle_key()
    else:
        request.session.flush()
    request.user = AnonymousUser()
    request.presence = None
    rotate_token(request)


def keep_after_password_change(request) -> None:
    """This session goes on; every other one of this colleague ends."""
    request.session.cycle_key()
    request.session[HASH_SESSION_KEY] = request.user.get_session_auth_hash()


def _drop(session) -> None:
    for key in OURS:
        session.pop(key, None)
