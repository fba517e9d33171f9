"""The plans that a colleague fills in together with a resident.

They stand in the part of the session that is the colleague's: logging out, or a login
that is over, closes them. Handing one over closes it too; only its link can be seen
for ten minutes more, for who pressed twice.
"""

from django.contrib.sessions.backends.base import SessionBase

from staff.session import TOGETHER, now

SHOWN_SECONDS = 10 * 60


def hold(session: SessionBase, pk: int, serie: int) -> None:
    """Open it here, under a new session id, so that none can be planted."""
    session.cycle_key()
    _keep(session, pk, serie, 0)


def hand_over(session: SessionBase, pk: int, serie: int) -> None:
    if not session[TOGETHER][str(pk)][1]:
        _keep(session, pk, serie, now())


def held(request) -> dict[str, int]:
    """What is open here now: the serial of each plan, by its number."""
    return {pk: serie for pk, (serie, at) in _ours(request).items() if not at}


def shown(request) -> dict[str, int]:
    """With what was handed over a moment ago."""
    since = now() - SHOWN_SECONDS
    ours = _ours(request).items()
    return {pk: serie for pk, (serie, at) in ours if not at or at > since}


def _ours(request) -> dict:
    """Nothing was ever held in most sessions; then nobody is looked up."""
    ours = request.session.get(TOGETHER, {})
    return ours if ours and request.user.is_authenticated else {}


def _keep(session: SessionBase, pk: int, serie: int, at: int) -> None:
    session[TOGETHER] = session.get(TOGETHER, {}) | {str(pk): [serie, at]}
