"""For an application: three answers to take over, and which file goes along."""

import re
from html import unescape

import pytest
from django.test import Client

from dossier.intake import read_in
from dossier.loket import MOST
from dossier.papers.pdf import print_plan
from nota.words.aanvraag import AANVRAAG, NOG_GEEN_VERSLAG, VAN_PLAN
from telling.brief import in_brief
from tests.pdf_checks import squeezed, text_of
from tests.people.initiator import Initiator
from tests.people.medewerker import EXAMPLES

BOX = re.compile(r'<textarea[^>]*id="antwoord-(\d)"[^>]*>\n(.*?)</textarea>', re.DOTALL)
LINK = "Voor je aanvraag: drie antwoorden om over te nemen"
PLANS = {plan["kenmerk"]: plan for plan in EXAMPLES}
ZONNEWEIDE, GARAGE, BUURTFEEST = "SP-2026-X4M6S", "SP-2026-Q8F4Z", "SP-2026-2NYC6"

pytestmark = pytest.mark.usefixtures("gemeente")


def applicant(kenmerk: str, **answers) -> Initiator:
    data = PLANS[kenmerk]
    told = read_in(data | {"antwoorden": data["antwoorden"] | answers})
    return Initiator(Client(), told.pk).on_another_device()


def taken_over(maker) -> dict[str, str]:
    """What stands in the boxes, by their number."""
    return {n: unescape(text) for n, text in BOX.findall(maker.sees("aanvraag"))}


# The three answers


def test_they_are_those_of_page_1_and_say_how_long_they_are():
    maker = applicant(ZONNEWEIDE)
    journey, page = maker.journey, maker.sees("aanvraag")
    blocks = in_brief(journey, "verslag", journey.names.texts).blocks[:3]

    assert [question for question, _told in blocks] == re.findall(
        r"<h2>(.*?)</h2>\s*<label", page
    )
    for (_question, told), text in zip(blocks, taken_over(maker).values(), strict=True):
        assert [line for line in told if line not in text] == []
        assert f"Jouw antwoord, {len(text)} tekens" in page


def test_an_answer_that_is_too_long_leaves_out_whole_items():
    rows = [
        {"id": f"{n:012d}", "activiteit": f"Gesprek {n}", "gedaan": "ja", "bereikt": n}
        for n in range(90)
    ]
    long = "Wij spraken de hele straat. " * 100 + "Einde."
    texts = taken_over(applicant(ZONNEWEIDE, activiteiten=rows, kring=long))
    *told, rest = texts["2"].splitlines()

    assert all(len(text) <= MOST for text in texts.values())
    assert texts["1"].endswith("de hele straat. … De rest staat in de bijlage.")
    assert told == [f"- Gesprek {n} ({n} bereikt)" for n in range(len(told))]
    assert len(told) > 20
    assert rest == f"… en {90 - len(told)} meer, zie de bijlage"


def test_before_the_talks_it_tells_what_is_meant_and_nothing_of_what_came_of_it():
    maker = applicant(GARAGE)
    page, texts = maker.sees("aanvraag"), taken_over(maker)

    assert str(NOG_GEEN_VERSLAG) in page
    assert texts["1"].startswith(f"{VAN_PLAN['wie']}\n")
    assert PLANS[GARAGE]["antwoorden"]["belangen"][0]["naam"] in texts["1"]
    assert "3" not in texts
    assert "Dat weet je na je gesprekken." in page


def test_nothing_is_said_that_nobody_said(initiator):
    assert taken_over(initiator) == {}
    page = initiator.sees("aanvraag")
    assert page.count("Daarover zei je nog niets.") == 2


def test_a_plan_that_needs_no_permit_hears_that_it_may_leave_this():
    page = applicant(BUURTFEEST).sees("aanvraag")
    assert "Dan hoef je dit niet te gebruiken." in page


# What goes along


def test_the_shared_version_goes_along_and_the_own_one_does_not():
    for kenmerk, paper in ((ZONNEWEIDE, "verslag.pdf"), (GARAGE, "plan.pdf")):
        maker = applicant(kenmerk)
        page = maker.sees("aanvraag")
        assert f'href="{maker.url()}{paper}?versie=gedeeld"' in page
        assert str(AANVRAAG["eigen"]) in page
        assert "versie=eigen" not in page


@pytest.mark.parametrize("soort", ["plan", "verslag"])
def test_each_page_of_the_own_version_says_not_to_send_it_along(soort):
    pdf = print_plan(applicant(ZONNEWEIDE).journey, soort)
    pages = text_of(pdf).removesuffix("\f").split("\f")

    assert len(pages) > 2
    assert all(squeezed("eigen versie, niet meesturen") in squeezed(p) for p in pages)


def test_home_leads_to_it_while_a_permit_may_be_needed(initiator):
    address = f'href="{initiator.url("aanvraag")}">{LINK}</a>'
    for vergunning, leads in (
        ("omgevingsvergunning", 1),
        ("weet_niet", 1),
        ("geen", 0),
    ):
        initiator.fills_in("gemeente", vergunning=[vergunning])
        assert initiator.sees().count(address) == leads
