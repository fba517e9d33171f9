"""Which gebieden somebody looks after: the own ones, and those of who is away."""

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from matrix.models import Gebied


def gebieden_of(user: User) -> QuerySet[Gebied]:
    today = timezone.localdate()
    away = user.vervangt.filter(van__lte=today, tot_en_met__gte=today)
    mine = Q(coordinatoren=user) | Q(coordinatoren__in=away.values("medewerker"))
    return Gebied.objects.filter(mine).distinct()
