"""The sheet for a first talk: what the plan knows already, and room to write."""

from html import unescape

import pytest

from dossier.papers.startgesprek import AT_LEAST, print_startgesprek, startgesprek_html
from matrix.models import Hulpregel
from plans.models import Plan
from tests.markup import untapped
from tests.pdf_checks import (
    fonts_of,
    pages_of,
    smallest_letters_of,
    squeezed,
    text_of,
    verapdf,
)

ROW = '<th scope="row" dir="auto">'


def sheet_of(initiator) -> str:
    return unescape(startgesprek_html(initiator.journey))


@pytest.fixture
def veldje(initiator):
    """A plan that knows whom it is about, and what is fixed."""
    initiator.fills_in("initiatief", titel="Het veldje", initiatiefnemer="inwoners")
    initiator.fills_in("doel", doel="buiten spelen", activiteit="drie doelen zetten")
    initiator.fills_in("mogelijk", wat_kan_anders=["plek"])
    initiator.fills_in("uitkomst", route="volledig")
    initiator.lists(
        "belangen",
        {"naam": "bewoners van de Brink", "belang": "rust", "weging": "4"},
        {"naam": "de gemeente", "soort": "beslisser"},
        {"naam": "onze leden", "soort": "achterban"},
    )
    initiator.fills_in("kaders", kaders="het blijft gras", onderdelen="de tijden")
    return initiator


def test_it_tells_what_the_plan_knows(veldje):
    sheet = sheet_of(veldje)
    told = ("Het veldje", "buiten spelen", "drie doelen zetten", "De plek")
    told += ("het blijft gras", "de tijden", "Je dacht: rust")

    assert [each for each in told if each not in sheet] == []
    assert f"{ROW}bewoners van de Brink</th>" in sheet
    assert "Bel de gebiedscoördinator (helpt jouw dorp), telefoon 14 0524." in untapped(
        sheet
    )


def test_only_who_is_to_be_heard_has_a_row_and_there_is_room_for_others(veldje):
    sheet = sheet_of(veldje)

    assert "de gemeente</th>" not in sheet
    assert "onze leden</th>" not in sheet
    assert sheet.count(ROW) == AT_LEAST
    many = [{"naam": f"groep {n}"} for n in range(9)]
    veldje.lists("belangen", *many)
    assert sheet_of(veldje).count(f"{ROW}</th>") == 1


def test_it_asks_what_a_beheerder_wants_to_be_asked(initiator):
    assert "Wie missen we hier nog?" in sheet_of(initiator)
    Hulpregel.objects.filter(soort="startgesprek").delete()
    assert "Bespreek dit samen" not in sheet_of(initiator)
    Hulpregel.objects.create(soort="startgesprek", uitleg="Wat doet de jeugd?")
    assert "Wat doet de jeugd?" in sheet_of(initiator)


def test_it_can_lie_on_the_table(veldje):
    """No estimates of one's own, and nothing that was screened off."""
    Plan.objects.filter(pk=veldje.pk).update(afgeschermd=["kaders/kaders"])
    sheet = sheet_of(veldje)

    assert "Hoe zwaar, 1" not in sheet
    assert "omdat het voor hen" not in sheet
    assert "het blijft gras" not in sheet
    assert "weggelaten" in sheet


def test_what_the_road_does_not_ask_is_not_told(veldje):
    veldje.fills_in("uitkomst", route="kort")
    assert "het blijft gras" not in sheet_of(veldje)


def test_it_can_be_kept_and_read_aloud(veldje):
    pdf = print_startgesprek(veldje.journey)

    assert verapdf(pdf, "ua1") == []
    assert verapdf(pdf, "3a") == []
    assert all(name.startswith("Atkinson") for name in fonts_of(pdf))
    assert pages_of(pdf) == 2  # one sheet of paper
    assert smallest_letters_of(pdf) >= 10.99


def test_it_has_lines_to_write_on_and_is_heard_with_few_headings(veldje):
    sheet = sheet_of(veldje)
    asked = Hulpregel.objects.filter(soort="startgesprek").count()

    assert sheet.count('<div class="lijn"></div>') == 2 * asked + 4
    assert "<h3" not in sheet
    assert sheet.count("<caption>") == sheet.count("<table")


def test_the_plan_page_offers_it_also_to_an_empty_plan(initiator):
    address = f"{initiator.url()}startgesprek.pdf"
    assert f'href="{address}"' in initiator.sees()
    response = initiator.client.get(address)

    assert response["Content-Type"] == "application/pdf"
    kenmerk = initiator.plan.kenmerk.lower()
    name = f'attachment; filename="startgesprek-{kenmerk}.pdf"'
    assert response["Content-Disposition"] == name
    assert squeezed("Plan zonder naam") in squeezed(text_of(response.content))


def test_a_sheet_that_can_not_be_printed_has_a_page_that_says_so(initiator, settings):
    settings.PRINT_SECONDS = 0.001
    response = initiator.client.get(f"{initiator.url()}startgesprek.pdf")

    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.content.decode()
