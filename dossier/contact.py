"""What the initiatiefnemer does after sending: write, begin, take back."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dossier.forms import MessageForm, NoHelpForm, ReasonForm
from dossier.home import home
from dossier.verloop import standing
from nota.status import IN_GESPREK, INGETROKKEN, INITIATIEFNEMER, LOOPT, may
from plans import limits, links
from plans.models import Bericht
from plans.opening import opened
from plans.standing import can, kept, kept_until, said_no_help
from plans.steps import NotAllowed, perform
from wizard.conflict import closed_page
from wizard.journey import Journey
from wizard.source import Live


def withdraw(request, plan_id):
    """Take a sent plan back; a GET only asks whether that is meant."""
    plan = opened(request, plan_id)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _withdraw(request, plan, form.cleaned_data["reden"] or "")
    if not may("trek-in", INITIATIEFNEMER, plan.status):
        return redirect("dossier:plan", plan.pk)
    context = {
        "plan": plan,
        "form": form,
        "days": settings.WITHDRAWN_DAYS,
        "kept": kept(kept_until(plan)),
    }
    code = 422 if form.is_bound else 200
    return render(request, "dossier/withdraw.html", context, status=code)


def _withdraw(request, plan, reden):
    try:
        take_back(plan, reden)
    except NotAllowed:
        return _late(request, opened(request, plan.pk), INGETROKKEN)
    messages.success(request, _("Je plan is teruggetrokken."))
    return redirect("dossier:plan", plan.pk)


def take_back(plan, reden: str) -> None:
    """Raises NotAllowed, and then nothing happened."""
    until = {
        "vervalt_op": links.expiry_when_withdrawn(),
        "bewaren_tot": kept_until(plan),
    }
    perform(plan, "trek-in", wie=INITIATIEFNEMER, reden=reden, **until)


def helps_not(request, plan_id):
    """After the talk: say once that it did not help, and why; a GET only asks."""
    plan = opened(request, plan_id)
    form = NoHelpForm(request.POST if request.method == "POST" else None)
    if not can(plan)["say_no_help"] and request.method != "POST":
        return redirect("dossier:plan", plan.pk)
    if form.is_valid():
        return _helps_not(request, plan, form.cleaned_data["reden"])
    context = {"plan": plan, "form": form, "faults": form.faults()}
    code = 422 if form.is_bound else 200
    return render(request, "dossier/helps_not.html", context, status=code)


def _helps_not(request, plan, reden: str):
    try:
        _say_no_help(plan, reden)
    except NotAllowed:
        return _late(request, opened(request, plan.pk), IN_GESPREK)
    messages.success(request, _("Doorgegeven. De gemeente praat verder met je."))
    return redirect("dossier:plan", plan.pk)


@transaction.atomic
def _say_no_help(plan, reden: str) -> None:
    """Once: raises NotAllowed at the second time, and then nothing happened."""
    before = said_no_help(plan)
    perform(plan, "helpt-niet", wie=INITIATIEFNEMER, reden=reden)
    if before:
        raise NotAllowed("helpt-niet")


@require_POST
def begin(request, plan_id):
    """ "We zijn begonnen": the samenwerking loopt."""
    plan = opened(request, plan_id)
    try:
        perform(plan, "begin-samenwerking", wie=INITIATIEFNEMER)
    except NotAllowed:
        return _late(request, opened(request, plan.pk), LOOPT)
    messages.success(request, _("Genoteerd. Veel plezier samen!"))
    return redirect("dossier:plan", plan.pk)


def _late(request, plan, meant: str):
    """A repeated press is answered as the first; any other comes back with its text."""
    if plan.status == meant:
        return redirect("dossier:plan", plan.pk)
    return closed_page(request, Journey(Live(plan)))


@require_POST
def write(request, plan_id):
    """A message to the gemeente."""
    plan = opened(request, plan_id)
    form = MessageForm(request.POST)
    if not form.is_valid():
        context = home(Journey(Live(plan))).context | standing(plan, form)
        return render(request, "dossier/home.html", context, status=422)
    limits.count(request, "bericht", plan)
    try:
        say(plan, form.cleaned_data["tekst"])
    except NotAllowed:
        return closed_page(request, Journey(Live(plan)))
    messages.success(request, _("Je bericht is gestuurd."), "berichten")
    return redirect("dossier:plan", plan.pk)


@transaction.atomic
def say(plan, tekst: str) -> None:
    """The step comes first, for it locks the plan; a repeated message is not written.

    Raises NotAllowed, and then nothing happened.
    """
    perform(plan, "schrijf", wie=INITIATIEFNEMER)
    last = plan.berichten.last()
    if last and last.medewerker_id is None and last.tekst == tekst:
        transaction.set_rollback(True)
        return
    Bericht.objects.create(plan=plan, op=timezone.now(), tekst=tekst)
