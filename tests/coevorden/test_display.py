"""Larger letters and more room: on every page, for whoever chose it."""

import pytest
from django.conf import settings
from django.test import Client

PLAIN = '<html lang="nl">'
LARGE = '<html lang="nl" data-tekst="groot" data-ruimte="ruim">'
HERE = "/weergave/"


def opening(client, address: str) -> str:
    """The first tag of a page."""
    page = client.get(address).content.decode()
    return page[page.index("<html") : page.index(">", page.index("<html")) + 1]


def chooses(client, tekst="groot", ruimte="ruim", **more):
    return client.post(HERE, {"tekst": tekst, "ruimte": ruimte}, **more)


def test_what_was_chosen_holds_on_every_page_and_can_be_undone(initiator):
    client = initiator.client
    pages = ("/", "/hulp/", "/bestaat-niet/", initiator.url(), initiator.url("omvang"))
    assert {opening(client, page) for page in pages} == {PLAIN}
    kept = chooses(client).cookies[settings.DISPLAY_COOKIE_NAME]
    assert (kept["samesite"], kept["httponly"], kept["path"]) == ("Lax", True, "/")
    assert {opening(client, page) for page in pages} == {LARGE}
    assert 'value="groot" checked' in client.get(HERE).content.decode()
    chooses(client, "gewoon", "gewoon")
    assert {opening(client, page) for page in pages} == {PLAIN}
    assert client.cookies[settings.DISPLAY_COOKIE_NAME].value == ""


def test_a_page_that_is_kept_for_all_is_not_given_to_who_chose_otherwise(gemeente):
    """SEC-H06: who keeps it, is told that the cookie makes it another page."""
    client = Client()
    before = client.get("/hulp/")
    chooses(client)
    after = client.get("/hulp/")

    assert before.content != after.content
    assert "Cookie" in before["Vary"]
    assert "Cookie" in after["Vary"]
    assert not after.cookies


@pytest.mark.parametrize("value", ["", "reus.ruimst", "groot", '"><b>.', "x" * 3000])
def test_of_a_cookie_that_is_not_ours_only_a_known_word_counts(gemeente, value):
    client = Client()
    client.cookies[settings.DISPLAY_COOKIE_NAME] = value
    known = '<html lang="nl" data-tekst="groot">' if value == "groot" else PLAIN
    assert opening(client, "/hulp/") == known


def test_a_choice_that_does_not_exist_is_named_and_keeps_nothing(gemeente):
    response = chooses(Client(), tekst="reus")
    assert response.status_code == 422
    assert "Hoe groot wil je de letters?: Kies een van" in response.content.decode()
    assert settings.DISPLAY_COOKIE_NAME not in response.cookies


CAME = {
    "/plan/3/doel/": "/plan/3/doel/",
    "https://elders.nl/": "/",
    "//elders.nl/": "/",
    "javascript:alert(1)": "/",
    "": "/",
}


@pytest.mark.parametrize("wanted", CAME)
def test_the_way_back_is_a_page_of_ours(gemeente, wanted):
    link = f'href="{CAME[wanted]}">Terug naar waar je was'
    asked = Client().get(HERE, {"terug": wanted}).content.decode()
    assert link in asked
    client = Client(headers={"referer": f"http://testserver{wanted}"})
    if wanted.startswith("/plan"):
        assert link in client.get(HERE).content.decode()
        answer = client.post(f"{HERE}?terug={wanted}", {"tekst": "groot"}, follow=True)
        assert link in answer.content.decode()
        assert "Zo lees je nu elke bladzijde." in answer.content.decode()
