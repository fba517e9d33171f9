"""Story along with a link of its own, and saying something back."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from coevorden.models import Teller
from dossier.lezers import heard
from plans import links
from plans.limits import LIMITS
from plans.models import Lezersreactie, Plan, Reactie, row_id
from tests.people.initiator import hidden


class Lezer:
    """Somebody with the reading link and no account."""

    def __init__(self, plan):
        self.client = Client()
        link = links.link(plan, links.READ)
        self.url = link.removeprefix(settings.BASE_URL)

    def sees(self) -> str:
        return self.client.get(self.url).content.decode()

    def says(self, reactie="Ik mis de kinderen", **typed):
        form = hidden(self.client.get(self.url))
        return self.client.post(self.url, form | {"reactie": reactie} | typed)


@pytest.fixture
def shared(initiator):
    """A plan with a group, and its reading link."""
    initiator.fills_in("initiatief", titel="Boomgaard")
    initiator.lists("belangen", {"naam": "buren", "belang": "rust", "weging": "5"})
    initiator.client.post(initiator.url("delen"), {"actie": "open"})
    return initiator


@pytest.fixture
def lezer(shared):
    return Lezer(shared.plan)


def test_the_reading_link_shows_the_shared_version_and_changes_nothing(shared, lezer):
    before = list(Plan.objects.values())
    page = lezer.sees()

    assert "Boomgaard" in page
    assert "buren" in page
    assert "Hoe zwaar, 1" not in page
    assert "Wijzig" not in page
    assert "/plan/" not in page
    assert list(Plan.objects.values()) == before
    assert not lezer.client.cookies.get(settings.SESSION_COOKIE_NAME)


def test_the_reading_link_opens_nothing_else(shared, lezer):
    given = lezer.url.split("/")[2]
    assert lezer.client.get(f"/open/{given}/").status_code == 404
    assert lezer.client.get(shared.url()).status_code == 404


def test_the_private_link_is_no_reading_link(shared):
    assert Client().get(f"/meelezen/{links.token(shared.plan)}/").status_code == 404


def test_a_link_that_was_ended_never_works_again(shared, lezer):
    shared.client.post(shared.url("delen"), {"actie": "dicht"})
    ended = lezer.client.get(lezer.url)
    assert ended.status_code == 404
    assert "Deze link werkt niet meer" in ended.content.decode()

    shared.client.post(shared.url("delen"), {"actie": "open"})
    assert lezer.client.get(lezer.url).status_code == 404
    assert "Boomgaard" in Lezer(shared.plan).sees()


def test_a_reaction_arrives_once_without_a_name(shared, lezer):
    form = hidden(lezer.client.get(lezer.url))
    for _press in range(2):
        sent = form | {"reactie": "Geen licht na tien uur", "groep": "de straat"}
        assert lezer.client.post(lezer.url, sent).status_code == 302

    said = Lezersreactie.objects.get()
    assert (said.reactie, said.groep) == ("Geen licht na tien uur", "de straat")
    assert "Geen licht na tien uur" in shared.sees("delen")


def test_an_empty_reaction_is_asked_for_and_a_long_one_is_kept(lezer):
    empty = lezer.says(reactie="").content.decode()
    assert "<title>Fout: " in empty
    assert 'href="#id_reactie">Wat wil je zeggen?: Typ eerst je reactie.' in empty
    assert "is bewaard" not in empty

    response = lezer.says(reactie="x" * 4001)
    assert response.status_code == 422
    assert "x" * 4001 in response.content.decode()
    assert Lezersreactie.objects.count() == 0


def test_whether_the_verslag_is_right_is_asked_once_there_is_one(shared, lezer):
    assert "Staat goed in het verslag" not in lezer.sees()
    shared.fills_in("kring", kring="iedereen die het veld ziet")
    assert "Staat goed in het verslag" in lezer.sees()

    assert lezer.says(reactie="", klopt="ja").status_code == 302
    assert heard(shared.journey).correct == 1
    assert lezer.says(reactie="", klopt="nee").status_code == 422


def test_taking_an_answer_away_sends_nothing_yet(shared, lezer):
    shared.fills_in("kring", kring="iedereen die het veld ziet")
    said = {"reactie": "Het hek is te hoog.", "klopt": "nee"}
    page = lezer.says(**said, actie="leeg:klopt")

    assert page.status_code == 200
    assert not Lezersreactie.objects.exists()
    assert "Het hek is te hoog." in page.content.decode()
    assert "checked" not in page.content.decode()


def test_too_many_reactions_in_an_hour_are_asked_to_wait(shared, lezer):
    lezer.says(reactie="Een")
    Teller.objects.filter(wat="reactie").update(aantal=LIMITS["reactie"].plan)
    response = lezer.says(reactie="Nog een")

    assert response.status_code == 429
    assert response["Retry-After"]
    assert "Nog een" in response.content.decode()
    assert Lezersreactie.objects.count() == 1


def test_a_reaction_taken_over_stays_marked_and_is_taken_once(shared, lezer):
    lezer.says(reactie="Graag een hek", groep="school")
    said = Lezersreactie.objects.get()
    for _press in range(2):
        shared.client.post(shared.url(f"delen/{said.rij_id}"), {"actie": "neem"})

    row = Reactie.objects.get()
    assert (row.lezer, row.inbreng, row.van) == (said.rij_id, "Graag een hek", "school")
    assert "Staat in je verslag" in shared.sees("delen")


def test_what_is_hidden_is_counted(shared, lezer):
    lezer.says(reactie="Scheldwoord")
    lezer.says(reactie="Mooi plan")
    said = Lezersreactie.objects.get(reactie="Scheldwoord")
    shared.client.post(shared.url(f"delen/{said.rij_id}"), {"actie": "verberg"})

    page = lezer.sees()
    assert "Scheldwoord" not in page
    assert "Mooi plan" in page
    assert "verborg 1 reactie" in page
    shared.client.post(shared.url(f"delen/{said.rij_id}"), {"actie": "toon"})
    assert "Scheldwoord" in lezer.sees()


def test_nobody_judges_a_reaction_to_another_plan(shared, lezer):
    lezer.says()
    other = shared.with_a_new_plan(shared.client)
    rij_id = Lezersreactie.objects.get().rij_id
    response = shared.client.post(other.url(f"delen/{rij_id}"), {"actie": "verberg"})

    assert response.status_code == 404
    assert not Lezersreactie.objects.get().verborgen


@pytest.mark.parametrize("key", ["", "x", "x" * 5000, "Zzzzzzzzzzzz"])
def test_a_forged_key_is_refused(lezer, key):
    response = lezer.client.post(lezer.url, {"sleutel": key, "reactie": "hoi"})
    assert response.status_code == 400
    assert Lezersreactie.objects.count() == 0


def test_readers_together_may_not_write_without_end(shared, lezer):
    Lezersreactie.objects.bulk_create(
        Lezersreactie(plan_id=shared.pk, rij_id=row_id(), reactie="x" * 4000)
        for _each in range(15)
    )
    Lezersreactie.objects.update(gemaakt_op=timezone.now() - timedelta(hours=2))
    response = lezer.says(reactie="Nog een")

    assert response.status_code == 409
    assert "geen reacties meer bij" in response.content.decode()
    assert "Nog een" in response.content.decode()


def test_a_full_verslag_takes_no_reaction_over(shared, lezer):
    lezer.says(reactie="Graag een hek")
    Reactie.objects.bulk_create(
        Reactie(plan_id=shared.pk, rij_id=row_id(), inbreng="x") for _each in range(200)
    )
    said = Lezersreactie.objects.get()
    shared.client.post(shared.url(f"delen/{said.rij_id}"), {"actie": "neem"})

    assert Reactie.objects.count() == 200
    assert "Je verslag is vol" in shared.sees("delen")
