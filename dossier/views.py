"""The plan as its maker has it: its pages, and what is ticked off, erased, closed."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dossier.arriving import hand_over_first
from dossier.home import home
from dossier.open_points import SignalInWords, signals
from dossier.overview import overview_of
from dossier.papers.concepts import KEPT
from dossier.verloop import standing
from dossier.went import went
from nota.status import INITIATIEFNEMER, may, open_while
from plans import links
from plans.models import Plan
from plans.opening import opened
from plans.standing import can
from wizard.journey import Journey
from wizard.source import Live


def at_home(request, plan_id):
    plan = opened(request, plan_id, "gebied", "gemeentekant")
    journey = Journey(Live(plan))
    told = {"turned_away": "dicht" in request.GET} | standing(journey.plan)
    return render(request, "dossier/home.html", home(journey).context | told)


def answers(request, plan_id):
    journey = Journey(Live(opened(request, plan_id)))
    told = {"can": can(journey.plan), "unfolded": "open" in request.GET}
    return render(request, "dossier/answers.html", overview_of(journey).context | told)


def verslag(request, plan_id):
    journey = Journey(Live(opened(request, plan_id)))
    context = went(journey).context | {"can": can(journey.plan)}
    return render(request, "dossier/went.html", context)


@require_POST
def tick_signal(request, plan_id):
    """ "Gezien": a signal is ticked away, or brought back with a second press."""
    plan = opened(request, plan_id)
    sounding = {signal.key: signal for signal in signals(Journey(Live(plan)))}
    ticked = {request.POST.get("signaal")} & set(sounding)
    # Signals that fell silent are forgotten, so the list can't grow.
    seen = (set(plan.gezien) & set(sounding)) ^ ticked
    statuses = open_while("bewerk-verslag", INITIATIEFNEMER)
    still_open = Plan.objects.filter(pk=plan.pk, status__in=statuses)
    if still_open.update(gezien=sorted(seen)):
        _tell(request, [sounding[key] for key in ticked])
    return redirect("dossier:plan", plan.pk)


def _tell(request, turned: list[SignalInWords]) -> None:
    for signal in turned:
        word = _("Teruggezet") if signal.seen else _("Gezien")
        messages.info(request, f"{word}: {signal.says}", "signalen")


def erase(request, plan_id):
    """A concept is erased; what was sent can only be taken back."""
    plan = opened(request, plan_id)
    if not may("wis", INITIATIEFNEMER, plan.status):
        return redirect("dossier:intrekken", plan.pk)
    if request.method != "POST":
        return render(request, "dossier/erase.html", {"plan": plan})
    if not _erased(plan):
        return redirect("dossier:intrekken", plan.pk)
    KEPT.forget(plan.pk)
    links.forget(request.session, plan)
    told = {"plan_url": reverse("dossier:plan", args=[plan.pk])}
    return _wiped(request, render(request, "dossier/erased.html", told))


@transaction.atomic
def _erased(plan: Plan) -> bool:
    """Whether it was still a concept; the first statement locks it against sending."""
    statuses = open_while("wis", INITIATIEFNEMER)
    concept = Plan.objects.filter(pk=plan.pk, status__in=statuses)
    locked = concept.update(bewaard_op=plan.bewaard_op)
    Plan.objects.filter(pk=plan.pk if locked else None).delete()
    return bool(locked)


@require_POST
@hand_over_first
def close(request, plan_id):
    """Leave the plan on a computer that others use too."""
    links.forget(request.session, opened(request, plan_id))
    return _wiped(request, redirect("start"))


def _wiped(request, response):
    """The browser forgets the plan; what it keeps of a plan still open here stays."""
    others = Plan.objects.opened_in(request).exists()
    response["Clear-Site-Data"] = '"cache"' if others else '"cache", "storage"'
    return response
