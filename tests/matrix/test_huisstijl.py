"""Name, colours and contacts of the gemeente: data, checked, and on every page."""

import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError

from coevorden.failures import failed
from dossier import mail
from dossier.papers.pdf import print_html
from matrix.colours import contrast, mixed
from matrix.models import Gemeente
from tests.markup import untapped

EMMEN = {
    "naam": "Emmen",
    "productnaam": "Meedoen",
    "contact_functie": "de dorpencoördinator",
    "contact_telefoon": "14 0591",
    "contact_mail": "dorpen@emmen.example",
    "kleur_dak": "#5b2a86",
    "kleur_snavel": "#9c2f00",
    "kleur_dak_donker": "#d9b3ff",
}
LINK = re.compile(r'href="(/huisstijl\.css\?v=[0-9a-f]{12})"')


def change(**columns) -> Gemeente:
    Gemeente.objects.update(**columns)
    return Gemeente.objects.get()


def text_of(client, address: str) -> str:
    return unescape(client.get(address).content.decode())


# Name


@pytest.mark.parametrize(
    "address", ["/", "/werkvormen/", "/werkvormen/webinar/", "/hulp/", "/verder/"]
)
def test_every_page_has_the_names_of_the_gemeente(client, gemeente, address):
    change(**EMMEN)
    text = text_of(client, address)

    assert re.search("<title>[^<]+ – Meedoen</title>", text)
    assert "Een hulpmiddel van de gemeente Emmen." in text
    assert "Samenspel" not in text
    assert "gemeente Coevorden" not in text


def test_the_pages_of_a_plan_have_them_too(initiator):
    change(**EMMEN)
    for scherm in ("", "initiatief", "vormen"):
        text = initiator.sees(scherm)
        assert "– Meedoen</title>" in text
        assert "gemeente Emmen." in text
    call = "telefoon 14 0591, mail dorpen@emmen.example"
    assert f"el de dorpencoördinator (helpt jouw dorp), {call}" in untapped(
        initiator.sees("")
    )
    assert "Of Emmen overleg wil, weten we nog niet." in initiator.sees("antwoorden")


def test_a_mail_has_them_too(initiator, mailoutbox):
    gemeente = change(**EMMEN)
    initiator.client.post(f"{initiator.url()}link/", {"mail": "a@voorbeeld.nl"})
    assert mail.send_waiting()
    assert f"{gemeente.productnaam}, gemeente {gemeente.naam}" in mailoutbox[0].body


def test_a_pdf_has_them_too(initiator):
    change(**EMMEN)
    html = print_html(initiator.journey)
    assert '<meta name="generator" content="Meedoen">' in html
    assert "gemeente Emmen" in html
    assert "Coevorden" not in html


def test_a_page_that_knows_the_gemeente_reads_it_no_second_time(
    client, initiator, django_assert_num_queries
):
    """A page of a plan has it with the plan; the page to lose a link reads it once."""
    with django_assert_num_queries(1):
        client.get("/verder/", headers={"cookie": ""})


def test_the_page_of_a_failure_asks_a_database_that_is_away_for_nothing(
    rf, db, django_assert_num_queries
):
    with django_assert_num_queries(0):
        page = failed(rf.get("/"), 503, "Het is even druk.").content.decode()
    assert "Samenspel" in page
    assert "gemeente ." not in page


@pytest.mark.django_db
def test_without_a_gemeente_a_failure_still_has_a_page(client):
    Gemeente.objects.all().delete()
    response = client.get("/onbekend/")
    assert response.status_code == 404
    assert "hulp, geen plicht" in response.content.decode()


# Colours


def test_the_colours_stand_at_an_address_that_may_be_kept_a_year(client, gemeente):
    change(**EMMEN)
    address = LINK.search(text_of(client, "/"))[1]
    response = client.get(address)
    sheet = response.content.decode()

    assert response["Content-Type"].startswith("text/css")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies
    assert "--samenspel-roof:#5b2a86;" in sheet.split("@media")[0]
    assert "--samenspel-beak:#9c2f00;" in sheet.split("@media")[0]
    assert "--samenspel-roof:#d9b3ff;" in sheet.split("@media")[1]
    assert "beak" not in sheet.split("@media")[1]


def test_other_colours_have_another_address(client, gemeente):
    change(**EMMEN)
    before = LINK.search(text_of(client, "/"))[1]
    change(kleur_dak="#123456")
    after = LINK.search(text_of(client, "/"))[1]

    assert after != before
    assert "Cache-Control" not in client.get(before).headers
    assert "#123456" in client.get(before).content.decode()


def test_a_gemeente_without_colours_of_its_own_asks_for_no_file(client, gemeente):
    assert "huisstijl" not in text_of(client, "/")
    assert client.get("/huisstijl.css").content == b""


def test_contrast_is_that_of_the_guidelines():
    """WCAG 2.2: black on white is 21, and grey 767676 is the last grey that may."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#0f4c64", "#f4efe3") == pytest.approx(8.2, abs=0.05)
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


COLOURS = {
    "light text by day": ("kleur_dak", "#ffd23f", "contrast is 1,2, en 4,5 is nodig"),
    "too light on sand": ("kleur_dak", "#737373", "contrast is 4,1"),
    "just too light": ("kleur_snavel", "#6e6e6e", "contrast is 4,4"),
    "dark text by night": ("kleur_dak_donker", "#0f4c64", "lichtere kleur"),
    "a word": ("kleur_snavel", "oranje", "Schrijf een kleur zo: #0f4c64."),
    "three figures": ("kleur_dak", "#123", "Schrijf een kleur zo"),
    "a rule of its own": ("kleur_dak", "red;}*{", "Schrijf een kleur zo"),
    "another digit": ("kleur_dak", "#٣٤٥٦٧٨", "Schrijf een kleur zo"),
    "a line more": ("kleur_dak", "#12345\n", "Schrijf een kleur zo"),
}


@pytest.mark.parametrize("name", COLOURS)
def test_a_colour_that_nobody_can_read_is_refused(gemeente, name):
    field, colour, says = COLOURS[name]
    setattr(gemeente, field, colour)
    with pytest.raises(ValidationError) as refused:
        gemeente.full_clean()
    assert list(refused.value.message_dict) == [field]
    assert says in refused.value.message_dict[field][0]


def test_colours_that_can_be_read_are_accepted(gemeente):
    for field, value in EMMEN.items():
        setattr(gemeente, field, value)
    gemeente.full_clean()


# Contacts


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("contact_telefoon", "bel maar"),
        ("contact_telefoon", "12"),
        ("contact_telefoon", "14 0524\n"),
        ("contact_mail", "geen adres"),
        ("naam", ""),
        ("contact_functie", ""),
    ],
)
def test_a_contact_that_reaches_nobody_is_refused(gemeente, field, value):
    setattr(gemeente, field, value)
    with pytest.raises(ValidationError) as refused:
        gemeente.full_clean()
    assert list(refused.value.message_dict) == [field]
