"""The logo of the gemeente: sent by a beheerder, made anew, and shown everywhere."""

import re
from base64 import b64encode
from email import message_from_bytes, policy
from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

from beheer.gemeente_file.inventory import as_file, gemeente_now, without_places
from dossier import mail
from dossier.papers.buurtbrief import print_buurtbrief
from dossier.papers.logo_to_print import logo_on_paper
from dossier.papers.pdf import print_plan
from matrix.logo import kept, logo_of
from matrix.models import Gemeente, Logo
from tests.beheer.test_gemeente_file import reads_in, uploads
from tests.dossier.test_buurtbrief import BUURTFEEST, WEG, writer
from tests.drawn import busy, sky_over_land, told_by_a_phone, written
from tests.markup import Markup
from tests.pdf_checks import heard, pages_of, pictures_of, verapdf
from tests.people.beheerders import Beheerder

CLEAR = (0, 0, 0, 0)
ADDRESS = re.compile(r'src="(/logo\.png\?v=\d+x\d+-[0-9a-f]{12})"')


def drawn(size=(1200, 400), colour="#00755e") -> bytes:
    """A sign on a clear ground, with words beside the pixels."""
    image = Image.new("RGBA", size, CLEAR)
    image.paste(colour, (size[0] // 4, 0, size[0] // 2, size[1]))
    beside = PngImagePlugin.PngInfo()
    beside.add_text("Author", "Anna")
    return written(image, "PNG", pnginfo=beside)


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def page(gemeente) -> str:
    return f"/beheer/matrix/gemeente/{gemeente.pk}/change/"


@pytest.fixture
def with_logo(gemeente) -> Gemeente:
    gemeente.logo = kept(logo_of(drawn()))
    gemeente.save()
    return gemeente


def sends(bea, page, raw, name="logo.png", **changed):
    file = SimpleUploadedFile(name, raw)
    return bea.sends(page, logo=file, **{"reden": "Een logo.", **changed})


def shown(client, address="/") -> str:
    """The address of the logo on this page, or nothing."""
    found = ADDRESS.search(client.get(address).content.decode())
    return found[1] if found else ""


def test_a_logo_stands_above_every_page_after_it_was_sent(bea, page, client):
    assert shown(client) == ""
    assert sends(bea, page, drawn()).status_code == 302

    for address in ("/", "/werkvormen/", "/hulp/", "/onbekend/"):
        assert shown(client, address)
    assert 'alt="gemeente Coevorden" width="800" height="267"' in bea.sees("/")
    assert bea.client.get("/medewerkers/account/").status_code == 200
    assert shown(bea.client, "/medewerkers/account/")


def test_other_words_for_who_does_not_see_it(bea, page, client):
    words = "Coevorden, de gans op de wal"
    sends(bea, page, drawn(), logo_tekst=words)
    assert f'alt="{words}"' in client.get("/").content.decode()


def test_it_may_be_kept_for_a_year_and_brings_no_cookie(client, with_logo):
    address = shown(client)
    response = client.get(address)
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")

    Gemeente.objects.update(logo=kept(logo_of(drawn(colour="#b00020"))))
    assert shown(client) != address
    assert "Cache-Control" not in client.get(address).headers


def test_it_costs_a_page_no_query(client, with_logo, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get("/verder/", headers={"cookie": ""})


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_was_clear_stays_clear_and_nothing_comes_along(kind):
    image = Image.new("RGBA", (90, 60), (255, 0, 0, 0))
    image.paste("#00755e", (30, 0, 60, 60))
    raw = written(image, kind, exif=told_by_a_phone(), lossless=True)
    made = bytes(logo_of(raw).png)

    with Image.open(BytesIO(made)) as read:
        assert (read.format, read.mode, read.size) == ("PNG", "RGBA", (90, 60))
        assert read.getpixel((5, 5)) == CLEAR
        assert read.getpixel((45, 30)) == (0, 0x75, 0x5E, 255)
        assert read.info == {}
    assert set(re.findall(rb"IHDR|IDAT|IEND|tEXt|eXIf|iCCP|zTXt|iTXt", made)) == {
        b"IHDR",
        b"IDAT",
        b"IEND",
    }


def test_made_once_more_it_is_the_same():
    for raw in (drawn(), written(sky_over_land()), written(busy((900, 900)), "PNG")):
        once = logo_of(raw)
        assert logo_of(once.png).merk == once.merk
        assert len(once.png) <= 100_000


HUGE = written(Image.new("1", (30_000, 30_000)), "PNG")
SVG = b'<?xml version="1.0"?><svg onload="x()" xmlns="http://www.w3.org/2000/svg"/>'
WRONG = {
    "an SVG": (SVG, "Een SVG nemen we niet aan: er kan een programma in zitten."),
    "a bomb": (HUGE, "te veel beeldpunten"),
    "broken": (drawn()[:-900], "Dit logo is stuk"),
    "20 MB": (bytes(20 << 20), "groter dan 10 MB"),
    "a GIF": (written(sky_over_land(), "GIF"), "Kies een PNG, JPEG of WebP."),
    "a text": (b"Het wapen van de gemeente", "Kies een PNG, JPEG of WebP."),
    "empty": (b"", "Dit bestand is leeg"),
}


@pytest.mark.parametrize("sent", WRONG)
def test_a_bad_file_is_refused_by_name_and_what_was_typed_stays(
    bea, page, with_logo, sent
):
    raw, says = WRONG[sent]
    response = sends(bea, page, raw, naam="Emmen", contact_functie="de balie")
    text = response.content.decode()

    assert response.status_code == 422
    assert '<a href="#id_logo">Logo</a>: ' in text
    assert says in text
    for typed in ('value="Emmen"', 'value="de balie"', 'value="Een logo."'):
        assert typed in text
    assert ADDRESS.search(text)
    assert Gemeente.objects.get().logo_id == with_logo.logo_id
    assert Logo.objects.count() == 1


def test_a_good_file_beside_another_fault_is_asked_for_again(bea, page):
    response = sends(bea, page, drawn(), kleur_dak="geel")
    assert response.status_code == 422
    assert "Kies je logo opnieuw" in response.content.decode()
    assert not Logo.objects.exists()


def test_a_form_without_a_file_leaves_the_logo(bea, page, with_logo):
    assert bea.sends(page, reden="x", naam="Emmen").status_code == 302
    assert Gemeente.objects.get().logo_id == with_logo.logo_id


def test_taken_away_it_is_gone_and_can_come_back(bea, page, client, with_logo):
    address = shown(client)
    assert bea.sends(page, **{"reden": "Oud.", "logo-clear": "on"}).status_code == 302
    assert shown(client) == ""
    assert client.get(address).status_code == 404

    history = bea.sees(page.replace("change", "history"))
    assert "een logo van 800 bij 267 beeldpunten" in history
    before = with_logo.history.filter(logo=with_logo.logo_id).first()
    back = f"{page.replace('change', 'versie')}{before.pk}/"
    seen = {"gezien_versie": Gemeente.objects.get().versie, "reden": "Toch wel."}
    assert bea.client.post(back, seen).status_code == 302
    assert shown(client) == address


def test_both_at_once_is_asked_again(bea, page, with_logo):
    response = sends(bea, page, drawn(), **{"logo-clear": "on"})
    assert response.status_code == 422
    assert "Doe een van de twee" in response.content.decode()


def test_two_beheerders_never_undo_each_other_unseen(bea, page, with_logo):
    form = bea.form(page)
    Gemeente.objects.get().claim(with_logo.versie)
    file = SimpleUploadedFile("logo.png", drawn(colour="#b00020"))
    response = bea.sends(page, form, logo=file, reden="Rood.")
    text = response.content.decode()
    assert response.status_code == 409
    assert text.count("een logo van 800 bij 267 beeldpunten") == 2
    assert "Kies je logo opnieuw" in text


# One file per gemeente


def test_it_goes_along_in_the_file_of_a_gemeente(bea, with_logo):
    told = gemeente_now()
    assert reads_in(bea, without_places(), weg="on").status_code == 302
    assert Gemeente.objects.get().logo is None
    Logo.objects.all().delete()

    shown = bea.client.get(uploads(bea, told).url)
    assert "een logo van 800 bij 267 beeldpunten" in Markup(shown).text
    assert told["gemeente"]["logo"] not in shown.content.decode()
    assert reads_in(bea, told).status_code == 302
    assert gemeente_now() == told
    assert Gemeente.objects.get().logo_id == with_logo.logo_id
    assert "Anna" not in str(told)


@pytest.mark.parametrize("sent", ["an SVG", "a bomb", "broken", "a GIF", "a text"])
def test_a_bad_logo_in_that_file_is_refused_too(bea, gemeente, sent):
    raw, says = WRONG[sent]
    told = gemeente_now()
    told["gemeente"]["logo"] = b64encode(raw).decode()
    text = Markup(uploads(bea, as_file(told))).text
    assert "gemeente, logo: " in text
    assert says in text


def test_what_is_no_base64_is_refused_too(bea, gemeente):
    told = gemeente_now()
    told["gemeente"]["logo"] = "geen logo!"
    assert (
        "gemeente, logo: Dit is geen logo in base64." in Markup(uploads(bea, told)).text
    )


# Paper and mail


@pytest.mark.parametrize(("edition", "flavour"), [("eigen", "3a"), ("publiek", "2a")])
def test_on_paper_it_stands_in_the_margin_of_page_1(
    initiator, with_logo, edition, flavour
):
    pdf = print_plan(initiator.journey, edition=edition)
    for profile in ("ua1", flavour):
        assert verapdf(pdf, profile) == []
    with pikepdf.open(BytesIO(pdf)) as read:
        first, *others = [len(page.get_images()) for page in read.pages]
        assert first == 1
        assert not any(others)
        found = [each for each in read.objects if isinstance(each, pikepdf.Dictionary)]
        figures = [each for each in found if each.get("/S") == "/Figure"]
        assert "gemeente Coevorden" in [str(each.Alt) for each in figures]


def test_paper_is_as_long_and_tells_the_same_as_without_it(initiator, with_logo):
    with_it = print_plan(initiator.journey)
    Gemeente.objects.update(logo=None)
    without = print_plan(initiator.journey)
    assert (pictures_of(with_it), pictures_of(without)) == (1, 0)
    assert pages_of(with_it) == pages_of(without)
    assert heard(with_it) == heard(without)


@pytest.mark.parametrize(("kenmerk", "has"), [(WEG, 1), (BUURTFEEST, 0)])
def test_a_letter_has_it_only_if_the_gemeente_writes(with_logo, kenmerk, has):
    pdf = print_buurtbrief(writer(kenmerk).journey)
    assert pictures_of(pdf) == has
    assert pages_of(pdf) == 1
    assert verapdf(pdf, "ua1") == []


def sent_to(initiator, mailoutbox):
    initiator.client.post(f"{initiator.url()}link/", {"mail": "a@voorbeeld.nl"})
    assert mail.send_waiting()
    return message_from_bytes(mailoutbox[0].message().as_bytes(), policy=policy.default)


def test_in_a_mail_it_travels_along(initiator, with_logo, mailoutbox):
    sent = sent_to(initiator, mailoutbox)
    html = sent.get_body(("html",)).get_content()
    (image,) = [part for part in sent.walk() if part.get_content_type() == "image/png"]

    assert sent.get_content_type() == "multipart/related"
    assert '<img src="cid:logo" alt="gemeente Coevorden"' in html
    assert image["Content-ID"] == "<logo>"
    assert image.get_content() == bytes(with_logo.logo.png)
    assert "http" not in re.findall(r'src="([^"]*)"', html)[0]


def test_without_a_logo_paper_and_mail_are_as_they_were(
    initiator, gemeente, mailoutbox
):
    sent = sent_to(initiator, mailoutbox)
    assert sent.get_content_type() == "multipart/alternative"
    assert "<img" not in sent.get_body(("html",)).get_content()
    assert logo_on_paper(gemeente) == {}
