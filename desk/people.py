"""The colleagues of some gebieden: who works there, and who handles what there."""

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q, QuerySet

from matrix.coordinating import handlers

NIEMAND = "niemand"  # instead of a colleague: what nobody handles


def colleagues(gebieden, plans) -> QuerySet[User]:
    """Who works there, and who has left but still stands beside a plan."""
    busy = Exists(plans.filter(behandelaar=OuterRef("pk")))
    here = Q(pk__in=handlers().filter(gebieden__in=gebieden).values("pk"))
    return User.objects.filter(here | busy).order_by("first_name", "username")
