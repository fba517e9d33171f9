"""The plan outside the conversation: begin, open, look, print, take along, erase."""

from django.db import transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from matrix.models import Gemeente
from matrix.teksten import start_texts
from plans import access, mail
from plans.exchange import export
from plans.forms import MailForm
from plans.models import Plan, Schermstand
from plans.pdf import print_plan
from plans.printing.press import PrintingFailed
from wizard import flow
from wizard.example import Example
from wizard.journey import Journey
from wizard.page import page, signals
from wizard.paper import print_blank


def start(request):
    return render(request, "plans/start.html", {"texts": start_texts()})


def new(request):
    """The page before the first screen; only its POST makes a plan."""
    route = flow.CHECK if request.GET.get("route") == flow.CHECK else None
    if request.method != "POST":
        return render(request, "plans/new.html", {"check": route})
    with transaction.atomic():
        plan = Plan.objects.create(
            gemeente=Gemeente.objects.get(), vervalt_op=access.expiry(), route=route
        )
        stands = [Schermstand(plan=plan, scherm=step.slug) for step in flow.STEPS]
        Schermstand.objects.bulk_create(stands)
        access.remember(request.session, plan)
    return redirect(Journey(plan).next_url)


def open_link(request, given):
    """A GET changes nothing, for mail scanners follow links; the POST opens."""
    plan = access.plan_of(given)
    if plan is None:
        raise Http404
    if request.method != "POST":
        return render(request, "plans/open.html")
    access.remember(request.session, plan)
    return redirect("plans:plan", plan.pk)


def opened(request, plan_id) -> Plan:
    return get_object_or_404(Plan.objects.opened_in(request.session), pk=plan_id)


def overview(request, plan_id):
    journey = Journey(opened(request, plan_id))
    return render(request, "plans/plan.html", page(journey))


@require_POST
def tick_signal(request, plan_id):
    """ "Gezien": a signal is ticked away, or brought back with a second press."""
    plan = opened(request, plan_id)
    sounding = {signal["key"] for signal in signals(Journey(plan))}
    ticked = {request.POST.get("signaal")} & sounding
    # Signals that fell silent are forgotten, so the list can't grow.
    seen = (set(plan.gezien) & sounding) ^ ticked
    Plan.objects.filter(pk=plan.pk).update(gezien=sorted(seen))
    return redirect("plans:plan", plan.pk)


def show_link(request, plan_id):
    """How to come back: the link itself appears only after a POST."""
    plan = opened(request, plan_id)
    form = MailForm(request.POST if "mail" in request.POST else None)
    context = {"plan": plan, "form": form}
    if form.is_valid():
        mail.ask_for_link(plan, form.cleaned_data["mail"])
        context["mailed"] = True
    elif form.is_bound:
        return render(request, "plans/link.html", context, status=422)
    elif request.method == "POST":
        context["link"] = access.link(plan)
    return render(request, "plans/link.html", context)


def continue_here(request):
    """The plans that are open in this browser, and a way to get a lost link."""
    form = MailForm(request.POST or None)
    context = {"form": form, "plans": Plan.objects.opened_in(request.session)}
    if form.is_bound and not form.is_valid():
        return render(request, "plans/continue.html", context, status=422)
    if form.is_bound:
        mail.ask_for_links_of(form.cleaned_data["mail"])
        context["mailed"] = True
    return render(request, "plans/continue.html", context)


def erase(request, plan_id):
    plan = opened(request, plan_id)
    if request.method != "POST":
        return render(request, "plans/erase.html", {"plan": plan})
    Plan.objects.filter(pk=plan.pk).delete()
    access.forget(request.session, plan)
    return render(request, "plans/erased.html")


@require_POST
def close(request, plan_id):
    """Leave the plan on a computer that others use too."""
    access.forget(request.session, opened(request, plan_id))
    response = redirect("start")
    response["Clear-Site-Data"] = '"cache"'
    return response


def pdf(request, plan_id):
    journey = Journey(opened(request, plan_id))
    shared = request.GET.get("versie") == "gedeeld"
    try:
        paper = print_plan(journey, shared)
    except PrintingFailed as failure:
        context = {"plan": journey.plan, "busy": failure.reason == "bezet"}
        return render(request, "plans/no_pdf.html", context, status=503)
    response = HttpResponse(paper, "application/pdf")
    day = timezone.localdate().isoformat()
    name = f"samenwerkingsplan-{journey.plan.kenmerk}-{day}.pdf".lower()
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def json(request, plan_id):
    journey = Journey(opened(request, plan_id))
    response = JsonResponse(export(journey), json_dumps_params={"ensure_ascii": False})
    name = f"samenwerkingsplan-{journey.plan.kenmerk}.json".lower()
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def paper(request):
    """The blank form as a PDF, for who likes a pen better."""
    gemeente = Gemeente.objects.get()
    try:
        content = print_blank(gemeente)
    except PrintingFailed:
        context = {"gemeente": gemeente, "busy": True}
        return render(request, "plans/no_pdf.html", context, status=503)
    response = HttpResponse(content, "application/pdf")
    name = slugify(f"{gemeente.productnaam} op papier") or "op-papier"
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


def example(request):
    """What a finished plan looks like; there is nothing to change on it."""
    journey = Example(Gemeente.objects.get())
    return render(request, "plans/example.html", page(journey))
