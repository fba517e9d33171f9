"""Pictures in the PDF: as they are kept, tagged with their caption, and few bytes."""

from io import BytesIO

import pikepdf
import pytest

from dossier.papers.pdf import print_plan
from plans.models import Beeld
from tests.pdf_checks import attachments_of, jpegs_of, text_of, verapdf
from wizard import flow


@pytest.fixture
def planned(initiator, has_pictures, heavy):
    """Six pictures as large as they may be, of which one is not for everybody."""
    initiator.fills_in("initiatief", titel="De schuur", initiatiefnemer="inwoners")
    ids = has_pictures(6, heavy)
    Beeld.objects.filter(rij_id=ids[5]).update(besloten=True)
    return initiator.journey


def elements(pdf: bytes, kind: str) -> list[dict]:
    """What the page tells of each element of this kind: its alt, its captions."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            {"alt": str(each.get("/Alt", "")), "inside": _kinds_in(each)}
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{kind}"
        ]


def _kinds_in(element) -> list[str]:
    inside = element.get("/K", [])
    parts = inside if isinstance(inside, pikepdf.Array) else [inside]
    return [str(p.S) for p in parts if isinstance(p, pikepdf.Dictionary) and "/S" in p]


@pytest.mark.parametrize(
    ("soort", "edition", "flavours", "count"),
    [
        (flow.PLAN, "gedeeld", ("3a", "ua1"), 6),
        (flow.VERSLAG, "publiek", ("2a", "ua1"), 5),
    ],
)
def test_pictures_stand_in_a_small_pdf_that_is_valid(
    planned, heavy, soort, edition, flavours, count
):
    pdf = print_plan(planned, soort, edition)

    assert [verapdf(pdf, flavour) for flavour in flavours] == [[], []]
    assert len(pdf) < 3_000_000
    assert jpegs_of(pdf) == [heavy] * count  # as they are kept
    text = text_of(pdf)
    assert "Afbeelding 1: Nu, 0" in text
    assert ("Nu, 5" in text) == (edition == "gedeeld")
    figures = [each for each in elements(pdf, "Figure") if "schuur" in each["alt"]]
    assert [each["alt"] for each in figures] == [
        f"Een schuur, {n}" for n in range(count)
    ]
    assert [each["inside"] for each in figures] == [["/Caption"]] * count


def test_the_words_that_were_left_out_are_not_on_the_public_paper(initiator, planned):
    mark = f"beelden/{Beeld.objects.first().rij_id}/onderschrift"
    page = initiator.sees("afschermen")
    assert mark in page
    assert "Een hele foto of tekening laat je weg" in page
    initiator.client.post(initiator.url("afschermen"), {"weg": [mark]})
    text = text_of(print_plan(initiator.journey, edition="publiek"))

    assert "Nu, 0" not in text
    assert "Afbeelding 1: weggelaten" in text
    assert "Nu, 1" in text


def test_the_file_in_the_pdf_holds_the_words_and_no_picture(planned, heavy):
    [inside] = attachments_of(print_plan(planned)).values()

    assert b"Een schuur, 5" in inside
    assert len(inside) < len(heavy)
