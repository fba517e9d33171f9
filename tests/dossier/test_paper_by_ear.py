"""A paper as who listens hears it: each word once, in order, and nothing unsaid."""

import re
from functools import cache

import pytest

from dossier.papers.afdrukken import proof_of
from dossier.papers.frozen import journey_of
from dossier.papers.pdf import print_html
from press.printing import render_pdf
from tests.dossier.test_verslag_pdf import ZONNEWEIDE, plan_of
from tests.freezing import freeze
from tests.markup import to_hear
from tests.pdf_checks import links_of, squeezed, tags_of
from tests.pdf_heard import heard_in

HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
SOORTEN = ("plan", "verslag")

pytestmark = pytest.mark.usefixtures("gemeente")


@pytest.fixture(params=SOORTEN)
def paper(request) -> tuple[str, bytes]:
    """A frozen plan or verslag: what was to be printed, and the print."""
    return printed(request.param)


@cache
def printed(soort: str) -> tuple[str, bytes]:
    versie = freeze(plan_of(ZONNEWEIDE), soort)
    html = print_html(journey_of(versie), soort, "eigen", proof_of(versie, "eigen"))
    return html, render_pdf(html)


def test_every_word_is_heard_once_and_in_order(paper):
    html, pdf = paper
    heads = [squeezed(to_hear(head)) for head in HEAD.findall(html)]
    heard, whole = squeezed(heard_in(pdf)), squeezed(to_hear(html))
    for head in heads:  # it is told again on every page that its table reaches
        assert heard.count(head) >= whole.count(head) == 1
        heard, whole = heard.replace(head, ""), whole.replace(head, "")

    assert heard == whole


def test_a_header_says_whether_it_heads_a_column_or_a_row(paper):
    headers = tags_of(paper[1], "TH")

    assert headers
    assert {each.scope for each in headers} == {"/Column", "/Row"}


def test_a_caption_stands_in_its_figure():
    """That of the drawing of the roles."""
    captions = tags_of(printed("plan")[1], "Caption")

    assert captions
    assert {caption.parent for caption in captions} == {"/Figure"}


def test_no_list_stands_in_a_list_and_no_answer_in_a_table_of_pairs(paper):
    html, pdf = paper

    assert "<dl" not in html
    for each in tags_of(pdf, "L"):
        assert each.parent not in ("/L", "/LI", "/LBody")
    assert html.count("<table") <= 4  # people, reactions, readers, log


def test_the_plan_that_a_verslag_began_with_is_one_part_of_it():
    html, _pdf = printed("verslag")
    before, after = html.split('<h2 class="deel">')

    assert before.count("<h1") == 1
    assert "<h3>Het plan</h3>" in after
    assert re.findall("<h2>([^<]*)", after) == ["Niet ingevuld"]


def test_what_can_be_called_or_opened_can_be_followed(paper):
    found = links_of(paper[1])

    assert any(link.startswith("tel:") for link in found)
    assert any("/controleer/?kenmerk=" in link for link in found)
