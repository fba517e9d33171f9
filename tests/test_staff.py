"""Accounts of colleagues: two steps in, a way out, and no more than their rights."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from coevorden import address
from coevorden.staff import demo, rights
from coevorden.staff import session as staff_session
from coevorden.staff.access import recently_confirmed, staff_page
from coevorden.urls import urlpatterns as our_urls
from matrix.models import Gebied
from tests.initiator import Initiator
from tests.routes import filled_in, routes
from tests.staff import (
    AMBTENAAR,
    BEHEERDER,
    GEBIEDSCOORDINATOR,
    PASSWORD,
    code_of,
    colleague,
    log_in,
)

LOGIN = "/medewerkers/inloggen/"
CODE = "/medewerkers/inloggen/code/"
SET_UP = "/medewerkers/inloggen/instellen/"
ACCOUNT = "/medewerkers/account/"
LOGOUT = "/medewerkers/uitloggen/"
CONFIRM = "/medewerkers/bevestigen/"
WITHOUT_LOGIN = {LOGIN, CODE, SET_UP, LOGOUT}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _passwords_are_cheap(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def gives_password(client, user, password=PASSWORD, where=LOGIN):
    return client.post(where, {"naam": user.username, "wachtwoord": password})


def logs_in(client, user, **late):
    gives_password(client, user)
    return client.post(CODE, {"code": code_of(user, **late)})


def is_inside(client) -> bool:
    return client.get(ACCOUNT).status_code == 200


def cookie(client) -> str:
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def events(caplog) -> list[dict]:
    """What the log of security events says; every record is one line of JSON."""
    lines = [r.getMessage() for r in caplog.records if r.name == "veiligheid"]
    assert not [line for line in lines if "\n" in line]
    return [json.loads(line) for line in lines]


# Getting in


def test_password_and_code_open_the_pages_of_a_colleague(client):
    """SEC-S01"""
    user = colleague(GEBIEDSCOORDINATOR)
    first = gives_password(client, user)
    assert first["Location"] == CODE
    assert not is_inside(client)

    second = client.post(CODE, {"code": code_of(user)})
    assert second["Location"] == "/medewerkers/"
    assert is_inside(client)


@pytest.mark.parametrize("halfway", [False, True], ids=["nobody", "password only"])
@pytest.mark.parametrize("route", routes("medewerkers", "beheer"))
def test_without_the_second_factor_nothing_is_reached(client, route, halfway):
    """SEC-S01: every address of colleagues leads to the login page."""
    chief = colleague(BEHEERDER, is_superuser=True, is_staff=True)
    if halfway:
        gives_password(client, chief)
    where = filled_in(route, object_id=chief.pk, id=chief.pk)
    answer = client.get(where)

    if where in WITHOUT_LOGIN:
        assert not is_inside(client)
    else:
        assert answer.status_code in (302, 404), where
        assert answer.status_code == 404 or answer["Location"].startswith(LOGIN)


def test_django_s_own_login_opens_nothing(client):
    """SEC-S01: without the second factor it is not a login here."""
    client.force_login(colleague(BEHEERDER, is_superuser=True, is_staff=True))
    assert client.get("/beheer/")["Location"].startswith(LOGIN)
    assert not is_inside(client)


def test_the_first_time_a_phone_is_set_up(client):
    """SEC-S01: a picture, the secret as text, and ten codes on paper."""
    user = colleague(AMBTENAAR, phone=False)
    gives_password(client, user)
    assert client.get(CODE)["Location"] == SET_UP
    page = client.get(SET_UP).content.decode()
    assert "<svg" in page
    assert "style=" not in page
    secret = re.search(r"sleutel\">([A-Z2-7 ]+)<", page)[1]
    device = TOTPDevice.objects.get(user=user)
    assert demo.as_base32(device.bin_key) == secret.replace(" ", "")
    assert not device.confirmed

    done = client.post(SET_UP, {"code": code_of(user)})
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", done.content.decode())
    assert len(set(codes)) == 10
    assert TOTPDevice.objects.get(user=user).confirmed
    assert is_inside(client)


def test_looking_at_the_set_up_page_changes_nothing(client):
    user = colleague(AMBTENAAR, phone=False)
    gives_password(client, user)
    before = list(TOTPDevice.objects.values()), list(Session.objects.values())
    assert client.get(SET_UP).status_code == 200
    assert (list(TOTPDevice.objects.values()), list(Session.objects.values())) == before


def test_a_wrong_first_code_sets_up_nothing(client):
    user = colleague(AMBTENAAR, phone=False)
    gives_password(client, user)
    answer = client.post(SET_UP, {"code": "12345"})
    assert answer.status_code == 422
    assert not TOTPDevice.objects.filter(confirmed=True).exists()
    assert not is_inside(client)


def test_a_phone_is_not_set_up_beside_another(client):
    """Somebody with the password alone cannot add a phone of their own."""
    user = colleague(AMBTENAAR)
    gives_password(client, user)
    waiting = TOTPDevice.objects.create(user=user, confirmed=False)

    assert client.get(SET_UP)["Location"] == CODE
    client.post(SET_UP, {"code": code_of(user, confirmed=False)})
    waiting.refresh_from_db()
    assert not waiting.confirmed


def test_a_recovery_code_works_once(client):
    user = colleague(AMBTENAAR)
    log_in(client, user)
    page = client.post("/medewerkers/account/herstelcodes/").content.decode()
    code = re.search(r"<code>(\w{5}-\w{5})</code>", page)[1]

    for inside in (True, False):
        other = Client()
        gives_password(other, user)
        other.post(CODE, {"code": code.upper()})
        assert is_inside(other) is inside


def test_no_recovery_code_can_be_read_from_the_database(client):
    user = colleague(AMBTENAAR)
    log_in(client, user)
    page = client.post("/medewerkers/account/herstelcodes/").content.decode()
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", page)
    device = user.staticdevice_set.get()
    stored = {row.token for row in device.token_set.all()}
    assert len(stored) == len(codes) == 10
    assert not stored & {c for code in codes for c in (code, code.replace("-", ""))}


def test_a_code_of_the_app_works_once(client):
    user = colleague(AMBTENAAR)
    code = code_of(user)
    for inside in (True, False):
        other = Client()
        gives_password(other, user)
        other.post(CODE, {"code": code})
        assert is_inside(other) is inside


@pytest.mark.parametrize(
    "typed",
    ["", "0", "abcdef", "١٢٣٤٥٦", "\x00", "9" * 400, "' OR 1=1", "-1", "🦢" * 6],
)
def test_whatever_is_typed_as_a_code_is_no_failure(client, typed):
    user = colleague(AMBTENAAR)
    gives_password(client, user)
    assert client.post(CODE, {"code": typed}).status_code == 422
    assert not is_inside(client)


@pytest.mark.parametrize("typed", ["", "\x00", "x" * 5000, "' OR 1=1", "🦢"])
def test_whatever_is_typed_as_a_name_is_no_failure(client, typed):
    answer = client.post(LOGIN, {"naam": typed, "wachtwoord": typed})
    assert answer.status_code == 422
    assert client.post(LOGIN).status_code == 422


def test_a_wrong_password_says_nothing_about_the_account(client):
    user = colleague(AMBTENAAR)
    known = gives_password(client, user, "een ander wachtwoord")
    user.username = user.username.replace("collega", "onbekend")
    unknown = gives_password(client, user, "een ander wachtwoord")

    def plain(page):
        csrf = r'name="csrfmiddlewaretoken" value="\w+"'
        return re.sub(csrf, "", page.content.decode()).replace("onbekend", "collega")

    assert known.status_code == unknown.status_code == 422
    assert plain(known) == plain(unknown)


def test_a_password_is_never_shown_or_sent_back(client):
    answer = client.post(LOGIN, {"naam": "een", "wachtwoord": "heel geheim woord"})
    assert "heel geheim woord" not in answer.content.decode()
    strict = Client(enforce_csrf_checks=True)
    failed = strict.post(LOGIN, {"naam": "een", "wachtwoord": "heel geheim woord"})
    assert failed.status_code == 403
    assert "heel geheim woord" not in failed.content.decode()


def test_halfway_lasts_ten_minutes(client):
    user = colleague(AMBTENAAR)
    begin = timezone.now()
    with time_machine.travel(begin, tick=False):
        gives_password(client, user)
    with time_machine.travel(begin + timedelta(seconds=599), tick=False):
        assert client.get(CODE).status_code == 200
    with time_machine.travel(begin + timedelta(seconds=600), tick=False):
        assert client.get(CODE)["Location"] == LOGIN


# Where somebody goes on


def test_after_login_somebody_is_where_they_wanted_to_be(client):
    user = colleague(BEHEERDER)
    asked = client.get("/beheer/matrix/kern/?q=a")
    assert asked["Location"] == f"{LOGIN}?next=%2Fbeheer%2Fmatrix%2Fkern%2F%3Fq%3Da"
    second = gives_password(client, user, where=asked["Location"])
    done = client.post(second["Location"], {"code": code_of(user)})
    assert done["Location"] == "/beheer/matrix/kern/?q=a"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1", ""],
)
def test_nobody_is_sent_to_another_site(client, elsewhere):
    user = colleague(AMBTENAAR)
    client.post(f"{LOGIN}?next={elsewhere}", {})
    gives_password(client, user)
    done = client.post(f"{CODE}?next={elsewhere}", {"code": code_of(user)})
    assert done["Location"] == "/medewerkers/"


# Sessions


def test_the_session_id_is_new_at_the_password_and_at_the_code(client):
    """SEC-T11"""
    user = colleague(AMBTENAAR)
    planted = Initiator.with_a_new_plan(client)
    ids = [cookie(client)]
    gives_password(client, user)
    ids.append(cookie(client))
    client.post(CODE, {"code": code_of(user)})
    ids.append(cookie(client))

    assert len(set(ids)) == 3
    assert not Session.objects.filter(pk__in=ids[:2]).exists()
    assert client.get(planted.url()).status_code == 200


def test_the_plans_of_a_resident_stay_open_at_login_and_at_logout(client):
    """quality 1.9"""
    user = colleague(AMBTENAAR)
    plan = Initiator.with_a_new_plan(client)
    logs_in(client, user)
    assert client.get(plan.url()).status_code == 200
    inside = cookie(client)

    assert client.post(LOGOUT)["Location"] == LOGIN
    assert client.get(plan.url()).status_code == 200
    assert not is_inside(client)
    client.cookies[settings.SESSION_COOKIE_NAME] = inside
    assert not is_inside(client)


def test_another_colleague_at_the_same_computer_takes_over_nothing(client):
    first, second = colleague(BEHEERDER), colleague(AMBTENAAR)
    plan = Initiator.with_a_new_plan(client)
    logs_in(client, first)
    client.post(LOGOUT)
    logs_in(client, second)

    assert client.get("/beheer/").status_code == 403
    assert client.get(plan.url()).status_code == 200


def test_logging_out_is_a_post(client):
    log_in(client, colleague(AMBTENAAR))
    assert client.get(LOGOUT).status_code == 405
    assert is_inside(client)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    assert strict.post(LOGOUT).status_code == 403
    assert is_inside(client)


IDLE, WHOLE = timedelta(minutes=30), timedelta(hours=10)


@pytest.mark.parametrize(("seconds", "inside"), [(-1, True), (0, False), (1, False)])
def test_after_thirty_idle_minutes_a_colleague_is_out(client, seconds, inside):
    """SEC-S02"""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False):
        log_in(client, colleague(AMBTENAAR))
    with time_machine.travel(begin + IDLE + timedelta(seconds=seconds), tick=False):
        assert is_inside(client) is inside


@pytest.mark.parametrize(("seconds", "inside"), [(-1, True), (0, False)])
def test_after_ten_hours_a_colleague_is_out_however_busy(client, seconds, inside):
    """SEC-S02"""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        log_in(client, colleague(AMBTENAAR))
        for _ in range(29):
            clock.shift(20 * 60)
            assert is_inside(client)
        clock.move_to(begin + WHOLE + timedelta(seconds=seconds))
        assert is_inside(client) is inside


def test_being_seen_is_written_once_in_five_minutes(client):
    """quality 1.9: the only thing that a GET writes."""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        log_in(client, colleague(AMBTENAAR))
        rows = {Session.objects.get().session_data}
        for seconds, kinds in ((0, 1), (299, 1), (1, 2), (299, 2)):
            clock.shift(seconds)
            assert is_inside(client)
            rows.add(Session.objects.get().session_data)
            assert len(rows) == kinds


def test_being_seen_undoes_nothing_of_another_tab(client):
    user = colleague(AMBTENAAR)
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        log_in(client, user)
        tab = client.session
        clock.shift(400)
        other = client.session
        other["plannen"] = {"7": 1}
        other.save()
        staff_session.note_seen(tab)
        assert client.session["plannen"] == {"7": 1}
        assert client.session[staff_session.PRESENCE]["seen"] == staff_session.now()


def test_being_seen_brings_nobody_back_who_logged_out(client):
    log_in(client, colleague(AMBTENAAR))
    tab = client.session
    client.post(LOGOUT)
    staff_session.note_seen(tab)
    assert not Session.objects.filter(pk=tab.session_key).exists()


LETS_GO = {
    "disabled": lambda user: User.objects.filter(pk=user.pk).update(is_active=False),
    "removed": lambda user: user.delete(),
    "other password": lambda user: (user.set_password("x"), user.save()),
    "no factor": lambda user: TOTPDevice.objects.filter(user=user).delete(),
    "factor not confirmed": lambda user: TOTPDevice.objects.update(confirmed=False),
}


@pytest.mark.parametrize("happens", LETS_GO.values(), ids=LETS_GO)
def test_an_account_that_is_taken_away_is_out_at_once(client, happens):
    """SEC-S02: in all its sessions, and halfway too; the plans of the browser stay."""
    user = colleague(BEHEERDER)
    plan = Initiator.with_a_new_plan(client)
    log_in(client, user)
    halfway = Client()
    gives_password(halfway, user)
    happens(user)

    assert not is_inside(client)
    assert client.get("/beheer/").status_code == 302
    assert client.get(plan.url()).status_code == 200
    assert halfway.get(CODE).status_code == 302


def test_a_right_that_is_taken_away_is_gone_at_once(client):
    user = colleague(BEHEERDER)
    log_in(client, user)
    assert client.get("/beheer/").status_code == 200
    user.groups.clear()
    assert client.get("/beheer/").status_code == 403


def test_login_rotates_the_proof_of_forms_and_a_resident_s_tab_still_saves():
    """SEC-A03: the old form gets a page that keeps the text and sends it again."""
    client = Client(enforce_csrf_checks=True)
    user = colleague(AMBTENAAR)

    def proof(page):
        return re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.content.decode())[
            1
        ]

    new = client.get("/plan/nieuw/")
    made = client.post("/plan/nieuw/", {"csrfmiddlewaretoken": proof(new)})
    screen = made["Location"].replace("initiatief", "doel")
    tab_b = client.get(screen)
    hidden = dict(
        re.findall(r'hidden" name="(\w+)" value="(\w*)"', tab_b.content.decode())
    )
    typed = hidden | {"doel": "Elkaar vaker zien", "actie": "verder"}

    login = client.get(LOGIN)
    given = {"naam": user.username, "wachtwoord": PASSWORD}
    client.post(LOGIN, given | {"csrfmiddlewaretoken": proof(login)})
    code = {"code": code_of(user), "csrfmiddlewaretoken": proof(client.get(CODE))}
    client.post(CODE, code)

    late = client.post(screen, typed)
    assert late.status_code == 403
    assert "Elkaar vaker zien" in late.content.decode()
    again = client.post(screen, typed | {"csrfmiddlewaretoken": proof(late)})
    assert again.status_code == 302
    assert "Elkaar vaker zien" in client.get(screen).content.decode()


# Lockout


def fails(client, user, times=1, **where):
    for _ in range(times):
        answer = client.post(
            LOGIN, {"naam": user.username, "wachtwoord": "fout"}, **where
        )
    return answer


def test_ten_wrong_passwords_lock_this_account_at_this_address_for_an_hour(client):
    """SEC-S02"""
    user, other = colleague(AMBTENAAR), colleague(AMBTENAAR)
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        assert fails(client, user, 9).status_code == 422
        locked = fails(client, user)
        assert locked.status_code == 429
        assert locked["Retry-After"] == "3600"
        assert "over een uur" in locked.content.decode()
        assert gives_password(client, user).status_code == 429
        assert gives_password(Client(), user).status_code == 429
        assert gives_password(Client(), other).status_code == 302

        clock.shift(3599)
        assert gives_password(client, user).status_code == 429
        clock.shift(2)
        assert gives_password(client, user).status_code == 302


def test_nobody_is_locked_out_from_another_address(client):
    """SEC-S02"""
    user = colleague(AMBTENAAR)
    fails(client, user, 11, REMOTE_ADDR="192.0.2.7")
    assert gives_password(client, user).status_code == 302


def test_another_program_or_spelling_of_the_address_does_not_start_a_new_count(client):
    user = colleague(AMBTENAAR)
    for at in range(10):
        agent = {"HTTP_USER_AGENT": f"a{at}", "REMOTE_ADDR": f"2001:db8::{at + 1}"}
        answer = fails(client, user, **agent)
    assert answer.status_code == 429


def test_the_count_is_kept_where_every_process_sees_it(client):
    """SEC-S02: in the database, and nothing of what was typed."""
    user = colleague(AMBTENAAR)
    fails(client, user, 3)
    (attempt,) = AccessAttempt.objects.all()
    assert attempt.failures_since_start == 3
    assert not attempt.post_data
    assert not attempt.get_data


def test_wrong_codes_count_too(client):
    """Whoever has the password may not guess the code either."""
    user = colleague(AMBTENAAR)
    gives_password(client, user)
    answers = [client.post(CODE, {"code": "abcdef"}).status_code for _ in range(10)]
    assert answers == [422] * 9 + [429]
    assert client.post(CODE, {"code": code_of(user)}).status_code == 429
    assert gives_password(Client(), user).status_code == 429


def test_getting_in_starts_the_count_anew(client):
    user = colleague(AMBTENAAR)
    fails(client, user, 9)
    logs_in(client, user)
    client.post(LOGOUT)
    assert fails(client, user, 9).status_code == 422


FORWARDED = {
    "no proxy": (0, "198.51.100.1", "127.0.0.1"),
    "one proxy": (1, "198.51.100.1", "198.51.100.1"),
    "one proxy, forged": (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
    "two proxies": (2, "203.0.113.9, 198.51.100.1", "203.0.113.9"),
    "two proxies, one told": (2, "198.51.100.1", "127.0.0.1"),
    "garbage": (1, "not an address", "127.0.0.1"),
    "IPv6": (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
}


@pytest.mark.parametrize(("count", "told", "counts"), FORWARDED.values(), ids=FORWARDED)
def test_the_address_is_what_our_own_proxy_saw(rf, settings, count, told, counts):
    """SEC-H10: a forged header must not change the count."""
    settings.NUM_PROXIES = count
    request = rf.get("/", headers={"X-Forwarded-For": told})
    assert address.client(request) == counts


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
    assert client.get(page)["Location"] == f"{LOGIN}?next=%2Fmedewerkers%2Fgebied%2F"
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
        client.post(CONFIRM, {"bevestiging": "fout"}).status_code for _ in range(10)
    ]
    assert answers == [422] * 9 + [429]


def test_a_new_password_ends_the_other_sessions_and_not_this_one(client):
    user = colleague(AMBTENAAR)
    elsewhere = log_in(Client(), user)
    log_in(client, user)
    page = "/medewerkers/account/wachtwoord/"

    for weak in ("kort", "password1234", ""):
        assert client.post(page, {"nieuw": weak}).status_code == 422
    assert client.post(page, {"nieuw": "nog een lange zin"})["Location"] == ACCOUNT
    assert is_inside(client)
    assert not is_inside(elsewhere)
    user.refresh_from_db()
    assert user.check_password("nog een lange zin")


# The first account, and accounts for trying out


def test_a_fresh_installation_has_no_account():
    """SEC-S01"""
    assert not User.objects.exists()


def says(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", __import__("io").StringIO(text))


def test_the_first_beheerder_is_made_by_a_command(monkeypatch, capsys, client, caplog):
    says(monkeypatch, "een hele lange zin\n")
    call_command("maak_beheerder", "jan", stdin=True)
    jan = User.objects.get(username="jan")

    assert jan.check_password("een hele lange zin")
    assert not jan.is_superuser
    assert {group.name for group in jan.groups.all()} == {BEHEERDER}
    assert "een hele lange zin" not in "".join(capsys.readouterr()) + caplog.text
    assert gives_password(client, jan, "een hele lange zin").status_code == 302


@pytest.mark.parametrize("weak", ["", "kort", "password1234"])
def test_a_weak_password_makes_no_beheerder(monkeypatch, weak):
    says(monkeypatch, f"{weak}\n")
    with pytest.raises(CommandError):
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


@pytest.mark.parametrize("name", demo.NAMES)
def test_while_trying_out_the_pages_say_how_to_log_in(client, trying_out, name):
    page = client.get(LOGIN).content.decode()
    assert all(word in page for word in (name, demo.PASSWORD))
    for _twice in range(2):
        client.post(LOGIN, {"naam": name, "wachtwoord": demo.PASSWORD})
        code = re.search(r"<code>(\d{6})</code>", client.get(CODE).content.decode())[1]
        assert client.post(CODE, {"code": code}).status_code == 302
        assert is_inside(client)
        client.post(LOGOUT)


def test_the_demo_coordinator_has_a_gebied(trying_out):
    assert User.objects.get(username="demo-coordinator").gebieden.count() == 1


def test_with_debug_off_a_demo_account_is_refused_everywhere(
    client, trying_out, settings
):
    """SEC-S01: also when it is still there, and still had a session."""
    inside = log_in(Client(), User.objects.get(username="demo-beheerder"))
    assert is_inside(inside)
    halfway = Client()
    halfway.post(LOGIN, {"naam": "demo-ambtenaar", "wachtwoord": demo.PASSWORD})
    assert halfway.get(CODE).status_code == 200
    settings.DEBUG = False

    assert demo.PASSWORD not in client.get(LOGIN).content.decode()
    for name in demo.NAMES:
        answer = client.post(LOGIN, {"naam": name, "wachtwoord": demo.PASSWORD})
        assert answer.status_code == 422
    assert not is_inside(inside)
    assert halfway.get(CODE).status_code == 302


def test_with_debug_off_the_known_secret_is_worth_nothing(client, settings):
    """Not under another name either."""
    user = colleague(BEHEERDER)
    TOTPDevice.objects.filter(user=user).update(key=demo.KEY)
    known = code_of(user)
    gives_password(client, user)
    assert client.get(CODE)["Location"] == SET_UP
    client.post(CODE, {"code": known})
    assert not is_inside(client)


def test_with_debug_off_no_demo_account_is_made():
    call_command("demo_medewerkers")
    assert not User.objects.exists()


# Accounts in beheer


@pytest.fixture
def beheerder(client):
    """A beheerder, inside; and a colleague to look after."""
    user = colleague(BEHEERDER)
    log_in(client, user)
    user.client, user.other = client, colleague(AMBTENAAR)
    return user


def account_of(user) -> str:
    return f"/beheer/auth/user/{user.pk}/change/"


def saves(beheerder, user, **changed):
    given = {"username": user.username, "is_active": "on"} | changed
    return beheerder.client.post(account_of(user), given)


FORGED = {
    "is_superuser": "on",
    "is_staff": "on",
    "user_permissions": ["1", "2"],
    "password": "md5$a$b",
    "last_login_0": "2020-01-01",
}


def test_a_beheerder_makes_a_colleague_with_groups_and_gebieden(beheerder):
    words = {"password1": "een hele lange zin", "password2": "een hele lange zin"}
    new = {"username": "piet", "usable_password": "true"} | words
    made = beheerder.client.post("/beheer/auth/user/add/", new | FORGED)
    assert made.status_code == 302
    piet = User.objects.get(username="piet")
    groups = Group.objects.filter(name=GEBIEDSCOORDINATOR)
    gebied = Gebied.objects.first()
    chosen = {"groups": [groups[0].pk], "gebieden": [gebied.pk]}
    assert saves(beheerder, piet, **chosen).status_code == 302

    assert list(piet.groups.all()) == list(groups)
    assert list(piet.gebieden.all()) == [gebied]
    assert not piet.is_superuser


@pytest.mark.parametrize("whose", ["own", "colleague"])
def test_a_beheerder_gives_nobody_more_than_a_group(beheerder, whose):
    """SEC-Z03"""
    user = beheerder if whose == "own" else beheerder.other
    before = User.objects.values().get(pk=user.pk)
    loose = Group.objects.create(name="alles")
    loose.permissions.set(Permission.objects.all())
    saves(beheerder, user, **FORGED)
    assert saves(beheerder, user, groups=[loose.pk]).status_code in (200, 302)

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
    for page in (account_of(chief), f"/beheer/auth/user/{chief.pk}/password/"):
        word = {"password1": "een hele lange zin", "password2": "een hele lange zin"}
        beheerder.client.post(
            page, word | {"username": "chief", "usable_password": "true"}
        )
        assert "chief" not in beheerder.client.get(page, follow=True).content.decode()
    reset(beheerder, chief)
    assert User.objects.values().get(pk=chief.pk) == before
    assert TOTPDevice.objects.filter(user=chief).exists()


@pytest.mark.parametrize(
    "where", ["auth/group/", "otp_totp/totpdevice/", "axes/accessattempt/"]
)
def test_groups_and_secrets_are_not_in_beheer(beheerder, where):
    """SEC-Z03"""
    assert beheerder.client.get(f"/beheer/{where}").status_code == 404


def test_no_page_of_beheer_shows_a_hash_or_a_secret(beheerder):
    """SEC-Z03"""
    User.objects.update(password="md5$zout$" + "c" * 32)
    log_in(beheerder.client, User.objects.get(pk=beheerder.pk))
    device = TOTPDevice.objects.get(user=beheerder.other)
    for page in ("/beheer/auth/user/", account_of(beheerder.other)):
        text = beheerder.client.get(page).content.decode()
        assert beheerder.other.username in text
        assert not [s for s in ("zout", "ccc", "md5", device.key) if s in text]


def reset(beheerder, user, action="reset_second_factor"):
    chosen = {"action": action, "_selected_action": [user.pk]}
    return beheerder.client.post("/beheer/auth/user/", chosen)


def test_a_beheerder_lets_somebody_set_up_a_new_phone(beheerder):
    inside = log_in(Client(), beheerder.other)
    reset(beheerder, beheerder.other)
    assert not is_inside(inside)
    gives_password(inside, beheerder.other)
    assert inside.get(CODE)["Location"] == SET_UP


def test_nobody_takes_away_their_own_second_step(beheerder):
    reset(beheerder, beheerder)
    assert is_inside(beheerder.client)


def test_a_beheerder_lifts_a_lockout(beheerder):
    fails(Client(), beheerder.other, 10)
    reset(beheerder, beheerder.other, "unlock")
    assert gives_password(Client(), beheerder.other).status_code == 302


def test_a_disabled_account_is_out_and_its_name_stays(beheerder):
    inside = log_in(Client(), beheerder.other)
    saves(beheerder, beheerder.other, is_active="")
    assert not is_inside(inside)
    gone = f"/beheer/auth/user/{beheerder.other.pk}/delete/"
    assert beheerder.client.post(gone, {"post": "yes"}).status_code == 403


# The log


PARTS = {"who", "what", "when", "from", "on", "result"}


def test_every_step_leaves_one_line_with_six_parts(client, caplog):
    """SEC-A04; BIO2 8.15.01"""
    caplog.set_level("INFO")
    user = colleague(AMBTENAAR, phone=False)
    where = {"REMOTE_ADDR": "192.0.2.77"}
    fails(client, user, **where)
    gives_password(client, user)
    client.post(SET_UP, {"code": "1"}, **where)
    with time_machine.travel(timezone.now() + timedelta(seconds=5)):
        client.post(SET_UP, {"code": code_of(user)}, **where)
        client.get("/beheer/", **where)
        client.post(LOGOUT, **where)
    fails(client, user, 10, **where)
    lines = events(caplog)

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


def test_what_a_beheerder_does_to_an_account_is_in_the_log(beheerder, caplog):
    caplog.set_level("INFO")
    other = beheerder.other
    reset(beheerder, other)
    reset(beheerder, other, "unlock")
    saves(beheerder, other)
    word = {"password1": "een hele lange zin", "password2": "een hele lange zin"}
    page = f"/beheer/auth/user/{other.pk}/password/"
    beheerder.client.post(page, word | {"usable_password": "true"})

    told = [(line["what"], line["who"], str(line["on"])) for line in events(caplog)]
    what = ("factor_reset", "unlock", "rights", "password")
    assert told == [(each, beheerder.pk, str(other.pk)) for each in what]


def test_nothing_that_was_typed_can_forge_a_line(client, caplog):
    """SEC-X12, PRI-05"""
    caplog.set_level("INFO")
    forged = 'x\r\n{"who": 1, "what": "login"}\x1b[2J'
    client.post(LOGIN, {"naam": forged, "wachtwoord": "geheim woord"})
    client.get(LOGIN, headers={"X-Forwarded-For": forged, "User-Agent": forged})
    (line,) = events(caplog)
    assert line["on"] is None
    assert "geheim woord" not in caplog.text
    assert "\x1b" not in caplog.text
    assert "127.0.0.1" not in caplog.text


# What residents notice of it


def test_the_page_of_a_resident_looks_up_no_user(client, initiator):
    """No query more than before there were colleagues."""
    with CaptureQueriesContext(connection) as queries:
        assert initiator.opens("doel").status_code == 200
    assert not [q for q in queries if "auth_user" in q["sql"]]


def test_a_colleague_sees_a_line_with_name_and_way_out_but_not_on_public_pages(client):
    """SEC-H06: a public page is the same for everybody."""
    user = colleague(BEHEERDER, first_name="Anna", last_name="de Test")
    anonymous = client.get("/werkvormen/").content
    log_in(client, user)
    page = client.get(ACCOUNT).content.decode()
    assert all(
        word in page for word in ("Anna de Test", "Beheer", 'action="/medewerkers/uit')
    )
    public = client.get("/werkvormen/")
    assert public.content == anonymous
    assert "Vary" not in public.headers or "Cookie" not in public["Vary"]
    log_in(client, colleague(AMBTENAAR))
    assert 'href="/beheer/"' not in client.get(ACCOUNT).content.decode()


def test_a_page_of_a_colleague_takes_few_queries(client, django_assert_max_num_queries):
    log_in(client, colleague(BEHEERDER, gebieden=Gebied.objects.all()))
    with django_assert_max_num_queries(7):
        assert is_inside(client)
