"""How a fixed text looks where it is read, before it is kept."""

import pytest
from django.urls import reverse

from beheer.text_preview import spot_of
from matrix.models import Tekst
from matrix.wording import DEFAULTS, places
from tests.markup import Markup
from tests.people.beheerders import Beheerder

ADD = "/beheer/matrix/tekst/add/?slug={}"


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


def looks(bea, slug: str, tekst: str):
    return bea.sends(ADD.format(slug), tekst=tekst, reden="", _voorbeeld="")


@pytest.mark.parametrize("slug", DEFAULTS)
def test_every_text_is_seen_in_its_place_before_it_is_kept(bea, slug):
    filled_in = "".join(f" {{{name}}}" for name in places(str(DEFAULTS[slug])))
    response = looks(bea, slug, f"Zo <zou> het worden.{filled_in}")

    assert response.status_code == 200
    assert "Zo <zou> het worden." in Markup(response).text
    assert "{contact}" not in response.text
    assert "/css/screen" in response.text
    assert not Tekst.objects.exists()


@pytest.mark.parametrize("slug", DEFAULTS)
def test_a_page_that_anybody_may_open_is_a_link(bea, client, slug):
    address = spot_of(slug).url
    assert (f'href="{address}"' in bea.sees(ADD.format(slug))) == bool(address)
    if address and not address.endswith(".pdf"):
        assert str(DEFAULTS[slug]) in Markup(client.get(address)).text


def test_the_list_links_to_where_a_text_is_read(bea):
    page = bea.sees("/beheer/matrix/tekst/")
    for address in (reverse("start"), reverse("matrix:buurt")):
        assert f'<a href="{address}">' in page


def test_a_text_of_theirs_stays_as_it_was_while_somebody_looks(bea):
    row = Tekst.objects.create(slug="openbaar", tekst="Iedereen leest mee.")
    page, versions = f"/beheer/matrix/tekst/{row.pk}/change/", row.history.count()
    response = bea.sends(page, tekst="Zo zou het worden.", _voorbeeld="")

    assert "Zo zou het worden." in Markup(response).text
    row.refresh_from_db()
    assert row.tekst == "Iedereen leest mee."
    assert row.history.count() == versions


def test_a_text_that_may_not_be_kept_is_not_shown_either(bea):
    response = looks(bea, "openbaar", "Met {haken}.")
    assert response.status_code == 422
    assert "Met {haken}." in Markup(response).text
    assert "Gebruik in deze tekst geen accolades." in Markup(response).text
