"""Keys that no form of ours sends: refused, and nothing fails (found by tests.fuzz)."""

import pytest

from matrix.models import Gebied, Kern
from tests.people.beheerders import logged_in, make
from tests.people.initiator import hidden

pytestmark = pytest.mark.both
ODD = [" ", "x", "-1", "9" * 30, "1.5", "\u0661"]


@pytest.fixture
def beheer(gemeente):
    return logged_in(make("een-beheerder"))


@pytest.mark.parametrize("key", ODD)
def test_a_tick_at_no_row_is_refused(beheer, key):
    """SEC-C02"""
    sent = {"action": "weghalen", "_selected_action": key}
    assert beheer.post("/beheer/matrix/opgave/", sent).status_code == 400


@pytest.mark.parametrize("key", ODD)
@pytest.mark.parametrize("page", ["matrix/gebied", "matrix/kern", "staff/collega"])
def test_a_choice_of_no_row_is_sent_back(beheer, page, key):
    """SEC-C02"""
    model = {"matrix/gebied": Gebied, "matrix/kern": Kern}.get(page)
    pk = model.objects.first().pk if model else make("een-ander").pk
    at = f"/beheer/{page}/{pk}/change/"
    names = ("coordinatoren", "gebieden", "groups")
    sent = hidden(beheer.get(at)) | dict.fromkeys(names, key) | {"reden": "Zomaar."}
    assert beheer.post(at, sent).status_code == 422
