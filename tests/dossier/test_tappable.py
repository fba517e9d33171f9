"""Every number and mail address that is told on a page or paper can be tapped."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from dossier.papers.blank import blank_html
from dossier.papers.pdf import print_html
from dossier.papers.startgesprek import startgesprek_html
from matrix.models import Gemeente
from plans import links
from plans.models import Bericht, Gemeentekant, Plan, Verzoek
from tests.freezing import freeze
from typed.reach import in_pieces
from wizard.screens import SCREENS

# What is no text to read: a link already, the head, what is typed in, an example.
NOT_TOLD = re.compile(
    r"<a\b.*?</a>|<head>.*?</head>|<style.*?</style>|<script.*?</script>"
    r"|<textarea.*?</textarea>|<p class=\"(?:veld__)?hint\".*?</p>|<[^>]*>",
    re.DOTALL,
)
LINKED = re.compile(r'<a href="((?:tel|mailto):[^"?]+)">')
PUBLIC = (
    *("/", "/hulp/", "/in-mijn-buurt/", "/voorbeeld/", "/verder/", "/plan/nieuw/"),
    "/privacy/",
)
OF_A_PLAN = (
    *("", "antwoorden", "verslag", "indienen", "intrekken", "delen", "link", "wissen"),
    *("kopie", "logboek", "afschermen", "aanvraag"),
)


def loose(page: str) -> list[str]:
    """What could be called or mailed and is no link."""
    told = unescape(NOT_TOLD.sub(" ", page)).replace("\u200b", "")
    return [piece for piece, address in in_pieces(told) if address]


def linked(page: str) -> list[str]:
    """Where the links of the page itself go; at the foot of each is one too."""
    return LINKED.findall(page.split("<footer")[0])


@pytest.fixture
def plan(initiator):
    """Sent by the gemeente's own maker, with a word from a colleague on each place."""
    call_command("laad_matrix")
    Gemeente.objects.update(contact_mail="samen@voorbeeld.nl")
    initiator.fills_in("initiatief", titel="De brug", initiatiefnemer="gemeente")
    initiator.fills_in("vragen", aanspreekpunt="projectleider, telefoon 0524 598 888")
    initiator.fills_in("doel", doel="veilig over", activiteit="we bouwen een brug")
    initiator.fills_in("gemeente", vergunning=["omgevingsvergunning"])
    colleague = User.objects.create(username="collega")
    found = initiator.plan
    said = {"plan": found, "medewerker": colleague}
    Bericht.objects.create(tekst="Bel me gerust: 06 12 34 56 78.", **said)
    Verzoek.objects.create(scherm="doel", vraag="Mail collega@voorbeeld.nl.", **said)
    Gemeentekant.objects.create(
        plan=found, aanspreekpunt="loket, 14 0524", standpunt="Vraag 0524-598888."
    )
    freeze(found)
    now = {"status": "aanvulling", "ingediend_op": timezone.now()}
    Plan.objects.filter(pk=found.pk).update(meelezen=True, **now)
    return initiator


def pages(initiator) -> dict[str, str]:
    plan = initiator.plan
    mine = [initiator.url(name) for name in (*OF_A_PLAN, *SCREENS)]
    version = f"{initiator.url()}versies/1/"
    reading = links.link(plan, links.READ).split("127.0.0.1", 1)[-1]
    to_read = "/" + reading.split("/", 1)[1]
    urls = (*PUBLIC, *mine, version, f"{version}verstuurd/", to_read)
    found = {url: initiator.client.get(url) for url in urls}
    return {u: r.content.decode() for u, r in found.items() if r.status_code == 200}


def test_every_page_for_a_resident_can_be_tapped(plan):
    found = pages(plan)

    assert len(found) > len(PUBLIC) + len(SCREENS)
    assert {url: told for url, page in found.items() if (told := loose(page))} == {}


TOLD = {
    "/hulp/": "tel:140524",
    "/in-mijn-buurt/": "tel:140524",
    "": "tel:140524",
    "antwoorden": "tel:0524598888",
    "delen": "tel:0524598888",
}


@pytest.mark.parametrize("where", TOLD)
def test_what_a_page_tells_to_call_is_a_link(plan, where):
    url = where if where.startswith("/") else plan.url(where)

    assert TOLD[where] in linked(plan.client.get(url).content.decode())


def test_what_a_colleague_wrote_can_be_tapped(plan):
    found = linked(plan.sees())

    assert {"tel:0612345678", "mailto:collega@voorbeeld.nl", "tel:140524"} <= set(found)


def test_every_paper_can_be_tapped_from_a_screen(plan):
    journey, gemeente = plan.journey, plan.plan.gemeente
    papers = {
        "plan": print_html(journey),
        "verslag": print_html(journey, "verslag"),
        "startgesprek": startgesprek_html(journey),
        "papier": blank_html(gemeente, "volledig"),
    }

    assert {name: told for name, html in papers.items() if (told := loose(html))} == {}
    for html in papers.values():
        assert "mailto:samen@voorbeeld.nl" in LINKED.findall(html)


def test_a_link_changes_no_text_that_was_typed(initiator):
    said = "<b>Bel</b> 14 0524 & mail a@b.nl\nof kom langs"
    initiator.fills_in("doel", doel=said)
    page = initiator.client.get(initiator.url("antwoorden")).content.decode()

    assert (
        '&lt;b&gt;Bel&lt;/b&gt; <a href="tel:140524">14 0524</a> &amp; mail '
        '<a href="mailto:a@b.nl">a@b.nl</a><br>of kom langs'
    ) in page
    assert "<b>Bel" not in Client().get("/hulp/").content.decode()
