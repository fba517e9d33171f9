"""Each change of what an account may do is told, with what it was and what it is."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.contrib.auth.models import User

from staff import events
from staff.rights import held_by


def tell(request, user: User, before: list[str], *, what="rights", **more) -> None:
    """Of names and addresses it says only that something changed."""
    now = held_by(User.objects.get(pk=user.pk))
    changed = {} if now == before else {"before": before, "after": now}
    events.record(what, request, on=user, **changed, **more)


@contextmanager
def telling(request, users: Iterable[User]) -> Iterator[None]:
    """Of those of these accounts whose rights this changes."""
    before = [(user, held_by(user)) for user in users]
    yield
    for user, had in before:
        if held_by(User.objects.get(pk=user.pk)) != had:
            tell(request, user, had)
