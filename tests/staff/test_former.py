"""After a term an account that is off tells nobody who it was."""

from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.contrib.auth.models import User
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from dossier import worker
from matrix.models import Gebied
from plans.models import Gebeurtenis
from staff.collega import OF_SSO
from staff.former import off
from staff.models import Voorkeur, Voorval, Zoekopdracht
from tests.markup import Markup
from tests.people.beheerders import Beheerder
from tests.people.medewerker import Medewerker, sent_plan
from tests.people.staff import GEBIEDSCOORDINATOR, PASSWORD, colleague, log_in

pytestmark = pytest.mark.both
KNOWN = {"username": "kanariepiet", "first_name": "Kanariepiet"}
KNOWN |= {"last_name": "Kanariepot", "email": "kanariepiet@voorbeeld.nl"}
TERM = timedelta(days=365)


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def piet(bea) -> User:
    """Worked here, and was put off by a beheerder today."""
    piet = Medewerker("sleen", **KNOWN)
    plan = sent_plan("sleen")
    piet.sees(plan)
    piet.does(plan, "schrijf", tekst="Goedemorgen")
    Voorkeur.objects.create(medewerker=piet.user)
    Zoekopdracht.objects.create(medewerker=piet.user, naam="x", vraag="q=x")
    Voorval.objects.create(wat="accepted", nader="a → b; op verzoek van kanariepiet")
    page = f"/beheer/staff/collega/{piet.user.pk}/change/"
    form = bea.form(page)
    del form["is_active"]
    assert bea.client.post(page, form | {"reden": "Ander werk."}).status_code == 302
    return piet.user


def work() -> None:
    [job] = [j for j in worker.JOBS if j.name == "names of former colleagues"]
    job.does()


def canaries() -> list[str]:
    """Every stored value of every table that still tells who it was."""
    found = []
    for model in apps.get_models():
        for row in model.objects.values_list():
            if "kanariep" in str(row).lower():
                found.append(f"{model._meta.label}: {row}")
    return found


def test_the_name_is_forgotten_everywhere_and_what_was_done_stays(piet):
    assert canaries()
    with time_machine.travel(timezone.now() + TERM + timedelta(minutes=1)):
        work()
    assert canaries() == []
    piet.refresh_from_db()
    assert piet.username == f"oud-collega {piet.pk}"
    assert not piet.has_usable_password()
    assert not piet.check_password(PASSWORD)
    for model in (TOTPDevice.objects.filter(user=piet), piet.zoekopdrachten.all()):
        assert not model.exists()
    assert not Voorkeur.objects.filter(medewerker=piet).exists()
    assert Gebeurtenis.objects.filter(medewerker=piet).exists()
    assert Voorval.objects.filter(wie=piet, wat="dossier").exists()
    assert Voorval.objects.filter(nader__endswith=f"van {piet.username}").exists()
    assert Voorval.objects.filter(wat="forgotten", waarop=piet.username).exists()


def test_an_account_of_single_sign_on_stays_known_there_and_stays_off(bea):
    """Under another name the next login there would make a new account."""
    named = KNOWN | {"username": f"{OF_SSO}0123456789ab"}
    weg = colleague(GEBIEDSCOORDINATOR, is_active=False, **named)
    work()
    with time_machine.travel(timezone.now() + TERM + timedelta(days=1)):
        work()
        assert not off().exists()
    assert canaries() == []
    weg.refresh_from_db()
    assert (weg.username, weg.is_active) == (named["username"], False)


def test_before_the_term_nothing_goes_and_the_beheer_tells_it(piet, bea):
    with time_machine.travel(timezone.now() + TERM - timedelta(days=20)):
        work()
        piet.refresh_from_db()
        assert piet.username == "kanariepiet"
        log_in(bea.client, bea.user)
        told = Markup(bea.client.get("/beheer/")).text
        assert "De komende 30 dagen verdwijnt de naam van 1 oud-collega." in told
        assert "kanariepiet" in told


def test_who_came_back_meanwhile_keeps_the_name(piet):
    User.objects.filter(pk=piet.pk).update(is_active=True)
    with time_machine.travel(timezone.now() + 2 * TERM):
        work()
    piet.refresh_from_db()
    assert piet.username == "kanariepiet"


def test_who_was_put_off_outside_the_beheer_has_a_whole_term_too(gemeente):
    weg = colleague(GEBIEDSCOORDINATOR, is_active=False, **KNOWN)
    User.objects.update(date_joined=timezone.now() - 3 * TERM, last_login=None)
    Gebied.objects.get(slug="dalen").coordinatoren.add(weg)
    work()
    with time_machine.travel(timezone.now() + TERM - timedelta(days=1)):
        work()
    weg.refresh_from_db()
    assert weg.username == "kanariepiet"
    with time_machine.travel(timezone.now() + TERM + timedelta(days=1)):
        work()
    weg.refresh_from_db()
    assert weg.username == f"oud-collega {weg.pk}"
    assert not weg.gebieden.exists()
    assert canaries() == []
