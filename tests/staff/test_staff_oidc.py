"""Single sign-on against a real OpenID Connect provider, over HTTP."""

import json
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import pytest
import requests
import time_machine
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponse
from django.test import RequestFactory

from staff import asking, oidc, showing
from tests.site import PATIENCE, free_port, real_site, within

GO, BACK = "/medewerkers/inloggen/gemeente/", "/medewerkers/inloggen/gemeente/terug/"
LOGIN, ACCOUNT = "/medewerkers/inloggen/", "/medewerkers/account/"
CLIENT = "samenspel"
QUESTION = "inlogvraag"
ANNA = {"sub": "anna-7", "given_name": "Anna", "family_name": "de Test"}


class Provider:
    """A login service with people who have these claims."""

    def __init__(self):
        self.url = f"http://127.0.0.1:{free_port()}"

    @contextmanager
    def running(self):
        port = str(urlsplit(self.url).port)
        program = Path(sys.executable).with_name("oidc-provider-mock")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen([program, "--port", port], **quiet)
        try:
            within(PATIENCE, self._answers)
            yield self
        finally:
            process.terminate()
            process.wait(PATIENCE)

    def knows(self, sub: str, **claims) -> None:
        asked = requests.put(f"{self.url}/users/{sub}", json=claims, timeout=PATIENCE)
        assert asked.ok, asked.text

    def _answers(self) -> bool:
        try:
            return requests.get(self.url, timeout=PATIENCE).ok
        except requests.ConnectionError:
            return False


class Browser(requests.Session):
    """Follows the redirects one by one, so that a test can come between them."""

    def __init__(self, site):
        super().__init__()
        self.site = site

    def sees(self, path, **options):
        where = path if path.startswith("http://") else self.site.url + path
        return self.get(where, allow_redirects=False, timeout=PATIENCE, **options)

    def asks(self, path=GO) -> str:
        """The question that our site sends along to the login service."""
        answer = self.sees(path)
        assert answer.status_code == 302, answer.text
        return answer.headers["Location"]

    def is_answered(self, question: str, sub: str) -> str:
        """Log in there; where the login service sends this browser back to."""
        answer = self.post(
            question, data={"sub": sub}, allow_redirects=False, timeout=PATIENCE
        )
        assert answer.status_code == 302, answer.text
        return answer.headers["Location"]

    def logs_in(self, sub: str, path=GO):
        return self.sees(self.is_answered(self.asks(path), sub))

    @property
    def is_inside(self) -> bool:
        return self.sees(ACCOUNT).status_code == 200


@pytest.fixture(scope="module")
def provider():
    with Provider().running() as running:
        yield running


@pytest.fixture(scope="module")
def signed_on(provider, tmp_path_factory):
    """The real site, with this login service."""
    home = tmp_path_factory.mktemp("oidc")
    ours = {
        "OIDC_ISSUER": provider.url,
        "OIDC_CLIENT_ID": CLIENT,
        "OIDC_CLIENT_SECRET": "geheim",
        "OIDC_GROUPS_CLAIM": "rollen",
        "OIDC_GROUP_BEHEERDER": "SP-Beheer",
    }
    with real_site(home, **ours) as site:
        yield site


@pytest.fixture
def browser_of(signed_on):
    return lambda: Browser(signed_on)


def changed(address: str, **values) -> str:
    parts = urlsplit(address)
    query = {name: value[0] for name, value in parse_qs(parts.query).items()}
    return parts._replace(query=urlencode(query | values)).geturl()


def accounts(site) -> list:
    """Every account of the site, as its own database has it."""
    program = (
        "import json; from django.contrib.auth.models import User;"
        "print(json.dumps([[u.username, u.first_name, u.has_usable_password(),"
        " sorted(u.groups.values_list('name', flat=True))]"
        " for u in User.objects.order_by('pk')]))"
    )
    return json.loads(site.manage("shell", "-v", "0", "-c", program))


def test_somebody_of_the_gemeente_comes_in_with_their_own_account(
    provider, signed_on, browser_of
):
    provider.knows(**ANNA, rollen=["SP-Beheer", "anders"])
    anna = browser_of()
    assert not anna.is_inside
    inside = anna.logs_in("anna-7", f"{GO}?next=/beheer/matrix/werkvorm/")

    assert inside.headers["Location"] == "/beheer/matrix/werkvorm/"
    assert anna.is_inside
    assert "Anna de Test" in anna.sees(ACCOUNT).text
    assert anna.sees("/beheer/").status_code == 200
    (account,) = [a for a in accounts(signed_on) if a[1] == "Anna"]
    assert account[2:] == [False, ["beheerder"]]


def test_the_question_is_a_code_flow_with_state_nonce_and_proof(browser_of):
    """RFC 7636: the code alone is worth nothing."""
    asked = parse_qs(urlsplit(browser_of().asks()).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["client_id"] == [CLIENT]
    assert all(len(asked[name][0]) >= 32 for name in ("state", "nonce"))
    assert urlsplit(asked["redirect_uri"][0]).path == BACK


def test_the_groups_are_those_of_the_last_login(provider, browser_of):
    provider.knows("bob", given_name="Bob", rollen=["SP-Beheer"])
    first = browser_of()
    first.logs_in("bob")
    assert first.sees("/beheer/").status_code == 200

    provider.knows("bob", given_name="Bob", rollen=["ambtenaar"])
    second = browser_of()
    second.logs_in("bob")
    assert second.is_inside
    assert second.sees("/beheer/").status_code == 403
    assert first.sees("/beheer/").status_code == 403


NO_GROUP = {
    "none": {},
    "an empty list": {"rollen": []},
    "others": {"rollen": ["inkoop", "beheerder"]},
    "a number": {"rollen": 7},
    "nested": {"rollen": [["SP-Beheer"]]},
    "another claim": {"groups": ["SP-Beheer"]},
}


@pytest.mark.parametrize("claims", NO_GROUP.values(), ids=NO_GROUP)
def test_without_one_of_our_groups_nobody_comes_in(
    provider, signed_on, browser_of, claims
):
    provider.knows("carla", given_name="Carla", **claims)
    carla = browser_of()
    answer = carla.logs_in("carla")

    assert answer.status_code == 403
    assert "nog geen toegang" in answer.text
    assert not carla.is_inside
    assert "Carla" not in str(accounts(signed_on))


def test_who_lost_every_group_is_out_everywhere(provider, browser_of):
    provider.knows("dirk", given_name="Dirk", rollen=["SP-Beheer"])
    before, after = browser_of(), browser_of()
    before.logs_in("dirk")
    provider.knows("dirk", given_name="Dirk", rollen=[])

    assert after.logs_in("dirk").status_code == 403
    assert not after.is_inside
    assert before.sees("/beheer/").status_code == 403


def test_a_disabled_account_stays_out(provider, signed_on, browser_of):
    provider.knows("eva", given_name="Eva", rollen=["ambtenaar"])
    inside = browser_of()
    inside.logs_in("eva")
    program = (
        "from django.contrib.auth.models import User;"
        "User.objects.filter(first_name='Eva').update(is_active=False)"
    )
    signed_on.manage("shell", "-v", "0", "-c", program)

    assert not inside.is_inside
    again = browser_of()
    assert again.logs_in("eva").status_code == 403
    assert not again.is_inside


def test_two_people_with_one_mail_address_are_two_accounts(
    provider, signed_on, browser_of
):
    """A mail address can be given to somebody else; the `sub` can't."""
    for sub in ("frans", "gerda"):
        provider.knows(
            sub, given_name=sub, email="a@voorbeeld.nl", rollen=["ambtenaar"]
        )
        browser_of().logs_in(sub)
    names = [name for name, first, *_ in accounts(signed_on) if first in "frans gerda"]
    assert len(set(names)) == 2


TAMPERED = {
    "another state": lambda back: changed(back, state="x" * 32),
    "no state": lambda back: changed(back, state=""),
    "no code": lambda back: changed(back, code=""),
    "another code": lambda back: changed(back, code="x" * 48),
    "refused there": lambda back: changed(back, code="", error="access_denied"),
}


@pytest.mark.parametrize("tamper", TAMPERED.values(), ids=TAMPERED)
def test_an_answer_that_is_not_ours_opens_nothing(provider, browser_of, tamper):
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    answer = anna.sees(tamper(anna.is_answered(anna.asks(), "anna-7")))

    assert answer.status_code == 403
    assert "Inloggen lukte niet" in answer.text
    assert not anna.is_inside


def test_an_answer_to_another_nonce_opens_nothing(provider, browser_of):
    """Somebody else's token, played back."""
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    back = anna.is_answered(changed(anna.asks(), nonce="n" * 32), "anna-7")
    assert anna.sees(back).status_code == 403
    assert not anna.is_inside


def test_a_code_for_another_site_opens_nothing(provider, browser_of):
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    back = anna.is_answered(changed(anna.asks(), client_id="een-ander"), "anna-7")
    assert anna.sees(back).status_code == 403
    assert not anna.is_inside


def test_an_answer_works_once_and_in_one_browser(provider, browser_of):
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna, thief = browser_of(), browser_of()
    back = anna.is_answered(anna.asks(), "anna-7")

    assert thief.sees(back).status_code == 403
    assert not thief.is_inside
    assert anna.sees(back).status_code == 302
    assert QUESTION not in anna.cookies
    anna.cookies.clear()
    assert anna.sees(back).status_code == 403


def test_asking_writes_no_session_and_its_cookie_is_locked_and_short(
    provider, browser_of
):
    """SEC-T03, SEC-H05: the question travels signed, and a changed one is nobody's."""
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    answer = anna.sees(GO)
    assert set(anna.cookies.keys()) == {QUESTION}
    said = answer.headers["Set-Cookie"]
    parts = [part.strip() for part in said.split(";")]
    assert {"HttpOnly", "Max-Age=600", "Path=/", "SameSite=Lax"} <= set(parts)

    back = anna.is_answered(answer.headers["Location"], "anna-7")
    signed = anna.cookies[QUESTION]
    anna.cookies.clear()
    anna.cookies.set(QUESTION, f"{signed[:9]}x{signed[10:]}")
    assert anna.sees(back).status_code == 403
    assert not anna.is_inside


def test_two_questions_in_one_browser_are_both_answered(provider, browser_of):
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    first, second = anna.asks(), anna.asks()
    for question in (first, second):
        assert anna.sees(anna.is_answered(question, "anna-7")).status_code == 302


def test_an_answer_after_ten_minutes_is_too_late():
    response, request = HttpResponse(), RequestFactory().get(GO)
    asking.keep(response, {"oidc_states": {"a": {}}})
    request.COOKIES = {QUESTION: response.cookies[QUESTION].value}
    assert asking.of(request)["oidc_states"] == {"a": {}}
    with time_machine.travel(time.time() + 601):
        assert asking.of(request) == {}


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example"])
def test_nobody_is_sent_to_another_site(provider, browser_of, elsewhere):
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    done = browser_of().logs_in("anna-7", f"{GO}?next={elsewhere}")
    assert done.headers["Location"] == "/medewerkers/"


def test_the_session_id_is_new_after_single_sign_on(provider, browser_of):
    """SEC-T11"""
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    back = anna.is_answered(anna.asks(), "anna-7")
    anna.cookies.set("sessie", "planted", domain="127.0.0.1")
    anna.sees(back)
    assert anna.cookies["sessie"] != "planted"
    assert anna.is_inside


def test_with_single_sign_on_there_is_no_password(browser_of):
    anna = browser_of()
    page = anna.sees(LOGIN).text
    assert 'name="wachtwoord"' not in page
    assert GO in page
    proof = re.search(r'csrfmiddlewaretoken" value="(\w+)"', anna.sees("/verder/").text)
    given = {"csrfmiddlewaretoken": proof[1], "naam": "x", "wachtwoord": "y"}
    where = anna.site.url + LOGIN
    assert anna.post(where, data=given, timeout=PATIENCE).status_code == 404


def test_a_colleague_without_a_password_has_no_pages_about_it(provider, browser_of):
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    anna.logs_in("anna-7")
    for page in ("wachtwoord", "herstelcodes"):
        assert anna.sees(f"{ACCOUNT}{page}/").status_code == 404
        assert f"account/{page}/" not in anna.sees(ACCOUNT).text


def test_confirming_asks_the_login_service_anew(provider, browser_of):
    """SEC-S03"""
    provider.knows(**ANNA, rollen=["SP-Beheer"])
    anna = browser_of()
    anna.logs_in("anna-7")
    asked = anna.sees("/medewerkers/bevestigen/?next=/beheer/").headers["Location"]
    question = anna.asks(asked)
    assert asked.startswith(GO)
    assert parse_qs(urlsplit(question).query)["prompt"] == ["login"]
    done = anna.sees(anna.is_answered(question, "anna-7"))
    assert done.headers["Location"] == "/beheer/"


def test_a_plan_begun_together_stays_open_through_it(provider, browser_of):
    provider.knows(**ANNA, rollen=["gebiedscoördinator"])
    anna = browser_of()
    anna.logs_in("anna-7")
    page = anna.sees("/medewerkers/samen/").text
    proof = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)[1]
    begun = anna.post(
        f"{anna.site.url}/medewerkers/samen/",
        data={"csrfmiddlewaretoken": proof},
        allow_redirects=False,
        timeout=PATIENCE,
    ).headers["Location"]
    assert anna.sees(begun).status_code == 200
    asked = anna.sees("/medewerkers/bevestigen/?next=/beheer/").headers["Location"]
    anna.sees(anna.is_answered(anna.asks(asked), "anna-7"))
    assert anna.sees(begun).status_code == 200


def without_the_demand(question: str) -> str:
    """As who sits at an open computer would make it, in the address bar."""
    parts = urlsplit(question)
    query = {name: value[0] for name, value in parse_qs(parts.query).items()}
    kept = {k: v for k, v in query.items() if k not in ("prompt", "max_age")}
    return parts._replace(query=urlencode(kept)).geturl()


def log_of(site) -> list:
    """What happened, and how it ended, the last first."""
    program = (
        "import json; from staff.models import Voorval;"
        "print(json.dumps(list(Voorval.objects.values_list('wat', 'uitslag'))))"
    )
    return json.loads(site.manage("shell", "-v", "0", "-c", program))


def is_asked(browser) -> bool:
    """Whether this colleague must show again who they are, before a right."""
    inside = browser.sees("/beheer/staff/collega/add/")
    assert inside.status_code == 200
    proof = re.search(r'csrfmiddlewaretoken" value="(\w+)"', inside.text)
    where = browser.site.url + "/beheer/staff/collega/add/"
    given = {"csrfmiddlewaretoken": proof[1]}
    told = browser.post(where, data=given, timeout=PATIENCE).text
    return "Even zeker weten dat jij het bent" in told


HOURS_AGO = {"auth_time": int(time.time()) - 3 * 3600}
UNTOLD = {"auth_time": None}


@pytest.mark.parametrize("said", [HOURS_AGO, UNTOLD], ids=["long ago", "untold"])
def test_an_old_login_there_confirms_nothing_here(
    provider, signed_on, browser_of, said
):
    """SEC-S03: the login service still knew who it was, and asked nobody anything."""
    provider.knows(**ANNA, rollen=["SP-Beheer"], **said)
    anna = browser_of()
    anna.logs_in("anna-7")
    assert anna.is_inside
    assert is_asked(anna)

    question = anna.asks(f"{GO}?next=/beheer/")
    assert parse_qs(urlsplit(question).query)["max_age"] == ["0"]
    told = anna.sees(anna.is_answered(without_the_demand(question), "anna-7"))
    assert told.status_code == 403
    assert "vroeg je niet opnieuw wie je bent" in told.text
    assert ["confirmed", "geweigerd"] in log_of(signed_on)
    assert is_asked(anna)

    provider.knows(**ANNA, rollen=["SP-Beheer"])
    assert anna.logs_in("anna-7", f"{GO}?next=/beheer/").status_code == 302
    assert log_of(signed_on)[0] == ["confirmed", "gelukt"]
    assert not is_asked(anna)


def test_another_person_confirms_nothing(provider, signed_on, browser_of):
    """SEC-S03"""
    provider.knows(**ANNA, rollen=["SP-Beheer"], **HOURS_AGO)
    provider.knows("mallory", given_name="Mallory", rollen=["SP-Beheer"])
    anna = browser_of()
    anna.logs_in("anna-7")
    told = anna.logs_in("mallory")

    assert told.status_code == 403
    assert "Er logde een ander in" in told.text
    assert "Anna de Test" in anna.sees(ACCOUNT).text
    assert is_asked(anna)
    assert ["confirmed", "geweigerd"] in log_of(signed_on)


# What a token must say


@pytest.fixture
def here(provider, settings):
    """Our own side of the talk in this process, with a key that we know."""
    settings.OIDC_ISSUER = provider.url
    settings.OIDC_RP_CLIENT_ID = CLIENT
    settings.OIDC_RP_CLIENT_SECRET = "geheim"  # noqa: S105 - of a test
    key = rsa.generate_private_key(65537, 2048)
    settings.OIDC_RP_IDP_SIGN_KEY = key.public_key()
    oidc.discovered.cache_clear()
    yield key
    oidc.discovered.cache_clear()


def token(key, issuer, *, alg="RS256", **claims) -> str:
    plain = {"sub": "x", "aud": CLIENT, "iss": issuer, "nonce": "n" * 32}
    return jwt.encode(plain | {"exp": time.time() + 60} | claims, key, algorithm=alg)


def test_a_token_that_is_right_is_believed(here, provider):
    said = oidc.Provider().verify_token(token(here, provider.url), nonce="n" * 32)
    assert said["sub"] == "x"


SECOND_STEP = {
    "no amr": ({"OIDC_AMR": ["mfa"]}, {}),
    "a password only": ({"OIDC_AMR": ["mfa"]}, {"amr": ["pwd"]}),
    "amr is no list": ({"OIDC_AMR": ["mfa"]}, {"amr": "mfa"}),
    "amr of no words": ({"OIDC_AMR": ["mfa"]}, {"amr": [["mfa"], 7]}),
    "no acr": ({"OIDC_ACR": ["loa3"]}, {}),
    "a lower acr": ({"OIDC_ACR": ["loa3", "loa4"]}, {"acr": "loa2"}),
    "acr is no word": ({"OIDC_ACR": ["loa3"]}, {"acr": ["loa3"]}),
    "one of the two": ({"OIDC_ACR": ["loa3"], "OIDC_AMR": ["mfa"]}, {"acr": "loa3"}),
}


@pytest.mark.parametrize(("asked", "said"), SECOND_STEP.values(), ids=SECOND_STEP)
def test_without_the_second_step_that_we_ask_a_token_is_refused(
    here, provider, settings, asked, said
):
    for name, value in asked.items():
        setattr(settings, name, value)
    weak = token(here, provider.url, **said)
    with pytest.raises(showing.NotShown, match="tweede stap"):
        oidc.Provider().verify_token(weak, nonce="n" * 32)


def test_with_that_second_step_a_token_is_believed(here, provider, settings):
    settings.OIDC_ACR, settings.OIDC_AMR = ["loa3", "loa4"], ["mfa"]
    assert showing.asked_for() == {"acr_values": "loa3 loa4"}
    strong = token(here, provider.url, acr="loa4", amr=["pwd", "mfa"])
    assert oidc.Provider().verify_token(strong, nonce="n" * 32)["acr"] == "loa4"


def test_nobody_logged_in_later_than_now():
    """A clock that is ahead gives no longer quarter of an hour."""
    assert showing.shown_at({"auth_time": time.time() + 3600}) <= time.time()
    assert showing.shown_at({"auth_time": True}) == 0


WRONG = {
    "for another": {"aud": "een-ander"},
    "for others": {"aud": ["een-ander"]},
    "from another": {"iss": "https://evil.example"},
    "too old": {"exp": 1},
    "another nonce": {"nonce": "m" * 32},
    "no nonce": {"nonce": None},
    "our own secret as key": {"alg": "HS256"},
    "not signed": {"alg": "none"},
}


@pytest.mark.parametrize("claims", WRONG.values(), ids=WRONG)
def test_a_token_that_is_wrong_is_refused(here, provider, claims):
    key = {"HS256": "geheim" * 8, "none": None}.get(claims.get("alg"), here)
    with pytest.raises((SuspiciousOperation, jwt.PyJWTError)):
        oidc.Provider().verify_token(token(key, provider.url, **claims), nonce="n" * 32)


def test_a_token_of_another_key_is_refused(here, provider):
    other = rsa.generate_private_key(65537, 2048)
    with pytest.raises((SuspiciousOperation, jwt.PyJWTError)):
        oidc.Provider().verify_token(token(other, provider.url), nonce="n" * 32)


@pytest.mark.django_db
def test_a_login_service_that_is_away_gives_a_page_that_says_so(client, settings):
    settings.OIDC_ISSUER = f"http://127.0.0.1:{free_port()}"
    settings.OIDC_RP_CLIENT_ID = CLIENT
    oidc.discovered.cache_clear()
    answer = client.get(GO)
    assert answer.status_code == 503
    assert "Opnieuw inloggen" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", [GO, BACK])
def test_without_single_sign_on_its_addresses_are_not_there(client, path):
    assert client.get(path).status_code == 404
