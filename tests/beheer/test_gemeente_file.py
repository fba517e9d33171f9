"""A gemeente in one file: out, emptied and in again, it is the same."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from beheer.gemeente_file.inventory import PARTS, as_file, gemeente_now, without_places
from matrix.models import (
    Gebied,
    Gemeente,
    Geval,
    Kern,
    Opgave,
    Standaardantwoord,
    Tekst,
    Werkvorm,
)
from plans.beginning import begin
from staff.models import Voorval
from tests.markup import Markup
from tests.people.beheerders import Beheerder, logged_in, permission
from tests.people.staff import colleague

TOLD = "Uit het bestand."
FILE = "/beheer/matrix/gemeente/bestand/"


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def full(gemeente):
    """Something in every table."""
    Geval.objects.create(slug="wei", naam="Wei", bron="x", datum="2026-01-01")
    Opgave.objects.create(slug="wonen", naam="Wonen")
    Tekst.objects.create(slug="openbaar", tekst="Iedereen leest mee.")
    Standaardantwoord.objects.create(naam="Dag", tekst="Dag.\nTot ziens.")
    Gemeente.objects.update(kleur_dak="#00524e", contact_mail="a@voorbeeld.nl")
    return gemeente_now()


def uploads(bea, content):
    data = content if isinstance(content, bytes) else as_file(content)
    file = SimpleUploadedFile("gemeente.json", data)
    return bea.client.post(FILE, {"bestand": file})


def reads_in(bea, content, **given):
    kept = uploads(bea, content)
    assert kept.status_code == 302, Markup(kept).text
    shown = bea.client.get(kept.url)
    seen = {"gezien": shown.context["seen"], "reden": TOLD}
    return bea.client.post(kept.url, seen | given)


def out(bea, name="uit") -> dict:
    response = bea.client.get(f"{FILE}{name}/")
    assert response["Content-Disposition"].startswith("attachment")
    return json.loads(response.content)


def test_out_emptied_and_in_again_it_is_the_same(bea, full):
    kept = out(bea)
    assert all(kept[part.name] for part in PARTS)
    assert reads_in(bea, out(bea, "leeg"), weg="on").status_code == 302
    assert [part.name for part in PARTS if part.model.objects.exists()] == []
    assert Gemeente.objects.get().naam == "Onze gemeente"

    assert reads_in(bea, kept).status_code == 302
    assert gemeente_now() == full == kept
    assert Voorval.objects.filter(wat="read_in").count() == 2


def test_werkvormen_go_and_come_too(bea, full):
    bare = without_places() | {"werkvormen": []}
    assert reads_in(bea, bare, weg="on").status_code == 302
    assert not Werkvorm.objects.exists()
    assert reads_in(bea, full).status_code == 302
    assert gemeente_now() == full


def test_what_would_change_is_shown_before(bea, full):
    full["gebieden"][0]["naam"] = "Nieuwe naam"
    full["kernen"] = full["kernen"][1:]
    full["opgaven"].append({"slug": "water", "naam": "Water"})
    shown = bea.client.get(uploads(bea, full).url)
    text = Markup(shown).text
    assert "Nieuwe naam" in text
    assert "Water" in text
    assert "1 niet in het bestand" in text
    assert Markup(shown).inline == []
    assert Gebied.objects.filter(naam="Nieuwe naam").count() == 0


def test_without_the_tick_nothing_goes(bea, full):
    full["kernen"] = full["kernen"][1:]
    before = Kern.objects.count()
    assert reads_in(bea, full).status_code == 302
    assert Kern.objects.count() == before


def test_what_a_plan_needs_stays_and_then_nothing_is_read(bea, full):
    gebied = Gebied.objects.first()
    begin(gebied=gebied)
    refused = reads_in(bea, out(bea, "leeg"), weg="on")
    assert refused.status_code == 422
    assert f"{gebied}: " in Markup(refused).text
    assert gemeente_now() == full


def test_every_row_that_changes_has_a_history_with_the_reason(bea, full):
    full["gebieden"][0]["naam"] = "Nieuwe naam"
    reads_in(bea, full)
    changed = Gebied.objects.get(naam="Nieuwe naam")
    told = changed.history.first()
    assert told.history_change_reason == TOLD
    assert told.history_user == bea.user
    assert Gebied.history.filter(history_change_reason=TOLD).count() == 1


def test_who_came_in_between_is_not_overwritten(bea, full):
    kept = uploads(bea, without_places())
    seen = bea.client.get(kept.url).context["seen"]
    Opgave.objects.update(naam="Van een ander")
    answer = bea.client.post(kept.url, {"gezien": seen, "reden": "x", "weg": "on"})
    assert answer.status_code == 409
    assert Opgave.objects.get().naam == "Van een ander"


A_CASE = {"slug": "a", "naam": "A", "drempel": "", "bron": "x"}
WRONG = {
    "no json": (b"{", "geen leesbare JSON"),
    "another schema": (b'{"schema": "x"}', "samenspel-gemeente/1"),
    "no list": ({"gebieden": 5}, "gebieden: hier hoort een lijst."),
    "no fields": ({"gebieden": [5]}, "gebieden 1: hier horen velden te staan."),
    "no name": ({"gebieden": [{"slug": "a", "naam": ""}]}, "gebieden 1, naam: "),
    "missing": ({"opgaven": [{"slug": "a"}]}, "opgaven 1, naam: dit veld ontbreekt."),
    "unknown": (
        {"opgaven": [{"slug": "a", "naam": "A", "x": 1}]},
        "opgaven 1, x: dit veld kennen we niet.",
    ),
    "twice": (
        {"opgaven": [{"slug": "a", "naam": "A"}, {"slug": "a", "naam": "B"}]},
        "opgaven: er staat er een twee keer in.",
    ),
    "no gebied": (
        {"gebieden": [], "kernen": [{"slug": "a", "naam": "A", "gebied": "b"}]},
        "kernen (a), gebied: dit gebied staat niet in het bestand.",
    ),
    "no text": ({"opgaven": [{"slug": "a", "naam": 5}]}, "naam: hier hoort tekst."),
    "no day": (
        {"gevallen": [A_CASE | {"datum": "1 mei"}]},
        "schrijf de datum zo",
    ),
    "half a sign": ({"opgaven": [{"slug": "a", "\ud800": 1}]}, "\\ud800: dit veld"),
    "far too many": ({"werkvormen": [{}] * 500_000}, "het zijn er meer dan 20000."),
    "all of it wrong": (
        {"opgaven": [5] * 20_000},
        "En er is meer. Verbeter eerst dit.",
    ),
    "no such text": (
        {"teksten": [{"slug": "zo", "tekst": "x"}]},
        "teksten 1, slug",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_is_wrong_is_told_so_and_changes_nothing(bea, full, name):
    given, says = WRONG[name]
    content = given if isinstance(given, bytes) else full | given
    before = gemeente_now()
    refused = uploads(bea, content)
    assert refused.status_code == 422
    assert says in Markup(refused).text
    assert gemeente_now() == before


@pytest.mark.parametrize("number", [-1, "veel", None, True, 2.5])
def test_a_number_that_makes_no_sense_is_named(bea, full, number):
    full["gemeente"]["zwaar_vanaf"] = number
    refused = uploads(bea, full)
    assert refused.status_code == 422
    assert "gemeente, zwaar_vanaf: " in Markup(refused).text


def test_it_takes_every_right_of_a_beheerder(gemeente):
    some = colleague(username="rik")
    for name in ("matrix.view_gemeente", "matrix.change_gemeente"):
        some.user_permissions.add(permission(name))
    client = logged_in(some)
    for page in ("", "uit/", "leeg/", "1/"):
        assert client.get(FILE + page).status_code == 403
