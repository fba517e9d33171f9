"""Where a gebiedscoördinator begins: who waits for an answer, and what is new."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from desk import words
from desk.lists import ALLE, NIEUW, WACHT, Page, page_of
from desk.plan_page import is_new
from nota.status import CONCEPT, STATUSES
from staff.account import start
from staff.guards import staff_page

FILTERED = [slug for slug in STATUSES if slug in words.STATUS and slug != CONCEPT]


class Wanted:
    """Which gebieden and which status somebody wants to see; of the own gebieden."""

    def __init__(self, request):
        self.user, self.query = request.user, request.GET
        self.own = list(request.user.gebieden.all())
        wanted = self.query.get("gebied")
        self.chosen = [g for g in self.own if g.slug == wanted]
        self.gebieden = self.chosen or self.own
        status = self.query.get("status")
        self.status = status if status in FILTERED else ""

    @property
    def kept(self) -> dict:
        """What stays in the address from page to page."""
        kept = {"gebied": self.chosen[0].slug} if self.chosen else {}
        return kept | ({"status": self.status} if self.status else {})

    def page(self, listing) -> dict:
        cursor = self.query.get(listing.name, "")
        found = page_of(listing, self.user, self.gebieden, self.status, cursor)
        return {
            "name": listing.name,
            "rows": [self.row(plan) for plan in found.plans],
            "next": self._next(listing, found),
            "is_later": bool(cursor),
        }

    def _next(self, listing, found: Page) -> str:
        query = self.kept | {listing.name: found.next}
        return f"?{urlencode(query)}#{listing.name}" if found.next else ""

    def row(self, plan) -> dict:
        names = {gebied.pk: gebied.naam for gebied in self.own}
        return {
            "plan": plan,
            "gebied": names[plan.gebied_id],
            "status": words.STATUS[plan.status],
            "van": words.INITIATIEFNEMER.get(plan.initiatiefnemer, ""),
            "is_new": is_new(plan),
            "waits": waits(plan),
        }

    @property
    def context(self) -> dict:
        return {
            "own": self.own,
            "gebied": self.chosen[0].slug if len(self.chosen) == 1 else "",
            "status": self.status,
            "statuses": [(slug, words.STATUS[slug]) for slug in FILTERED],
            "is_filtered": bool(self.kept),
        }


def waits(plan) -> str:
    """For how long somebody waits, in whole days."""
    if plan.wacht_sinds is None:
        return ""
    days = (timezone.now() - plan.wacht_sinds).days
    if days < 1:
        return _("minder dan een dag")
    return ngettext("{n} dag", "{n} dagen", days).format(n=days)


@staff_page()
def inbox(request):
    """The front door of all colleagues; who handles no plans goes on from here."""
    if not request.user.has_perm("plans.behandel_plan"):
        return start(request)
    choice = Wanted(request)
    context = choice.context | {
        "waiting": choice.page(WACHT),
        "new": choice.page(NIEUW),
        "all_url": f"{reverse('desk:plannen')}?{urlencode(choice.kept)}",
    }
    return render(request, "desk/inbox.html", context)


@staff_page("plans.behandel_plan")
def plannen(request):
    """Every plan of the own gebieden, the newest first."""
    choice = Wanted(request)
    context = choice.context | {"list": choice.page(ALLE)}
    return render(request, "desk/plannen.html", context)
