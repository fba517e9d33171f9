"""A plan for somebody who is not online: begun by a colleague, theirs from then on.

Who makes it may agree that this colleague finds it again, as a concept, for a month;
nobody else does. The step says so, for both sides to read once the plan is sent.
"""

from datetime import timedelta

from django import forms
from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from desk.words import TERUGVINDEN
from dossier.forms import E_MAIL, LONGEST_MAIL, Mailadres
from dossier.mail import ask_for_link
from nota.status import CONCEPT, COORDINATOR
from plans import beginning, links
from plans.models import Gebeurtenis, Plan
from plans.steps import perform
from questions.forms import NamesFaults
from staff import residents
from staff.guards import staff_page
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live

FOUND_AGAIN = timedelta(days=30)


class HandOverForm(NamesFaults, forms.Form):
    """The link is on the page to print; it goes by mail as well, if that is wanted."""

    use_required_attribute = False
    mail = Mailadres(
        label=_("Mailadres van de ander"),
        help_text=_("Het mag leeg blijven. Bijvoorbeeld: naam@voorbeeld.nl."),
        required=False,
        max_length=LONGEST_MAIL,
        error_messages=dict.fromkeys(("invalid", "max_length"), E_MAIL),
    )


@staff_page("plans.behandel_plan")
def begin(request):
    """What this means, on a GET; a POST makes the concept and opens it here."""
    if request.method != "POST":
        found = begun_by(request.user).order_by("-aangemaakt_op")
        return render(request, "desk/together.html", {"found": found})
    agreed = str(TERUGVINDEN) if "terugvinden" in request.POST else ""
    with transaction.atomic():
        plan = beginning.begin(flow.STEP)
        who = {"wie": COORDINATOR, "medewerker": request.user}
        perform(plan, "begin-samen", reden=agreed, **who)
        residents.hold(request.session, plan.pk, plan.link_serie)
    return redirect("desk:samen-link", plan.pk)


def begun_by(user) -> QuerySet[Plan]:
    """Concepts of the last month whose makers agreed to it, and made no new link."""
    agreed = Gebeurtenis.objects.filter(
        actie="begin-samen", medewerker=user, op__gt=timezone.now() - FOUND_AGAIN
    ).exclude(reden="")
    found = Plan.objects.alive().filter(status=CONCEPT, pk__in=agreed.values("plan"))
    return found.exclude(gebeurtenissen__actie="vernieuw-link")


@staff_page("plans.behandel_plan")
@require_POST
def open_again(request, plan_id):
    plan = get_object_or_404(begun_by(request.user), pk=plan_id)
    residents.hold(request.session, plan.pk, plan.link_serie)
    return redirect("desk:samen-link", plan.pk)


@staff_page("plans.behandel_plan")
def hand_over(request, plan_id):
    """The private link, to print or to mail: from then on the plan is not open here."""
    theirs = Plan.objects.with_keys(residents.shown(request))
    plan = get_object_or_404(theirs, pk=plan_id)
    form = HandOverForm(request.POST if request.method == "POST" else None)
    context = {"plan": plan, "form": form, "next_url": Journey(Live(plan)).next_url}
    if form.is_valid():
        context |= _handed_over(request, plan, form.cleaned_data["mail"])
    elif form.is_bound:
        context["faults"] = form.faults()
    code = 422 if context.get("faults") else 200
    return render(request, "desk/hand_over.html", context, status=code)


def _handed_over(request, plan, address: str) -> dict:
    if address and str(plan.pk) in request.together:
        ask_for_link(plan, address)
    residents.hand_over(request.session, plan.pk, plan.link_serie)
    return {"link": links.link(plan), "mailed": address}
