"""Long lists in short pages: every page begins where the last one ended, by index.

A list is read per gebied, each in the order of its index, and then merged. So a page
costs the same at a hundred plans and at a hundred thousand (no OFFSET, no full sort).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet

from plans.models import Plan

SHOWN = (
    *("kenmerk", "titel", "status", "gebied", "initiatiefnemer"),
    *("ingediend_op", "wacht_sinds", "nieuws_op", "bekeken_op"),
)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
CURSOR = re.compile(r"(\d{1,17})-(\d{1,18})")


@dataclass(frozen=True)
class Listing:
    """One list: which plans are on it, and in what order."""

    name: str
    column: str
    narrow: Callable[[QuerySet], QuerySet]
    newest_first: bool = False
    size: int = 25

    @property
    def order(self) -> tuple[str, str]:
        sign = "-" if self.newest_first else ""
        return f"{sign}{self.column}", f"{sign}id"

    def after(self, cursor: str) -> Q:
        """What comes later than the plan that the cursor names; garbage names none."""
        found = CURSOR.fullmatch(cursor)
        if not found:
            return Q()
        at, pk = EPOCH + int(found[1]) * MICROSECOND, int(found[2])
        beyond = "lt" if self.newest_first else "gt"
        later = Q(**{f"{self.column}__{beyond}": at})
        same = Q(**{self.column: at, f"id__{beyond}": pk})
        return Q(**{f"{self.column}__{beyond}e": at}) & (later | same)

    def cursor(self, plan: Plan) -> str:
        at = (getattr(plan, self.column) - EPOCH) // MICROSECOND
        return f"{at}-{plan.pk}"


WACHT = Listing("wacht", "wacht_sinds", lambda plans: plans.exclude(wacht_sinds=None))
NIEUW = Listing(
    "nieuw",
    "nieuws_op",
    lambda plans: plans.filter(wacht_sinds=None).unseen(),
    newest_first=True,
    size=10,
)
ALLE = Listing("alle", "ingediend_op", lambda plans: plans, newest_first=True)


@dataclass
class Page:
    """The plans of one page, and where the next one begins."""

    plans: list[Plan]
    next: str = ""


def page_of(listing: Listing, user, gebieden, status: str, cursor: str) -> Page:
    """One query, however many gebieden somebody has."""
    if not gebieden:
        return Page([])
    parts = [part(listing, user, gebied, status, cursor) for gebied in gebieden]
    merged = parts[0].union(*parts[1:], all=True) if parts[1:] else parts[0]
    found = list(merged.order_by(*listing.order)[: listing.size + 1])
    shown = found[: listing.size]
    return Page(shown, listing.cursor(shown[-1]) if len(found) > listing.size else "")


def part(listing: Listing, user, gebied, status: str, cursor: str) -> QuerySet:
    """The first plans of one gebied; of those that this user may handle."""
    mine = Plan.objects.handled_by(user).filter(gebied=gebied)
    if status:
        mine = mine.filter(status=status)
    here = listing.narrow(mine).filter(listing.after(cursor)).order_by(*listing.order)
    return Plan.objects.filter(pk__in=here.values("pk")[: listing.size + 1]).only(
        *SHOWN
    )
