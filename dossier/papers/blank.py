"""A blank form as a PDF, for who likes a pen better."""

from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from matrix.teksten import Texts
from nota.words.start import contact
from press.printing import render_pdf
from wizard.names import Names
from wizard.on_paper import PAPERS, sheets


def print_blank(gemeente, soort: str) -> bytes:
    """The PDF of an empty form; raises PrintingFailed. Printed once per wording."""
    return _printed(blank_html(gemeente, soort))


def blank_html(gemeente, soort: str) -> str:
    paper = PAPERS[soort]
    with override("nl"):
        context = {
            "gemeente": gemeente,
            "contact": contact(gemeente),
            "address": settings.BASE_URL,
            "paper": paper,
            "sheets": list(sheets(paper, Names(gemeente))),
            "geen_aanvraag": Texts()["geen-aanvraag"],
        }
        return render_to_string("dossier/papers/blank.html", context)


@lru_cache(maxsize=2 * len(PAPERS))
def _printed(html: str) -> bytes:
    return render_pdf(html, wall=settings.PRINT_SECONDS)
