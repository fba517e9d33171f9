"""Which gebieden somebody looks after: the own ones, and those of who is away."""

from functools import cached_property

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from matrix.models import Gebied, Vervanging

RIGHT = "plans.behandel_plan"
BACKEND = "django.contrib.auth.backends.ModelBackend"  # that knows of groups


def standing_in(user: User) -> QuerySet[Vervanging]:
    """For whom this colleague answers today; who has no right any more lends none."""
    today = timezone.localdate()
    found = user.vervangt.filter(van__lte=today, tot_en_met__gte=today)
    return found.filter(medewerker__in=handlers())


def gebieden_of(user: User) -> QuerySet[Gebied]:
    away = standing_in(user).values("medewerker")
    mine = Q(coordinatoren=user) | Q(coordinatoren__in=away)
    return Gebied.objects.filter(mine).distinct()


class LookedAfter:
    """The same for the pages of one colleague: which gebieden, and for whom each."""

    def __init__(self, user: User):
        self.user = user

    @cached_property
    def away(self) -> dict[int, Vervanging]:
        """Who is away today, by the number of their account."""
        found = standing_in(self.user).select_related("medewerker")
        return {each.medewerker_id: each for each in found}

    @cached_property
    def _links(self) -> list:
        links = Gebied.coordinatoren.through.objects.select_related("gebied")
        return list(links.filter(user_id__in=[self.user.pk, *self.away]))

    @property
    def gebieden(self) -> list[Gebied]:
        found = {link.gebied_id: link.gebied for link in self._links}
        return sorted(found.values(), key=lambda gebied: gebied.naam)

    @property
    def own(self) -> set[int]:
        mine = self.user.pk
        return {link.gebied_id for link in self._links if link.user_id == mine}

    @cached_property
    def lent(self) -> dict[int, Vervanging]:
        """The gebieden that are only here because somebody is away."""
        others = (link for link in self._links if link.gebied_id not in self.own)
        return {link.gebied_id: self.away[link.user_id] for link in others}


def handlers() -> QuerySet[User]:
    """Who may handle plans at all: an active account that has the right."""
    return User.objects.with_perm(RIGHT, backend=BACKEND)


def unserved() -> QuerySet[Gebied]:
    """Where nobody may handle what is sent."""
    return Gebied.objects.exclude(coordinatoren__in=handlers())


def working_in(gebied: Gebied) -> QuerySet[User]:
    """Who can be given a plan there today, also for somebody who is away."""
    today = timezone.localdate()
    now = {"van__lte": today, "tot_en_met__gte": today}
    lent = Vervanging.objects.filter(medewerker__in=handlers(), **now)
    deputies = lent.filter(medewerker__gebieden=gebied).values("vervanger")
    here = Q(gebieden=gebied) | Q(pk__in=deputies)
    return handlers().filter(here).distinct().order_by("username")
