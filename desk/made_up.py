"""Plans that somebody made up, such as a robot: many are closed at once.

Each is closed as one by one: with a step and an event, and to be opened again.
"""

from django import forms
from django.contrib import messages
from django.db import IntegrityError
from django.db.models import Max
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from coevorden.sent import number
from desk.acting import take
from desk.deeds.close import Sluit, why
from desk.sent_plan import Dossier
from desk.ticks import ticked
from nota.bewaren import VERZONNEN
from nota.status import COORDINATOR, open_while
from plans.models import Gebeurtenis, Plan
from plans.steps import NotAllowed
from questions.forms import NamesFaults
from staff.guards import staff_page

MOST = 100
OPEN = open_while(Sluit.actie, COORDINATOR)
NOTHING_TICKED = _("Vink minstens één plan aan.")
SOMEBODY_WAS_FIRST = _("daar deed iemand net iets mee")
CANNOT = _("dat kan niet meer")


class MadeUpForm(NamesFaults, forms.Form):
    """Why they are made up; each of their makers can read it."""

    use_required_attribute = False
    reden = why(
        _("Waaraan zie je dat ze verzonnen zijn?"),
        _("Bijvoorbeeld: twintig dezelfde plannen in één minuut."),
    )


@staff_page("plans.behandel_plan")
def made_up(request):
    """The newest plans to tick; a POST closes what was ticked."""
    if request.method != "POST":
        return _page(request, MadeUpForm(), newest_event())
    seen, keys = number(request.POST.get("gezien", ""), 0), ticked(request.POST)
    form = MadeUpForm(request.POST)
    if not (form.is_valid() and keys):
        return _page(request, form, seen, keys, status=422)
    _close(request, keys[:MOST], form.cleaned_data["reden"], seen)
    return redirect("desk:verzonnen")


def newest_event() -> int:
    return Gebeurtenis.objects.aggregate(newest=Max("pk"))["newest"] or 0


def _close(request, keys: list[str], reden: str, seen: int) -> None:
    closed, skipped = 0, {}
    mine = Plan.objects.handled_by(request.user).filter(pk__in=keys)
    for kenmerk in mine.order_by("pk").values_list("kenmerk", flat=True):
        if obstacle := close_one(request.user, kenmerk, reden, seen):
            skipped[kenmerk] = obstacle
        else:
            closed += 1
    _tell(request, closed, skipped)


def close_one(user, kenmerk: str, reden: str, seen: int) -> str:
    """Why it was skipped; empty if it was closed."""
    try:
        dossier = Dossier.of(user, kenmerk)
    except Http404:  # taken back since it was ticked
        return CANNOT
    if not Sluit.offered(dossier):
        return CANNOT
    form = Sluit(dossier, {"sluitreden": VERZONNEN, "reden": reden})
    form.is_valid()
    try:
        take(form, seen, None)
    except (NotAllowed, IntegrityError):
        return SOMEBODY_WAS_FIRST
    return ""


def _tell(request, closed: int, skipped: dict) -> None:
    if closed:
        says = ngettext(
            "{n} plan is gesloten. Je kunt het dertig dagen lang weer openen.",
            "{n} plannen zijn gesloten. Je kunt ze dertig dagen lang weer openen.",
            closed,
        )
        messages.success(request, says.format(n=closed))
    for kenmerk, obstacle in skipped.items():
        says = _("{kenmerk} is niet gesloten: {obstacle}.")
        messages.warning(request, says.format(kenmerk=kenmerk, obstacle=obstacle))


def _page(request, form, seen: int, keys=(), status=200):
    mine = Plan.objects.handled_by(request.user).filter(status__in=OPEN)
    newest = mine.select_related("gebied").order_by("-ingediend_op", "-id")[:MOST]
    context = {"form": form, "gezien": seen}
    if form.is_bound:
        error = "" if keys else NOTHING_TICKED
        context |= {"faults": form.faults(), "error": error}
    context["rows"] = [(plan, str(plan.pk) in keys) for plan in newest]
    return render(request, "desk/made_up.html", context, status=status)
