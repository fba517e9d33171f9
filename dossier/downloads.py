"""What can be taken along: PDFs, JSON, and the forms on paper."""

from functools import partial

from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify

from dossier.papers.afdrukken import frozen_pdf, prints_of
from dossier.papers.blank import print_blank
from dossier.papers.buurtbrief import lacking, print_buurtbrief
from dossier.papers.exchange import export
from dossier.papers.held import held
from dossier.papers.parcel import Files, as_json, pictures, versions, wrapped
from dossier.papers.pdf import concept_pdf, file_name
from dossier.papers.startgesprek import print_startgesprek
from matrix.models import Gemeente
from nota.words.start import contact
from plans import limits
from plans.models import Beeld
from plans.opening import opened
from press.printing import PrintingFailed
from wizard.blank_forms import PAPERS
from wizard.editions import EDITIONS
from wizard.journey import Journey
from wizard.source import Live


def pdf(request, plan_id, soort):
    """The plan or the verslag as it is now, in one of its three editions."""
    plan = opened(request, plan_id)
    asked = request.GET.get("versie")
    edition = asked if asked in EDITIONS else "eigen"
    name = file_name(soort, plan.kenmerk, timezone.localdate())
    return _paper(request, plan, name, partial(concept_pdf, plan, soort, edition))


def frozen(request, plan_id, nummer, uitvoering):
    """The PDF of a version as it was sent."""
    plan = opened(request, plan_id)
    versie = get_object_or_404(plan.versies.select_related("plan"), nummer=nummer)
    if uitvoering not in prints_of(versie):
        raise Http404
    day = timezone.localdate(versie.ingediend_op)
    name = file_name(versie.soort, plan.kenmerk, day)
    return _paper(request, plan, name, partial(frozen_pdf, versie, uitvoering))


def startgesprek(request, plan_id):
    """The sheet to take to the first talk with people."""
    plan = opened(request, plan_id)
    made = partial(print_startgesprek, Journey(Live(plan)))
    return _paper(request, plan, f"startgesprek-{plan.kenmerk}.pdf".lower(), made)


def buurtbrief(request, plan_id):
    """The letter to the neighbours; home tells what it still needs."""
    plan = opened(request, plan_id)
    journey = Journey(Live(plan))
    if lacking(journey):
        return redirect("dossier:plan", plan.pk)
    made = partial(print_buurtbrief, journey)
    return _paper(request, plan, f"buurtbrief-{plan.kenmerk}.pdf".lower(), made)


def _paper(request, plan, name, made):
    """The PDF as a download, or the page that says why there is none."""
    limits.count(request, "pdf", plan)
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
    limits.count(request, "pdf", journey.plan)
    response = JsonResponse(export(journey), json_dumps_params={"ensure_ascii": False})
    name = f"samenwerkingsplan-{journey.plan.kenmerk}.json".lower()
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def everything(request, plan_id):
    """All that the gemeente holds of this plan, in one ZIP."""
    plan = opened(request, plan_id)
    limits.count(request, "alles", plan)
    name = f"alles-van-{plan.kenmerk}.zip".lower()
    whole = wrapped(all_of(plan))
    return FileResponse(
        whole, as_attachment=True, filename=name, content_type="application/zip"
    )


def all_of(plan) -> Files:
    yield "plan.json", as_json(export(Journey(Live(plan))))
    yield "dossier.json", as_json(held(plan))
    yield from versions(plan)
    yield from pictures(Beeld.kept.filter(plan=plan))


def on_paper(request):
    """The forms to print, each with how many pages it has."""
    gemeente = Gemeente.objects.get()
    context = {"papers": PAPERS, "contact": contact(gemeente)}
    return render(request, "dossier/on_paper.html", context)


def paper(request, formulier):
    """One of them as a PDF, for who likes a pen better."""
    if formulier not in PAPERS:
        raise Http404
    gemeente = Gemeente.objects.get()
    try:
        content = print_blank(gemeente, formulier)
    except PrintingFailed:
        context = {"gemeente": gemeente, "busy": True}
        return render(request, "dossier/no_pdf.html", context, status=503)
    response = HttpResponse(content, "application/pdf")
    name = slugify(f"{gemeente.productnaam} {formulier} op papier")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response
