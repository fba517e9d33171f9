"""Before there is a plan: the blank form on paper, and an example to look at."""

from html import unescape

import pytest

from dossier import example
from dossier.example import SIZES, shipped
from dossier.papers import blank
from matrix.models import Gemeente
from nota.stappen import in_step
from plans.models import Plan
from tests.pdf_checks import fonts_of, squeezed, text_of, verapdf
from tests.shipped import load_shipped
from wizard.names import Names
from wizard.screens import SCREENS

pytestmark = pytest.mark.usefixtures("gemeente")
ZWAARTE = {
    "klein": "Je plan lijkt licht.",
    "middel": "Je plan lijkt gemiddeld.",
    "groot": "Je plan lijkt zwaar.",
}


@pytest.fixture(scope="module")
def pdf(django_db_setup, django_db_blocker) -> bytes:
    """The blank form, printed once for all tests here."""
    with django_db_blocker.unblock():
        load_shipped()
        return blank.print_blank(Gemeente.objects.get())


@pytest.fixture(scope="module")
def words(pdf) -> str:
    return squeezed(text_of(pdf).replace("\xad", ""))


@pytest.mark.parametrize("slug", SCREENS)
def test_every_question_is_on_paper_with_all_that_can_be_chosen(words, gemeente, slug):
    screen = SCREENS[slug]
    told = [in_step(slug, screen.title)]
    for field in blank.questions_of(screen, Names(gemeente)):
        drawn = blank.blank(field)
        told += [drawn.label, drawn.hint, *(w for each in drawn.choices for w in each)]

    assert [each for each in told if squeezed(each) not in words] == []


def test_a_list_has_room_for_several(words):
    for row in ("Groep3", "Activiteit3"):
        assert row in words


def test_it_can_be_kept_and_read_aloud(pdf):
    assert verapdf(pdf, "ua1") == []
    assert verapdf(pdf, "3a") == []
    assert all(name.startswith("Atkinson") for name in fonts_of(pdf))
    assert len(pdf) < 300_000


def test_it_tells_where_to_go_with_it(words):
    assert (
        squeezed("Bel de gebiedscoördinator (helpt jouw dorp), telefoon 14 0524.")
        in words
    )
    assert squeezed("Dit is geen aanvraag voor een vergunning.") in words


def test_it_is_printed_once_until_its_words_change(client, gemeente):
    client.get("/papier/")
    printed = blank._printed.cache_info().misses
    response = client.get("/papier/")

    assert blank._printed.cache_info().misses == printed
    assert response["Content-Type"] == "application/pdf"
    assert 'filename="samenspel-op-papier.pdf"' in response["Content-Disposition"]
    assert response.content.startswith(b"%PDF")

    Gemeente.objects.update(productnaam="Meedoen")
    response = client.get("/papier/")
    assert blank._printed.cache_info().misses == printed + 1
    assert "Meedoen" in text_of(response.content)
    assert "Samenspel" not in text_of(response.content)


def test_a_form_that_can_not_be_printed_has_a_page_that_says_so(client, settings):
    Gemeente.objects.update(productnaam="Nog niet gedrukt")
    settings.PRINT_SECONDS = 0.001
    response = client.get("/papier/")
    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


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
