"""The plan on paper: real PDFs of real plans, held against the reference validator."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from dossier.intake import read_in
from dossier.papers.pdf import print_html
from press.printing import print_out
from tests.pdf_checks import pages_of, squeezed, text_of, verapdf
from tests.site import PATIENCE
from tests.yardstick import slowness_of_printing
from wizard.journey import Journey
from wizard.source import Live

DEMO = Path(__file__).parents[2] / "dossier" / "data" / "demo.json"
PLANS = {plan["kenmerk"]: plan for plan in json.loads(DEMO.read_text("utf-8"))}
EMPTY = {"schema": "samenspel-plan/1", "kenmerk": "SP-2026-22222", "antwoorden": {}}
NASTY = (
    "<script>alert(1)</script> \U0001f469\u200d\U0001f33e مرحبا Ωμέγα Привет "
    + "x" * 80
)


def plan_of(data):
    return Journey(Live(read_in(data)))


def printed(journey, *, shared=False, wall=PATIENCE):
    return print_out(
        print_html(journey, edition="gedeeld" if shared else "eigen"), wall=wall
    )


@pytest.mark.parametrize("kenmerk", PLANS)
def test_every_example_is_a_pdf_that_archive_and_screen_reader_accept(
    gemeente, kenmerk
):
    paper = printed(plan_of(PLANS[kenmerk]))

    assert paper.remarks == []
    assert verapdf(paper.pdf, "ua1") == []
    assert verapdf(paper.pdf, "3a") == []
    assert len(paper.pdf) < 300_000


@pytest.mark.parametrize("shared", [False, True], ids=["eigen", "gedeeld"])
@pytest.mark.parametrize("route", ["check", "kort", "volledig"])
def test_each_route_and_version_is_accepted(gemeente, route, shared):
    data = PLANS["SP-2026-X4M6S"]
    data = data | {"antwoorden": data["antwoorden"] | {"route": route}}
    paper = printed(plan_of(data), shared=shared)

    assert verapdf(paper.pdf, "ua1") == []


def test_an_empty_plan_can_be_printed(gemeente):
    paper = printed(plan_of(EMPTY))

    assert "Niet ingevuld" in text_of(paper.pdf)
    assert verapdf(paper.pdf, "ua1") == []


def test_whatever_is_typed_can_be_printed(gemeente):
    data = PLANS["SP-2026-X4M6S"]
    answers = {
        name: NASTY if isinstance(value, str) and " " in value else value
        for name, value in data["antwoorden"].items()
    }
    paper = printed(plan_of(data | {"antwoorden": answers}))

    assert "<script>alert(1)</script>" in squeezed(text_of(paper.pdf))
    assert verapdf(paper.pdf, "ua1") == []


def test_the_short_check_of_a_small_plan_is_one_sheet(gemeente):
    data = PLANS["SP-2026-Q8F4Z"]
    data = data | {"antwoorden": data["antwoorden"] | {"route": "check"}}
    paper = printed(plan_of(data))

    assert pages_of(paper.pdf) == 1
    assert "Korte check" in text_of(paper.pdf)


@pytest.mark.parametrize("kenmerk", ["SP-2026-4PXQ7", "SP-2026-Q8F4Z"])
def test_a_light_plan_takes_two_sides_with_its_advice_too(gemeente, kenmerk):
    """On the whole road and on the short one."""
    paper = printed(plan_of(PLANS[kenmerk]))

    assert "Je plan lijkt licht." in text_of(paper.pdf)
    assert pages_of(paper.pdf) == 2


def test_the_shared_version_keeps_own_estimates_to_oneself(gemeente):
    data = PLANS["SP-2026-X4M6S"]
    groups = [row | {"weinig_invloed": "ja"} for row in data["antwoorden"]["belangen"]]
    answers = data["antwoorden"] | {"belangen": groups}
    journey = plan_of(data | {"antwoorden": answers})
    own, shared = (text_of(printed(journey, shared=s).pdf) for s in (False, True))

    for estimate in (
        "Hoe zwaar, 1",
        "Past het?",
        "Weinig invloed",
        "omdat het voor hen",
    ):
        assert squeezed(estimate) in squeezed(own)
        assert squeezed(estimate) not in squeezed(shared)


def test_the_download_is_a_pdf_that_nobody_keeps(initiator):
    initiator.fills_in("initiatief", titel="Bankje bij de kerk")
    response = initiator.client.get(initiator.url() + "plan.pdf")

    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "no-store"
    kenmerk = initiator.plan.kenmerk.lower()
    assert f'filename="samenwerkingsplan-{kenmerk}-' in response["Content-Disposition"]
    assert "Bankje bij de kerk" in text_of(response.content)


def test_a_pdf_that_takes_too_long_is_given_up_and_the_plan_is_unharmed(
    initiator, settings
):
    """SEC-X04"""
    initiator.fills_in("initiatief", titel="Bankje bij de kerk")
    settings.PRINT_SECONDS = 0.01
    response = initiator.client.get(initiator.url() + "plan.pdf")

    assert response.status_code == 503
    assert "De PDF is nu niet gelukt" in response.content.decode()
    assert "Bankje bij de kerk" in initiator.sees()


@pytest.mark.alone
@pytest.mark.parametrize(
    ("sign", "most"), [("x", 4000), ("漢", 3200)], ids=["a letter", "no font has it"]
)
def test_the_worst_legal_plan_prints_within_its_limits(gemeente, sign, most):
    """SEC-X04: all that a plan may hold, 50 rows everywhere, no word ever ends.

    A sign of three bytes counts for one and a half.
    """
    data = PLANS["SP-2026-3CL9Y"]
    long = {n: sign * most for n, v in data["antwoorden"].items() if _is_text(v)}
    rows = {
        "belangen": [
            {"id": f"{at:012d}", "naam": sign * 500, "belang": sign * 500, "weging": 3}
            for at in range(50)
        ],
        "communicatie": [
            {"id": f"{at:012d}", "middel": sign * 500, "moment": sign * 400}
            for at in range(50)
        ],
        "vormen": [
            {"id": f"{at:012d}", "eigen_werkvorm": sign * 500} for at in range(50)
        ],
    }
    answers = data["antwoorden"] | long | rows
    journey = plan_of(data | {"antwoorden": answers})
    tries = (printed(journey) for _ in range(3))  # others may be at work too
    paper = next(
        (paper for paper in tries if paper.cpu <= 10 * slowness_of_printing()), None
    )

    assert paper is not None
    assert pages_of(paper.pdf) <= 150
    assert paper.megabytes <= 400


def _is_text(value) -> bool:
    return isinstance(value, str) and " " in value


def test_the_examples_load_once(gemeente, capsys):
    call_command("demo")
    first = capsys.readouterr().out
    call_command("demo")

    assert capsys.readouterr().out == first
    assert first.count("/open/") == len(PLANS)
