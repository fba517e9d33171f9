"""The plan outside the conversation: begin, open, look, print, take along, erase."""

from functools import partial

from django.db import transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from coevorden.address import client
from coevorden.failures import too_many
from dossier import mail
from dossier.example import example as finished
from dossier.forms import MailForm
from dossier.page import page, signals
from dossier.papers.afdrukken import frozen_pdf, prints_of
from dossier.papers.blank import print_blank
from dossier.papers.concepts import KEPT
from dossier.papers.exchange import export
from dossier.papers.pdf import concept_pdf, file_name
from dossier.verloop import standing
from matrix.models import Gemeente
from matrix.teksten import start_texts
from nota.status import INITIATIEFNEMER, may, open_while
from plans import links
from plans.beginning import begin
from plans.limits import seconds_to_wait
from plans.models import Plan
from press.printing import PrintingFailed
from wizard import flow
from wizard.editions import VERSIONS
from wizard.journey import Journey
from wizard.source import Live

MAILS_AN_HOUR = 10  # asked for from one address of the internet (SEC-T08)


def start(request):
    return render(request, "dossier/start.html", {"texts": start_texts()})


def new(request):
    """The page before the first screen; only its POST makes a plan."""
    route = flow.CHECK if request.GET.get("route") == flow.CHECK else None
    if request.method != "POST":
        return render(request, "dossier/new.html", {"check": route})
    with transaction.atomic():
        plan = begin(flow.STEP, route=route)
        links.remember(request.session, plan)
    return redirect(Journey(Live(plan)).next_url)


def open_link(request, given):
    """A GET changes nothing, for mail scanners follow links; the POST opens."""
    plan = links.plan_of(given)
    if plan is None:
        raise Http404
    if request.method != "POST":
        return render(request, "dossier/open.html")
    links.remember(request.session, plan)
    return redirect("plans:plan", plan.pk)


def opened(request, plan_id) -> Plan:
    return get_object_or_404(Plan.objects.opened_in(request.session), pk=plan_id)


def overview(request, plan_id):
    journey = Journey(Live(opened(request, plan_id)))
    told = {"turned_away": "dicht" in request.GET} | standing(journey.plan)
    return render(request, "dossier/plan.html", page(journey).context | told)


@require_POST
def tick_signal(request, plan_id):
    """ "Gezien": a signal is ticked away, or brought back with a second press."""
    plan = opened(request, plan_id)
    sounding = {signal.key for signal in signals(Journey(Live(plan)))}
    ticked = {request.POST.get("signaal")} & sounding
    # Signals that fell silent are forgotten, so the list can't grow.
    seen = (set(plan.gezien) & sounding) ^ ticked
    statuses = open_while("bewerk-verslag", INITIATIEFNEMER)
    still_open = Plan.objects.filter(pk=plan.pk, status__in=statuses)
    still_open.update(gezien=sorted(seen))
    return redirect("plans:plan", plan.pk)


def show_link(request, plan_id):
    """How to come back: the link itself appears only after a POST."""
    plan = opened(request, plan_id)
    form = MailForm(request.POST if "mail" in request.POST else None)
    context = {"plan": plan, "form": form}
    if form.is_valid():
        if wait := seconds_to_wait("mail", client(request), MAILS_AN_HOUR):
            return too_many(request, wait)
        mail.ask_for_link(plan, form.cleaned_data["mail"])
        context["mailed"] = True
    elif form.is_bound:
        return render(request, "dossier/link.html", context, status=422)
    elif request.method == "POST":
        context["link"] = links.link(plan)
    return render(request, "dossier/link.html", context)


def continue_here(request):
    """The plans that are open in this browser, and a way to get a lost link."""
    form = MailForm(request.POST or None)
    context = {"form": form, "plans": Plan.objects.opened_in(request.session)}
    if form.is_bound and not form.is_valid():
        return render(request, "dossier/continue.html", context, status=422)
    if form.is_bound:
        if wait := seconds_to_wait("mail", client(request), MAILS_AN_HOUR):
            return too_many(request, wait)
        mail.ask_for_links_of(form.cleaned_data["mail"])
        context["mailed"] = True
    return render(request, "dossier/continue.html", context)


def erase(request, plan_id):
    """A concept is erased; what was sent can only be taken back."""
    plan = opened(request, plan_id)
    if not may("wis", INITIATIEFNEMER, plan.status):
        return redirect("plans:intrekken", plan.pk)
    if request.method != "POST":
        return render(request, "dossier/erase.html", {"plan": plan})
    if not _erased(plan):
        return redirect("plans:intrekken", plan.pk)
    KEPT.forget(plan.pk)
    links.forget(request.session, plan)
    return render(request, "dossier/erased.html")


@transaction.atomic
def _erased(plan: Plan) -> bool:
    """Whether it was still a concept; the first statement locks it against sending."""
    statuses = open_while("wis", INITIATIEFNEMER)
    concept = Plan.objects.filter(pk=plan.pk, status__in=statuses)
    locked = concept.update(bewaard_op=plan.bewaard_op)
    Plan.objects.filter(pk=plan.pk if locked else None).delete()
    return bool(locked)


@require_POST
def close(request, plan_id):
    """Leave the plan on a computer that others use too."""
    links.forget(request.session, opened(request, plan_id))
    response = redirect("start")
    response["Clear-Site-Data"] = '"cache"'
    return response


def pdf(request, plan_id, soort):
    """The plan or the verslag as it is now, in one of its three versions."""
    plan = opened(request, plan_id)
    asked = request.GET.get("versie")
    version = asked if asked in VERSIONS else "eigen"
    name = file_name(soort, plan.kenmerk, timezone.localdate())
    return _paper(request, plan, name, partial(concept_pdf, plan, soort, version))


def frozen(request, plan_id, nummer, uitvoering):
    """The PDF of a version as it was sent."""
    plan = opened(request, plan_id)
    versie = get_object_or_404(plan.versies.select_related("plan"), nummer=nummer)
    if uitvoering not in prints_of(versie):
        raise Http404
    day = timezone.localdate(versie.ingediend_op)
    name = file_name(versie.soort, plan.kenmerk, day)
    return _paper(request, plan, name, partial(frozen_pdf, versie, uitvoering))


def _paper(request, plan, name, made):
    """The PDF as a download, or the page that says why there is none."""
    try:
        paper = made()
    except PrintingFailed as failure:
        context = {"plan": plan, "busy": failure.reason == "bezet"}
        return render(request, "dossier/no_pdf.html", context, status=503)
    response = HttpResponse(paper, "application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def json(request, plan_id):
    journey = Journey(Live(opened(request, plan_id)))
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
        return render(request, "dossier/no_pdf.html", context, status=503)
    response = HttpResponse(content, "application/pdf")
    name = slugify(f"{gemeente.productnaam} op papier") or "op-papier"
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


def example(request):
    """What a finished plan looks like; there is nothing to change on it."""
    journey = finished(Gemeente.objects.get())
    return render(request, "dossier/example.html", page(journey).context)
