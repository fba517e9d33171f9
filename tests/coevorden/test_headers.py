"""The same strict headers on every answer, and no code in any page."""

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client

from matrix.models import Gemeente
from plans.models import Hartslag
from tests.headers import POLICY, STRICTER, missing
from tests.markup import Markup
from tests.people.staff import colleague, log_in
from tests.routes import filled_in, routes

OUR_COOKIES = {
    settings.SESSION_COOKIE_NAME,
    settings.CSRF_COOKIE_NAME,
    settings.MESSAGE_COOKIE_NAME,
    settings.DISPLAY_COOKIE_NAME,
    settings.ASKED_COOKIE_NAME,
}
PUBLIC = [
    "/werkvormen/",
    "/werkvormen/koffiesessies/",
    "/hulp/",
    "/in-mijn-buurt/",
]
PUBLIC += ["/voorbeeld/", "/voorbeeld/klein/", "/voorbeeld/klein/plan.pdf", "/papier/"]
PUBLIC += ["/papier/kort.pdf"]
KEPT = [*PUBLIC, "/huisstijl.css"]


def faults_of(response) -> list[str]:
    """What is wrong with the headers, the cookies and the markup of an answer."""
    found = missing(response, response.request["PATH_INFO"])
    found += [n for n in response.cookies if n not in OUR_COOKIES]
    if "html" in response.get("Content-Type", "") and response.content:
        found += Markup(response).inline
    if response.streaming:
        response.getvalue()  # read to its end, its file is closed
    return found


def test_nothing_in_the_policy_allows_inline_code_or_another_host():
    """SEC-H01"""
    assert STRICTER.startswith(POLICY)  # and what it adds allows nothing
    sources = {word for rule in POLICY.split("; ") for word in rule.split()[1:]}
    assert sources == {"'self'", "'none'"}


@pytest.mark.parametrize("route", routes())
def test_every_address_has_the_headers_for_somebody_without_a_plan(gemeente, route):
    """SEC-H01, SEC-H02, SEC-H05"""
    Hartslag.objects.beat()
    for method in ("GET", "POST"):
        address = filled_in(route, plan_id=1)
        response = Client().generic(method, address)
        assert faults_of(response) == [], method
        assert response.status_code < 500
        if address not in KEPT:
            assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("route", routes("plan", "verder"))
def test_every_address_has_the_headers_for_somebody_with_a_plan(
    client, initiator, route
):
    """SEC-H01, SEC-H02, SEC-H06"""
    address = filled_in(route, plan_id=initiator.pk)
    for method in ("GET", "POST"):
        response = client.generic(method, address)
        assert faults_of(response) == [], method
        assert response.status_code < 500
        assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("route", routes("beheer"))
def test_the_beheer_has_no_inline_code_either(client, gemeente, route):
    """SEC-H02; SEC-H03; SEC-H06"""
    chief = colleague(is_superuser=True)
    log_in(client, chief)
    response = client.get(filled_in(route, object_id=chief.pk, id=chief.pk))

    assert response.status_code < 500
    assert faults_of(response) == []
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("route", routes("medewerkers"))
def test_the_pages_of_a_colleague_have_the_headers(client, gemeente, route):
    """SEC-H01, SEC-H02, SEC-H06"""
    user = colleague(is_superuser=True)
    log_in(client, user)
    for method in ("GET", "POST"):
        response = client.generic(method, filled_in(route))
        assert faults_of(response) == [], method
        assert response.status_code < 500
        assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_page_for_everybody_sets_no_cookie_and_may_be_kept(initiator, address):
    """SEC-H05, SEC-H06"""
    response = initiator.client.get(address)

    assert response.status_code == 200
    assert not response.cookies
    assert "Cache-Control" not in response.headers
    is_page = response["Content-Type"].startswith("text/html")
    assert ("Cookie" in response.get("Vary", "")) == is_page


def test_the_start_page_sets_no_cookie_and_is_not_kept(initiator, client):
    """SEC-H06: it names the plans that are open here."""
    for browser in (initiator.client, Client()):
        response = browser.get("/")
        assert not response.cookies
        assert response["Cache-Control"] == "no-store"


def test_a_notice_for_one_person_never_shows_on_a_page_for_everybody(initiator):
    """SEC-H06: it waits for a page of the plan."""
    initiator.client.post(initiator.url("vragen"), initiator.form("initiatief"))
    assert initiator.client.cookies[settings.MESSAGE_COOKIE_NAME].value

    for address in PUBLIC:
        response = initiator.client.get(address)
        assert not response.cookies
        assert "hoort nu niet" not in response.content.decode(errors="replace")
    assert "hoort nu niet" in initiator.sees("initiatief")


# Answers that no view made


def style_sheet(client):
    response = client.get(staticfiles_storage.url("css/screen.css"))
    response.close()
    return response


def big() -> dict:
    return {"doel": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}


@pytest.mark.parametrize(
    ("status", "ask"),
    [
        (404, lambda client, plan: client.get("/onbekend/")),
        (404, lambda client, plan: client.get("/static/onbekend.css")),
        (404, lambda client, plan: client.get(plan.url("onbekend"))),
        (400, lambda client, plan: client.get("/", headers={"host": "evil.example"})),
        (405, lambda client, plan: client.get(plan.url("sluiten"))),
        (413, lambda client, plan: client.post(plan.url("doel"), big())),
        (409, lambda client, plan: client.post(plan.url("doel"), {"doel": "x"})),
        (422, lambda client, plan: plan.sends("doel", doel="x" * 4001)),
        (302, lambda client, plan: plan.sends("doel", doel="x")),
        (301, lambda client, plan: client.get("/hulp")),
        (200, lambda client, plan: style_sheet(client)),
    ],
    ids=[
        "unknown address", "unknown file", "unknown screen", "wrong host",
        "wrong method", "too big", "conflict", "too long", "saved",
        "without a slash", "a style sheet",
    ],
)  # fmt: skip
def test_every_kind_of_answer_has_the_headers(client, initiator, status, ask):
    """SEC-H01"""
    response = ask(client, initiator)
    assert response.status_code == status
    assert faults_of(response) == []


def test_a_form_without_its_proof_has_the_headers(gemeente):
    """SEC-H01, SEC-H06"""
    response = Client(enforce_csrf_checks=True).post("/werkvormen/", {"a": "getypt"})
    assert response.status_code == 403
    assert "getypt" in response.content.decode()
    assert faults_of(response) == []
    assert response["Cache-Control"] == "no-store"


def test_a_failure_of_ours_has_the_headers(db):
    """SEC-H01, SEC-H06; without a gemeente nothing works."""
    client = Client(raise_request_exception=False)
    Gemeente.objects.all().delete()
    for response in (client.get("/hulp/"), client.post("/plan/nieuw/")):
        assert response.status_code == 500
        assert faults_of(response) == []
        assert response["Cache-Control"] == "no-store"


def test_the_pdf_and_the_json_have_the_headers(initiator):
    """SEC-H01, SEC-H06"""
    for file in ("plan.pdf", "plan.json", "startgesprek.pdf"):
        response = initiator.client.get(f"{initiator.url()}{file}")
        assert response.status_code == 200
        assert faults_of(response) == []
        assert response["Cache-Control"] == "no-store"


def test_a_file_with_a_hash_in_its_name_may_be_kept(client, db):
    """SEC-H06"""
    response = style_sheet(client)
    assert "immutable" in response["Cache-Control"]
    assert not response.cookies


def test_every_screen_is_free_of_inline_code_with_everything_filled_in(initiator):
    """SEC-H02"""
    initiator.fills_in("initiatief", initiatiefnemer="gemeente", titel="Een plan")
    initiator.adds("belangen", naam="buren")
    initiator.sends("doel", doel="x" * 4001)
    for route in routes("plan"):
        response = initiator.client.get(filled_in(route, plan_id=initiator.pk))
        assert faults_of(response) == [], route
