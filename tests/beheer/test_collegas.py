"""Accounts, texts and help lines are kept as everything else of the beheer is."""

import pytest
from django.contrib.auth.models import Group, User

from matrix.models import Gebied, Hulpregel, Standaardantwoord, Tekst
from staff.collega import Collega
from staff.welcome import expected
from tests.people.beheerders import Beheerder
from tests.people.staff import AMBTENAAR, GEBIEDSCOORDINATOR, colleague

ACCOUNTS = "/beheer/staff/collega/"


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def ben(gemeente) -> Beheerder:
    return Beheerder("ben")


def page(row, name="change") -> str:
    meta = row._meta
    return f"/beheer/{meta.app_label}/{meta.model_name}/{row.pk}/{name}/"


def account(user) -> str:
    return f"{ACCOUNTS}{user.pk}/change/"


def group(name) -> str:
    return str(Group.objects.get(name=name).pk)


def groups_of(user) -> set[str]:
    return set(User.objects.get(pk=user.pk).groups.values_list("name", flat=True))


# Accounts


def test_a_right_given_in_one_tab_is_not_taken_by_another(bea, ben):
    piet = colleague(AMBTENAAR, username="piet", email="piet@voorbeeld.nl")
    seen = ben.form(account(piet))
    both = [group(AMBTENAAR), group(GEBIEDSCOORDINATOR)]
    assert bea.sends(account(piet), groups=both, reden="Erbij.").status_code == 302

    answer = ben.sends(account(piet), form=seen, last_name="Pot", reden="Naam.")
    assert answer.status_code == 409
    assert groups_of(piet) == {AMBTENAAR, GEBIEDSCOORDINATOR}
    assert "Pot" in answer.content.decode()
    assert "Erbij." in answer.content.decode()


def test_what_single_sign_on_changed_meanwhile_is_seen(bea):
    piet = colleague(AMBTENAAR, username="piet", email="piet@voorbeeld.nl")
    seen = bea.form(account(piet))
    piet.groups.set(Group.objects.filter(name=GEBIEDSCOORDINATOR))
    answer = bea.sends(account(piet), form=seen, reden="Naam.")
    assert answer.status_code == 409
    assert groups_of(piet) == {GEBIEDSCOORDINATOR}


def test_a_gebied_given_in_one_tab_is_not_lost_in_another(bea, ben):
    """F4: the page of an account says which gebieden, and gives none."""
    piet = colleague(GEBIEDSCOORDINATOR, username="piet", email="p@voorbeeld.nl")
    dalen = Gebied.objects.get(slug="dalen")
    seen = ben.form(account(piet))
    on_the_page = page(dalen)
    given = bea.sends(on_the_page, coordinatoren=[str(piet.pk)], reden="Nieuw.")
    assert given.status_code == 302

    saved = ben.sends(account(piet), form=seen, last_name="Pot", reden="Naam.")
    assert saved.status_code == 302
    forged = bea.sends(account(piet), gebieden=["1"], last_name="Pit", reden="Naam.")
    assert forged.status_code == 302
    assert list(piet.gebieden.all()) == [dalen]
    assert f'href="{on_the_page}"' in bea.sees(account(piet))
    told = dalen.history.first()
    assert told.erbij["coordinatoren"] == [piet.pk]


def test_a_coordinator_who_may_not_log_in_keeps_the_gebied(bea):
    weg = colleague(GEBIEDSCOORDINATOR, username="weg", is_active=False)
    dalen = Gebied.objects.get(slug="dalen")
    dalen.coordinatoren.add(weg)
    assert "weg (kan niet inloggen)" in bea.sees(page(dalen))
    assert bea.sends(page(dalen), naam="Dalen e.o.", reden="x").status_code == 302
    assert list(dalen.coordinatoren.all()) == [weg]


def test_nobody_gives_themselves_a_gebied(bea):
    """SEC-Z03"""
    bea.user.groups.add(Group.objects.get(name=GEBIEDSCOORDINATOR))
    dalen = Gebied.objects.get(slug="dalen")
    own = {"coordinatoren": [str(bea.user.pk)], "reden": "x"}
    assert bea.sends(page(dalen), **own).status_code == 422

    dalen.coordinatoren.add(bea.user)  # by somebody else, who took it away again
    dalen.note("erbij")
    earlier = page(dalen).replace("change/", f"versie/{dalen.history.first().pk}/")
    dalen.coordinatoren.remove(bea.user)
    assert bea.sends(earlier, reden="x").status_code == 422
    assert not dalen.coordinatoren.filter(pk=bea.user.pk).exists()
    assert not bea.user.gebieden.exists()


def test_rights_have_a_history_and_a_way_back(bea):
    piet = colleague(GEBIEDSCOORDINATOR, username="piet", email="piet@voorbeeld.nl")
    changed = {"groups": [], "email": "nieuw@voorbeeld.nl"}
    assert bea.sends(account(piet), **changed, reden="Ander werk.").status_code == 302
    told = bea.sees(f"{ACCOUNTS}{piet.pk}/history/")
    for word in ("Ander werk.", GEBIEDSCOORDINATOR, "nieuw@voorbeeld.nl"):
        assert word in told

    collega = Collega.objects.get(pk=piet.pk)
    first = collega.history.last()
    back = f"{ACCOUNTS}{piet.pk}/versie/{first.pk}/"
    assert bea.sends(back, reden="Toch niet.").status_code == 302
    collega.refresh_from_db()
    assert groups_of(piet) == {GEBIEDSCOORDINATOR}
    assert collega.email == "piet@voorbeeld.nl"
    assert collega.check_password("een lange zin voor de test")


def test_nobody_goes_back_to_rights_that_they_had(bea, ben):
    """SEC-Z03"""
    bea.sends(account(ben.user), groups=[group(AMBTENAAR)], reden="Minder.")
    had = Collega.objects.get(pk=ben.user.pk).history.last()
    bea.user.groups.add(Group.objects.get(name=AMBTENAAR))
    own = Collega.objects.get(pk=bea.user.pk)
    own.note("nu")
    version = f"{ACCOUNTS}{own.pk}/versie/{own.history.first().pk}/"
    form = {"reden": "x", "gezien_versie": str(own.versie)}
    assert bea.client.post(version, form).status_code == 403
    assert had.erbij["groepen"] == ["beheerder"]


def test_an_account_without_a_reason_is_not_saved(bea):
    piet = colleague(AMBTENAAR, username="piet")
    assert bea.sends(account(piet), last_name="Pot").status_code == 422
    assert User.objects.get(pk=piet.pk).last_name == ""


def test_a_coordinator_has_a_mail_address(bea):
    new = {"username": "piet", "is_active": "on"}
    new |= {"groups": [group(GEBIEDSCOORDINATOR)], "reden": "Nieuw."}
    refused = bea.client.post(f"{ACCOUNTS}add/", new)
    assert refused.status_code == 422
    assert "Vul een mailadres in" in refused.content.decode()
    made = bea.client.post(f"{ACCOUNTS}add/", new | {"email": "piet@voorbeeld.nl"})
    assert made.status_code == 302
    assert groups_of(User.objects.get(username="piet")) == {GEBIEDSCOORDINATOR}


def test_a_colleague_without_a_password_is_sent_a_link(bea):
    new = {"username": "piet", "is_active": "on", "reden": "Nieuw."}
    refused = bea.client.post(f"{ACCOUNTS}add/", new)
    assert refused.status_code == 422
    assert "Vul een mailadres in: daar gaat de link" in refused.text
    made = bea.client.post(f"{ACCOUNTS}add/", new | {"email": "piet@voorbeeld.nl"})
    assert made.status_code == 302
    assert [user.username for user in expected()] == ["piet"]


# Texts, help lines and standard answers


@pytest.fixture
def rows(gemeente):
    return {
        "tekst": Tekst.objects.create(slug="openbaar", tekst="Eerst."),
        "uitleg": Hulpregel.objects.get(naam="BOKD"),
        "naam": Standaardantwoord.objects.create(naam="Eerst.", tekst="Dag"),
    }


@pytest.mark.parametrize("name", ["tekst", "uitleg", "naam"])
def test_a_second_beheerder_overwrites_nothing_unseen(bea, ben, rows, name):
    row = rows[name]
    before = getattr(row, name)
    seen = ben.form(page(row))
    saved = bea.sends(page(row), **{name: "Van Bea."}, reden="Beter.")
    assert saved.status_code == 302
    answer = ben.sends(page(row), form=seen, **{name: "Van Ben."}, reden="Ook.")
    assert answer.status_code == 409
    assert "Van Bea." in answer.content.decode()
    row.refresh_from_db()
    assert getattr(row, name) == "Van Bea."

    first = row.history.last()
    version = page(row, f"versie/{first.pk}")
    assert bea.sends(version, reden="Terug.").status_code == 302
    row.refresh_from_db()
    assert getattr(row, name) == before


@pytest.mark.parametrize("name", ["tekst", "uitleg", "naam"])
def test_nothing_is_taken_away_without_a_reason(bea, rows, name):
    row = rows[name]
    kind = type(row)
    where = f"/beheer/{row._meta.app_label}/{row._meta.model_name}/"
    chosen = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    bea.client.post(where, chosen)
    assert bea.client.post(page(row, "delete"), {}).status_code == 422
    assert kind.objects.filter(pk=row.pk).exists()
    gone = bea.client.post(page(row, "delete"), {"reden": "Klaar ermee."})
    assert gone.status_code == 302
    assert not kind.objects.filter(pk=row.pk).exists()
