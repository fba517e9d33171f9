"""What colleagues may do: their groups, their accounts, and what the log tells."""

import re
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.urls import path
from django.utils import timezone

from coevorden.urls import urlpatterns as our_urls
from staff import demo_accounts, rights
from staff.guards import recently_confirmed, staff_page
from staff.models import Telefoon
from staff.rights import AMBTENAAR, BEHEERDER, GEBIEDSCOORDINATOR
from tests.people.browser import Browser, Door
from tests.people.staff import PASSWORD, code_of, colleague, log_in, security_events

CONFIRM = "/medewerkers/bevestigen/"
pytestmark = pytest.mark.django_db


# Rights


def test_the_groups_have_exactly_the_rights_of_the_table():
    call_command("laad_groepen")
    for name, wanted in rights.RIGHTS.items():
        rows = Group.objects.get(name=name).permissions.select_related("content_type")
        found = {f"{row.content_type.app_label}.{row.codename}" for row in rows}
        assert found == set(wanted), name


def test_loading_the_groups_takes_back_what_was_added_by_hand():
    group = Group.objects.get(name=AMBTENAAR)
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    call_command("laad_groepen")
    assert not colleague(AMBTENAAR).has_perm("auth.delete_user")


def test_a_right_that_does_not_exist_is_named():
    Permission.objects.filter(codename="zie_post").delete()
    with pytest.raises(CommandError, match=r"beheerder: no permission plans\.zie_post"):
        call_command("laad_groepen")


@pytest.mark.parametrize(
    ("group", "status"),
    [(GEBIEDSCOORDINATOR, 403), (AMBTENAAR, 403), (BEHEERDER, 200), (None, 403)],
)
def test_beheer_is_for_the_beheerder(client, group, status):
    log_in(client, colleague(*filter(None, [group])))
    answer = client.get("/beheer/matrix/werkvorm/")
    assert answer.status_code == status


# Pages that ask for a right


@staff_page("plans.behandel_plan")
def of_coordinators(request):
    return HttpResponse(request.POST.get("antwoord", "gezien"))


@staff_page()
@recently_confirmed
def important(request):
    return HttpResponse(request.POST.get("antwoord", "gezien"))


urlpatterns = [
    path("medewerkers/gebied/", of_coordinators),
    path("medewerkers/belangrijk/", important),
    *our_urls,
]
handler404 = "coevorden.failures.not_found"
with_pages = pytest.mark.urls(__name__)


@with_pages
def test_a_page_asks_for_its_right(client):
    page = "/medewerkers/gebied/"
    assert (
        client.get(page)["Location"] == f"{Door.LOGIN}?next=%2Fmedewerkers%2Fgebied%2F"
    )
    log_in(client, colleague(AMBTENAAR))
    assert client.get(page).status_code == 403
    log_in(client, colleague(GEBIEDSCOORDINATOR))
    answer = client.get(page)
    assert answer.content == b"gezien"
    assert "no-store" in answer["Cache-Control"]


@with_pages
def test_a_form_that_came_too_late_keeps_its_text(client):
    answer = client.post("/medewerkers/gebied/", {"antwoord": "Een lang antwoord"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert '<input type="hidden" name="antwoord" value="Een lang antwoord">' in page

    log_in(client, colleague(GEBIEDSCOORDINATOR))
    again = client.post("/medewerkers/gebied/", {"antwoord": "Een lang antwoord"})
    assert again.content.decode() == "Een lang antwoord"


# Once more who you are


@pytest.fixture
def later(client):
    """Somebody who came in sixteen minutes ago, and a clock."""
    user = colleague(AMBTENAAR)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        log_in(client, user)
        clock.shift(16 * 60)
        user.clock = clock
        yield user


@with_pages
def test_what_matters_asks_again_after_a_quarter(client):
    """SEC-S03"""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        log_in(client, colleague(AMBTENAAR))
        clock.shift(899)
        assert client.get("/medewerkers/belangrijk/").status_code == 200
        clock.shift(1)
        asked = client.get("/medewerkers/belangrijk/?a=b")
        assert asked["Location"].startswith(
            f"{CONFIRM}?next=%2Fmedewerkers%2Fbelangrijk"
        )


@with_pages
@pytest.mark.parametrize("how", ["password", "code"])
def test_password_or_code_is_enough_to_go_on(client, later, how):
    """SEC-S03"""
    where = f"{CONFIRM}?next=/medewerkers/belangrijk/"
    wrong = client.post(where, {"bevestiging": "fout"})
    assert wrong.status_code == 422
    given = PASSWORD if how == "password" else code_of(later)
    assert client.post(where, {"bevestiging": given})["Location"].endswith(
        "belangrijk/"
    )
    assert client.get("/medewerkers/belangrijk/").status_code == 200


@with_pages
def test_a_form_that_matters_keeps_its_text_while_we_ask(client, later):
    """SEC-S03"""
    page = "/medewerkers/belangrijk/"
    typed = {"antwoord": "Een lang antwoord"}
    asked = client.post(page, typed)
    assert asked.status_code == 422
    assert 'name="antwoord" value="Een lang antwoord"' in asked.content.decode()
    wrong = client.post(page, typed | {"bevestiging": "fout woord"})
    assert wrong.status_code == 422
    assert "fout woord" not in wrong.content.decode()
    done = client.post(page, typed | {"bevestiging": PASSWORD})
    assert done.content.decode() == "Een lang antwoord"


def test_a_wrong_password_while_inside_counts_too(client, later):
    answers = [
        client.post(CONFIRM, {"bevestiging": "fout"}).status_code for _ in range(5)
    ]
    assert answers == [422] * 4 + [429]


def test_a_new_password_ends_the_other_sessions_and_not_this_one(client):
    user = colleague(AMBTENAAR)
    elsewhere = log_in(Browser(), user)
    log_in(client, user)
    page = "/medewerkers/account/wachtwoord/"

    for weak in ("kort", "password1234", ""):
        assert client.post(page, {"nieuw": weak}).status_code == 422
    assert client.post(page, {"nieuw": "nog een lange zin"})["Location"] == Door.ACCOUNT
    assert client.is_inside
    assert not elsewhere.is_inside
    user.refresh_from_db()
    assert user.check_password("nog een lange zin")


# The first account, and accounts for trying out


def test_a_fresh_installation_has_no_account():
    """SEC-S01"""
    assert not User.objects.exists()


def says(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", StringIO(text))


def test_the_first_beheerder_is_made_by_a_command(monkeypatch, capsys, client, caplog):
    Group.objects.all().delete()
    says(monkeypatch, "een hele lange zin\n")
    call_command("maak_beheerder", "jan", stdin=True)
    jan = User.objects.get(username="jan")

    assert jan.check_password("een hele lange zin")
    assert not jan.is_superuser
    assert {group.name for group in jan.groups.all()} == {BEHEERDER}
    assert "een hele lange zin" not in "".join(capsys.readouterr()) + caplog.text
    assert client.gives_password(jan, "een hele lange zin").status_code == 302


@pytest.mark.parametrize(
    ("weak", "why"),
    [("", "te kort"), ("kort", "te kort"), ("password1234", "te algemeen")],
)
def test_a_weak_password_makes_no_beheerder(monkeypatch, weak, why):
    says(monkeypatch, f"{weak}\n")
    with pytest.raises(CommandError, match=f"Dit wachtwoord is {why}"):
        call_command("maak_beheerder", "jan", stdin=True)
    assert not User.objects.exists()


def test_a_name_that_is_taken_is_refused(monkeypatch):
    colleague(username="jan")
    says(monkeypatch, "een hele lange zin\n")
    with pytest.raises(CommandError):
        call_command("maak_beheerder", "jan", stdin=True)
    assert not User.objects.get(username="jan").groups.exists()


@pytest.fixture
def trying_out(settings):
    settings.DEBUG = True
    call_command("demo_medewerkers")
    call_command("demo_medewerkers")


@pytest.mark.parametrize("name", demo_accounts.NAMES)
def test_while_trying_out_the_pages_say_how_to_log_in(client, trying_out, name):
    page = client.get(Door.LOGIN).content.decode()
    assert all(word in page for word in (name, demo_accounts.PASSWORD))
    for _twice in range(2):
        client.post(Door.LOGIN, {"naam": name, "wachtwoord": demo_accounts.PASSWORD})
        code = re.search(
            r"<code>(\d{6})</code>", client.get(Door.CODE).content.decode()
        )[1]
        assert client.post(Door.CODE, {"code": code}).status_code == 302
        assert client.is_inside
        client.post(Door.LOGOUT)


def test_the_demo_coordinator_shares_a_gebied_and_can_hand_over_to_another(trying_out):
    coordinator = User.objects.get(username="demo-coordinator").gebieden.all()
    collega = User.objects.get(username="demo-collega").gebieden.all()
    assert len(coordinator) == 1
    assert len(collega) == 2
    assert set(coordinator) < set(collega)


def test_with_debug_off_a_demo_account_is_refused_everywhere(
    client, trying_out, settings
):
    """SEC-S01: also when it is still there, and still had a session."""
    inside = log_in(Browser(), User.objects.get(username="demo-beheerder"))
    assert inside.is_inside
    halfway = Browser()
    halfway.post(
        Door.LOGIN, {"naam": "demo-ambtenaar", "wachtwoord": demo_accounts.PASSWORD}
    )
    assert halfway.get(Door.CODE).status_code == 200
    settings.DEBUG = False

    assert demo_accounts.PASSWORD not in client.get(Door.LOGIN).content.decode()
    for name in demo_accounts.NAMES:
        answer = client.post(
            Door.LOGIN, {"naam": name, "wachtwoord": demo_accounts.PASSWORD}
        )
        assert answer.status_code == 422
    assert not inside.is_inside
    assert halfway.get(Door.CODE).status_code == 302


def test_with_debug_off_the_known_secret_is_worth_nothing(client, settings):
    """Not under another name either."""
    user = colleague(BEHEERDER)
    Telefoon.objects.filter(user=user).delete()
    Telefoon.new(user, demo_accounts.SECRET, name=demo_accounts.DEVICE)
    known = code_of(user)
    client.gives_password(user)
    assert client.get(Door.CODE)["Location"] == Door.SET_UP
    client.post(Door.CODE, {"code": known})
    assert not client.is_inside


def test_with_debug_off_no_demo_account_is_made():
    call_command("demo_medewerkers")
    assert not User.objects.exists()


# The log


PARTS = {"who", "what", "when", "from", "on", "result"}


def test_every_step_leaves_one_line_with_six_parts(client, caplog):
    """SEC-A04; BIO2 8.15.01"""
    caplog.set_level("INFO")
    user = colleague(AMBTENAAR, phone=False)
    where = {"REMOTE_ADDR": "192.0.2.77"}
    client.fails(user, **where)
    client.gives_password(user)
    client.post(Door.SET_UP, {"code": "1"}, **where)
    with time_machine.travel(timezone.now() + timedelta(seconds=5)):
        client.post(Door.SET_UP, {"code": code_of(user)}, **where)
        client.get("/beheer/", **where)
        client.post(Door.LOGOUT, **where)
    client.fails(user, 10, **where)
    lines = security_events(caplog)

    assert all(set(line) == PARTS for line in lines)
    assert {line["from"] for line in lines} == {"192.0.2.0/24"}
    told = [(line["what"], line["result"], line["who"], line["on"]) for line in lines]
    pk = user.pk
    assert told[:6] == [
        ("login", "geweigerd", None, pk),
        ("login", "geweigerd", None, pk),
        ("login", "gelukt", pk, None),
        ("factor_set", "gelukt", pk, pk),
        ("denied", "geweigerd", pk, "/beheer/"),
        ("logout", "gelukt", pk, None),
    ]
    assert told[-1] == ("lockout", "geweigerd", None, pk)


def test_nothing_that_was_typed_can_forge_a_line(client, caplog):
    """SEC-X12, PRI-05"""
    caplog.set_level("INFO")
    forged = 'x\r\n{"who": 1, "what": "login"}\x1b[2J'
    client.post(Door.LOGIN, {"naam": forged, "wachtwoord": "geheim woord"})
    client.get(Door.LOGIN, headers={"X-Forwarded-For": forged, "User-Agent": forged})
    (line,) = security_events(caplog)
    assert line["on"] is None
    assert "geheim woord" not in caplog.text
    assert "\x1b" not in caplog.text
    assert "127.0.0.1" not in caplog.text
