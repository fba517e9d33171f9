"""The log: a dated note while it happens (product.md §5)."""

from datetime import date

import pytest

from dossier.logboek import MOST
from plans.models import Aantekening, Plan, row_id
from tests.people.initiator import hidden

pytestmark = pytest.mark.both


@pytest.fixture
def notes(initiator):
    """Writes a note, as somebody does on a phone."""

    def write(**typed):
        sent = {"datum": "2026-11-02", "tekst": "Brief in de bus"} | typed
        return initiator.client.post(
            initiator.url("logboek"), hidden(initiator.opens("logboek")) | sent
        )

    return write


def test_a_note_stands_in_the_log_with_its_day_and_its_kind(initiator, notes):
    assert notes(soort="brief", datum="2-11-2026").status_code == 302

    note = Aantekening.objects.get()
    assert (note.datum, note.soort) == (date(2026, 11, 2), "brief")
    page = initiator.sees("logboek")
    assert "2 november 2026" in page
    assert "Brief in de bus" in page


def test_pressing_twice_makes_one_note(initiator):
    form = hidden(initiator.opens("logboek"))
    for _press in range(2):
        sent = form | {"datum": "2026-11-02", "tekst": "Gebeld"}
        assert initiator.client.post(initiator.url("logboek"), sent).status_code == 302

    assert Aantekening.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"datum": "gisteren"}, "Deze datum kennen we niet"),
        ({"datum": ""}, "Deze datum kennen we niet"),
        ({"tekst": ""}, "Schrijf kort op wat het was"),
        ({"tekst": "x" * 501}, "1 tekens te lang"),
        ({"soort": "vliegen"}, "Kies een van de antwoorden"),
    ],
)
def test_what_is_wrong_is_named_and_kept(notes, typed, says):
    response = notes(**{"tekst": "Koffie gedronken"} | typed)

    assert response.status_code == 422
    assert says in response.content.decode()
    kept = [value for name, value in typed.items() if name != "soort"]
    assert [value for value in kept if value not in response.content.decode()] == []
    assert Aantekening.objects.count() == 0


def test_a_note_can_be_taken_away(initiator, notes):
    notes()
    rij_id = Aantekening.objects.get().rij_id
    initiator.client.post(initiator.url(f"logboek/{rij_id}/weg"))

    assert Aantekening.objects.count() == 0


def test_nobody_takes_away_a_note_of_another_plan(initiator, notes):
    notes()
    other = initiator.with_a_new_plan(initiator.client)
    rij_id = Aantekening.objects.get().rij_id
    initiator.client.post(other.url(f"logboek/{rij_id}/weg"))

    assert Aantekening.objects.count() == 1


def test_a_full_log_says_so_and_keeps_what_was_typed(initiator, notes):
    Aantekening.objects.bulk_create(
        Aantekening(plan_id=initiator.pk, rij_id=row_id(), datum=date(2026, 1, 1))
        for _each in range(MOST)
    )
    response = notes(tekst="Eentje te veel")

    assert response.status_code == 409
    assert "Je logboek is vol" in response.content.decode()
    assert "Eentje te veel" in response.content.decode()


def test_the_log_of_a_plan_that_is_over_is_closed(initiator, notes):
    notes()
    form = hidden(initiator.opens("logboek"))
    Plan.objects.update(status="afgerond")
    sent = form | {"datum": "2026-11-02", "tekst": "Nog iets"}
    response = initiator.client.post(initiator.url("logboek"), sent)

    assert response.status_code == 409
    assert "Je logboek is nu dicht" in response.content.decode()
    rij_id = Aantekening.objects.get().rij_id
    initiator.client.post(initiator.url(f"logboek/{rij_id}/weg"))
    assert Aantekening.objects.count() == 1
