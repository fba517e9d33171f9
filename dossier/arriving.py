"""How somebody comes to a plan: begins one, opens its link, or asks for it again."""

from functools import wraps

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from dossier import mail
from dossier.beginnen import begin_from, starts
from dossier.example import SIZES
from dossier.forms import MailForm
from dossier.letters import LINK
from matrix.teksten import start_texts
from nota.status import INITIATIEFNEMER
from plans import limits, links
from plans.beginning import begin
from plans.models import Plan
from plans.opening import opened
from plans.steps import perform
from press.handing_on import to_hand_on
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live

AGAIN = "opnieuw"  # the button of templates/dossier/_prove.html


def start(request):
    shown = {"plans": Plan.objects.opened_in(request), "sizes": SIZES}
    return render(request, "dossier/start.html", start_texts() | shown)


def new(request):
    """The page before the first screen; only its POST makes a plan."""
    route = flow.CHECK if request.GET.get("route") == flow.CHECK else None
    if request.method != "POST":
        context = {
            "starts": {} if route else starts(),
            "plans": Plan.objects.opened_in(request),
        }
        return render(request, "dossier/new.html", context)
    limits.count(request, "beginnen")
    with transaction.atomic():
        chosen = request.POST.get("voorbeeld")
        known = chosen in starts()
        plan = begin_from(chosen) if known else _begin_empty(route)
        links.remember(request.session, plan)
    return redirect(Journey(Live(plan)).next_url)


def _begin_empty(route: str | None) -> Plan:
    until = links.expiry_when_empty()
    return begin(flow.STEP, route=route, vervalt_op=until)


def open_link(request, given):
    """A GET changes nothing, for mail scanners follow links; the POST opens."""
    plan = links.plan_of(given)
    if plan is None:
        raise Http404
    if request.method != "POST":
        return render(request, "dossier/open.html")
    limits.count(request, "openen")
    links.remember(request.session, plan)
    return redirect("dossier:plan", plan.pk)


def hand_over_first(view):
    """Of a plan that a colleague fills in with somebody, the link is given away."""

    @wraps(view)
    def guarded(request, plan_id):
        if str(plan_id) in request.together:
            return redirect("desk:samen-link", plan_id)
        return view(request, plan_id)

    return guarded


@hand_over_first
def show_link(request, plan_id):
    """How to come back: the link itself appears only after a POST."""
    plan = opened(request, plan_id)
    form = MailForm(_address_in(request.POST, plan))
    context = {"plan": plan, "form": form}
    if form.is_valid():
        limits.count(request, "mail")
        mail.ask_for_link(plan, form.cleaned_data["mail"])
        context["mailed"] = form.cleaned_data["mail"]
    elif form.is_bound:
        context["faults"] = form.faults()
        return render(request, "dossier/link.html", context, status=422)
    elif request.method == "POST":
        context["link"] = to_hand_on(links.link(plan))
    return render(request, "dossier/link.html", context)


def _address_in(given, plan):
    """What was typed, or the address that is to hear it again; else nothing."""
    if given.get("actie") == AGAIN:
        return {"mail": plan.mail}
    return given if "mail" in given else None


@require_POST
@hand_over_first
def renew_link(request, plan_id):
    """Every older link is worthless from now on; this browser goes on.

    Unless it only reads: then the link shows in the mail box who may change the plan.
    """
    plan = opened(request, plan_id)
    limits.count(request, "nieuwe link", plan)
    fresh = renew(plan)
    if plan.only_reads:
        return _wait_for_the_mail(request, plan)
    links.remember(request.session, fresh)
    says = _("Je hebt een nieuwe link. Oude links werken niet meer.")
    messages.success(request, says)
    return redirect("dossier:link", plan.pk)


def _wait_for_the_mail(request, plan):
    links.forget(request.session, plan)
    says = _("We mailen je een verse link. Open die, dan kun je weer verder.")
    messages.success(request, says)
    return redirect("dossier:verder")


@transaction.atomic
def renew(seen: Plan) -> Plan:
    """The plan is locked first, so that no other step comes between.

    Who opened it with a link that was renewed meanwhile is out, as everywhere.
    """
    locked = Plan.objects.select_for_update()
    plan = get_object_or_404(locked, pk=seen.pk, link_serie=seen.link_serie)
    step = perform(plan, "vernieuw-link", wie=INITIATIEFNEMER, **links.NEXT_SERIAL)
    if plan.mail_bewezen_op:
        mail.wish(plan, LINK, f"nieuw-{step.pk}")
    return plan


def continue_here(request):
    """The plans that are open in this browser, and a way to get a lost link."""
    form = MailForm(request.POST or None)
    context = {"form": form, "plans": Plan.objects.opened_in(request)}
    if form.is_bound and not form.is_valid():
        context["faults"] = form.faults()
        return render(request, "dossier/continue.html", context, status=422)
    if form.is_bound:
        limits.count(request, "mail")
        mail.ask_for_links_of(form.cleaned_data["mail"])
        context["mailed"] = form.cleaned_data["mail"]
    return render(request, "dossier/continue.html", context)
