"""Colleagues at the real site: two processes, a real browser, everybody's eyes."""

import re
from base64 import b32decode
from itertools import count

import pytest
import requests
from django_otp.oath import totp

from tests.journeys.test_accessibility import faults
from tests.people.staff import PASSWORD
from tests.people.visitor import Visitor
from tests.site import PATIENCE

pytestmark = pytest.mark.browser

LOGIN = "/medewerkers/inloggen/"
number = count(1)


def wrong_password(site, name: str) -> int:
    """One try of somebody who comes in anew, so that any process may answer."""
    with requests.Session() as browser:
        page = browser.get(site.url + LOGIN, timeout=PATIENCE).text
        proof = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)[1]
        given = {"csrfmiddlewaretoken": proof, "naam": name, "wachtwoord": "fout"}
        return browser.post(site.url + LOGIN, given, timeout=PATIENCE).status_code


def test_two_processes_count_together(site):
    """SEC-S02: after the fifth there is a rest, wherever they arrive."""
    assert [wrong_password(site, "wie") for _ in range(6)] == [422] * 4 + [429] * 2
    assert wrong_password(site, "een ander") == 422


@pytest.fixture
def beheerder(visitors, site) -> Visitor:
    """Somebody with a new account, at the login page."""
    name = f"collega-{next(number)}"
    program = (
        "from django.contrib.auth.models import Group, User;"
        f"user = User.objects.create_user('{name}', password='{PASSWORD}');"
        "user.groups.set(Group.objects.filter(name__in=['beheerder', 'ambtenaar']))"
    )
    site.manage("shell", "-v", "0", "-c", program)
    visitor = visitors(reduced_motion="reduce")
    visitor.name = name
    visitor.may_meet = {403, 422, 429}
    visitor.goes_to(f"{LOGIN}?next=/medewerkers/account/")
    return visitor


def gives(visitor, password=PASSWORD):
    visitor.fills_in({"Gebruikersnaam": visitor.name, "Wachtwoord": password})
    visitor.presses("Verder")


def secret_of(visitor) -> bytes:
    return b32decode(
        visitor.tab.locator(".koppel__sleutel").inner_text().replace(" ", "")
    )


def test_somebody_sets_up_a_phone_and_gets_in(beheerder):
    """SEC-S01; every page on the way, and its faults, under axe."""
    seen = {"login": faults(beheerder)}
    gives(beheerder, "fout")
    seen["wrong password"] = faults(beheerder)
    gives(beheerder)
    assert beheerder.heading == "Koppel je telefoon"
    secret = secret_of(beheerder)
    seen["set up"] = faults(beheerder)
    beheerder.fills_in({"Code": f"{totp(secret):06d}"})
    beheerder.presses("Koppelen en inloggen")
    assert beheerder.heading == "Je herstelcodes"
    seen["codes"] = faults(beheerder)
    beheerder.follows("Ik heb ze bewaard")
    assert beheerder.heading == "Je account"
    seen["account"] = faults(beheerder)

    for page in ("account/wachtwoord/", "account/herstelcodes/", "bevestigen/"):
        beheerder.goes_to(f"/medewerkers/{page}")
        seen[page] = faults(beheerder)
    beheerder.fills_in({"Je wachtwoord, of een code uit je app": "fout"})
    beheerder.presses("Verder")
    seen["wrong answer"] = faults(beheerder)

    beheerder.presses("Uitloggen")
    assert beheerder.heading == "Inloggen voor medewerkers"
    gives(beheerder)
    seen["code"] = faults(beheerder)
    beheerder.fills_in({"Code": "niet goed"})
    beheerder.presses("Inloggen")
    seen["wrong code"] = faults(beheerder)
    assert {page: found for page, found in seen.items() if found} == {}


def test_who_is_often_wrong_is_kindly_told_to_rest(beheerder):
    for _ in range(4):
        wrong_password(beheerder.site, beheerder.name)
    gives(beheerder, "fout")
    assert beheerder.heading == "Even rust"
    assert faults(beheerder) == []


def test_beheer_works_under_our_own_policy(beheerder):
    """SEC-H02: no complaint of the browser on the pages about accounts."""
    gives(beheerder)
    beheerder.fills_in({"Code": f"{totp(secret_of(beheerder)):06d}"})
    beheerder.presses("Koppelen en inloggen")
    for page in ("", "staff/collega/", "staff/collega/add/", "matrix/werkvorm/"):
        beheerder.goes_to(f"/beheer/{page}")
        assert beheerder.path == f"/beheer/{page}"
    beheerder.goes_to("/beheer/staff/collega/")
    beheerder.follows(beheerder.name)
    assert beheerder.tab.get_by_label("Voornaam").count() == 1
