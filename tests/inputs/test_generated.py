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
from tests.pdf_checks import squeezed, text_of, verapdf
from tests.people.initiator import Initiator
from tests.site import PATIENCE

MANY = int(os.environ.get("GENERATED", SOME))


def signs(text: str) -> Counter:
    """How often each sign is there, whatever the direction of its line."""
    return Counter(squeezed(unicodedata.normalize("NFKC", text)))


def differences(initiator, told: dict) -> list[str]:
    """Where an answer reads otherwise than it was kept."""
    for screen, answers in told.items():
        initiator.fills_in(screen, **answers)
    boxes = {screen: initiator.opens(screen).content.decode() for screen in told}
    overview = initiator.opens().content.decode()
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


@pytest.mark.django_db
def test_answers_of_any_signs_read_the_same_everywhere():
    for told in plans(some(MANY)):
        initiator = Initiator.with_a_new_plan(Client())
        assert differences(initiator, told) == []
        pdf = render_pdf(print_html(initiator.journey), wall=PATIENCE)
        printed = signs(text_of(pdf))
        typed = signs("".join(printable(text) for _screen, _name, text in meant(told)))
        assert typed - printed == Counter()
        assert verapdf(pdf, "ua1") == verapdf(pdf, "3a") == []
