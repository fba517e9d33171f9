"""Accounts of colleagues: two steps in, a way out, and no more than their rights."""

import re
from base64 import b32decode
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.hashers import (
    PBKDF2PasswordHasher,
    check_password,
    make_password,
)
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from coevorden import address
from coevorden.models import Teller
from matrix.models import Gebied
from staff import counting, middleware, session
from staff.models import Telefoon
from staff.rights import AMBTENAAR, BEHEERDER, GEBIEDSCOORDINATOR
from tests.people.browser import Browser, Door
from tests.people.initiator import Initiator
from tests.people.staff import (
    PASSWORD,
    code_of,
    colleague,
    log_in,
    security_events,
)
from tests.routes import filled_in, routes

WELCOME = "/medewerkers/welkom/MQ/abc-123/"  # for who has no password yet
WITHOUT_LOGIN = {Door.LOGIN, Door.CODE, Door.SET_UP, Door.LOGOUT, WELCOME}
pytestmark = pytest.mark.django_db


# Getting in


def test_password_and_code_open_the_pages_of_a_colleague(client):
    """SEC-S01"""
    user = colleague(GEBIEDSCOORDINATOR)
    first = client.gives_password(user)
    assert first["Location"] == Door.CODE
    assert not client.is_inside

    second = client.post(Door.CODE, {"code": code_of(user)})
    assert second["Location"] == "/medewerkers/"
    assert client.is_inside


@pytest.mark.parametrize("typed", ["Anna-de-vries", "ANNA-DE-VRIES", "anna-de-vries "])
def test_a_name_may_be_typed_with_capitals(client, typed):
    """Fault 27: a phone begins a name with one."""
    user = colleague(AMBTENAAR)
    User.objects.filter(pk=user.pk).update(username="anna-de-vries")
    given = {"naam": typed, "wachtwoord": PASSWORD}
    assert client.post(Door.LOGIN, given)["Location"] == Door.CODE
    assert 'autocapitalize="none"' in Browser().get(Door.LOGIN).content.decode()


def test_a_password_is_the_same_on_every_keyboard(settings):
    """Fault 27: é as one sign, or as an e and its accent; also stored before."""
    settings.PASSWORD_HASHERS = ["staff.passwords.OneSpelling"]
    typed, composed = "cafe\u0301 \ufb01etsen", "caf\u00e9 fietsen"
    assert check_password(typed, make_password(composed))
    assert check_password(composed, make_password(typed))
    assert check_password(typed, PBKDF2PasswordHasher().encode(typed, "zout", 1))
    assert not check_password("cafe fietsen", make_password(composed))


EASY = [
    *("Welkom2026!Welkom", "coevorden-2026!", "Samenspel123456", "qwertyuiop1234"),
    *(
        "AnnaDeVries2026!",
        "anna.devries@1234",
        "aaaaaaaaaaaabb",
        "Gemeente Coevorden 1",
    ),
]


@pytest.mark.parametrize("easy", EASY)
def test_a_password_that_is_guessed_first_is_refused(easy):
    """SEC-S01: the name of its owner, of the gemeente, a row of keys, with a year."""
    user = User(username="adevries", first_name="Anna", last_name="de Vries")
    with pytest.raises(ValidationError, match="makkelijk te raden"):
        validate_password(easy, user)


@pytest.mark.parametrize(
    "good", [PASSWORD, "Anna fietst langs het kanaal", "x7!Kq2-zRm_9w"]
)
def test_a_sentence_is_a_good_password(good):
    validate_password(good, User(username="anna", first_name="Anna"))


@pytest.mark.parametrize("halfway", [False, True], ids=["nobody", "password only"])
@pytest.mark.parametrize("route", routes("medewerkers", "beheer"))
def test_without_the_second_factor_nothing_is_reached(client, route, halfway):
    """SEC-S01: every address of colleagues leads to the login page."""
    chief = colleague(BEHEERDER, is_superuser=True, is_staff=True)
    if halfway:
        client.gives_password(chief)
    where = filled_in(route, object_id=chief.pk, id=chief.pk)
    answer = client.get(where)

    if where in WITHOUT_LOGIN:
        assert not client.is_inside
    else:
        assert answer.status_code in (302, 404), where
        assert answer.status_code == 404 or answer["Location"].startswith(Door.LOGIN)


def test_django_s_own_login_opens_nothing(client):
    """SEC-S01: without the second factor it is not a login here."""
    client.force_login(colleague(BEHEERDER, is_superuser=True, is_staff=True))
    assert client.get("/beheer/")["Location"].startswith(Door.LOGIN)
    assert not client.is_inside


def test_the_first_time_a_phone_is_set_up(client):
    """SEC-S01: a picture, the secret as text, and ten codes on paper."""
    user = colleague(AMBTENAAR, phone=False)
    client.gives_password(user)
    assert client.get(Door.CODE)["Location"] == Door.SET_UP
    page = client.get(Door.SET_UP).content.decode()
    assert "<svg" in page
    assert "style=" not in page
    secret = re.search(r"sleutel\">([A-Z2-7 ]+)<", page)[1]
    device = Telefoon.objects.get(user=user)
    assert b32decode(secret.replace(" ", "")) == device.bin_key
    assert not device.confirmed

    done = client.post(Door.SET_UP, {"code": code_of(user)})
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", done.content.decode())
    assert len(set(codes)) == 10
    assert Telefoon.objects.get(user=user).confirmed
    assert client.is_inside


def test_a_phone_taken_away_halfway_leads_back_to_the_beginning(client):
    user = colleague(AMBTENAAR)
    client.gives_password(user)
    Telefoon.objects.all().delete()
    assert client.get(Door.CODE)["Location"] == Door.SET_UP
    assert client.get(Door.SET_UP)["Location"] == Door.LOGIN
    client.gives_password(user)
    assert client.get(Door.SET_UP).status_code == 200


def test_looking_at_the_set_up_page_changes_nothing(client):
    user = colleague(AMBTENAAR, phone=False)
    client.gives_password(user)
    before = list(Telefoon.objects.values()), list(Session.objects.values())
    assert client.get(Door.SET_UP).status_code == 200
    assert (list(Telefoon.objects.values()), list(Session.objects.values())) == before


def test_a_wrong_first_code_sets_up_nothing(client):
    user = colleague(AMBTENAAR, phone=False)
    client.gives_password(user)
    answer = client.post(Door.SET_UP, {"code": "12345"})
    assert answer.status_code == 422
    assert not Telefoon.objects.filter(confirmed=True).exists()
    assert not client.is_inside


def test_a_phone_is_not_set_up_beside_another(client):
    """Somebody with the password alone cannot add a phone of their own."""
    user = colleague(AMBTENAAR)
    client.gives_password(user)
    waiting = Telefoon.new(user, confirmed=False)

    assert client.get(Door.SET_UP)["Location"] == Door.CODE
    client.post(Door.SET_UP, {"code": code_of(user, confirmed=False)})
    waiting.refresh_from_db()
    assert not waiting.confirmed


def test_a_recovery_code_works_once(client):
    user = colleague(AMBTENAAR)
    log_in(client, user)
    page = client.post("/medewerkers/account/herstelcodes/").content.decode()
    code = re.search(r"<code>(\w{5}-\w{5})</code>", page)[1]

    for inside in (True, False):
        other = Browser()
        other.gives_password(user)
        other.post(Door.CODE, {"code": code.upper()})
        assert other.is_inside is inside


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
        other = Browser()
        other.gives_password(user)
        other.post(Door.CODE, {"code": code})
        assert other.is_inside is inside


@pytest.mark.parametrize(
    "typed",
    ["", "0", "abcdef", "١٢٣٤٥٦", "\x00", "9" * 400, "' OR 1=1", "-1", "🦢" * 6],
)
def test_whatever_is_typed_as_a_code_is_no_failure(client, typed):
    user = colleague(AMBTENAAR)
    client.gives_password(user)
    assert client.post(Door.CODE, {"code": typed}).status_code == 422
    assert not client.is_inside


@pytest.mark.parametrize("typed", ["", "\x00", "x" * 5000, "' OR 1=1", "🦢"])
def test_whatever_is_typed_as_a_name_is_no_failure(client, typed):
    answer = client.post(Door.LOGIN, {"naam": typed, "wachtwoord": typed})
    assert answer.status_code == 422
    assert client.post(Door.LOGIN).status_code == 422


def test_a_wrong_password_says_nothing_about_the_account(client):
    user = colleague(AMBTENAAR)
    known = client.gives_password(user, "een ander wachtwoord")
    user.username = user.username.replace("collega", "onbekend")
    unknown = client.gives_password(user, "een ander wachtwoord")

    def plain(page):
        csrf = r'name="csrfmiddlewaretoken" value="\w+"'
        return re.sub(csrf, "", page.content.decode()).replace("onbekend", "collega")

    assert known.status_code == unknown.status_code == 422
    assert plain(known) == plain(unknown)


def test_a_password_is_never_shown_or_sent_back(client):
    answer = client.post(Door.LOGIN, {"naam": "een", "wachtwoord": "heel geheim woord"})
    assert "heel geheim woord" not in answer.content.decode()
    strict = Browser(enforce_csrf_checks=True)
    failed = strict.post(Door.LOGIN, {"naam": "een", "wachtwoord": "heel geheim woord"})
    assert failed.status_code == 403
    assert "heel geheim woord" not in failed.content.decode()


def test_halfway_lasts_ten_minutes(client):
    user = colleague(AMBTENAAR)
    begin = timezone.now()
    with time_machine.travel(begin, tick=False):
        client.gives_password(user)
    with time_machine.travel(begin + timedelta(seconds=599), tick=False):
        assert client.get(Door.CODE).status_code == 200
    with time_machine.travel(begin + timedelta(seconds=600), tick=False):
        assert client.get(Door.CODE)["Location"] == Door.LOGIN


# Where somebody goes on


def test_after_login_somebody_is_where_they_wanted_to_be(client):
    user = colleague(BEHEERDER)
    asked = client.get("/beheer/matrix/kern/?q=a")
    then = "%2Fbeheer%2Fmatrix%2Fkern%2F%3Fq%3Da"
    assert asked["Location"] == f"{Door.LOGIN}?next={then}"
    second = client.gives_password(user, where=asked["Location"])
    done = client.post(second["Location"], {"code": code_of(user)})
    assert done["Location"] == "/beheer/matrix/kern/?q=a"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1", ""],
)
def test_nobody_is_sent_to_another_site(client, elsewhere):
    user = colleague(AMBTENAAR)
    client.post(f"{Door.LOGIN}?next={elsewhere}", {})
    client.gives_password(user)
    done = client.post(f"{Door.CODE}?next={elsewhere}", {"code": code_of(user)})
    assert done["Location"] == "/medewerkers/"


# Sessions


def test_the_session_id_is_new_at_the_password_and_at_the_code(client):
    """SEC-T11"""
    user = colleague(AMBTENAAR)
    planted = Initiator.with_a_new_plan(client)
    ids = [client.key]
    client.gives_password(user)
    ids.append(client.key)
    client.post(Door.CODE, {"code": code_of(user)})
    ids.append(client.key)

    assert len(set(ids)) == 3
    assert not any(client.session.exists(old) for old in ids[:2])
    assert client.get(planted.url()).status_code == 200


def test_the_plans_of_a_resident_stay_open_at_login_and_at_logout(client):
    """eisen.md §1.9"""
    user = colleague(AMBTENAAR)
    plan = Initiator.with_a_new_plan(client)
    client.logs_in(user)
    assert client.get(plan.url()).status_code == 200
    inside = client.key

    assert client.post(Door.LOGOUT)["Location"] == Door.LOGIN
    assert client.get(plan.url()).status_code == 200
    assert not client.is_inside
    client.cookies[settings.SESSION_COOKIE_NAME] = inside
    assert not client.is_inside


def test_another_colleague_at_the_same_computer_takes_over_nothing(client):
    first, second = colleague(BEHEERDER), colleague(AMBTENAAR)
    plan = Initiator.with_a_new_plan(client)
    client.logs_in(first)
    client.post(Door.LOGOUT)
    client.logs_in(second)

    assert client.get("/beheer/").status_code == 403
    assert client.get(plan.url()).status_code == 200


def test_who_comes_after_an_idle_colleague_keeps_the_plans_of_the_browser(client):
    first, second = colleague(BEHEERDER), colleague(AMBTENAAR)
    plan = Initiator.with_a_new_plan(client)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        client.logs_in(first)
        clock.shift(31 * 60)
        client.logs_in(second)
        assert second.username in client.get(Door.ACCOUNT).content.decode()
        assert client.get("/beheer/").status_code == 403
        assert client.get(plan.url()).status_code == 200


def test_logging_out_is_a_post(client):
    log_in(client, colleague(AMBTENAAR))
    assert client.get(Door.LOGOUT).status_code == 405
    assert client.is_inside
    strict = Browser(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    assert strict.post(Door.LOGOUT).status_code == 403
    assert client.is_inside


IDLE, WHOLE = timedelta(minutes=30), timedelta(hours=10)


@pytest.mark.parametrize(("seconds", "inside"), [(-1, True), (0, False), (1, False)])
def test_after_thirty_idle_minutes_a_colleague_is_out(client, seconds, inside):
    """SEC-S02"""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False):
        log_in(client, colleague(AMBTENAAR))
    with time_machine.travel(begin + IDLE + timedelta(seconds=seconds), tick=False):
        assert client.is_inside is inside


@pytest.mark.parametrize(("seconds", "inside"), [(-1, True), (0, False)])
def test_after_ten_hours_a_colleague_is_out_however_busy(client, seconds, inside):
    """SEC-S02"""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        log_in(client, colleague(AMBTENAAR))
        for _ in range(29):
            clock.shift(20 * 60)
            assert client.is_inside
        clock.move_to(begin + WHOLE + timedelta(seconds=seconds))
        assert client.is_inside is inside


def test_being_seen_is_written_once_in_five_minutes(client):
    """eisen.md §1.9: the only thing that a GET writes."""
    begin = timezone.now()
    with time_machine.travel(begin, tick=False) as clock:
        log_in(client, colleague(AMBTENAAR))
        rows = {Session.objects.get().session_data}
        for seconds, kinds in ((0, 1), (299, 1), (1, 2), (299, 2)):
            clock.shift(seconds)
            assert client.is_inside
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
        middleware.note_seen(tab)
        assert client.session["plannen"] == {"7": 1}
        assert client.session[session.PRESENCE]["seen"] == session.now()


def test_being_seen_brings_nobody_back_who_logged_out(client):
    log_in(client, colleague(AMBTENAAR))
    tab = client.session
    client.post(Door.LOGOUT)
    middleware.note_seen(tab)
    assert not Session.objects.exists()


def test_a_colleague_ends_all_other_sessions(client, caplog):
    """SEC-S02: also those halfway in; this one and the plans of the browser stay."""
    caplog.set_level("INFO")
    user, elsewhere, halfway = colleague(AMBTENAAR), Browser(), Browser()
    plan = Initiator.with_a_new_plan(elsewhere)
    log_in(elsewhere, user)
    log_in(client, user)
    halfway.gives_password(user)
    here = client.key
    page = client.get(Door.ACCOUNT).content.decode()
    done = client.post(re.search(r'"(\S+/elders-uitloggen/)"', page)[1], follow=True)

    assert "overal uitgelogd, behalve hier" in done.content.decode()
    assert client.is_inside
    assert client.key != here
    assert not elsewhere.is_inside
    assert elsewhere.get(plan.url()).status_code == 200
    assert halfway.get(Door.CODE)["Location"] == Door.LOGIN
    assert security_events(caplog)[-1]["what"] == "logout_everywhere"
    log_in(elsewhere, user)
    assert client.is_inside
    assert elsewhere.is_inside


LETS_GO = {
    "disabled": lambda user: User.objects.filter(pk=user.pk).update(is_active=False),
    "removed": lambda user: user.delete(),
    "other password": lambda user: (user.set_password("x"), user.save()),
    "no factor": lambda user: Telefoon.objects.filter(user=user).delete(),
    "factor not confirmed": lambda user: Telefoon.objects.update(confirmed=False),
}


@pytest.mark.parametrize("happens", LETS_GO.values(), ids=LETS_GO)
def test_an_account_that_is_taken_away_is_out_at_once(client, happens):
    """SEC-S02: in all its sessions, and halfway too; the plans of the browser stay."""
    user = colleague(BEHEERDER)
    plan = Initiator.with_a_new_plan(client)
    log_in(client, user)
    halfway = Browser()
    halfway.gives_password(user)
    happens(user)

    assert not client.is_inside
    assert client.get("/beheer/").status_code == 302
    assert client.get(plan.url()).status_code == 200
    assert halfway.get(Door.CODE).status_code == 302


def test_a_right_that_is_taken_away_is_gone_at_once(client):
    user = colleague(BEHEERDER)
    log_in(client, user)
    assert client.get("/beheer/").status_code == 200
    user.groups.clear()
    assert client.get("/beheer/").status_code == 403


def test_login_rotates_the_proof_of_forms_and_a_resident_s_tab_still_saves():
    """SEC-A03: the old form gets a page that keeps the text and sends it again."""
    client = Browser(enforce_csrf_checks=True)
    user = colleague(AMBTENAAR)

    def proof(page):
        return re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.content.decode())[
            1
        ]

    new = client.get("/plan/nieuw/")
    made = client.post("/plan/nieuw/", {"csrfmiddlewaretoken": proof(new)})
    screen = made["Location"]
    tab_b = client.get(screen)
    hidden = dict(
        re.findall(r'hidden" name="(\w+)" value="([\w ]*)"', tab_b.content.decode())
    )
    typed = hidden | {"doel": "Elkaar vaker zien", "actie": "verder"}

    login = client.get(Door.LOGIN)
    given = {"naam": user.username, "wachtwoord": PASSWORD}
    client.post(Door.LOGIN, given | {"csrfmiddlewaretoken": proof(login)})
    code = {"code": code_of(user), "csrfmiddlewaretoken": proof(client.get(Door.CODE))}
    client.post(Door.CODE, code)

    late = client.post(screen, typed)
    assert late.status_code == 403
    assert "Elkaar vaker zien" in late.content.decode()
    again = client.post(screen, typed | {"csrfmiddlewaretoken": proof(late)})
    assert again.status_code == 302
    assert "Elkaar vaker zien" in client.get(screen).content.decode()


# Slower after each wrong one


def test_each_wrong_password_after_the_fifth_takes_a_longer_rest(client):
    """SEC-S02: of this account at this address, and never for long."""
    user, other = colleague(AMBTENAAR), colleague(AMBTENAAR)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        assert client.fails(user, 4).status_code == 422
        rests = []
        for _nth in range(7):
            answer = client.fails(user)
            rests.append(int(answer["Retry-After"]))
            clock.shift(rests[-1])
        assert rests == [60, 120, 240, 480, 900, 900, 900]
        assert "over 15 minuten" in answer.text

        assert client.fails(user).status_code == 429
        assert client.gives_password(user).status_code == 429
        assert Browser().gives_password(user).status_code == 429
        assert Browser().gives_password(other).status_code == 302
        clock.shift(901)
        inside = client.gives_password(user)
        assert inside.status_code == 302
        assert client.get(inside.url).status_code == 200


def test_an_hour_without_a_wrong_one_forgets_them(client):
    """SEC-S02"""
    user = colleague(AMBTENAAR)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        client.fails(user, 5)
        clock.shift(3601)
        assert client.fails(user, 4).status_code == 422


def test_a_right_password_uses_up_no_try(client):
    user = colleague(AMBTENAAR)
    for _nth in range(8):
        assert client.gives_password(user).status_code == 302


def test_one_address_rests_after_fifty_whatever_the_name(client):
    """SEC-S02: somebody who tries one password for everybody."""
    for at in range(49):
        assert client.post(Door.LOGIN, typed(f"naam{at}")).status_code == 422
    assert client.post(Door.LOGIN, typed("nog een")).status_code == 429
    user = colleague(AMBTENAAR)
    assert client.gives_password(user).status_code == 429
    elsewhere = typed(user.username) | {"wachtwoord": PASSWORD}
    far = client.post(Door.LOGIN, elsewhere, REMOTE_ADDR="192.0.2.9")
    assert far.status_code == 302


def typed(naam: str) -> dict:
    return {"naam": naam, "wachtwoord": "het woord dat past bij iedereen"}


def test_tries_at_once_count_each(client):
    """SEC-S02: counted before the password is looked at, so no race gives more."""
    user = colleague(AMBTENAAR)
    asked = RequestFactory().post(Door.LOGIN)
    passed_on = []

    def looks_again():
        passed_on.append(1)
        counting.tried(asked, user.username, looks_again)

    with pytest.raises(counting.Resting):
        looks_again()
    assert len(passed_on) == counting.FREE + 1


def test_nobody_is_locked_out_from_another_address(client):
    """SEC-S02"""
    user = colleague(AMBTENAAR)
    client.fails(user, 11, REMOTE_ADDR="192.0.2.7")
    assert client.gives_password(user).status_code == 302


def test_another_program_or_spelling_of_the_address_does_not_start_a_new_count(client):
    user = colleague(AMBTENAAR)
    for at in range(5):
        agent = {"HTTP_USER_AGENT": f"a{at}", "REMOTE_ADDR": f"2001:db8::{at + 1}"}
        answer = client.fails(user, **agent)
    assert answer.status_code == 429


def test_the_count_is_kept_where_every_process_sees_it(client):
    """SEC-S02: in the database, and nothing of what was typed or of who it was."""
    user = colleague(AMBTENAAR)
    Teller.objects.all().delete()
    where = {"REMOTE_ADDR": "192.0.2.77", "HTTP_USER_AGENT": "a-browser"}
    client.fails(user, 3, **where)
    kept = list(Teller.objects.values())
    assert [row["aantal"] for row in kept] == [3, 3]
    told = (user.username, "192.0.2.77", "a-browser", "fout", "text/")
    assert not [word for word in told if word in str(kept)]


def test_many_addresses_at_one_account_are_one_line_in_the_log(client, caplog):
    """Nobody is shut out by it: the colleague comes in."""
    caplog.set_level("INFO")
    user = colleague(AMBTENAAR)
    for at in range(14):
        client.fails(user, 4, REMOTE_ADDR=f"192.0.2.{at + 1}")
    told = [e for e in security_events(caplog) if e["what"] == "guessing"]
    assert [event["on"] for event in told] == [user.pk]
    client.logs_in(user)
    assert client.is_inside


def test_wrong_codes_count_too(client):
    """Whoever has the password may not guess the code either."""
    user = colleague(AMBTENAAR)
    client.gives_password(user)
    answers = [client.post(Door.CODE, {"code": "abcdef"}).status_code for _ in range(5)]
    assert answers == [422] * 4 + [429]
    assert client.post(Door.CODE, {"code": code_of(user)}).status_code == 429
    assert Browser().gives_password(user).status_code == 429


def test_getting_in_starts_the_count_anew(client):
    user = colleague(AMBTENAAR)
    client.fails(user, 4)
    client.logs_in(user)
    client.post(Door.LOGOUT)
    assert client.fails(user, 4).status_code == 422


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
    page = client.get(Door.ACCOUNT).content.decode()
    assert all(
        word in page for word in ("Anna de Test", "Beheer", 'action="/medewerkers/uit')
    )
    assert client.get("/werkvormen/").content == anonymous
    log_in(client, colleague(AMBTENAAR))
    assert 'href="/beheer/"' not in client.get(Door.ACCOUNT).content.decode()


def test_a_page_of_a_colleague_takes_few_queries(client, django_assert_max_num_queries):
    log_in(client, colleague(BEHEERDER, gebieden=Gebied.objects.all()))
    with django_assert_max_num_queries(8):
        assert client.is_inside
