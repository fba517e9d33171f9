"""A letter to the neighbours: one page, of what was said, and how to say something."""

import re
from copy import copy
from html import unescape
from io import BytesIO

import pikepdf
import pytest
from django.test import Client

from dossier.intake import read_in
from dossier.papers.buurtbrief import (
    MOST,
    MOST_MOMENTS,
    buurtbrief_html,
    letter,
    one_line,
    print_buurtbrief,
)
from nota.words import brief_aan_buren as says
from plans import links
from plans.models import Plan
from tests.pdf_checks import fonts_of, pages_of, squeezed, text_of, verapdf
from tests.people.initiator import Initiator
from tests.people.medewerker import EXAMPLES
from wizard.journey import Journey
from wizard.source import Live

PLANS = {plan["kenmerk"]: plan for plan in EXAMPLES}
BUURTFEEST, SPORTVELDJES, WEG = "SP-2026-2NYC6", "SP-2026-V5G9L", "SP-2026-3CL9Y"
LEAST = 10.5  # points
A4 = (595, 842)
NAME = "Brief voor de buren (PDF)"

pytestmark = pytest.mark.usefixtures("gemeente")


def writer(kenmerk: str, *, shares=False, marks=(), **answers) -> Initiator:
    data = PLANS[kenmerk]
    told = read_in(data | {"antwoorden": data["antwoorden"] | answers})
    told.meelezen, told.afgeschermd = shares, list(marks)
    told.save()
    return Initiator(Client(), told.pk).on_another_device()


def words(maker) -> str:
    """The letter on one line, without its marks."""
    body = buurtbrief_html(maker.journey).partition("<body")[2]
    return " ".join(unescape(re.sub("<[^>]*>", " ", body)).split())


def smallest_type(pdf: bytes) -> float:
    """In points; what is drawn counts in pixels."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return min(
            float(operands[1]) * 0.75
            for page in document.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Tf"
        )


# What it says


def test_it_tells_what_why_where_and_when_in_the_words_of_the_maker():
    answers = PLANS[SPORTVELDJES]["antwoorden"]
    days = ("Op een woensdag", "In maart", "In april", "In mei")
    talks = [
        row | {"wanneer": day} for row, day in zip(answers["vormen"], days, strict=True)
    ]
    said = words(writer(SPORTVELDJES, vormen=talks, activiteiten=[]))
    told = ("titel", "activiteit", "doel", "plaats", "kaders", "onderdelen")
    told += ("gevolgen_tijdens", "gevolgen_na", "maatregelen")

    assert [answers[name] for name in told if answers[name] not in said] == []
    assert "Beste buren," in said
    assert [day for day in days if day not in said] == []


def test_nothing_is_told_that_is_only_guessed():
    maker = writer(SPORTVELDJES)
    guessed = buurtbrief_html(maker.journey)

    for word in ("Hoe zwaar", "Past het", "advies", "zwaar", "weinig invloed"):
        assert word not in guessed
    for row in PLANS[SPORTVELDJES]["antwoorden"]["belangen"]:
        assert row["belang"] not in guessed


def test_a_letter_in_the_letter_box_is_no_moment_to_talk():
    talk, letter = PLANS[BUURTFEEST]["antwoorden"]["vormen"][:2]
    talk = talk | {"wanneer": "In maart"}
    said = words(writer(BUURTFEEST, vormen=[talk, letter], activiteiten=[]))

    assert f"{says.WANNEER} " in said
    assert "In maart" in said
    assert "Drie weken voor het feest" not in said


def test_a_talk_with_who_decides_alone_is_not_for_the_neighbours():
    groups = [
        {"id": "a" * 12, "naam": "buren", "soort": "mensen"},
        {"id": "b" * 12, "naam": "de gemeente", "soort": "beslisser"},
    ]
    talks = [
        {"id": "c" * 12, "belanghebbenden": ["a" * 12], "eigen_werkvorm": "koffie"},
        {"id": "d" * 12, "belanghebbenden": ["b" * 12], "eigen_werkvorm": "kantoor"},
    ]
    maker = writer(BUURTFEEST, belangen=groups, vormen=talks)

    assert "Koffie: buren" in words(maker)
    assert "kantoor" not in words(maker).lower()


@pytest.mark.parametrize(
    ("when", "told"),
    [("Op 3 maart 2026", False), ("Vanaf 3 maart 2026", True), ("In 2999", True)],
)
def test_a_talk_whose_day_has_gone_by_is_no_invitation(when, told):
    talk = PLANS[BUURTFEEST]["antwoorden"]["vormen"][0] | {"wanneer": when}
    said = words(writer(BUURTFEEST, vormen=[talk], activiteiten=[]))

    assert (when in said) is told
    assert (str(says.WANNEER) in said) is told


def test_a_talk_of_which_the_verslag_tells_is_no_invitation():
    talk = PLANS[BUURTFEEST]["antwoorden"]["vormen"][0] | {"wanneer": "Na de oogst"}
    went = {"id": "e" * 12, "activiteit": "praten", "vorm": talk["id"], "gedaan": "ja"}

    assert "Na de oogst" in words(writer(BUURTFEEST, vormen=[talk], activiteiten=[]))
    assert "Na de oogst" not in words(
        writer(BUURTFEEST, vormen=[talk], activiteiten=[went])
    )


def test_what_was_marked_as_personal_stays_out():
    maker = writer(BUURTFEEST, marks=["initiatief/plaats", "initiatief/titel"])
    said = words(maker)

    assert "Het pleintje in onze straat" not in said.partition("Zo kun je reageren")[0]
    assert "weggelaten" not in said
    assert "Een plan in de buurt" in said


def test_who_may_still_say_what_is_told():
    maker = writer(BUURTFEEST)
    maker.fills_in("mogelijk", wat_kan_anders=["tijd", "plek"], ruimte="ja")
    assert "Dit kan nog anders: " in words(maker)

    maker = writer(BUURTFEEST, ruimte="nee", interesse="ja", tijd="ja")
    assert "Aan het plan kan niets meer veranderen." in words(maker)


# How to say something back


def test_who_shares_a_reading_link_has_it_in_the_letter_with_a_code():
    maker = writer(BUURTFEEST, shares=True)
    page = buurtbrief_html(maker.journey)

    assert f'href="{links.link(maker.plan, links.READ)}"' in page
    assert 'class="qr"' in page
    assert "Liever praten? Bel of app:" in page


def test_who_shares_none_has_room_to_write_a_number():
    page = buurtbrief_html(writer(BUURTFEEST).journey)

    assert "/meelezen/" not in page
    assert 'class="qr"' not in page
    assert 'Bel of app: <span class="lijn__ruimte"></span>' in page


def test_it_says_whose_letter_it_is():
    assert "niet van de gemeente" in words(writer(BUURTFEEST))
    assert "brief van de gemeente" in words(writer(WEG))


# One page


def sentences(most: int) -> str:
    return ("DE BUREN VAN DE WEG KOMEN DAN BIJ ELKAAR. " * 200)[:most].strip()


def as_full_as_it_gets() -> Initiator:
    """Capitals, for they are wide; a sign that is printed as a number in each."""
    long = f"漢字. {sentences(3900)}"
    many = [
        {
            "id": f"{n:012d}",
            "eigen_werkvorm": f"GESPREK {n} " + "OVER DE WEG " * 6 + ".",
        }
        | {"wanneer": "OP EEN WOENSDAG OM ACHT UUR IN HET GROTE DORPSHUIS"}
        for n in range(50)
    ]
    told = dict.fromkeys(set(MOST) - {"later", "aanspreekpunt"}, long)
    return writer(
        WEG,
        shares=True,
        titel=sentences(400),
        vormen=many,
        aanspreekpunt=long,
        wat_kan_anders=["tijd", "plek", "vorm", "regels", "anders"],
        **told,
    )


def as_full_as(kenmerk: str, size: str) -> Journey:
    """The most that is still printed in letters of this size."""
    plan = writer(kenmerk, shares=True).plan
    last = Journey(Live(plan))
    for signs in range(40, 1200, 40):
        told = copy(plan)
        for name in sorted(set(MOST) - {"later", "aanspreekpunt"}):
            setattr(told, name, sentences(min(signs, MOST[name])))
            signs = max(44, signs - MOST[name])
        if letter(Journey(Live(told))).size == size:
            last = Journey(Live(told))
    assert letter(last).size == size
    return last


FULLEST = {
    "all there may be": lambda: as_full_as_it_gets().journey,
    "large letters": lambda: as_full_as(BUURTFEEST, "ruim"),
    "letters between": lambda: as_full_as(SPORTVELDJES, ""),
}


@pytest.mark.parametrize("full", FULLEST)
def test_it_is_one_page_in_letters_that_anybody_can_read(full):
    pdf = print_buurtbrief(FULLEST[full]())

    assert verapdf(pdf, "ua1") == verapdf(pdf, "3a") == []
    assert pages_of(pdf) == 1
    assert smallest_type(pdf) >= LEAST
    assert all(name.startswith("Atkinson") for name in fonts_of(pdf))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert tuple(round(float(n)) for n in document.pages[0].MediaBox[2:]) == A4


def test_a_long_text_ends_at_a_whole_sentence_and_says_where_to_read_on():
    maker = as_full_as_it_gets()
    told = letter(maker.journey)
    what = told.parts[0].texts[0]

    assert what.endswith("BIJ ELKAAR.")
    assert told.cut
    address = links.link(maker.plan, links.READ)
    assert f"Lees verder: {address}" in words(maker).replace("\u200b", "")
    when = next(part for part in told.parts if part.points)
    assert when.points[MOST_MOMENTS:] == [f"en nog {50 - MOST_MOMENTS}"]


def test_a_text_without_an_end_stops_after_a_whole_word():
    maker = writer(BUURTFEEST, activiteit="en dan nog wat " * 200 + "klaar")
    [what] = letter(maker.journey).parts[0].texts

    assert what.endswith(("en…", "dan…", "nog…", "wat…"))
    assert "Wil je meer weten? Vraag het gerust." in words(maker)


def test_a_list_that_was_typed_line_by_line_is_told_in_a_row():
    assert one_line("Muziek\n\n spelletjes \nEten.\nTot tien uur") == (
        "Muziek, spelletjes, Eten. Tot tien uur"
    )


# Where it is found


def test_home_offers_it_once_there_is_enough_to_tell(initiator):
    address = f"{initiator.url()}buurtbrief.pdf"
    assert f'href="{address}"' not in initiator.sees()
    for lacks in ("wat je gaat doen", "waarom je dat doet", "waar het is"):
        assert f">{lacks}</a>" in initiator.sees()
    assert initiator.client.get(address)["Location"] == initiator.url()

    initiator.fills_in("initiatief", titel="Feest", plaats="het plein")
    initiator.fills_in("doel", doel="elkaar zien", activiteit="lange tafels")
    assert f'<a href="{address}">{NAME}</a>' in initiator.sees()
    response = initiator.client.get(address)
    kenmerk = initiator.plan.kenmerk.lower()
    name = f'attachment; filename="buurtbrief-{kenmerk}.pdf"'
    assert response["Content-Disposition"] == name
    assert squeezed("lange tafels") in squeezed(text_of(response.content))


def test_what_it_lacks_leads_to_its_question(initiator):
    initiator.fills_in("initiatief", plaats="het plein")
    initiator.fills_in("doel", doel="elkaar zien")
    [place] = re.findall(r'href="([^"]*)">wat je gaat doen</a>', initiator.sees())

    assert place.endswith("#id_activiteit")
    assert 'id="id_activiteit"' in initiator.client.get(place).content.decode()


def test_a_letter_that_can_not_be_printed_has_a_page_that_says_so(settings):
    maker = writer(BUURTFEEST)
    settings.PRINT_SECONDS = 0.001
    response = maker.client.get(f"{maker.url()}buurtbrief.pdf")

    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.content.decode()
    assert Plan.objects.filter(pk=maker.pk).exists()
