"""The form on paper: every screen and every question, with room to write.

It is made from the screens themselves, so a new question appears by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from matrix.teksten import Texts
from nota.stappen import in_step
from nota.words.start import contact
from press.printing import render_pdf
from questions.kind import Question, grouped
from wizard import flow
from wizard.names import Names
from wizard.screens import SCREENS

ROOM = 3  # rows to fill in on a screen that is a list
ONLY_FOR = {"vragen": _("Alleen als de gemeente dit plan begint.")}


@dataclass(frozen=True)
class Blank:
    """One question: boxes to tick if it has choices, or else room to write."""

    label: str
    hint: str
    room: str  # lang, tekst or getal
    choices: list[tuple[str, str]] = field(default_factory=list)  # words, meaning


@dataclass(frozen=True)
class BlankScreen:
    """One screen; a list of rows has its questions several times."""

    title: str
    note: str
    headings: list[str]
    questions: list[Blank]


def sheets(names: Names) -> Iterator[BlankScreen]:
    for step in flow.STEPS:
        screen = SCREENS[step.slug]
        rows = range(1, ROOM + 1) if step.rows else ()
        yield BlankScreen(
            title=in_step(step.slug, screen.title),
            note=str(ONLY_FOR.get(step.slug, "")),
            headings=[screen.row_title.format(n=n) for n in rows] if rows else [""],
            questions=[blank(each) for each in questions_of(screen, names)],
        )


def questions_of(screen, names: Names) -> list[Question]:
    """Without those of a list of the gemeente that is empty."""
    listed = {} if screen.rows else screen.listed(names)
    return [each for each in (screen.base_fields | listed).values() if each.asked]


def blank(question: Question) -> Blank:
    choices = [
        (str(label), str(question.meanings.get(value, "")))
        for _heading, options in grouped(getattr(question, "choices", ()))
        for value, label in options
    ]
    room = question.drawn if question.drawn in ("lang", "getal") else "tekst"
    return Blank(str(question.label), str(question.help_text), room, choices)


def print_blank(gemeente) -> bytes:
    """The PDF of the empty form; raises PrintingFailed. Printed once per wording."""
    return _printed(blank_html(gemeente))


def blank_html(gemeente) -> str:
    with override("nl"):
        texts = Texts()
        context = {
            "gemeente": gemeente,
            "contact": contact(gemeente),
            "address": settings.BASE_URL,
            "sheets": list(sheets(Names(gemeente))),
            "fixed": [texts["geen-aanvraag"], texts["belanghebbenden"]],
        }
        return render_to_string("dossier/papers/blank.html", context)


@lru_cache(maxsize=2)
def _printed(html: str) -> bytes:
    return render_pdf(html, wall=settings.PRINT_SECONDS)
