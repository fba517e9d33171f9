"""Box, overview, paper and file tell the same of answers that nobody thought of."""

import os
import unicodedata
from collections import Counter
from html import escape

import pytest
from django.test import Client

from dossier.papers.pdf import print_html
from press.glyphs import printable
from press.printing import render_pdf
from tests.inputs.generated import SOME, kept, plans, some
from tests.markup import to_hear
from tests.pdf_checks import heard_in, squeezed, verapdf
from tests.people.initiator import Initiator
from tests.site import PATIENCE

MANY = int(os.environ.get("GENERATED", SOME))
SEED = int(os.environ.get("SEED", 0))


def differences(initiator, told: dict) -> list[str]:
    """Where an answer reads otherwise than it was kept."""
    for screen, answers in told.items():
        initiator.fills_in(screen, **answers)
    boxes = {screen: initiator.opens(screen).content.decode() for screen in told}
    overview = initiator.opens("antwoorden").content.decode()
    answers = initiator.exported()["antwoorden"]
    found = []
    for screen, name, text in meant(told):
        drawn = escape(text).replace("\n", "<br>")
        seen = {
            "box": f"\n{escape(text)}</textarea>" in boxes[screen],
            "overview": f">{drawn}</dd>" in overview,
            "file": answers[name] == text,
        }
        found += [f"{name}: {place}" for place, same in seen.items() if not same]
    return found


def meant(told: dict) -> list[tuple[str, str, str]]:
    return [
        (screen, name, kept(text) or "")
        for screen, answers in told.items()
        for name, text in answers.items()
    ]


def lost_on_paper(html: str, pdf: bytes, told: dict) -> list[str]:
    """The answers that are not told whole, and the signs that were not drawn."""
    to_draw = same(to_hear(html))
    untold = [
        name
        for _screen, name, text in meant(told)
        if same(printable(text)) not in to_draw
    ]
    undrawn = Counter(to_draw) - Counter(same(heard_in(pdf)))
    return [*untold, *undrawn]


def same(text: str) -> str:
    """However its signs are composed and wherever its lines end."""
    bare = text.replace("\u200b", "").replace("•", "")
    return squeezed(unicodedata.normalize("NFKC", bare))


@pytest.mark.django_db
def test_answers_of_any_signs_read_the_same_everywhere():
    for told in plans(some(MANY, SEED)):
        initiator = Initiator.with_a_new_plan(Client())
        assert differences(initiator, told) == []
        html = print_html(initiator.journey)
        pdf = render_pdf(html, wall=PATIENCE)
        assert lost_on_paper(html, pdf, told) == []
        assert verapdf(pdf, "ua1") == verapdf(pdf, "3a") == []
