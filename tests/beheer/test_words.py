"""Beheer speaks Dutch, and says je: also where Django wrote the words."""

import re
from html import unescape
from pathlib import Path

import django
import pytest
from django.contrib import admin
from django.utils.translation import gettext

from matrix.models import Gemeente, Standaardantwoord, Tekst
from plans.models import Post
from staff.models import Voorval
from tests.people.beheerders import Beheerder

# What a program reads, and no person.
NOT_SHOWN = {"Model name", "Change or view list link", "%(class_name)s %(instance)s"}
ENGLISH = ("After you", "This password", "Your password", "Please", "Select", "Enter a")
POLITE = re.compile(
    r"\b(?:u|uw|selecteer|corrigeer)\b|\bgebruikers?\b|beschikbaar voor", re.IGNORECASE
)


def untranslated() -> set[str]:
    """What Django wrote for its admin, and nobody put into Dutch."""
    catalogues = Path(django.__file__).parent.glob(
        "contrib/a[du]*/locale/en/LC_MESSAGES/django.po"
    )
    words = {w for c in catalogues for w in re.findall(r'msgid "(.+)"', c.read_text())}
    kept = {w for w in words if gettext(w) == w and len(w) > 9 and " " in w}
    return kept - NOT_SHOWN


def shown(client, address: str) -> str:
    response = client.get(address, follow=True)
    assert response.status_code == 200, address
    bare = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", response.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", bare)).split())


@pytest.fixture
def pages(gemeente):
    """Every page of the beheer that has an address of its own kind."""
    Tekst.objects.create(slug="openbaar", tekst="Anders.")
    Standaardantwoord.objects.create(naam="Dag", tekst="Dag.")
    found = ["/beheer/", "/beheer/matrix/werkvorm/?q=zzzz"]
    for model in admin.site._registry:
        base = f"/beheer/{model._meta.app_label}/{model._meta.model_name}/"
        found.append(base)
        if model not in (Post, Voorval):
            pk = model.objects.first().pk if model.objects.exists() else None
            found += [f"{base}{pk}/{name}/" for name in ("change", "history") if pk]
        if model not in (Post, Voorval, Gemeente):
            found.append(f"{base}add/")
    return found


def test_no_page_of_the_beheer_says_something_in_english_or_says_u(pages):
    bea = Beheerder("bea")
    pages += [f"/beheer/staff/collega/{bea.user.pk}/password/"]
    english = {*untranslated(), *ENGLISH}
    assert len(english) > 20
    said = {page: shown(bea.client, page) for page in pages}
    wrong = {
        page: [word for word in english if word in text] + POLITE.findall(text)
        for page, text in said.items()
    }
    assert {page: words for page, words in wrong.items() if words} == {}
    assert "Collega’s" in said["/beheer/"]


def test_what_is_refused_is_refused_in_dutch(gemeente):
    bea = Beheerder("bea")
    for address in (
        "/beheer/staff/collega/add/",
        "/beheer/matrix/tekst/add/",
        "/beheer/matrix/hulpregel/add/",
    ):
        sent = {"wachtwoord": "kort", "username": "bea", "email": "geen adres"}
        text = bea.client.post(address, sent | {"link": "geen link"}).text
        assert not [word for word in ENGLISH if word in text], address
        assert not POLITE.findall(re.sub("<[^>]+>", " ", text)), address
