"""SEC-H04: what the Observatory of MDN and internet.nl would say of every answer."""

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client

from matrix.models import Gemeente
from tests.observatory import HIGHEST, internet_nl, points, score
from tests.people.beheerders import logged_in, make
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker

SCORED = (
    *("Content-Security-Policy", "Cross-Origin-Resource-Policy", "Referrer-Policy"),
    *("Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options"),
)


@pytest.fixture(autouse=True)
def _as_on_a_server(settings):
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


def set_by(response) -> list[str]:
    return [morsel.OutputString() for morsel in response.cookies.values()]


def is_best(response) -> bool:
    assert internet_nl(response.headers) == []
    without = HIGHEST if response.cookies else HIGHEST - 5
    return score(response.headers, set_by(response)) == without


@pytest.fixture
def plan(gemeente) -> Initiator:
    return Initiator.with_a_new_plan(Client(raise_request_exception=False))


OF_THE_PLAN = {
    "a page": (200, "initiatief/"),
    "a PDF": (200, "startgesprek.pdf"),
    "a file": (200, "plan.json"),
    "not there": (404, "onbekend/"),
    "another method": (405, "sluiten/"),
}
FOR_ANYBODY = {
    "the front page": (200, "/"),
    "a public page": (200, "/hulp/"),
    "a redirect": (301, "/hulp"),
    "a static file": (200, "css/screen.css"),
    "health": (200, "/healthz/live"),
    "robots": (200, "/robots.txt"),
    "no such address": (404, "/nergens/"),
    "a login": (200, "/medewerkers/inloggen/"),
}


@pytest.mark.parametrize("kind", OF_THE_PLAN)
def test_each_answer_about_a_plan_has_the_highest_score(plan, kind):
    status, page = OF_THE_PLAN[kind]
    response = plan.client.get(plan.url() + page)
    assert response.status_code == status
    assert is_best(response)


@pytest.mark.parametrize("kind", FOR_ANYBODY)
def test_each_answer_for_anybody_has_the_highest_score(client, gemeente, kind):
    status, address = FOR_ANYBODY[kind]
    if kind == "a static file":
        address = staticfiles_storage.url("css/screen.css")
    response = client.get(address)
    assert response.status_code == status
    assert is_best(response)
    if response.streaming:
        response.close()


def test_what_is_refused_has_the_highest_score_too(plan):
    strict = Client(enforce_csrf_checks=True)
    assert is_best(plan.client.get("/", headers={"host": "evil.example"}))
    assert is_best(strict.post("/werkvormen/", {"a": "b"}))
    saved = plan.sends("doel", doel="Een bankje")
    assert (saved.status_code, is_best(saved)) == (302, True)


def test_a_failure_of_ours_has_the_highest_score_too(db):
    Gemeente.objects.all().delete()
    failed = Client(raise_request_exception=False).get("/hulp/")
    assert (failed.status_code, is_best(failed)) == (500, True)


def test_colleagues_and_the_beheer_get_no_less(gemeente):
    assert is_best(Medewerker("sleen").client.get("/medewerkers/"))
    assert is_best(logged_in(make("een-beheerder")).get("/beheer/"))


@pytest.mark.parametrize("name", SCORED)
def test_an_answer_without_one_of_them_scores_lower(client, gemeente, name):
    response = client.get("/hulp/")
    del response.headers[name]
    less = score(response.headers, []) < HIGHEST - 5
    assert less or internet_nl(response.headers)


def test_a_cookie_that_scripts_may_read_costs_points():
    best = "a=b; HttpOnly; Secure; SameSite=Lax"
    worst = (best.replace("HttpOnly; ", ""), best.replace("Secure; ", ""))
    assert points({}, [best])["cookies"] == 5
    assert max(points({}, [each])["cookies"] for each in worst) < -20
