"""The clock of the server jumps: nothing goes early, and no term is below nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from desk.turnaround import Turnaround
from plans.models import Plan
from tests.people.medewerker import Medewerker, sent_plan

DAY = timedelta(days=1)
TEN_MINUTES = timedelta(minutes=10)


@pytest.fixture
def plan(gemeente) -> Plan:
    return sent_plan()


def test_what_is_done_after_a_clock_was_set_back_comes_after_all_the_same(plan):
    """F09: by its number, not by its moment."""
    with time_machine.travel(timezone.now() - DAY):
        Medewerker("sleen").does(plan, "schrijf", tekst="Wij bellen je.")

    steps = plan.gebeurtenissen.values_list("actie", flat=True)
    assert list(steps) == ["dien-in", "schrijf"]
    assert Turnaround([plan]).cells(Plan.objects.get(pk=plan.pk))[2] == 0
    assert "Wij bellen je." in Medewerker("sleen").sees(plan)


@pytest.mark.parametrize("jump", [TEN_MINUTES, -TEN_MINUTES, -DAY])
def test_a_plan_is_there_until_its_own_date_whatever_jumps(plan, jump):
    """F09"""
    Plan.objects.filter(pk=plan.pk).update(vervalt_op=timezone.now() + 2 * TEN_MINUTES)
    with time_machine.travel(timezone.now() + jump):
        call_command("werk", eens=True)
    call_command("werk", eens=True)
    assert Plan.objects.filter(pk=plan.pk).exists()
