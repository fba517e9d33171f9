"""The measure of the advice: plans that people judged before they saw what we say."""

import pytest

from tests.judged.comparing import (
    DEVIATIONS,
    RULES,
    compared,
    deviations,
    journey_of,
    plans,
    share,
)

judged_by = pytest.mark.parametrize("file", DEVIATIONS)


@judged_by
def test_every_judgement_is_of_a_group_and_has_its_reason(file):
    for plan in plans(file):
        groups = {row["id"] for row in plan["antwoorden"].get("belangen", ())}
        judged = plan["oordeel"]["groepen"]
        assert set(judged) == groups
        assert [row for row in judged.values() if not row["waarom"]] == []
        assert plan["oordeel"]["waarom"]
        assert len(plan["oordeel"]["signalen"]) == 3


AT_LEAST = {  # in the order of RULES
    "plannen": (0.9, 1, 0.9, 0.9, 0.72),
    "fris": (0.9, 0.95, 0.87, 0.9, 0.65),
}


@judged_by
def test_we_agree_with_people_and_say_why_where_we_do_not(gemeente, file):
    points = list(compared(gemeente, file))
    held = zip(RULES, AT_LEAST[file], strict=True)
    shares = [(rule, share(points, rule), least) for rule, least in held]
    differ = {point.key for point in points if not point.agrees}

    assert [(rule, found) for rule, found, least in shares if found < least] == []
    assert differ == set(deviations(file))


@judged_by
def test_no_judged_plan_has_a_decider_advised(gemeente, file):
    """Who decides gets no level."""
    for plan in plans(file):
        advice = journey_of(gemeente, plan).advice
        rows = [row for row in advice.answers.belangen if row.soort == "beslisser"]
        assert [advice.inbreng(row).level for row in rows] == [None] * len(rows)
