"""A blank form as a PDF, for who likes a pen better."""

from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from matrix.teksten import Texts
from nota.words.start import contact
from press.printing import Printed, print_out
from wizard.blank_forms import PAPERS, BlankForm
from wizard.flow import CHECK
from wizard.names import Names
from wizard.on_paper import asked_on, numbered, sheets
from wizard.tallied import Tallied, tallied


def print_blank(gemeente, soort: str) -> bytes:
    """The PDF of an empty form; raises PrintingFailed. Printed once per wording.

    It is as long as its page says: what the gemeente lists takes room of the lines.
    """
    printed = _printed(blank_html(gemeente, soort))
    if printed.pages > PAPERS[soort].sides:
        printed = _printed(blank_html(gemeente, soort, tight=True))
    return printed.pdf


def blank_html(gemeente, soort: str, *, tight: bool = False) -> str:
    paper = PAPERS[soort].tight if tight else PAPERS[soort]
    with override("nl"):
        context = {
            "gemeente": gemeente,
            "contact": contact(gemeente),
            "address": settings.BASE_URL,
            "paper": paper,
            "sheets": list(sheets(paper, Names(gemeente))),
            "told": outcome_of(gemeente, paper),
            "geen_aanvraag": Texts()["geen-aanvraag"],
        }
        return render_to_string("dossier/papers/blank.html", context)


def outcome_of(gemeente, paper: BlankForm) -> Tallied | None:
    """What the check adds up to; no other form asks for it."""
    if paper.road != CHECK:
        return None
    return tallied(gemeente.weights(), numbered(asked_on(paper, Names(gemeente))))


@lru_cache(maxsize=4 * len(PAPERS))
def _printed(html: str) -> Printed:
    return print_out(html, wall=settings.PRINT_SECONDS)
