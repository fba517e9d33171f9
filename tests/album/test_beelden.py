"""Pictures of a plan: the place or a drawing, with words for who can't see it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from album import keeping
from coevorden.models import Teller
from plans.models import Beeld, Plan, row_id
from tests.drawn import (
    CAMERA,
    seen,
    segments,
    sky_over_land,
    told_by_a_phone,
    written,
)
from tests.people.initiator import hidden

pytestmark = pytest.mark.both
WORDS = "Een lege schuur naast de kerk"


def photo(raw: bytes | None = None, name: str = "foto.jpg") -> SimpleUploadedFile:
    small = written(sky_over_land((90, 60))) if raw is None else raw
    return SimpleUploadedFile(name, small)


@pytest.fixture
def adds(initiator):
    """Puts a picture in the plan, as somebody does on a phone."""

    def add(raw=None, name="foto.jpg", **typed):
        form = hidden(initiator.opens("beelden"))
        sent = form | {"beschrijving": WORDS, "bestand": photo(raw, name)} | typed
        return initiator.client.post(initiator.url("beelden"), sent)

    return add


def stored(plan_id: int, count: int) -> list[Beeld]:
    """So many pictures, put in without a form."""
    plan, jpeg = Plan.objects.get(pk=plan_id), written(sky_over_land((9, 6)))
    for n in range(count):
        columns = {"groot": jpeg, "klein": jpeg, "breedte": 9, "hoogte": 6}
        keeping.add(plan, row_id(), beschrijving=f"Beeld {n}", sha256="0", **columns)
    return list(plan.beeld_rijen.all())


def shown(initiator) -> list[str]:
    return [picture.beschrijving for picture in initiator.plan.beeld_rijen.all()]


def test_a_photo_of_a_phone_stands_in_the_plan_without_place_or_maker(initiator, adds):
    raw = written(sky_over_land((1200, 900)), "HEIF", exif=told_by_a_phone(6))
    assert adds(raw, "IMG_1.HEIC", onderschrift="Zo is het nu").status_code == 302

    picture = Beeld.objects.get()
    assert (picture.breedte, picture.hoogte) == (900, 1200)
    assert (picture.beschrijving, picture.onderschrift) == (WORDS, "Zo is het nu")
    assert picture.besloten is False
    for size, longest in (("groot", 1200), ("klein", 480)):
        response = initiator.client.get(
            initiator.url(f"beelden/{picture.rij_id}") + f"{size}.jpg"
        )
        assert response["Content-Type"] == "image/jpeg"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Cache-Control"] == "no-store"
        assert max(seen(response.content).size) == longest
        assert 0xE1 not in segments(response.content)
        assert CAMERA.encode() not in response.content
    page = initiator.sees("beelden")
    assert WORDS in page
    assert "Zo is het nu" in page


def test_nobody_else_sees_the_picture_or_changes_it(initiator, adds):
    adds()
    at = initiator.url(f"beelden/{Beeld.objects.get().rij_id}")
    for address in (at, f"{at}groot.jpg", f"{at}klein.jpg"):
        assert initiator.client.get(address).status_code == 200
        assert Client().get(address).status_code == 404
    assert Client().post(at, {"actie": "weg"}).status_code == 404
    assert initiator.client.get(f"{at}ander.jpg").status_code == 404

    other = initiator.with_a_new_plan(initiator.client)
    elsewhere = other.url(f"beelden/{Beeld.objects.get().rij_id}")
    assert initiator.client.get(f"{elsewhere}groot.jpg").status_code == 404
    assert Beeld.objects.count() == 1


HUGE = written(Image.new("L", (10_000, 10_000)))
WRONG = {
    "empty": (b"", "Dit bestand is leeg"),
    "a PDF": (b"%PDF-1.7", "Dit is geen foto die we kennen"),
    "a drawing with code": (b"<svg onload='x'/>", "Dit is geen foto die we kennen"),
    "cut off": (written(sky_over_land())[:3000], "Deze foto is stuk"),
    "huge": (HUGE, "te veel beeldpunten"),
    "heavy": (bytes(10 * 1024 * 1024 + 1), "groter dan 10 MB"),
}


@pytest.mark.parametrize("sent", WRONG)
def test_what_is_no_photo_is_refused_in_a_sentence_and_the_words_stay(
    initiator, adds, sent
):
    """SEC-X09"""
    raw, says = WRONG[sent]
    response = adds(raw, onderschrift="Zo is het nu", besloten="ja")
    page = response.content.decode()

    assert response.status_code == 422
    assert says in page
    assert 'href="#id_bestand"' in page
    assert WORDS in page
    assert "Zo is het nu" in page
    assert "checked" in page
    assert Beeld.kept.count() == 0


def test_without_a_file_or_words_each_is_asked_for(initiator):
    form = hidden(initiator.opens("beelden"))
    response = initiator.client.post(initiator.url("beelden"), form)
    page = response.content.decode()

    assert response.status_code == 422
    assert "Kies eerst een foto of tekening" in page
    assert "Schrijf kort op wat erop staat" in page


def test_a_body_over_what_is_read_is_told_so(initiator):
    form = hidden(initiator.opens("beelden")) | {"bestand": photo(bytes(17 << 20))}
    response = initiator.client.post(initiator.url("beelden"), form)

    assert response.status_code == 413
    assert "Dit bestand is te groot" in response.content.decode()


def test_pressing_twice_puts_it_in_once(initiator):
    form = hidden(initiator.opens("beelden")) | {"beschrijving": WORDS}
    for _press in range(2):
        sent = form | {"bestand": photo()}
        assert initiator.client.post(initiator.url("beelden"), sent).status_code == 302

    assert Beeld.objects.count() == 1


def test_a_seventh_picture_has_no_room_and_its_words_stay(initiator, adds):
    sent = hidden(initiator.opens("beelden"))
    stored(initiator.pk, keeping.MOST)
    assert 'type="file"' not in initiator.sees("beelden")
    sent |= {"beschrijving": WORDS, "bestand": photo()}
    response = initiator.client.post(initiator.url("beelden"), sent)

    assert response.status_code == 409
    assert "Er passen 6 foto" in response.content.decode()
    assert WORDS in response.content.decode()
    assert Beeld.objects.count() == keeping.MOST


def test_pictures_of_a_plan_that_is_over_stay_as_they_are(initiator):
    sent = hidden(initiator.opens("beelden"))
    [picture] = stored(initiator.pk, 1)
    Plan.objects.update(status="afgerond")
    sent |= {"beschrijving": WORDS, "bestand": photo()}
    response = initiator.client.post(initiator.url("beelden"), sent)
    assert response.status_code == 409
    assert "Dit plan is klaar" in response.content.decode()
    for actie in ("weg", "neer", ""):
        sent = {"actie": actie, "beschrijving": "Anders"}
        at = initiator.url(f"beelden/{picture.rij_id}")
        assert initiator.client.post(at, sent).status_code == 302

    assert shown(initiator) == ["Beeld 0"]


@pytest.mark.parametrize(
    ("actie", "which", "order"),
    [
        ("op", 1, ["Beeld 1", "Beeld 0", "Beeld 2"]),
        ("neer", 1, ["Beeld 0", "Beeld 2", "Beeld 1"]),
        ("op", 0, ["Beeld 0", "Beeld 1", "Beeld 2"]),
        ("neer", 2, ["Beeld 0", "Beeld 1", "Beeld 2"]),
        ("weg", 1, ["Beeld 0", "Beeld 2"]),
    ],
)
def test_a_picture_moves_or_goes(initiator, actie, which, order):
    picture = stored(initiator.pk, 3)[which]
    at = initiator.url(f"beelden/{picture.rij_id}")
    assert initiator.client.post(at, {"actie": actie}).status_code == 302

    assert shown(initiator) == order
    assert Beeld.kept.count() == len(order)


def test_the_words_of_a_picture_can_be_changed_but_not_left_out(initiator):
    [picture] = stored(initiator.pk, 1)
    page = f"beelden/{picture.rij_id}"
    assert "Beeld 0" in initiator.sees(page)
    changed = {"beschrijving": "Een tuin", "onderschrift": "Straks", "besloten": "ja"}
    assert initiator.client.post(initiator.url(page), changed).status_code == 302
    assert "Blijft weg uit de openbare versie" in initiator.sees("beelden")
    assert "checked" in initiator.sees(page)
    response = initiator.client.post(initiator.url(page), {"onderschrift": "Later"})
    assert response.status_code == 422
    assert "Schrijf kort op wat erop staat" in response.content.decode()

    picture = Beeld.objects.get()
    assert (picture.beschrijving, picture.onderschrift) == ("Een tuin", "Straks")
    assert picture.besloten is True


def test_who_sends_very_many_has_to_wait(initiator, adds):
    adds()
    Teller.objects.filter(wat="beeld").update(aantal=60)
    response = adds()

    assert response.status_code == 429
    assert WORDS in response.content.decode()
    assert Beeld.objects.count() == 1
