"""Search the sent plans: by kenmerk or words, and by what is known of them."""

from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from desk import ticks
from desk.kept import Bewaar
from desk.lists import ALLE
from desk.question import Zoekvraag
from desk.words import STATUS
from nota.words.advies import ROL
from nota.words.gewicht import ZWAARTE
from nota.words.papier import PDF_VOOR
from plans.models import Plan
from plans.zoekwoorden import unknown_in
from staff import events
from staff.guards import staff_page

SHOWN = ("kenmerk", "titel", "status", "zwaarte", "rol", "ingediend_op", "gebied")
MOST_COUNTED = 1000


@staff_page("plans.zoek_plannen")
def search(request):
    """A page of what was found; a POST goes on to another one with what was ticked."""
    if request.method == "POST":
        return ticks.onward(request)
    return found(request, request.GET)


def found(request, asked, keeping: Bewaar | None = None, status: int = 200):
    """What was found and can be done with it; `keeping` is a form that was refused."""
    form, cursor = Zoekvraag(asked), asked.get("na", "")
    wanted = form.narrow(Plan.objects.visible_to(request.user))
    listing = ALLE.turned(form.order)
    if form.cleaned_data.get("q"):
        gebied = form.cleaned_data.get("gebied") or ""
        events.looked("search", request, gebied)
    rows = wanted.filter(listing.after(cursor)).order_by(*listing.order).only(*SHOWN)
    first = list(rows[: listing.size + 1])
    shown, query = first[: listing.size], form.asked_for()
    before = ticks.kept(asked)
    here = {str(plan.pk) for plan in shown}
    context = {
        "form": form,
        "faults": [*form.faults(), *(keeping.faults() if keeping else ())],
        "count": wanted.order_by().values("pk")[: MOST_COUNTED + 1].count(),
        "most_counted": MOST_COUNTED,
        "rows": [row(plan, form, before) for plan in shown],
        "elsewhere": [key for key in before if key not in here],
        "query": query,
        "without_ticks": urlencode([*query, ("na", cursor)]),
        "next": listing.cursor(shown[-1]) if len(first) > listing.size else "",
        "is_first": not cursor,
        "unknown": [] if first else unknown_in(form.words),
        "kept": list(request.user.zoekopdrachten.all()),
        "keeping": keeping or Bewaar(request.user, ""),
        "pdf_voor": PDF_VOOR.items(),
    }
    return render(request, "desk/search.html", context, status=status)


@staff_page("plans.zoek_plannen")
@require_POST
def keep(request):
    """The search as it was asked, under a name; pressed twice is kept once."""
    query = urlencode(Zoekvraag(request.POST).asked_for())
    form = Bewaar(request.user, query, request.POST)
    if not form.is_valid():
        return found(request, request.POST, form, status=422)
    naam = form.cleaned_data["naam"]
    request.user.zoekopdrachten.get_or_create(naam=naam, defaults={"vraag": query})
    messages.success(request, _("Je zoekvraag is bewaard."))
    return redirect(f"{reverse('desk:zoeken')}?{query}")


@staff_page("plans.zoek_plannen")
@require_POST
def forget(request, zoek_id):
    request.user.zoekopdrachten.filter(pk=zoek_id).delete()
    messages.success(request, _("Je zoekvraag is weg."))
    return redirect("desk:zoeken")


def row(plan, form, before) -> dict:
    return {
        "plan": plan,
        "is_ticked": str(plan.pk) in before,
        "gebied": form.names[plan.gebied_id],
        "status": STATUS[plan.status],
        "zwaarte": ZWAARTE.get(plan.zwaarte, ""),
        "rol": ROL.get(plan.rol, ""),
    }
