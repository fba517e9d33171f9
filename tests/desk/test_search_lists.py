"""Searching stays quick: by index only, and few queries a page."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from desk.lists import ALLE
from desk.question import Zoekvraag
from plans.models import Plan
from tests.desk.test_desk_lists import explained, many
from tests.journeys.test_budgets import asked
from tests.people.medewerker import Medewerker
from tests.people.staff import AMBTENAAR

pytestmark = pytest.mark.both

__all__ = ["many"]
SEARCH = "/medewerkers/zoeken/"
BUNDLE = "/medewerkers/zoeken/pdfs.zip"


@pytest.fixture
def busy(many, db):
    return Medewerker(groups=(AMBTENAAR,))


QUESTIONS = (
    {},
    {"gebied": "sleen"},
    {"status": "besproken"},
    {"zwaarte": "zwaar"},
    {"rol": "regisseur"},
    {"niveau": "gebied"},
    {"van": "1-1-2026"},
    {"q": "bankje 77"},
    {"q": "SP-2026-22222"},
    {"gebied": "dalen", "status": "loopt", "q": "muziekavond"},
)


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
@pytest.mark.parametrize("cursor", ["", "1790000000000000-1000000"])
def test_a_page_of_what_was_found_is_read_by_index(busy, question, cursor):
    form = Zoekvraag(QueryDict(urlencode(question)))
    plans = form.narrow(Plan.objects.visible_to(busy.user))
    page = plans.filter(ALLE.after(cursor)).order_by(*ALLE.order)
    with CaptureQueriesContext(connection) as queries:
        list(page[:26])
    steps = explained(queries[-1]["sql"])
    assert [step for step in steps if reads_a_table(step)] == []


def reads_a_table(step: str) -> bool:
    """All of it, in no order; walking along an index until a page is full is fine."""
    return "Seq Scan" in step or ("SCAN plans" in step and "INDEX" not in step)


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_page_of_what_was_found_asks_at_most_ten_queries(busy, question):
    busy.client.get(SEARCH, question)
    with CaptureQueriesContext(connection) as queries:
        busy.client.get(SEARCH, question)
    assert len(asked(queries)) <= 10, asked(queries)


def test_page_after_page_shows_every_plan_once_and_in_order(busy):
    found, query = [], {"status": "besproken", "gebied": "sleen"}
    while True:
        response = busy.client.get(SEARCH, query)
        found += [row["plan"].pk for row in response.context["rows"]]
        if not response.context["next"]:
            break
        query = QueryDict(response.context["next"]).dict()
    plans = Plan.objects.sent().filter(status="besproken", gebied__slug="sleen")
    expected = plans.order_by("-ingediend_op", "-id")
    assert found == [plan.pk for plan in expected]
    assert len(found) > 25


def test_more_than_fits_in_a_zip_is_refused_in_words(busy):
    response = busy.client.post(BUNDLE, {"status": "besproken"}, follow=True)
    assert response.redirect_chain == [(f"{SEARCH}?status=besproken", 302)]
    assert "hoogstens 200 plannen tegelijk" in response.text
