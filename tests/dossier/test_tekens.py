"""Page and paper show an answer as it was typed: its signs, and the way it runs."""

import pytest

from dossier.papers.pdf import print_html
from press.printing import render_pdf
from tests.pdf_checks import squeezed, text_of, verapdf
from tests.schriften import SIGNS
from tests.site import PATIENCE

EVERY = " ".join(map(" ".join, SIGNS.values()))
BOTH_WAYS = "مرحبا بالعرب\nEen bankje in het dorp.\n1. Eerst praten."
WHERE = """(box, typed) => {
  const walk = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.indexOf(typed);
    if (at < 0) continue;
    const line = document.createRange();
    line.setStart(walk.currentNode, at);
    line.setEnd(walk.currentNode, at + 1);
    return line.getBoundingClientRect().left - box.getBoundingClientRect().left;
  }
}"""


def test_a_plan_full_of_signs_is_valid_and_every_sign_can_be_copied(initiator):
    initiator.fills_in("initiatief", titel="CO₂ eruit, 15 ‰")
    initiator.fills_in("doel", doel=EVERY, activiteit=BOTH_WAYS)
    pdf = render_pdf(print_html(initiator.journey, edition="eigen"), wall=PATIENCE)
    copied = squeezed(text_of(pdf))

    assert [sign for sign in EVERY if sign not in copied + " "] == []
    assert "[U+" not in copied
    assert "1. Eerst praten." in text_of(pdf)
    assert verapdf(pdf, "ua1") == verapdf(pdf, "3a") == []


def test_the_page_of_answers_names_once_what_paper_cannot_show(initiator):
    initiator.fills_in("initiatief", titel="Theehuis 漢字")
    initiator.fills_in("doel", doel="字 voor iedereen", activiteit="₂ ሰላም")
    says = "Deze tekens kunnen we op papier niet tonen: 字 漢."
    assert initiator.sees("antwoorden").count(says) == 1


def test_the_page_of_answers_says_nothing_when_paper_shows_all(initiator):
    initiator.fills_in("initiatief", titel="CO₂ eruit")
    assert "op papier niet tonen" not in initiator.sees("antwoorden")


@pytest.mark.browser
def test_on_the_page_each_line_begins_at_its_own_side(visitor):
    visitor.begins()
    visitor.fills_in({"Wat wordt er beter door je plan?": BOTH_WAYS})
    visitor.presses("Verder")
    visitor.goes_to(f"{visitor.plan}antwoorden/?open=1")
    box = visitor.tab.locator("dd", has_text="Eerst praten")
    number, letter, arabic = (
        box.evaluate(f"(box) => ({WHERE})(box, {sign!r})")
        for sign in ("1.", "Eerst", "م")
    )

    assert number < letter < arabic
    assert number < 2
