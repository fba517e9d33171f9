"""A hard word is explained where somebody first meets it, and help is always near."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from dossier.intake import read_in
from dossier.papers.blank import blank_html
from dossier.papers.pdf import print_html
from dossier.papers.startgesprek import startgesprek_html
from tests.people.initiator import Initiator
from tests.people.medewerker import EXAMPLES, sends
from wizard.blank_forms import PAPERS
from wizard.screens import SCREENS

# A word, and what stands in the same or the next sentence when it is explained.
EXPLAINED = {
    "gebiedscoördinator": "jouw dorp|je dorp",
    "omgevingscoach": "vergunning",
    "Omgevingsloket": "website voor vergunningen|vergunning nodig hebt",
    "vergunningcheck": "nodig hebt",
    "omgevingsvergunning": "bouwen",
    "omgevingsplan": "regels voor",
    "omgevingsvisie": "uitziet",
    "projectbesluit": "groot werk",
    "kaders": "vastligt",
    "toeschouwer": "kijkt mee|zelf",
    "regisseur": "leiding|brengt mensen|samen",
    "beslisser": "beslist",
    "werkvorm": "manier",
    "meebeslissen": "kiezen|de meesten",
    "kenmerk": "nummer van",
    "controlecode": "echt",
    "openbaar|openbare": "iedereen|mag lezen",
    "concept": "nog niet",
    "logboek": "met wie je praat|wat je deed",
    "bezwaar": "niet eens|besluit",
    "zienswijze": "niet eens|besluiten",
    "Quick Scan": "blik",
    "klankbordgroep": "vaste groep|kijk",
    "dorpsbelangen": "dorp",
}
PUBLIC = (
    *("/", "/plan/nieuw/", "/verder/", "/werkvormen/", "/hulp/", "/in-mijn-buurt/"),
    *("/controleer/?kenmerk=SP-2027-7K3F9", "/werkvormen/klankbordgroep/"),
    *("/werkvormen/koffiesessies/", "/voorbeeld/", "/papier/"),
    "/privacy/",
)
OPEN = (
    *("", "antwoorden/?open=1", "verslag/", "indienen/", "logboek/", "afschermen/"),
    *("link/", "delen/", "wissen/", "aanvraag/", *(f"{slug}/" for slug in SCREENS)),
)
SENT = ("", "antwoorden/", "intrekken/", "versies/1/", "versies/1/verstuurd/")
READ_BACK = ("antwoorden/?open=1", "sent antwoorden/", "sent versies/1/")
UNLESS = {
    ("/werkvormen/", "klankbordgroep"): "a name in a list, with a link to what it is",
    **{(page, "meebeslissen"): "explained where it was chosen" for page in READ_BACK},
}
NEAR = 200  # characters: about two sentences
BLOCKS = {
    "p",
    "li",
    "div",
    "section",
    "h1",
    "h2",
    "h3",
    "dt",
    "dd",
    "td",
    "th",
    "label",
}


class Main(HTMLParser):
    """What stands inside <main>, a line for each block."""

    def __init__(self):
        super().__init__()
        self.inside, self.says = False, ""

    def handle_starttag(self, tag, attrs):
        self.inside = self.inside or tag == "main"
        if tag in BLOCKS:
            self.says += "\n"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "main"
        if tag in BLOCKS:
            self.says += "\n"

    def handle_data(self, data):
        if self.inside:
            self.says += data


def main_of(page: str) -> str:
    reader = Main()
    reader.feed(page)
    return re.sub(r"[ \t\n]*\n[ \t\n]*", "\n", re.sub(r"[ \t]+", " ", reader.says))


def unexplained(path: str, page: str) -> list[str]:
    """The hard words of a page that are met before they are explained."""
    says, found = main_of(page), []
    for word, explanation in EXPLAINED.items():
        first = re.search(rf"\b(?:{word})", says, re.IGNORECASE)
        if first and (path, word) not in UNLESS:
            near = says[max(0, first.start() - NEAR) : first.end() + NEAR]
            if not re.search(explanation, near, re.IGNORECASE):
                found.append(f"{path} {word}: {near!r}")
    return found


def on_the_road(maker, paths) -> dict[str, str]:
    """The pages of a plan; one that is no part of its road leads elsewhere."""
    got = {path: maker.client.get(maker.url() + path) for path in paths}
    return {p: r.content.decode() for p, r in got.items() if r.status_code == 200}


@pytest.fixture
def maker(client, gemeente) -> Initiator:
    plan = read_in(EXAMPLES[0] | {"kenmerk": None})
    return Initiator(client, plan.pk).on_another_device()


@pytest.fixture
def pages(maker, client) -> dict[str, str]:
    """What anybody may read, a plan that is being made, and one that was sent."""
    public = {path: client.get(path).content.decode() for path in PUBLIC}
    being_made = on_the_road(maker, OPEN)
    sends(maker.plan)
    sent = {f"sent {path}": page for path, page in on_the_road(maker, SENT).items()}
    assert len(being_made) > 20
    return public | being_made | sent


def test_a_hard_word_is_explained_where_somebody_first_meets_it(pages):
    assert [each for path in pages for each in unexplained(path, pages[path])] == []


def test_what_an_overheid_makes_is_explained_where_it_chooses(maker):
    for begins in ("gemeente", "overheid"):
        maker.fills_in("initiatief", initiatiefnemer=begins)
        assert unexplained("vragen/", maker.sees("vragen")) == []


def test_a_word_that_is_only_used_is_found():
    said = "<main><p>Je kenmerk is SP-2027-7K3F9.</p></main>"
    assert len(unexplained("/", said)) == 1
    assert unexplained("/", said.replace(" is", ", het nummer van je plan, is")) == []


def test_whom_to_call_stands_at_the_foot_of_every_page(pages):
    asks = "Lukt lezen of typen niet? Bel de gebiedscoördinator, die helpt jouw dorp:"
    call = f'{asks} <a href="tel:140524">14 0524</a>'
    assert {path for path, page in pages.items() if call not in page} == set()


def test_whom_to_call_stands_at_the_head_of_every_paper(maker):
    asks = "Lukt lezen of schrijven niet? Bel de gebiedscoördinator (helpt jouw dorp)"
    ours = maker.journey
    forms = [blank_html(ours.plan.gemeente, soort) for soort in PAPERS]
    papers = (print_html(ours), startgesprek_html(ours), *forms)
    for paper in papers:
        assert asks in unescape(paper).split("</header>")[0]
