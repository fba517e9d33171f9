"""Accounts in /beheer/: nobody gives more than a group, and nobody to themselves."""

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission, User
from django.utils import timezone

from matrix.models import Gebied
from staff.collega import Collega
from staff.models import Telefoon
from staff.rights import AMBTENAAR, BEHEERDER, GEBIEDSCOORDINATOR
from tests.people.browser import Browser, Door
from tests.people.staff import PASSWORD, colleague, log_in, security_events

pytestmark = pytest.mark.django_db


# Accounts in beheer


@pytest.fixture
def beheerder(client):
    """A beheerder, inside; and a colleague to look after."""
    user = colleague(BEHEERDER)
    log_in(client, user)
    user.client, user.other = client, colleague(AMBTENAAR)
    return user


def account_of(user) -> str:
    return f"/beheer/staff/collega/{user.pk}/change/"


def saves(beheerder, user, **changed):
    seen = str(Collega.objects.get(pk=user.pk).versie)
    given = {"username": user.username, "email": user.email, "is_active": "on"}
    given |= {"reden": "Ander werk.", "gezien_versie": seen}
    return beheerder.client.post(account_of(user), given | changed)


FORGED = {
    "is_superuser": "on",
    "is_staff": "on",
    "user_permissions": ["1", "2"],
    "password": "md5$a$b",
    "last_login_0": "2020-01-01",
}


def test_a_beheerder_makes_a_colleague_with_groups(beheerder):
    groups = Group.objects.filter(name=GEBIEDSCOORDINATOR)
    new = {
        "username": "piet",
        "email": "piet@voorbeeld.nl",
        "groups": [groups[0].pk],
        "wachtwoord": "een hele lange zin",  # nobody gives another a password
        "reden": "Nieuw in dienst.",
    }
    made = beheerder.client.post("/beheer/staff/collega/add/", FORGED | new)
    assert made.status_code == 302
    piet = User.objects.get(username="piet")
    assert list(piet.groups.all()) == list(groups)
    assert not piet.has_usable_password()
    assert not piet.is_superuser


@pytest.mark.parametrize("whose", ["own", "colleague"])
def test_a_beheerder_gives_nobody_more_than_a_group(beheerder, whose):
    """SEC-Z03"""
    user = beheerder if whose == "own" else beheerder.other
    before = User.objects.values().get(pk=user.pk)
    loose = Group.objects.create(name="alles")
    loose.permissions.set(Permission.objects.all())
    saves(beheerder, user, **FORGED)
    assert saves(beheerder, user, groups=[loose.pk]).status_code in (302, 422)

    assert User.objects.values().get(pk=user.pk) == before
    assert not user.user_permissions.exists()
    assert loose not in user.groups.all()


def test_nobody_changes_their_own_groups_or_gebieden(beheerder):
    """SEC-Z03"""
    groups = [group.pk for group in Group.objects.all()]
    gebied = Gebied.objects.first()
    saves(beheerder, beheerder, groups=groups, gebieden=[gebied.pk], is_active="")
    fresh = User.objects.get(pk=beheerder.pk)
    assert {group.name for group in fresh.groups.all()} == {BEHEERDER}
    assert not fresh.gebieden.exists()
    assert fresh.is_active


def test_a_superuser_is_out_of_reach(beheerder):
    """SEC-Z03: whoever could reset the password of one would be one."""
    chief = colleague(username="chief", is_superuser=True)
    before = User.objects.values().get(pk=chief.pk)
    for page in (account_of(chief), f"/beheer/staff/collega/{chief.pk}/password/"):
        word = {"wachtwoord": "een hele lange zin", "username": "chief"}
        beheerder.client.post(page, word)
        assert "chief" not in beheerder.client.get(page, follow=True).content.decode()
    reset(beheerder, chief)
    assert User.objects.values().get(pk=chief.pk) == before
    assert Telefoon.objects.filter(user=chief).exists()


@pytest.mark.parametrize(
    "where", ["auth/group/", "otp_totp/totpdevice/", "coevorden/teller/"]
)
def test_groups_and_secrets_are_not_in_beheer(beheerder, where):
    """SEC-Z03"""
    assert beheerder.client.get(f"/beheer/{where}").status_code == 404


def test_no_page_of_beheer_shows_a_hash_or_a_secret(beheerder):
    """SEC-Z03"""
    User.objects.update(password="md5$zout$" + "c" * 32)
    log_in(beheerder.client, User.objects.get(pk=beheerder.pk))
    device = Telefoon.objects.get(user=beheerder.other)
    for page in ("/beheer/staff/collega/", account_of(beheerder.other)):
        text = beheerder.client.get(page).content.decode()
        assert beheerder.other.username in text
        assert not [s for s in ("zout", "ccc", "md5", device.key) if s in text]


def reset(beheerder, user, action="reset_second_factor"):
    chosen = {"action": action, "_selected_action": [user.pk]}
    return beheerder.client.post("/beheer/staff/collega/", chosen)


def test_a_beheerder_lets_somebody_set_up_a_new_phone(beheerder):
    other = colleague(GEBIEDSCOORDINATOR)
    inside = log_in(Browser(), other)
    reset(beheerder, other)
    assert not inside.is_inside
    inside.gives_password(other)
    assert inside.get(Door.CODE)["Location"] == Door.SET_UP


def test_a_beheerder_logs_a_colleague_out_everywhere(beheerder):
    """SEC-S02: at once; the colleague may come in again, and nobody else goes."""
    inside, third = log_in(Browser(), beheerder.other), Browser()
    log_in(third, colleague(AMBTENAAR))
    reset(beheerder, beheerder.other, "log_out_everywhere")
    assert not inside.is_inside
    assert third.is_inside
    assert log_in(inside, beheerder.other).is_inside
    reset(beheerder, User.objects.get(pk=beheerder.pk), "log_out_everywhere")
    assert beheerder.client.get("/beheer/").status_code == 200


def test_giving_rights_asks_again_who_it_is(client):
    """SEC-S03: an open computer gives nobody a group, a password or a new phone."""
    user, other = colleague(BEHEERDER), colleague(AMBTENAAR)
    groups = [group.pk for group in Group.objects.all()]
    typed = {"username": other.username, "is_active": "on", "groups": groups}
    typed |= {"email": "ander@voorbeeld.nl", "reden": "Ander werk."}
    typed["gezien_versie"] = str(Collega.objects.get(pk=other.pk).versie)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        log_in(client, user)
        clock.shift(900)
        assert client.get(account_of(other)).status_code == 200
        word = {"wachtwoord": "een hele lange zin"}
        for page, given in (
            (account_of(other), typed),
            (f"/beheer/staff/collega/{other.pk}/password/", word),
            ("/beheer/staff/collega/add/", {"username": "piet"}),
            ("/beheer/staff/collega/", {"action": "reset_second_factor"}),
        ):
            assert client.post(page, given).status_code == 422, page
        assert other.groups.count() == 1
        assert User.objects.count() == 2

        done = client.post(account_of(other), typed | {"bevestiging": PASSWORD})
        assert done.status_code == 302
        assert other.groups.count() == 2  # and for one a second beheerder is asked
        assert other.verzoeken.count() == 1


def test_nobody_takes_away_their_own_second_step(beheerder):
    reset(beheerder, beheerder)
    assert beheerder.client.is_inside


def test_a_beheerder_lifts_a_lockout(beheerder):
    Browser().fails(beheerder.other, 10)
    reset(beheerder, beheerder.other, "unlock")
    assert Browser().gives_password(beheerder.other).status_code == 302


def test_a_disabled_account_is_out_and_its_name_stays(beheerder):
    inside = log_in(Browser(), beheerder.other)
    saves(beheerder, beheerder.other, is_active="")
    assert not inside.is_inside
    gone = f"/beheer/staff/collega/{beheerder.other.pk}/delete/"
    assert beheerder.client.post(gone, {"post": "yes"}).status_code == 403


def test_what_a_beheerder_does_to_an_account_is_in_the_log(beheerder, caplog):
    caplog.set_level("INFO")
    other = colleague(GEBIEDSCOORDINATOR, email="ander@voorbeeld.nl")
    reset(beheerder, other)
    reset(beheerder, other, "unlock")
    saves(beheerder, other, groups=[g.pk for g in other.groups.all()])
    page = f"/beheer/staff/collega/{other.pk}/password/"
    beheerder.client.post(page, {"wachtwoord": "een hele lange zin"})
    assert not User.objects.get(pk=other.pk).has_usable_password()

    told = [
        (line["what"], line["who"], str(line["on"])) for line in security_events(caplog)
    ]
    what = ("factor_reset", "unlock", "rights", "invited")
    assert told == [(each, beheerder.pk, str(other.pk)) for each in what]
