"""Rights as ambtenaar or beheerder take two beheerders, whichever way they come."""

import json

import pytest
from django.contrib.auth.models import Group, User
from django_otp.plugins.otp_totp.models import TOTPDevice

from matrix.models import Gebied
from plans.models import Post
from staff.models import Collega, Goedkeuring, Voorval
from staff.welcome import expected
from tests.markup import Markup
from tests.people.beheerders import Beheerder
from tests.people.staff import (
    AMBTENAAR,
    BEHEERDER,
    GEBIEDSCOORDINATOR,
    PASSWORD,
    colleague,
    security_events,
)

ACCOUNTS, ASKED = "/beheer/staff/collega/", "/beheer/verzoeken/"


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def ben(gemeente) -> Beheerder:
    return Beheerder("ben")


def keys(*names) -> list[str]:
    return [str(Group.objects.get(name=name).pk) for name in names]


def groups_of(user) -> set[str]:
    return set(User.objects.get(pk=user.pk).groups.values_list("name", flat=True))


def decides(beheerder, besluit="ja", verzoek=None, **changed):
    verzoek = verzoek or Goedkeuring.objects.get()
    seen = Collega.objects.get(pk=verzoek.over_id).versie
    sent = {"verzoek": verzoek.pk, "besluit": besluit, "gezien_versie": seen}
    return beheerder.client.post(ASKED, sent | changed, follow=True)


def shadow(bea) -> User:
    """A second account with everything, as one beheerder would make it."""
    new = {"username": "schaduw", "email": "s@voorbeeld.nl", "is_active": "on"}
    new |= {"groups": keys(AMBTENAAR, BEHEERDER), "reden": "Nieuw."}
    assert bea.client.post(f"{ACCOUNTS}add/", new).status_code == 302
    return User.objects.get(username="schaduw")


def test_one_beheerder_alone_gives_nobody_a_guarded_group(bea, ben):
    """SEC-Z03"""
    schaduw = shadow(bea)
    assert groups_of(schaduw) == set()
    assert Goedkeuring.objects.count() == 2
    for verzoek in Goedkeuring.objects.all():
        assert decides(bea, verzoek=verzoek).status_code == 403
    assert groups_of(schaduw) == set()
    told = Markup(ben.client.get("/beheer/")).text
    assert "2 verzoeken wachten op een tweede beheerder." in told
    assert "wachten op een tweede" not in Markup(bea.client.get("/beheer/")).text


def test_another_beheerder_gives_it_and_both_names_stand_in_the_log(bea, ben, caplog):
    """SEC-Z03, SEC-A04"""
    piet = colleague(GEBIEDSCOORDINATOR, username="piet", email="p@voorbeeld.nl")
    both = keys(GEBIEDSCOORDINATOR, AMBTENAAR)
    bea.sends(f"{ACCOUNTS}{piet.pk}/change/", groups=both, reden="Erbij.")
    assert groups_of(piet) == {GEBIEDSCOORDINATOR}
    page = Markup(ben.client.get(ASKED)).text
    for word in ("piet", "de groep ambtenaar", "p@voorbeeld.nl", "bea"):
        assert word in page
    with caplog.at_level("INFO", "veiligheid"):
        decides(ben)
    assert groups_of(piet) == {GEBIEDSCOORDINATOR, AMBTENAAR}
    assert not Goedkeuring.objects.exists()
    [line] = [e for e in security_events(caplog) if e["what"] == "accepted"]
    assert (line["who"], line["asked_by"]) == (ben.user.pk, bea.user.pk)
    assert line["after"] == [AMBTENAAR, GEBIEDSCOORDINATOR]
    row = Voorval.objects.filter(wat="accepted").get()
    assert row.wie == ben.user
    assert "op verzoek van bea" in row.nader
    assert Collega.objects.get(pk=piet.pk).history.first().history_user == ben.user


def test_what_is_turned_down_or_taken_back_gives_nothing(bea, ben):
    for who in (ben, bea):
        piet = colleague(username=f"piet-{who.user.username}", email="p@voorbeeld.nl")
        page = f"{ACCOUNTS}{piet.pk}/change/"
        bea.sends(page, groups=keys(AMBTENAAR), reden="Erbij.")
        decides(who, "nee")
        assert not Goedkeuring.objects.exists()
        assert groups_of(piet) == set()


def test_nobody_gives_it_to_themselves_or_for_a_beheerder_who_is_gone(bea, ben):
    """SEC-Z03: nor when the account is another one since it was shown."""
    piet = colleague(username="piet", email="p@voorbeeld.nl")
    page = f"{ACCOUNTS}{piet.pk}/change/"
    bea.sends(page, groups=keys(BEHEERDER), reden="Erbij.")
    stale = decides(ben, gezien_versie="1")
    assert "veranderde intussen" in stale.text
    mine = Goedkeuring.objects.create(
        over=ben.user, wat=Goedkeuring.GROEP, naam=AMBTENAAR, gevraagd_door=bea.user
    )
    assert decides(ben, verzoek=mine).status_code == 403
    User.objects.filter(pk=bea.user.pk).update(is_active=False)
    assert (
        "is er niet meer"
        in decides(ben, verzoek=Goedkeuring.objects.get(over=piet)).text
    )
    assert groups_of(piet) == set()
    assert groups_of(ben.user) == {BEHEERDER}


def test_an_earlier_version_is_no_way_around(bea):
    """SEC-Z03"""
    piet = colleague(AMBTENAAR, username="piet", email="p@voorbeeld.nl")
    bea.sends(f"{ACCOUNTS}{piet.pk}/change/", groups=[], reden="Minder.")
    first = Collega.objects.get(pk=piet.pk).history.last()
    back = f"{ACCOUNTS}{piet.pk}/versie/{first.pk}/"
    refused = bea.sends(back, reden="Terug.")
    assert refused.status_code == 422
    assert "een andere beheerder moet goedkeuren" in refused.text
    assert groups_of(piet) == set()


def test_a_password_or_phone_of_a_guarded_account_takes_two(bea, ben):
    """SEC-Z03"""
    anja = colleague(AMBTENAAR, username="anja", email="a@voorbeeld.nl")
    bea.client.post(f"{ACCOUNTS}{anja.pk}/password/", {"wachtwoord": "x" * 20})
    chosen = {"action": "reset_second_factor", "_selected_action": [anja.pk]}
    bea.client.post(ACCOUNTS, chosen)
    anja.refresh_from_db()
    assert anja.check_password(PASSWORD)
    assert TOTPDevice.objects.filter(user=anja).exists()
    assert not Post.objects.exists()

    for verzoek in list(Goedkeuring.objects.all()):
        decides(ben, verzoek=verzoek)
    anja.refresh_from_db()
    assert not anja.has_usable_password()
    assert not TOTPDevice.objects.filter(user=anja).exists()
    assert list(expected()) == [anja]
    assert Post.objects.get().medewerker == anja


def test_the_link_of_a_guarded_account_goes_to_no_other_address(bea):
    """SEC-Z03"""
    new = {"username": "anja", "email": "a@voorbeeld.nl", "phone": False}
    anja = colleague(AMBTENAAR, password=None, **new)
    page = f"{ACCOUNTS}{anja.pk}/change/"
    refused = bea.sends(page, email="mij@voorbeeld.nl", reden="Ander adres.")
    assert refused.status_code == 422
    assert "gaat nog een link voor een wachtwoord" in refused.text
    anja.refresh_from_db()
    assert anja.email == "a@voorbeeld.nl"


def test_not_even_while_the_account_is_off(bea):
    """SEC-Z03"""
    new = {"username": "anja", "email": "a@voorbeeld.nl", "is_active": False}
    anja = colleague(AMBTENAAR, password=None, phone=False, **new)
    page = f"{ACCOUNTS}{anja.pk}/change/"
    bea.sends(page, email="mij@voorbeeld.nl", reden="Ander adres.")
    anja.refresh_from_db()
    assert anja.email == "a@voorbeeld.nl"


def test_an_account_of_another_address_begins_anew_at_the_one_that_two_saw(bea, ben):
    """SEC-Z03: it may be the own account of who asks, under another name."""
    mine = colleague(username="jan", email="bea-privé@voorbeeld.nl")
    page = f"{ACCOUNTS}{mine.pk}/change/"
    bea.sends(page, email="jan@voorbeeld.nl", reden="Zijn adres.")
    bea.sends(page, groups=keys(AMBTENAAR), reden="Erbij.")
    decides(ben)
    mine.refresh_from_db()
    assert groups_of(mine) == {AMBTENAAR}
    assert not mine.has_usable_password()
    assert not TOTPDevice.objects.filter(user=mine).exists()
    assert Post.objects.get(medewerker=mine).soort == "uitnodiging"


def test_who_always_had_this_address_keeps_the_password(bea, ben):
    piet = colleague(username="piet", email="p@voorbeeld.nl")
    bea.sends(f"{ACCOUNTS}{piet.pk}/change/", groups=keys(AMBTENAAR), reden="Erbij.")
    decides(ben)
    piet.refresh_from_db()
    assert piet.check_password(PASSWORD)
    assert TOTPDevice.objects.filter(user=piet).exists()


def test_a_beheerder_gets_a_gebied_from_two_others(bea, ben):
    """SEC-Z03"""
    cas = colleague(
        BEHEERDER, GEBIEDSCOORDINATOR, username="cas", email="c@voorbeeld.nl"
    )
    dalen = Gebied.objects.get(slug="dalen")
    page = f"/beheer/matrix/gebied/{dalen.pk}/change/"
    bea.sends(page, coordinatoren=[str(cas.pk)], reden="Erbij.")
    assert not cas.gebieden.exists()
    decides(ben)
    assert list(cas.gebieden.all()) == [dalen]
    told = dalen.history.first()
    assert (told.history_user, told.erbij["coordinatoren"]) == (ben.user, [cas.pk])

    bea.sends(page, coordinatoren=[], reden="Minder.")
    earlier = page.replace("change/", f"versie/{told.pk}/")
    assert bea.sends(earlier, reden="Terug.").status_code == 422
    assert not cas.gebieden.exists()


def test_who_is_the_only_beheerder_is_told_what_to_do(bea):
    shadow(bea)
    for address in ("/beheer/", ASKED):
        assert "manage.py maak_beheerder" in bea.sees(address)


@pytest.mark.parametrize(
    "sent", [{}, {"verzoek": "x"}, {"verzoek": "9" * 30}], ids=json.dumps
)
def test_garbage_gives_nothing(bea, sent):
    answer = bea.client.post(ASKED, sent | {"besluit": "ja"}, follow=True)
    assert "Dit verzoek is er niet meer." in answer.text
