"""Search the sent plans: by kenmerk or words, and by what is known of them."""

from urllib.parse import urlencode

from django.shortcuts import render

from desk.lists import ALLE
from desk.question import Zoekvraag
from desk.words import STATUS
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
    context = {
        "form": form,
        "faults": form.faults(),
        "rows": [row(plan, form) for plan in shown],
        "query": query,
        "next": urlencode([*query, ("na", more)]) if more else "",
        "is_first": not cursor,
        "pdf_voor": PDF_VOOR.items(),
    }
    return render(request, "desk/search.html", context)


def row(plan, form) -> dict:
    return {
        "plan": plan,
        "gebied": form.names[plan.gebied_id],
        "status": STATUS[plan.status],
        "zwaarte": ZWAARTE.get(plan.zwaarte, ""),
        "rol": ROL.get(plan.rol, ""),
    }
