"""Long lists in short pages: every page begins where the last one ended, by index.

A list is read per gebied (or per colleague), each in the order of its index, and then
merged. So a page costs the same at a hundred plans and at a hundred thousand (no
OFFSET, no full sort), and counting stops at a hundred.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet, Value

from nota.status import IN_TALK, SENT, VERSLAG
from plans.models import Plan

SHOWN = (
    *("kenmerk", "titel", "status", "gebied", "initiatiefnemer", "behandelaar"),
    *("ingediend_op", "wacht_sinds", "nieuws_op", "bekeken_op", "beantwoord_op"),
)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
CURSOR = re.compile(r"(\d{1,17})-(\d{1,18})")
MOST_COUNTED = 100


@dataclass(frozen=True)
class Listing:
    """One list: which plans are on it, and in what order."""

    name: str
    column: str
    narrow: Callable[[QuerySet], QuerySet]
    newest_first: bool = False
    per: str = "gebied"  # or behandelaar: the first column of its index
    size: int = 25

    def turned(self, order: str) -> "Listing":
        """The same plans in the order that was asked for, if any was."""
        return replace(self, newest_first=order == "nieuw") if order else self

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


NIEUW = Listing("nieuw", "nieuws_op", lambda plans: plans.unseen(), newest_first=True)
INWONER = Listing(
    "inwoner",
    "beantwoord_op",
    lambda plans: plans.filter(wacht_sinds=None, status__in=IN_TALK),
)
AF_TE_RONDEN = Listing(
    "af-te-ronden",
    "beantwoord_op",
    lambda plans: plans.filter(wacht_sinds=None, status=VERSLAG),
)
VAN_MIJ = Listing(
    "van-mij",
    "ingediend_op",
    lambda plans: plans.filter(status__in=SENT),
    per="behandelaar",
)
ALLE = Listing("alle", "ingediend_op", lambda plans: plans, newest_first=True)


def on_time(late_before: datetime) -> Listing:
    return Listing(
        "op-tijd",
        "wacht_sinds",
        lambda plans: plans.filter(wacht_sinds__gte=late_before),
    )


def late(late_before: datetime) -> Listing:
    return Listing(
        "te-laat",
        "wacht_sinds",
        lambda plans: plans.filter(wacht_sinds__lt=late_before),
    )


def listed(late_before: datetime) -> dict[str, Listing]:
    """The lists of the inbox, in the order of its tabs."""
    waiting = on_time(late_before), late(late_before)
    rest = AF_TE_RONDEN, INWONER, VAN_MIJ
    return {each.name: each for each in (NIEUW, *waiting, *rest)}


@dataclass
class Page:
    """The plans of one page, and where the next one begins."""

    plans: list[Plan]
    next: str = ""


def page_of(
    listing: Listing, plans: QuerySet, keys: Iterable[int], cursor: str
) -> Page:
    """One query, however many gebieden (or colleagues) the list is read of."""
    parts = [part(listing, plans, key, cursor) for key in keys]
    if not parts:
        return Page([])
    merged = parts[0].union(*parts[1:], all=True) if parts[1:] else parts[0]
    found = list(merged.order_by(*listing.order)[: listing.size + 1])
    shown = found[: listing.size]
    return Page(shown, listing.cursor(shown[-1]) if len(found) > listing.size else "")


def part(listing: Listing, plans: QuerySet, key: int, cursor: str) -> QuerySet:
    """The first of these plans in one gebied, or of one colleague."""
    here = listing.narrow(plans.filter(**{listing.per: key}))
    first = here.filter(listing.after(cursor)).order_by(*listing.order)
    return Plan.objects.filter(pk__in=first.values("pk")[: listing.size + 1]).only(
        *SHOWN
    )


def counts(wanted: dict[str, QuerySet]) -> Counter[str]:
    """How many plans each name stands for, in one query; of many that they are many."""
    parts = [counted(name, plans) for name, plans in wanted.items()]
    return Counter(parts[0].union(*parts[1:], all=True))


def counted(name: str, plans: QuerySet) -> QuerySet:
    some = plans.order_by().values("pk")[:MOST_COUNTED]
    named = Plan.objects.filter(pk__in=some).annotate(lijst=Value(name))
    return named.values_list("lijst", flat=True)
