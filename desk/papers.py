"""The PDF of one plan as it was last sent, for colleagues or for everybody."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from dossier.papers.afdrukken import frozen_pdf
from dossier.papers.pdf import file_name
from nota.words.papier import PDF_VOOR
from plans.models import Plan, Versie
from press.printing import PrintingFailed
from staff import events
from staff.guards import staff_page


@staff_page()
def pdf(request, kenmerk, uitvoering):
    """Of every plan that this colleague may see; 404 for another, or none."""
    visible = Plan.objects.visible_to(request.user)
    plan = get_object_or_404(visible, kenmerk=kenmerk)
    if uitvoering not in PDF_VOOR:
        raise Http404
    events.record("download_pdf", request, on=kenmerk)
    versie = newest(plan)
    try:
        paper = frozen_pdf(versie, uitvoering)
    except PrintingFailed as failure:
        context = {"plan": plan, "busy": failure.reason == "bezet"}
        return render(request, "desk/no_pdf.html", context, status=503)
    response = HttpResponse(paper, "application/pdf")
    name = name_of(versie, uitvoering)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def newest(plan: Plan) -> Versie:
    sent = plan.versies.select_related("plan__gemeente")
    return sent.order_by("-nummer")[0]


def name_of(versie: Versie, uitvoering: str) -> str:
    """samenwerkingsplan-sp-2027-7k3f9-2027-03-01.pdf, and what everybody may see."""
    day = timezone.localdate(versie.ingediend_op)
    name = file_name(versie.soort, versie.plan.kenmerk, day)
    return name if uitvoering == "gedeeld" else name.replace(".pdf", "-openbaar.pdf")
