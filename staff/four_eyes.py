"""What takes a second beheerder: one asks, and another does it (SEC-Z03).

It holds for what is given in the beheer; groups of a single sign-on come from there.
"""

from django.contrib.auth.models import User
from django.db.models import QuerySet

from staff import events
from staff.collega import Collega
from staff.models import Goedkeuring
from staff.rights import AMBTENAAR, BEHEERDER

GUARDED = (AMBTENAAR, BEHEERDER)


def is_guarded(user) -> bool:
    return user.groups.filter(name__in=GUARDED).exists()


def keeps_its_address(user) -> bool:
    """A link for a first password goes there, to who was agreed on by two.

    Also while the account is off: it may be on again before that link is sent.
    """
    never_came_in = user.last_login is None and not user.has_usable_password()
    return is_guarded(user) and never_came_in


def had_another_address(user) -> bool:
    before = Collega.history.filter(id=user.pk)
    return before.exclude(email__in=("", user.email)).exists()


def beheerders() -> QuerySet[User]:
    return User.objects.filter(is_active=True, groups__name=BEHEERDER)


def others(asker, user) -> QuerySet[User]:
    """Who may give what this beheerder asks for this account."""
    return beheerders().exclude(pk__in=[asker.pk, user.pk])


def ask(request, user, wat: str, naam: str = "") -> bool:
    """Whether there is somebody who can give it."""
    Goedkeuring.objects.update_or_create(
        over_id=user.pk, wat=wat, naam=naam, defaults={"gevraagd_door": request.user}
    )
    events.record("asked", request, on=user, chosen=f"{wat} {naam}".strip())
    return others(request.user, user).exists()


def waiting() -> QuerySet[Goedkeuring]:
    """Who asked must still be a beheerder, and the account must be in use."""
    asked = Goedkeuring.objects.filter(gevraagd_door__in=beheerders().values("pk"))
    asked = asked.filter(over__is_active=True, over__is_superuser=False)
    return asked.select_related("over", "gevraagd_door")


def may_give(user, verzoek: Goedkeuring) -> bool:
    return others(verzoek.gevraagd_door, verzoek.over).filter(pk=user.pk).exists()
