"""The plan as a PDF for an archive and for a screen reader."""

from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from plans.concepts import KEPT, mark_of
from plans.printing.press import render_pdf
from plans.words import FIXED
from wizard.journey import Journey
from wizard.page import page


def concept_pdf(plan, shared: bool) -> bytes:
    """The plan as it is now; made only if it differs from what was printed last."""
    place, mark = (plan.pk, shared), mark_of(plan)
    paper = KEPT.get(place, mark)
    if paper is None:
        paper = print_plan(Journey(plan), shared)
        reread = type(plan).objects.select_related("gemeente").filter(pk=plan.pk)
        if [mark_of(again) for again in reread] == [mark]:  # nobody saved meanwhile
            KEPT.keep(place, mark, paper)
    return paper


def print_plan(journey, shared: bool = False, proof=None) -> bytes:
    """Check or plan, own or shared version; raises PrintingFailed (SEC-X04)."""
    html = print_html(journey, shared, proof)
    return render_pdf(html, wall=settings.PRINT_SECONDS)


def print_html(journey, shared: bool, proof=None) -> str:
    """What is printed: always Dutch, whatever the language of the reader.

    Only a frozen version has a `proof` (plans.afdrukken), which says the day of the
    version and for which reader this is.
    """
    with override("nl"):
        version = proof.uitvoering if proof else ("gedeeld" if shared else "eigen")
        context = page(journey, version) | {
            "today": proof.day if proof else timezone.localdate(),
            "proof": proof,
            "fixed": [FIXED["geen-aanvraag"], FIXED["belanghebbenden"]],
        }
        return render_to_string("plans/print.html", context)


def file_name(soort: str, kenmerk: str, day: date) -> str:
    """ASCII, whatever the plan is called (SEC-X08)."""
    return f"samenwerkings{soort}-{kenmerk}-{day.isoformat()}.pdf".lower()
