"""Who handles a plan, by when it is answered, and a hand-over that is taken back."""

from django.contrib import messages
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from coevorden.sent import number
from desk.deeds.assign import GeefDoor, LegNeer, PakOp
from desk.in_a_list import turn
from desk.sent_plan import Dossier
from matrix.coordinating import gebieden_of
from nota.status import COORDINATOR, SENT
from plans.models import Gebeurtenis
from plans.steps import NotAllowed, perform
from staff.called import name_of
from staff.guards import staff_page

MOST = 25


def handling(dossier: Dossier) -> dict:
    """The line on the page of a plan, and what somebody may do about it."""
    plan = dossier.plan
    return {
        "says": who_handles(plan, dossier.user),
        "turn": turn(plan, plan.gemeente.antwoord_werkdagen),
        "take": PakOp.offered(dossier),
        "give": GeefDoor.offered(dossier),
        "leave": LegNeer.offered(dossier),
    }


def who_handles(plan, user) -> str:
    if plan.behandelaar is None:
        return _("Niemand behandelt dit plan nog.")
    if plan.behandelaar == user:
        return _("Jij behandelt dit plan.")
    return _("{naam} behandelt dit plan.").format(naam=name_of(plan.behandelaar))


def handed_over(user):
    """What this colleague handed over, and nobody there did anything with yet."""
    later = Gebeurtenis.objects.filter(
        plan=OuterRef("plan"), pk__gt=OuterRef("pk"), wie=COORDINATOR
    )
    mine = Gebeurtenis.objects.filter(medewerker=user, actie="draag-over")
    known = mine.filter(uit__in=gebieden_of(user), plan__status__in=SENT)
    found = known.exclude(Exists(later)).select_related("plan__gebied", "uit")
    return found.order_by("-pk")


@staff_page("plans.behandel_plan")
def returning(request):
    """What can be taken back; a POST takes one back."""
    if request.method == "POST":
        return take_back(request)
    context = {"steps": handed_over(request.user)[:MOST]}
    return render(request, "desk/handed_over.html", context)


def take_back(request):
    chosen = number(request.POST.get("stap", ""), 0)
    step = handed_over(request.user).filter(pk=chosen).first()
    try:
        bring_back(request.user, step)
    except NotAllowed:
        messages.warning(request, _("Dit plan kan niet meer terug."))
        return redirect("desk:overgedragen")
    messages.success(request, _("Het plan is terug, en jij behandelt het."))
    return redirect("desk:plan", step.plan.kenmerk)


@transaction.atomic
def bring_back(user, step: Gebeurtenis | None) -> None:
    """NotAllowed when somebody over there was first: the step locks the plan."""
    if step is None:
        raise NotAllowed("haal-terug")
    back = {"gebied": step.uit, "behandelaar": user}
    event = perform(step.plan, "haal-terug", wie=COORDINATOR, medewerker=user, **back)
    others = step.plan.gebeurtenissen.filter(pk__gt=step.pk, wie=COORDINATOR)
    if others.exclude(pk=event.pk).exists():
        raise NotAllowed("haal-terug")
