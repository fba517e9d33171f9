"""Lists and searching stay quick: by index only, and few queries a page."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.models import F
from django.http import QueryDict
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from desk.lists import ALLE, MOST_COUNTED, counts, listed, page_of
from desk.question import Zoekvraag, by_caller
from matrix.models import Gebied
from plans.models import Plan, Versie
from tests.journeys.test_budgets import asked
from tests.people.medewerker import INBOX, Medewerker
from tests.people.staff import AMBTENAAR
from tests.shipped import load_shipped

pytestmark = pytest.mark.both

PLANS = 3000
FEW = ("van-mij", "af-te-ronden")
NAMES = (*listed(timezone.now()), ALLE.name)
CHOICES = (("oud", ""), ("nieuw", ""), ("", "ingediend"))
GEBIEDEN = ("sleen", "dalen", "zweeloo")
SEARCH = "/medewerkers/zoeken/"
BUNDLE = "/medewerkers/zoeken/pdfs.zip"


@pytest.fixture(scope="module")
def many(django_db_setup, django_db_blocker):
    """An installation with some thousands of plans, as the database knows them."""
    with django_db_blocker.unblock():
        load_shipped()
        call_command("vul_met_plannen", str(PLANS), verbosity=0)
        divide()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        yield
        Plan.objects.all().delete()
        User.objects.filter(username__startswith="deelt-").delete()


def divide() -> None:
    """Each of twenty colleagues handles a part of the plans."""
    people = [User(username=f"deelt-{n}") for n in range(20)]
    for n, user in enumerate(User.objects.bulk_create(people)):
        Plan.objects.annotate(n=F("pk") % 20).filter(n=n).update(behandelaar=user)


@pytest.fixture
def coordinator(many, db):
    return Medewerker(*GEBIEDEN)


@pytest.fixture
def lists():
    """A year ago is long ago: of those who wait there are enough on both sides."""
    return listed(timezone.now() - timedelta(days=365)) | {ALLE.name: ALLE}


@pytest.fixture
def keys(coordinator):
    """Of which gebieden, or which colleagues, a list is read."""
    gebieden = [gebied.pk for gebied in coordinator.user.gebieden.all()]
    busy = User.objects.get(username="deelt-7")
    return {"gebied": gebieden, "behandelaar": [busy.pk]}


def mine(coordinator, status=""):
    found = Plan.objects.handled_by(coordinator.user)
    return found.filter(status=status) if status else found


def walked(listing, plans, keys) -> list[Plan]:
    """Every plan of a list, page after page."""
    found, cursor = [], ""
    while True:
        page = page_of(listing, plans, keys[listing.per], cursor)
        found += page.plans
        if not page.next:
            return found
        cursor = page.next


@pytest.mark.parametrize(("order", "status"), CHOICES)
@pytest.mark.parametrize("name", NAMES)
def test_page_after_page_shows_every_plan_once_and_in_order(
    coordinator, lists, keys, name, order, status
):
    size = 5 if name in FEW else lists[name].size
    listing = replace(lists[name].turned(order), size=size)
    plans = mine(coordinator, status)
    expected = listing.narrow(plans.filter(**{f"{listing.per}__in": keys[listing.per]}))
    pks = list(expected.order_by(*listing.order).values_list("pk", flat=True))

    assert [plan.pk for plan in walked(listing, plans, keys)] == pks
    assert len(pks) > listing.size or status


@pytest.mark.parametrize(("order", "status"), CHOICES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("later", [False, True], ids=["first page", "later page"])
def test_a_page_is_read_by_index(coordinator, lists, keys, name, order, status, later):
    cursor = "1750000000000000-1000000" if later else ""
    listing, plans = lists[name].turned(order), mine(coordinator, status)
    with CaptureQueriesContext(connection) as queries:
        page_of(listing, plans, keys[listing.per], cursor)

    steps = explained(queries[-1]["sql"])
    assert [step for step in steps if reads_everything(step)] == []
    assert [step for step in steps if INDEX[name, bool(status)] in step]
    merged = len(keys[listing.per]) if connection.vendor == "sqlite" else 0
    assert sorts(steps) == merged


INDEX = {
    ("op-tijd", False): "wie_wacht",
    ("op-tijd", True): "wacht_met_status",
    ("te-laat", False): "wie_wacht",
    ("te-laat", True): "wacht_met_status",
    ("nieuw", False): "nog_niet_gezien",
    ("nieuw", True): "nog_niet_gezien",
    ("inwoner", False): "bij_de_inwoner",
    ("inwoner", True): "bij_de_inwoner",
    ("af-te-ronden", False): "af_te_ronden",
    ("af-te-ronden", True): "",  # of another status there is none
    ("van-mij", False): "van_mij",
    ("van-mij", True): "",  # a colleague has few: each database picks its own
    ("alle", False): "per_gebied",
    ("alle", True): "gebied_status",
}


def test_lists_are_counted_in_one_query_and_no_further_than_a_hundred(
    coordinator, lists, keys
):
    plans = mine(coordinator)
    wanted = {
        name: each.narrow(plans.filter(**{f"{each.per}__in": keys[each.per]}))
        for name, each in lists.items()
    }
    with CaptureQueriesContext(connection) as queries:
        found = counts(wanted)

    whole = {name: plans.count() for name, plans in wanted.items()}
    assert found == {name: min(n, MOST_COUNTED) for name, n in whole.items() if n}
    assert len(queries) == 1
    assert max(found.values()) == MOST_COUNTED > min(found.values())
    steps = explained(queries[0]["sql"])
    assert [step for step in steps if reads_everything(step)] == []


@pytest.mark.parametrize(
    "text", ["bankje 77", "SP-2026-22222", "iemand@voorbeeld.nl", "boom @", "sp 2026"]
)
def test_what_a_caller_names_is_looked_for_by_index(coordinator, keys, text):
    plans = by_caller(mine(coordinator), text)
    with CaptureQueriesContext(connection) as queries:
        page_of(ALLE, plans, keys["gebied"], "")
    steps = explained(queries[-1]["sql"])
    assert [step for step in steps if reads_everything(step)] == []


def explained(sql: str) -> list[str]:
    """The plan for many rows; PostgreSQL sorts a few hundred rather than walk."""
    how = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for way in ("seqscan", "bitmapscan", "sort"):
                cursor.execute(f"SET LOCAL enable_{way} = off")
        cursor.execute(f"{how} {sql}")
        return [row[-1] for row in cursor.fetchall()]


def reads_everything(step: str) -> bool:
    return "Seq Scan on plans_plan" in step or "SCAN plans_plan" in step


def sorts(steps) -> int:
    """How often plans are sorted: SQLite says so of each merge of short lists too."""
    return sum("ORDER BY" in step or "Sort Key: v0" in step for step in steps)


@pytest.mark.parametrize(
    "address",
    [
        INBOX,
        *(f"{INBOX}?lijst={name}" for name in NAMES if name not in ("alle", "van-mij")),
        "/medewerkers/plannen/",
        "/medewerkers/plannen/?q=bankje",
    ],
)
def test_a_page_asks_at_most_ten_queries(coordinator, address):
    coordinator.client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = coordinator.client.get(address)

    page = response.content.decode()
    assert page.count('scope="row"') >= 20 or "lijst=op-tijd" in address
    assert len(asked(queries)) <= 10, asked(queries)


@pytest.mark.parametrize("collega", ["niemand", "deelt-7"])
@pytest.mark.parametrize("name", NAMES)
def test_what_one_colleague_handles_asks_at_most_ten_queries(
    coordinator, name, collega
):
    busy = User.objects.filter(username=collega).values_list("pk", flat=True)
    query = {"lijst": name, "collega": busy.first() or collega}
    coordinator.client.get(INBOX, query)
    with CaptureQueriesContext(connection) as queries:
        page = coordinator.client.get(INBOX, query).text
    assert f"Alleen de plannen van {collega}." in page
    assert len(asked(queries)) <= 10, asked(queries)


@pytest.mark.parametrize("name", ["team", "vervanging", "overgedragen"])
def test_a_page_of_the_team_asks_at_most_ten_queries(coordinator, name):
    address = f"/medewerkers/{name}/"
    coordinator.client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert coordinator.client.get(address).status_code == 200
    assert len(asked(queries)) <= 10, asked(queries)


def test_the_page_of_a_plan_asks_few_queries_however_long_its_dossier(coordinator):
    plan = Plan.objects.handled_by(coordinator.user).filter(status="in_gesprek")[0]
    coordinator.does(plan, "noteer", tekst="Een.")
    few = queries_of(coordinator, plan)
    for n in range(5):
        coordinator.does(plan, "schrijf", tekst=f"{n}")
        coordinator.does(plan, "noteer", tekst=f"{n}")
    assert queries_of(coordinator, plan) == few <= 17


def queries_of(coordinator, plan) -> int:
    coordinator.opens(plan)
    with CaptureQueriesContext(connection) as queries:
        assert coordinator.opens(plan).status_code == 200
    return len(asked(queries))


@pytest.mark.parametrize(
    "cursor",
    ["", "x", "1-", "-1", "1-1-1", "9" * 17 + "-" + "9" * 18, "\uff11-\uff11", "\0"],
)
def test_a_cursor_that_is_none_shows_a_page(coordinator, cursor):
    for name in NAMES:
        response = coordinator.client.get(INBOX, {"lijst": name, "na": cursor})
        assert response.status_code == 200
    page = coordinator.client.get("/medewerkers/plannen/", {"na": cursor})
    assert page.status_code == 200


def test_plans_are_spread_over_gebieden_and_each_sent_one_has_its_version(many, db):
    sent = Plan.objects.exclude(ingediend_op=None)
    assert Versie.objects.count() == sent.count() < PLANS
    used = set(sent.values_list("gebied", flat=True))
    assert used == set(Gebied.objects.values_list("pk", flat=True))


@override_settings(LOCAL=False)
def test_synthetic_plans_are_for_this_machine_only(gemeente):
    before = Plan.objects.count()
    with pytest.raises(CommandError):
        call_command("vul_met_plannen", "1")
    assert Plan.objects.count() == before


# Searching


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


@pytest.mark.parametrize(("volgorde", "sign"), [("", "-"), ("oud", ""), ("nieuw", "-")])
def test_page_after_page_shows_every_plan_that_was_found_once_and_in_order(
    busy, volgorde, sign
):
    query = {"status": "besproken", "gebied": "sleen", "volgorde": volgorde}
    found, response = [], busy.client.get(SEARCH, query)
    while True:
        found += [row["plan"].pk for row in response.context["rows"]]
        if not response.context["next"]:
            break
        onward = query | {"na": response.context["next"]}
        response = busy.client.post(SEARCH, onward, follow=True)
    plans = Plan.objects.sent().filter(status="besproken", gebied__slug="sleen")
    expected = plans.order_by(f"{sign}ingediend_op", f"{sign}id")
    assert found == [plan.pk for plan in expected]
    assert len(found) > 25


def test_more_than_fits_in_a_zip_is_refused_in_words(busy):
    response = busy.client.post(BUNDLE, {"status": "besproken"}, follow=True)
    assert response.redirect_chain == [(f"{SEARCH}?status=besproken", 302)]
    assert "hoogstens 200 plannen tegelijk" in response.text
