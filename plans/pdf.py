"""The plan as a PDF for an archive and for a screen reader."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from plans.printing.press import render_pdf
from wizard.page import page


def print_plan(journey, shared: bool) -> bytes:
    """Check or plan, own or shared version; raises PrintingFailed (SEC-X04)."""
    return render_pdf(print_html(journey, shared), wall=settings.PRINT_SECONDS)


def print_html(journey, shared: bool) -> str:
    """What is printed: always Dutch, whatever the language of the reader."""
    with override("nl"):
        context = page(journey, shared=shared)
        texts = context["texts"]
        context |= {
            "today": timezone.localdate(),
            "fixed": [texts["geen-aanvraag"], texts["belanghebbenden"]],
        }
        return render_to_string("plans/print.html", context)
