"""Figures of a year: right, drawn and in a table, and they point at nobody (PRI-07)."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from matrix.models import Gebied
from nota.status import COORDINATOR, INGEDIEND
from plans.beginning import begin, concept
from plans.models import Belanghebbende, Gebeurtenis, Plan, Vorm
from tests.journeys.test_budgets import asked
from tests.people.medewerker import Medewerker
from tests.people.staff import AMBTENAAR

FIGURES = "/medewerkers/cijfers/"
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.fixture
def ambtenaar(gemeente):
    with time_machine.travel(NOON, tick=False):
        yield Medewerker(groups=(AMBTENAAR,))


@pytest.fixture
def made(gemeente):
    """Makes so many sent plans, each with a group and a vorm."""

    def make(count, gebied="sleen", at=NOON, answered=None, **columns):
        where = Gebied.objects.get(slug=gebied)
        plans = Plan.objects.bulk_create(
            concept(
                gemeente,
                gebied=where,
                ingediend_op=at,
                vervalt_op=NOON + timedelta(days=999),
                **{"status": INGEDIEND} | columns,
            )
            for _ in range(count)
        )
        for plan in plans:
            Belanghebbende.objects.create(plan=plan, kan=["meedenken", "meedoen"])
            Vorm.objects.create(plan=plan, werkvorm="koffiesessies")
            if answered is not None:
                answer(plan, at + timedelta(days=answered))

    return make


def answer(plan, at):
    Gebeurtenis.objects.create(
        plan=plan, op=at, wie=COORDINATOR, actie="schrijf", van="", naar=""
    )


def charts(ambtenaar, **query) -> dict[str, dict]:
    context = ambtenaar.client.get(FIGURES, query).context
    return {c.slug: {b.name: b.says for b in c.bars} for c in context["charts"]}


def page(ambtenaar, **query) -> str:
    response = ambtenaar.client.get(FIGURES, query)
    assert response.status_code == 200
    return unescape(response.text)


def test_plans_are_counted_by_all_that_is_asked(ambtenaar, made):
    made(7, "sleen", zwaarte="licht", rol="deelnemer")
    made(6, "dalen", zwaarte="zwaar", rol=None)

    assert charts(ambtenaar) == {
        "gebied": dict(zip(names("dalen", "sleen"), ("6", "7"), strict=True)),
        "status": {"Ingediend": "13"},
        "rol": {"Deelnemer": "7", "Nog niet bekend": "6"},
        "zwaarte": {"Licht": "7", "Zwaar": "6"},
        "inbreng": {"Meedenken": "13", "Meedoen": "13"},
        "werkvorm": {"Koffiesessies": "13"},
    }


def names(*slugs) -> list[str]:
    return [Gebied.objects.get(slug=slug).naam for slug in slugs]


def test_the_table_says_the_same_as_the_drawing(ambtenaar, made):
    made(7, zwaarte="licht")
    made(6, zwaarte="zwaar")
    made(2, zwaarte="gemiddeld")
    drawn = page(ambtenaar).split("<h2>Zwaarte</h2>")[1].split("</section>")[0]
    svg, table = drawn.split("</svg>")
    assert re.findall(r"<text x=\"0\" y=\"\d+\">(\w+)<", svg) == [
        *("Licht", "Gemiddeld", "Zwaar")
    ]
    assert re.findall(r"aantal[^>]+>([^<]+)<", svg) == ["5 tot en met 8", "6"]
    assert re.findall(r"row\">(\w+)</th><td[^>]*>([^<]+)<", table) == [
        ("Licht", "5 tot en met 8"),
        ("Gemiddeld", "minder dan 5"),
        ("Zwaar", "6"),
    ]


def test_a_small_group_is_never_shown_nor_to_be_worked_out(ambtenaar, made):
    made(19, "sleen")
    made(7, "dalen")
    made(3, "zweeloo")
    shown = charts(ambtenaar)["gebied"]
    assert sorted(shown.values()) == ["19", "6 tot en met 9", "minder dan 5"]


def test_a_year_with_few_plans_shows_nothing_but_that(ambtenaar, made):
    made(4, answered=1)
    said = page(ambtenaar)
    assert charts(ambtenaar) == {}
    assert "minder dan 5 plannen" in said
    assert not re.search(r"\b4\b plan", said)


def test_a_year_is_a_year_in_the_netherlands(ambtenaar, made):
    """Half past eleven in the evening of 31 December, in UTC, is next year here."""
    made(6, at=datetime(2025, 12, 31, 23, 30, tzinfo=UTC))
    made(8, at=datetime(2025, 12, 31, 22, 30, tzinfo=UTC))
    assert charts(ambtenaar)["status"] == {"Ingediend": "6"}
    assert charts(ambtenaar, jaar="2025")["status"] == {"Ingediend": "8"}
    assert 'href="?jaar=2025"' in page(ambtenaar)


def test_the_first_answer_is_that_of_half_of_the_plans(ambtenaar, made):
    for days in (1, 2, 3, 20, 30):
        made(1, answered=days)
    made(1)
    for plan in Plan.objects.order_by("pk")[:5]:
        answer(plan, NOON + timedelta(days=90))
    assert "kreeg de helft dat binnen 3 dagen" in page(ambtenaar)


def test_only_what_the_initiatiefnemer_hears_is_an_answer(ambtenaar, made):
    made(6)
    for plan in Plan.objects.all():
        Gebeurtenis.objects.create(
            plan=plan, op=NOON, wie=COORDINATOR, actie="noteer", van="", naar=""
        )
    assert "nog te weinig antwoorden" in page(ambtenaar)


def test_concepts_and_what_is_past_its_date_do_not_count(ambtenaar, made, gemeente):
    made(6)
    made(5, status="afgerond")
    Plan.objects.filter(status="afgerond").update(vervalt_op=NOON)
    begin()
    assert charts(ambtenaar)["status"] == {"Ingediend": "6"}


@pytest.mark.parametrize(
    ("reden", "counts"), [("dubbel", 5), ("verzonnen", 5), ("gestopt", 10)]
)
def test_doubles_and_what_was_made_up_do_not_count(ambtenaar, made, reden, counts):
    made(5)
    made(5, status="gesloten", sluitreden=reden)
    assert f"In dit jaar zijn {counts} plannen ingediend." in page(ambtenaar)


@pytest.mark.parametrize("year", ["", "x", "9999", "-1", "0", "\0", "2" * 5000, "²"])
def test_a_year_that_is_none_shows_this_one(ambtenaar, made, year):
    made(6)
    assert "Cijfers over 2026" in page(ambtenaar, jaar=year)


def test_without_plans_there_is_a_page(ambtenaar):
    assert "minder dan 5 plannen" in page(ambtenaar)


def test_a_name_that_somebody_typed_is_inert(ambtenaar, made):
    Gebied.objects.filter(slug="sleen").update(naam="</text><script>alert(1)</script>")
    made(6)
    said = ambtenaar.client.get(FIGURES).text
    assert "<script>alert" not in said
    assert "style=" not in said


def test_the_page_asks_at_most_twelve_queries(ambtenaar, made):
    made(6, "sleen", answered=1, zwaarte="licht")
    made(6, "dalen", answered=2, rol="deelnemer")
    ambtenaar.client.get(FIGURES)
    with CaptureQueriesContext(connection) as queries:
        page(ambtenaar)
    assert len(asked(queries)) <= 12, asked(queries)


def test_every_bar_fits_in_its_drawing(ambtenaar, made):
    made(40)
    made(7, "dalen")
    for chart in ambtenaar.client.get(FIGURES).context["charts"]:
        for bar in chart.bars:
            assert 0 <= bar.width <= chart.width - 60
            assert bar.number_at <= chart.height


QUARTERS = [datetime(2026, month, 15, tzinfo=UTC) for month in (2, 5, 8, 11)]


def per_quarter(ambtenaar) -> list[list[str]]:
    section = page(ambtenaar).split("en kwartaal</h2>")[1].split("</section>")[0]
    lines = re.findall(
        r"<tr[^>]+><th scope=\"row\"[^>]+>([^<]+)</th>(.*)</tr>", section
    )
    heard = r"<span aria-hidden=\"true\">([^<]+)</span><span[^>]+>[^<]+</span>"
    plain = [(name, re.sub(heard, r"\1", cells)) for name, cells in lines]
    return [
        [name, *re.findall(r"<td[^>]+>([^<]+)</td>", cells)] for name, cells in plain
    ]


def test_plans_are_counted_per_gebied_and_quarter(ambtenaar, made):
    for at, dalen, sleen in zip(QUARTERS, (9, 6, 12, 0), (7, 0, 8, 0), strict=True):
        made(dalen, "dalen", at)
        made(sleen, "sleen", at)
    assert per_quarter(ambtenaar) == [
        [*names("dalen"), "9", "6", "12", "0", "27"],
        [*names("sleen"), "7", "0", "8", "0", "15"],
        ["Samen", "16", "6", "20", "0", "42"],
    ]


def test_a_small_count_in_a_quarter_takes_three_others_with_it(ambtenaar, made):
    for at, dalen, sleen in zip(QUARTERS, (9, 8, 12, 9), (3, 7, 8, 9), strict=True):
        made(dalen, "dalen", at)
        made(sleen, "sleen", at)
    assert per_quarter(ambtenaar) == [
        [*names("dalen"), "8–12", "5–9", "12", "9", "38"],
        [*names("sleen"), "0–4", "6–10", "8", "9", "27"],
        ["Samen", "12", "15", "20", "18", "65"],
    ]
    assert sorted(charts(ambtenaar)["gebied"].values()) == ["27", "38"]


def test_the_chart_of_gebieden_tells_no_more_than_the_table_may(ambtenaar, made):
    """Two small quarters of 3 and 4 make 7: whoever knows that knows both."""
    made(3, "dalen", QUARTERS[0])
    made(4, "dalen", QUARTERS[1])
    made(20, "sleen", QUARTERS[0])
    made(20, "sleen", QUARTERS[1])
    *lines, _together = per_quarter(ambtenaar)
    in_chart = [says.replace(" tot en met ", "–") for says in bars(ambtenaar)]
    assert in_chart == [line[-1] for line in lines]


def bars(ambtenaar) -> list[str]:
    return [*charts(ambtenaar)["gebied"].values()]


def test_a_quarter_is_one_in_the_netherlands(ambtenaar, made):
    made(6, at=datetime(2026, 3, 31, 21, 59, tzinfo=UTC))
    made(8, at=datetime(2026, 3, 31, 22, 1, tzinfo=UTC))
    assert per_quarter(ambtenaar)[-1] == ["Samen", "6", "8", "0", "0", "14"]


def test_of_quarters_of_which_nothing_may_be_told_there_is_no_table(ambtenaar, made):
    made(5, "dalen", QUARTERS[0])
    made(1, "sleen", QUARTERS[1])
    assert "kwartalen" not in page(ambtenaar)
    assert page(ambtenaar).count("Hierover is nog te weinig bekend.") == 2
