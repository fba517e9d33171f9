"""A short attack; `python -m tests.fuzz` makes the long one."""

import pytest

from plans.models import Plan
from tests.fuzz import whole
from tests.fuzz.attack import Attack
from tests.routes import routes


@pytest.fixture
def attack(gemeente) -> Attack:
    return Attack(seed=7)


def test_hostile_posts_break_nothing(attack):
    """SEC-C02; SEC-X05"""
    attack.knocks()
    attack.goes_on(40)

    assert attack.holds() == {}
    assert whole.unopened(Plan.objects.all()[:3]) == []
    papers = {route for route in routes() if ".pdf" in route}
    assert set(routes()) - papers <= set(attack.met)


def test_a_lost_header_and_damage_are_seen(attack):
    """SEC-C02"""
    plan, _ = attack.foreign
    Plan.objects.filter(pk=plan.pk).update(titel="half\x07")
    answer = attack.asks(attack.people[0], "/hulp/")
    del answer.headers["Referrer-Policy"]
    attack.judge(answer, "asked", "/hulp/")

    found = attack.holds()
    assert f"Plan {plan.pk}: titel" in found
    assert found[plan.kenmerk] == "the plan of somebody else was changed"
    assert any("Referrer-Policy" in what for what in found)
