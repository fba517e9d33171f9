"""What a colleague wants to see of the plans: which list, which gebied, what order."""

from functools import cached_property
from typing import NamedTuple

from django.contrib.auth.models import User
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from coevorden.sent import number
from desk import words
from desk.in_a_list import Rows
from desk.lists import Listing, counts, listed, page_of
from desk.people import NIEMAND, colleagues
from desk.question import by_caller
from matrix.coordinating import LookedAfter
from matrix.models import Gemeente
from nota.status import CONCEPT, STATUSES
from plans.models import Plan
from plans.promise import late_before
from staff.called import name_of
from typed.gate import arrived, one_line

FILTERED = [slug for slug in STATUSES if slug in words.STATUS and slug != CONCEPT]
LONGEST = 200  # what somebody looks for
FIRST = ("te-laat", "nieuw", "op-tijd")  # shown first if there is anything on it


class Colleague(NamedTuple):
    """Whose plans somebody looks at, as it stands in the address; None is nobody."""

    given: str
    user: User | None = None

    @property
    def name(self) -> str:
        return name_of(self.user) if self.user else _("niemand")


class Wanted:
    """Read from an address; of what somebody may handle, and garbage asks nothing."""

    def __init__(self, request):
        self.user, self.query = request.user, request.GET
        self.mine = LookedAfter(request.user)
        self.own = self.mine.gebieden
        self.chosen = [g for g in self.own if g.slug == self.query.get("gebied")]
        self.status = self._one_of(FILTERED, "status")
        self.order = self._one_of(words.VOLGORDE, "volgorde")
        self.text = one_line(arrived(self.query.get("q", "")))[:LONGEST]

    def _one_of(self, known, name: str) -> str:
        given = self.query.get(name)
        return given if given in known else ""

    @cached_property
    def gemeente(self) -> Gemeente:
        return Gemeente.objects.get()

    @property
    def werkdagen(self) -> int:
        return self.gemeente.antwoord_werkdagen

    @cached_property
    def lists(self) -> dict[str, Listing]:
        return listed(late_before(self.werkdagen))

    @property
    def gebieden(self) -> list[int]:
        return [gebied.pk for gebied in self.chosen or self.own]

    @cached_property
    def colleague(self) -> Colleague | None:
        """Whose plans were asked for; somebody without a plan here is nobody."""
        given = self.query.get("collega", "")
        if given == NIEMAND:
            return Colleague(given)
        if not (pk := number(given, 0)):
            return None
        people = colleagues(self.own, Plan.objects.handled_by(self.user))
        found = people.filter(pk=pk).first()
        return Colleague(given, found) if found else None

    @property
    def plans(self):
        mine = Plan.objects.handled_by(self.user)
        mine = mine.filter(status=self.status) if self.status else mine
        whose = self.colleague
        return mine.filter(behandelaar=whose.user) if whose else mine

    @property
    def here(self):
        return self.plans.filter(gebied__in=self.gebieden)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many stand on each list, of this choice of gebied and status."""
        whole = {
            each.name: each.narrow(self._whole(each)) for each in self.lists.values()
        }
        return counts(whole) if self.own else {}

    def _whole(self, listing: Listing):
        return self.here.filter(**{f"{listing.per}__in": self._keys(listing)})

    def _keys(self, listing: Listing) -> list[int]:
        """Of which gebieden, or which colleagues, a list is read."""
        if listing.per == "gebied":
            return self.gebieden
        if self.colleague:
            return [self.colleague.user and self.colleague.user.pk]
        return [self.user.pk, *self.mine.away]

    @cached_property
    def listing(self) -> Listing:
        """The one that was asked for, or else where there is most to do."""
        asked = self._one_of(self.lists, "lijst")
        busy = [name for name in FIRST if self.counts.get(name)]
        return self.lists[asked or next(iter(busy), FIRST[-1])]

    def page(self, listing: Listing) -> dict:
        listing, cursor = listing.turned(self.order), self.query.get("na", "")
        found = page_of(listing, self._plans(listing), self._keys(listing), cursor)
        return {
            "name": listing.name,
            "rows": self._rows.of(found.plans),
            "next": self._next(listing, found.next),
            "is_later": bool(cursor),
        }

    @property
    def _rows(self) -> Rows:
        known = self.colleague and self.colleague.user
        return Rows(self.mine, self.werkdagen, known)

    def _plans(self, listing: Listing):
        """What the list is read from; only among all plans somebody looks for words."""
        plans = self.plans if listing.per == "gebied" else self.here
        return plans if listing.name in self.lists else by_caller(plans, self.text)

    def _next(self, listing: Listing, cursor: str) -> str:
        if not cursor:
            return ""
        where = (
            {"lijst": listing.name} if listing.name in self.lists else {"q": self.text}
        )
        return f"?{urlencode(self.kept | where | {'na': cursor})}"

    @property
    def kept(self) -> dict:
        """What stays in the address from list to list."""
        gebied = self.chosen[0].slug if self.chosen else ""
        collega = self.colleague.given if self.colleague else ""
        asked = {
            "gebied": gebied,
            "collega": collega,
            "status": self.status,
            "volgorde": self.order,
        }
        return {name: value for name, value in asked.items() if value}
