"""A plan that was saved as a file becomes a plan again, on the website."""

import json
from copy import deepcopy
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from dossier.anew import MOST_BYTES
from dossier.copied import LONGEST
from dossier.shape import MOST_MARKS
from plans.limits import LIMITS
from plans.models import Plan
from tests.dossier.test_exchange import FAULTS, enriched, good_file
from tests.people.initiator import Initiator

pytestmark = pytest.mark.both
__all__ = ["good_file"]

PAGE = "/verder/bestand/"


def sends(content, client=None, name="plan.json"):
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = SimpleUploadedFile(name, raw, "application/json")
    return (client or Client()).post(PAGE, {"bestand": file})


def refused(response) -> str:
    page = unescape(response.content.decode())
    assert response.status_code == 422, page
    assert "<title>Fout: " in page
    assert "is bewaard" not in page
    assert Plan.objects.count() == 0
    return page


def arrived(response, client) -> Initiator:
    assert response.status_code == 302, response.content.decode()
    return Initiator(client, int(response["Location"].split("/")[2]))


def test_a_file_becomes_a_plan_that_says_the_same_and_is_open_here(initiator):
    was = enriched(initiator).exported()
    initiator.client.post(initiator.url("wissen"))
    there = Client()
    plan = arrived(sends(was, there), there)

    assert plan.exported() == was
    page = plan.sees()
    assert "Je plan staat er weer." in page
    assert "Het kenmerk is nu" not in page


def test_a_plan_that_is_still_there_is_not_changed_and_the_new_one_has_its_own_kenmerk(
    initiator,
):
    was = enriched(initiator).exported()
    there = Client()
    changed = deepcopy(was)
    changed["antwoorden"]["doel"] = "iets anders"
    plan = arrived(sends(changed, there), there)

    assert initiator.exported() == was
    assert plan.plan.kenmerk != was["kenmerk"]
    assert f"Het kenmerk is nu {plan.plan.kenmerk}." in plan.sees()
    assert there.get(initiator.url()).status_code == 404


def test_a_file_that_a_windows_editor_kept_is_read(good_file, gemeente):
    there = Client()
    raw = b"\xef\xbb\xbf" + json.dumps(good_file).encode()

    assert arrived(sends(raw, there), there).plan.doel == "groen\nen schaduw"


def test_a_file_may_be_larger_than_a_screen_full_of_text(good_file, gemeente):
    there = Client()
    raw = json.dumps(good_file).encode() + b" " * (MOST_BYTES - 100_000)

    assert arrived(sends(raw, there), there).plan.doel == "groen\nen schaduw"


@pytest.mark.parametrize(("plant", "named"), FAULTS)
def test_what_is_wrong_in_a_file_is_named_and_nothing_is_made(
    gemeente, good_file, plant, named
):
    data = deepcopy(good_file)
    plant(data)

    said = refused(sends(data)).split('class="melding melding--fout"')[1]
    assert named in said.split("</ul>")[0]


OTHER_FILES = {
    "a pdf": (b"%PDF-1.7 ...", "Dit is een PDF."),
    "a picture": (b"\x89PNG\r\n\x1a\n\xff", "dit kunnen we niet lezen"),
    "a letter": (b"Beste buren,", "dit kunnen we niet lezen"),
    "half a plan": (b'{"schema":\n "samenspel-plan/2",\n "kenmerk"', "bij regel 3"),
    "something else": (b'{"name": "x"}', "dit is geen plan van Samenspel"),
    "a list": (b"[]", "dit is geen plan van Samenspel"),
    "too deep": (b"[" * 200_000, "dit kunnen we niet lezen"),
    "nothing": (b"", "Kies eerst een bestand."),
    "too large": (b" " * (MOST_BYTES + 1), "Dit bestand is te groot voor een plan."),
}


@pytest.mark.parametrize("kind", OTHER_FILES)
def test_another_file_is_refused_in_words_that_say_what_it_is(gemeente, kind):
    content, says = OTHER_FILES[kind]

    assert says.lower() in refused(sends(content)).lower()


def test_no_file_at_all_is_asked_for(gemeente):
    assert "Kies eerst een bestand." in refused(Client().post(PAGE, {}))


def test_a_file_beyond_what_any_page_takes_is_stopped_before_it_is_read(gemeente):
    assert sends(b" " * (7 * 1024 * 1024)).status_code == 413


def mark(n: int) -> str:
    return f"belangen/{n:012d}/naam"


SWOLLEN = {
    "erbij": lambda data: data.update(erbij=["kaders"] * 1000),
    "gepasseerd": lambda data: data.update(gepasseerd=["doel", "doel"]),
    "afgeschermd": lambda data: data.update(
        afgeschermd=[mark(n) for n in range(MOST_MARKS + 1)]
    ),
    "werkvorm_tekst": lambda data: data["antwoorden"]["vormen"][0][
        "werkvorm_tekst"
    ].update(stappen=["x" * LONGEST]),
    "lezers": lambda data: data.update(
        lezers=[
            data["lezers"][0] | {"id": f"{n:012d}", "reactie": "x" * 4000}
            for n in range(30)
        ]
    ),
    "gemaakt_op": lambda data: data["lezers"][0].update(
        gemaakt_op="9999-12-31T23:59:59+00:00"
    ),
}


@pytest.mark.parametrize("place", SWOLLEN)
def test_a_file_holds_no_more_than_a_plan_can(gemeente, good_file, place):
    data = deepcopy(good_file)
    SWOLLEN[place](data)

    assert place in refused(sends(data))


def test_who_tries_file_after_file_is_asked_to_wait(gemeente):
    here = Client()
    tried = {
        sends(b"x", here).status_code for _each in range(LIMITS["bestand"].address)
    }
    waits = sends(b"x", here)

    assert tried == {422}
    assert waits.status_code == 429
    assert waits["Retry-After"]


@pytest.mark.parametrize("page", ["/verder/", "/plan/nieuw/"])
def test_the_way_to_it_stands_where_one_looks(client, gemeente, page):
    assert f'href="{PAGE}"' in client.get(page).content.decode()
    assert client.get(PAGE).status_code == 200
