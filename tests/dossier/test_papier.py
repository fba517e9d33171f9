"""Before there is a plan: the blank forms on paper, and an example to look at."""

import re
from html import unescape

import pytest

from dossier import example
from dossier.example import SIZES, shipped
from dossier.papers import blank
from matrix.models import Gemeente, Geval, Opgave
from nota.stappen import in_step
from plans.models import Plan
from questions import room
from questions.fields import SCHAAL
from tests.pdf_checks import (
    bookmarks_of,
    fonts_of,
    heard,
    nested_lists_of,
    pages_of,
    smallest_letters_of,
    squeezed,
    text_of,
    verapdf,
)
from tests.shipped import load_shipped
from wizard import flow, on_paper
from wizard.names import Names
from wizard.screens import SCREENS

pytestmark = pytest.mark.usefixtures("gemeente")
ZWAARTE = {
    "klein": "Je plan lijkt licht.",
    "middel": "Je plan lijkt gemiddeld.",
    "groot": "Je plan lijkt zwaar.",
}


ROADS = {"check", "kort", "volledig"}
PLANS, WHOLE, AFTER = {"kort", "volledig"}, {"volledig"}, {"verslag"}
ON = {  # which forms ask what a screen asks; a new screen has to be given its place
    **dict.fromkeys(("initiatief", "doel", "gemeente", "mogelijk"), ROADS),
    **dict.fromkeys(("omvang", "hinder"), ROADS),
    "vragen": {"gemeente"},
    "uitkomst": set(),  # only a screen knows which outcome it asks about
    **dict.fromkeys(("bereiken", "belangen", "vormen"), PLANS),
    **dict.fromkeys(("gevolgen", "gezamenlijk", "inbreng", "kaders"), WHOLE),
    "communicatie": WHOLE,
    **dict.fromkeys(("uitgevoerd", "reacties", "kring", "terugblik"), AFTER),
}
MOST = {"check": 2, "kort": 4, "volledig": 8, "verslag": 4, "gemeente": 2}
GEVALLEN = ("Een zonneweide", "Een windmolen", "Een feesttent", "Een mestvergister")


@pytest.fixture(scope="module")
def pdfs(django_db_setup, django_db_blocker) -> dict[str, bytes]:
    """Every form, printed once for all tests here."""
    with django_db_blocker.unblock():
        load_shipped()
        gemeente = Gemeente.objects.get()
        return {soort: blank.print_blank(gemeente, soort) for soort in on_paper.PAPERS}


@pytest.fixture(scope="module")
def words(pdfs) -> dict[str, str]:
    return {soort: read(heard(pdf)) for soort, pdf in pdfs.items()}


def read(said) -> str:
    """Also of a question that follows another: "Zo nee: wil je toch samenwerken?"."""
    return squeezed(str(said)).casefold()


def asked_by(slug: str, soort: str, gemeente: Gemeente) -> dict:
    """The check leaves out what a screen folds away, and the short road some cells."""
    screen = SCREENS[slug]
    listed = {} if screen.rows else screen.listed(Names(gemeente))
    fields = {n: f for n, f in (screen.base_fields | listed).items() if f.asked}
    if soort == "check":
        return {n: f for n, f in fields.items() if n not in screen.folded}
    if (slug, soort) == ("belangen", "kort"):
        return {n: fields[n] for n in flow.STEP["belangen"].tells_on_a_short_road}
    return fields


@pytest.mark.parametrize("slug", SCREENS)
def test_a_screen_stands_on_exactly_the_forms_that_ask_it(gemeente, slug):
    names = Names(gemeente)
    told = {
        soort
        for soort, paper in on_paper.PAPERS.items()
        for sheet in on_paper.sheets(paper, names)
        if sheet.slug == slug
    }
    assert told == ON[slug]


@pytest.mark.parametrize("slug", SCREENS)
def test_every_question_is_on_paper_with_all_that_can_be_ticked(words, gemeente, slug):
    for soort in ON[slug]:
        told = [in_step(slug, SCREENS[slug].title)]
        for field in asked_by(slug, soort, gemeente).values():
            told += [field.label]
            if not room.is_written_in(field):
                told += [box.words for box in room.boxes_of(field)]
        if soort == "check":
            told = [each for each in told if each not in dict(SCHAAL).values()]

        assert [each for each in told if read(each) not in words[soort]] == []


def test_a_scale_tells_what_each_of_its_seven_means(words):
    for soort in ROADS:
        for meaning in SCREENS["hinder"].base_fields["hinder_na"].meanings.values():
            assert read(meaning) in words[soort]


def test_nothing_is_asked_that_only_a_screen_can_follow(words):
    for field in SCREENS["uitkomst"].base_fields.values():
        for soort in words:
            assert read(field.label) not in words[soort]


@pytest.mark.parametrize("soort", MOST)
def test_a_form_is_as_long_as_the_page_says_and_no_longer_than_it_may_be(pdfs, soort):
    assert pages_of(pdfs[soort]) == on_paper.PAPERS[soort].sides <= MOST[soort]


def test_a_form_keeps_its_length_with_a_list_of_the_gemeente():
    for n, name in enumerate(GEVALLEN):
        Geval.objects.create(slug=f"g{n}", naam=name, bron="raad", datum="2026-01-01")
        Opgave.objects.create(slug=f"o{n}", naam=f"Opgave {name}")
    for soort in ("check", "volledig", "gemeente"):
        pdf = blank.print_blank(Gemeente.objects.get(), soort)
        assert pages_of(pdf) == on_paper.PAPERS[soort].sides


@pytest.mark.parametrize("soort", MOST)
def test_the_questions_are_numbered_through(gemeente, soort):
    sheets = list(on_paper.sheets(on_paper.PAPERS[soort], Names(gemeente)))
    alone = [int(one.number) for s in sheets for pair in s.questions for one in pair]
    listed = {int(s.tables[0].columns[0].number[:-1]) for s in sheets if s.tables}

    assert sorted([*alone, *listed]) == list(range(1, len(alone) + len(listed) + 1))


@pytest.mark.parametrize("soort", MOST)
def test_its_first_side_says_who_helps_and_where_to_go_instead(pdfs, soort):
    first = squeezed(text_of(pdfs[soort]).split("\f")[0])
    for told in (
        "Liever op de computer? Ga naar http",
        "Lukt lezen of schrijven niet? Bel de gebiedscoördinator (helpt jouw dorp),",
        "telefoon 14 0524. Die helpt je en schrijft mee.",
        "Dit is geen aanvraag voor een vergunning.",
        "Kenmerk, als je plan al op de site staat:",
    ):
        assert squeezed(told) in first


@pytest.mark.parametrize("soort", MOST)
def test_old_eyes_can_read_it(pdfs, soort):
    assert smallest_letters_of(pdfs[soort]) >= 10.99


@pytest.mark.parametrize("soort", MOST)
def test_it_can_be_kept_and_read_aloud(pdfs, soort):
    assert verapdf(pdfs[soort], "ua1") == []
    assert verapdf(pdfs[soort], "3a") == []
    assert all(name.startswith("Atkinson") for name in fonts_of(pdfs[soort]))
    assert len(pdfs[soort]) < 150_000


def test_it_is_heard_without_lists_in_lists_and_with_few_bookmarks(pdfs, gemeente):
    assert {nested_lists_of(pdf) for pdf in pdfs.values()} == {0}
    assert max(bookmarks_of(pdf) for pdf in pdfs.values()) < 20
    for soort in pdfs:
        html = blank.blank_html(gemeente, soort)
        assert not re.search(r"<(h[3-6]|dl)\b", html)
        assert html.count("<caption>") == html.count("<table")
        headed = re.findall(r'<tr><th scope="(?:row|col)"', html)
        assert len(headed) == html.count("<tr>")


def test_it_tells_what_to_do_when_it_is_filled_in(words):
    done = "Klaar? Typ je antwoorden over op de computer. Of bel: dan typen we het"
    for said in words.values():
        assert read(done) in said


def test_there_is_room_for_whom_you_talk_with_however_it_is_called(words):
    """A werkvorm is written down anyway, so its column is a wide one."""
    for soort in PLANS:
        asked = "Hoe praat je met hen? Of bedenk zelf iets."
        assert read(asked) in words[soort]


def test_it_is_printed_once_until_its_words_change(client):
    client.get("/papier/kort.pdf")
    printed = blank._printed.cache_info().misses
    response = client.get("/papier/kort.pdf")

    assert blank._printed.cache_info().misses == printed
    assert response["Content-Type"] == "application/pdf"
    name = 'inline; filename="samenspel-kort-op-papier.pdf"'
    assert response["Content-Disposition"] == name
    assert response.content.startswith(b"%PDF")

    Gemeente.objects.update(productnaam="Meedoen")
    response = client.get("/papier/kort.pdf")
    assert blank._printed.cache_info().misses == printed + 1
    assert "Meedoen" in text_of(response.content)
    assert "Samenspel" not in text_of(response.content)


def test_a_form_that_can_not_be_printed_has_a_page_that_says_so(client, settings):
    Gemeente.objects.update(productnaam="Nog niet gedrukt")
    settings.PRINT_SECONDS = 0.001
    response = client.get("/papier/kort.pdf")
    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_the_page_of_the_forms_says_what_each_is_and_how_long(client):
    text = unescape(client.get("/papier/").content.decode())
    for soort, paper in on_paper.PAPERS.items():
        said = f"{paper.name}, {paper.sides} bladzijden (PDF)"
        assert f'href="/papier/{soort}.pdf">{said}</a>' in text
        assert str(paper.told) in text
    assert "lukt schrijven niet? Bel" in text


def test_a_form_that_there_is_not_is_not_found(client):
    assert client.get("/papier/reusachtig.pdf").status_code == 404


def test_the_help_page_leads_to_the_forms(client):
    assert 'href="/papier/"' in client.get("/hulp/").content.decode()


# The example


def test_an_example_of_each_size_can_be_chosen(client):
    text = unescape(client.get("/voorbeeld/").content.decode())
    for maat, size in SIZES.items():
        assert f'href="/voorbeeld/{maat}/"' in text
        assert str(size.name) in text
        assert shipped(maat)["antwoorden"]["titel"] in text


@pytest.mark.parametrize(("maat", "zwaarte"), ZWAARTE.items())
def test_an_example_fits_one_screen_and_stores_nothing(client, maat, zwaarte):
    text = unescape(client.get(f"/voorbeeld/{maat}/").content.decode())
    answers = shipped(maat)["antwoorden"]

    assert answers["doel"] in text
    assert [row["naam"] for row in answers["belangen"] if row["naam"] not in text] == []
    assert zwaarte in text
    assert f'href="/voorbeeld/{maat}/plan.pdf"' in text
    assert "verzonnen voorbeeld" in text
    assert "/plan/0/" not in text
    assert "<form" not in text
    assert not Plan.objects.exists()


def test_the_pdf_of_an_example_holds_all_of_it(client):
    response = client.get("/voorbeeld/middel/plan.pdf")
    paper = squeezed(text_of(response.content))
    answers = shipped("middel")["antwoorden"]
    rows = [row for name in ("belangen", "communicatie") for row in answers[name]]
    told = [each for row in (answers, *rows) for each in row.values()]
    told = [each for each in told if isinstance(each, str) and " " in each]

    assert response["Content-Type"] == "application/pdf"
    assert len(told) > 20
    assert [each for each in told if squeezed(each) not in paper] == []


def test_an_example_is_printed_once_a_day(client):
    client.get("/voorbeeld/klein/plan.pdf")
    printed = example._printed.cache_info().misses
    again = client.get("/voorbeeld/klein/plan.pdf")

    assert example._printed.cache_info().misses == printed
    assert again.content.startswith(b"%PDF")


def test_an_example_of_an_unknown_size_is_not_found(client):
    for page in ("/voorbeeld/reusachtig/", "/voorbeeld/reusachtig/plan.pdf"):
        assert client.get(page).status_code == 404


def test_an_example_takes_few_queries(client, django_assert_max_num_queries):
    client.get("/voorbeeld/groot/")
    with django_assert_max_num_queries(6):
        client.get("/voorbeeld/groot/")


def test_the_start_page_leads_to_the_paper_and_to_an_example_of_each_size(client):
    text = client.get("/").content.decode()
    for address in ("/papier/", *(f"/voorbeeld/{maat}/" for maat in SIZES)):
        assert f'href="{address}"' in text
        assert client.get(address).status_code == 200
