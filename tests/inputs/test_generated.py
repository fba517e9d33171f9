"""Box, overview, paper and file tell the same of answers that nobody thought of."""

import os
import unicodedata
from html import escape

import pytest
from django.test import Client

from dossier.papers.pdf import print_html
from press.glyphs import BREAK, JOINERS, printable
from press.printing import render_pdf
from tests.inputs.generated import SOME, kept, plans, some
from tests.markup import to_hear, untapped
from tests.pdf_checks import squeezed, verapdf
from tests.pdf_heard import heard_in
from tests.people.initiator import Initiator
from tests.site import PATIENCE

MANY = int(os.environ.get("GENERATED", SOME))
SEED = int(os.environ.get("SEED", 0))


def differences(initiator, told: dict) -> list[str]:
    """Where an answer reads otherwise than it was kept."""
    for screen, answers in told.items():
        initiator.fills_in(screen, **answers)
    boxes = {screen: initiator.opens(screen).content.decode() for screen in told}
    overview = untapped(initiator.opens("antwoorden").content.decode())
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
    """Where an answer is not heard as it was typed, at the place where it stands."""
    to_tell, heard = same(to_hear(html)), same(heard_in(pdf))
    found = []
    for _screen, name, text in meant(told):
        lines = printable(text).split("\n")
        at = to_tell.find(same("".join(lines)))
        found += [name] if at < 0 else misheard(lines, heard[at:])
    return found


def misheard(lines: list[str], heard: str) -> list[str]:
    """Each line that is heard otherwise."""
    found = []
    for line in lines:
        whole = same(line)
        here, heard = heard[: len(whole)], heard[len(whole) :]
        order = by_place if any(map(turns, line)) else str
        found += [] if order(here) == order(whole) else [f"{line!r}: {here!r}"]
    return found


def turns(sign: str) -> bool:
    """It goes from right to left."""
    return unicodedata.bidirectional(sign) in ("R", "AL", "AN")


def by_place(text: str) -> list[str]:
    """In any order, for a PDF holds where a sign stands; there "(" may be a ")"."""
    return sorted("(" if unicodedata.mirrored(sign) else sign for sign in text)


def same(text: str) -> str:
    """However its signs are composed and wherever its lines end."""
    seen = (sign for sign in text if sign not in BREAK + JOINERS)
    return squeezed("".join(unicodedata.normalize("NFKD", sign) for sign in seen))


@pytest.mark.django_db
def test_answers_of_any_signs_read_the_same_everywhere():
    answers = some(MANY, SEED)
    for told in plans(answers):
        initiator = Initiator.with_a_new_plan(Client())
        assert differences(initiator, told) == []
        html = print_html(initiator.journey)
        pdf = render_pdf(html, wall=PATIENCE)
        assert lost_on_paper(html, pdf, told) == []
        assert verapdf(pdf, "ua1") == verapdf(pdf, "3a") == []
    assert len(set(answers)) == MANY
