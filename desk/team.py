"""Who handles how much in the gebieden of a colleague; and where nobody works."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from desk.in_a_list import turn
from desk.inbox import capped
from desk.lists import ALLE, VAN_MIJ, counts, page_of
from desk.people import NIEMAND, colleagues
from desk.words import STATUS
from matrix.coordinating import gebieden_of, unserved
from matrix.models import Gemeente
from nota.status import SENT
from plans.models import Plan
from plans.promise import late_before
from staff.called import name_of
from staff.guards import staff_page


@staff_page("plans.behandel_plan")
def team(request):
    """Per colleague how many plans, and how many of them are late."""
    gemeente, gebieden = Gemeente.objects.get(), list(gebieden_of(request.user))
    mine = Plan.objects.handled_by(request.user)
    plans = mine.filter(status__in=SENT, gebied__in=gebieden)
    known = {each.pk: name_of(each) for each in colleagues(gebieden, plans)}
    people = {None: _("Niemand")} | known
    each = {pk: plans.filter(behandelaar=pk) for pk in people}
    context = {
        "gemeente": gemeente,
        "gebieden": gebieden,
        "rows": [
            {"name": people[pk], "n": n, "late": late} | lists_of(pk)
            for pk, (n, late) in with_late(each, gemeente).items()
        ],
    }
    return render(request, "desk/team.html", context)


def lists_of(pk: int | None) -> dict[str, str]:
    """Where the plans stand that were counted."""
    inbox, collega = reverse("desk:inbox"), pk or NIEMAND
    every = urlencode({"lijst": VAN_MIJ.name, "collega": collega})
    late = urlencode({"lijst": "te-laat", "collega": collega})
    return {"url": f"{inbox}?{every}", "url_late": f"{inbox}?{late}"}


def with_late(each: dict, gemeente) -> dict:
    """How many plans of each kind there are, and how many of those are late."""
    late = {"wacht_sinds__lt": late_before(gemeente.antwoord_werkdagen)}
    some = {f"{key}": plans for key, plans in each.items()}
    some |= {f"{key} laat": plans.filter(**late) for key, plans in each.items()}
    n = counts(some) if some else {}
    return {key: (capped(n[f"{key}"]), capped(n[f"{key} laat"])) for key in each}


@staff_page("matrix.change_gebied")
def unattended(request):
    """For the beheerder: plans that no coordinator sees; nothing of what is in them."""
    gemeente = Gemeente.objects.get()
    gebieden = list(unserved())
    plans = Plan.objects.sent().filter(status__in=SENT)
    each = {gebied: plans.filter(gebied=gebied) for gebied in gebieden}
    keys = [gebied.pk for gebied in gebieden]
    found = page_of(ALLE, plans, keys, request.GET.get("na", ""))
    names = {gebied.pk: gebied.naam for gebied in gebieden}
    context = {
        "gemeente": gemeente,
        "gebieden": [
            {"gebied": gebied, "n": n, "late": late}
            for gebied, (n, late) in with_late(each, gemeente).items()
        ],
        "rows": [unread(plan, names, gemeente) for plan in found.plans],
        "next": found.next,
    }
    return render(request, "desk/unattended.html", context)


def unread(plan, names, gemeente) -> dict:
    return {
        "plan": plan,
        "gebied": names[plan.gebied_id],
        "status": STATUS[plan.status],
        "turn": turn(plan, gemeente.antwoord_werkdagen),
    }
