"""Search the sent plans: by kenmerk or words, and by what is known of them."""

from urllib.parse import urlencode

from django.shortcuts import render

from desk.lists import ALLE
from desk.question import Zoekvraag
from desk.words import STATUS
from matrix.coordinating import gebieden_of
from nota.words.advies import ROL
from nota.words.gewicht import ZWAARTE
from nota.words.papier import PDF_VOOR
from plans.models import Plan
from staff.guards import staff_page

SHOWN = ("kenmerk", "titel", "status", "zwaarte", "rol", "ingediend_op", "gebied")


@staff_page("plans.zoek_plannen")
def search(request):
    """A page of what was found, newest first, and what can be done with it."""
    form = Zoekvraag(request.GET)
    cursor = request.GET.get("na", "")
    wanted = form.narrow(Plan.objects.visible_to(request.user))
    rows = wanted.filter(ALLE.after(cursor)).order_by(*ALLE.order).only(*SHOWN)
    found = list(rows[: ALLE.size + 1])
    shown, query = found[: ALLE.size], form.asked_for()
    more = ALLE.cursor(shown[-1]) if len(found) > ALLE.size else ""
    own = own_gebieden(request.user)
    context = {
        "form": form,
        "faults": form.faults(),
        "rows": [row(plan, form, own) for plan in shown],
        "query": query,
        "next": urlencode([*query, ("na", more)]) if more else "",
        "is_first": not cursor,
        "pdf_voor": PDF_VOOR.items(),
    }
    return render(request, "desk/search.html", context)


def own_gebieden(user) -> set[int]:
    """Where this colleague handles plans, and so may open their page."""
    if not user.has_perm("plans.behandel_plan"):
        return set()
    return set(gebieden_of(user).values_list("pk", flat=True))


def row(plan, form, own) -> dict:
    return {
        "plan": plan,
        "is_own": plan.gebied_id in own,
        "gebied": form.names[plan.gebied_id],
        "status": STATUS[plan.status],
        "zwaarte": ZWAARTE.get(plan.zwaarte, ""),
        "rol": ROL.get(plan.rol, ""),
    }
