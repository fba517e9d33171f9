"""Taking a step: drawn as a form, sent once, refused when somebody was first."""

import secrets

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import redirect, render

from coevorden.failures import typed_text
from coevorden.sent import number
from desk.deeds import DEEDS
from desk.sent_plan import Dossier
from dossier.mail import wish
from nota.status import COORDINATOR, answers
from plans.models import Gebeurtenis, Plan
from plans.steps import NotAllowed, perform
from staff.guards import staff_page


@staff_page("plans.behandel_plan")
def act(request, kenmerk, actie):
    """One deed: its form on a GET; the step, or what stands in its way, on a POST."""
    if actie not in DEEDS:
        raise Http404
    deed = DEEDS[actie]
    sent = request.POST
    if request.method == "POST" and was_taken(request.user, kenmerk, key_of(sent)):
        return taken(request, deed, kenmerk)
    dossier = Dossier.of(request.user, kenmerk)
    if not deed.offered(dossier):
        return refused(request, dossier, deed)
    if request.method != "POST":
        return show(request, deed.blank(dossier))
    form = deed(dossier, sent)
    if not form.is_valid():
        return show(request, form, status=422)
    return try_to_take(request, form, sent)


def try_to_take(request, form, sent):
    user, kenmerk = request.user, form.plan.kenmerk
    try:
        take(form, seen_in(sent), key_of(sent))
    except (NotAllowed, IntegrityError):
        if not was_taken(user, kenmerk, key_of(sent)):
            return too_late(request, type(form), kenmerk, sent)
    return taken(request, type(form), kenmerk)


@transaction.atomic
def take(form, seen: int, key: str | None) -> None:
    """The step with all that belongs to it; NotAllowed when somebody was first.

    Taking it locks the plan, so from there on nobody else can come between.
    """
    plan, user = form.plan, form.dossier.user
    columns = form.columns()
    if answers(form.actie, COORDINATOR):
        columns["bekeken_op"] = plan.nieuws_op
    event = perform(
        plan,
        form.actie,
        wie=COORDINATOR,
        medewerker=user,
        reden=form.reden,
        sleutel=key,
        **columns,
    )
    others = plan.gebeurtenissen.filter(pk__gt=seen).exclude(pk=event.pk)
    if form.heeds and others.exclude(actie="noteer").exists():
        raise NotAllowed(form.actie)
    form.write(event)
    if form.post:
        wish(plan, form.post, f"{form.post}-{event.pk}")


def key_of(sent) -> str | None:
    return sent.get("sleutel", "")[:32] or None


def seen_in(sent) -> int:
    """The newest event that the form was drawn with; garbage has seen nothing."""
    return number(sent.get("gezien", ""), 0)


def was_taken(user, kenmerk: str, key: str | None) -> bool:
    """Whether this very form was already carried out (a button pressed twice)."""
    mine = Gebeurtenis.objects.filter(medewerker=user, plan__kenmerk=kenmerk)
    return key is not None and mine.filter(sleutel=key).exists()


def taken(request, deed, kenmerk: str):
    messages.success(request, deed.done)
    if Plan.objects.handled_by(request.user).filter(kenmerk=kenmerk).exists():
        return redirect("desk:plan", kenmerk)
    return redirect("desk:inbox")


def too_late(request, deed, kenmerk: str, sent):
    """409: somebody was first. What was typed stands in a form on what is now true."""
    dossier = Dossier.of(request.user, kenmerk)
    if not deed.offered(dossier):
        return refused(request, dossier, deed)
    form = deed(dossier, sent)
    form.is_valid()
    return show(request, form, status=409, since=dossier.since(seen_in(sent)))


def refused(request, dossier, deed):
    """409: this can't be done (any more); what was typed is there to copy."""
    context = {
        "dossier": dossier,
        "plan": dossier.plan,
        "deed": deed,
        "typed": typed_text(request),
    }
    return render(request, "desk/refused.html", context, status=409)


def show(request, form, status=200, since=()):
    context = {
        "plan": form.plan,
        "dossier": form.dossier,
        "form": form,
        "faults": form.faults() if form.is_bound else [],
        "since": since,
        "asked_at": request.GET.get("scherm", ""),
        "sleutel": secrets.token_hex(16),
    }
    return render(request, form.template, context, status=status)
