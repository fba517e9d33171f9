"""A browser in which very many plans are opened: of a helpdesk, or of a library."""

import pytest
from django.test import Client
from django.utils import timezone

from matrix.models import Gemeente
from plans.beginning import concept
from plans.links import MOST_OPEN, token
from plans.models import Plan

MANY = 1_100


@pytest.fixture
def plans(gemeente):
    own = Gemeente.objects.get()
    each_its_own = (f"SP-2026-{number:05}" for number in range(MANY))  # drawn by nobody
    Plan.objects.bulk_create(concept(own, kenmerk=named) for named in each_its_own)
    return list(Plan.objects.order_by("pk"))


@pytest.fixture
def helpdesk(plans):
    """A browser that holds them all, as one could before there was a limit."""
    client = Client()
    session = client.session
    session["plannen"] = {str(plan.pk): plan.link_serie for plan in plans}
    session.save()
    client.cookies["sessie"] = session.session_key
    return client


def opens(client, plan):
    assert client.post(f"/open/{token(plan)}/").status_code == 302


def test_a_thousand_plans_in_one_browser_are_all_open(helpdesk, plans):
    Plan.objects.filter(pk=plans[5].pk).update(link_serie=2)

    assert helpdesk.get("/").status_code == 200
    assert helpdesk.get(f"/plan/{plans[0].pk}/").status_code == 200
    assert helpdesk.get(f"/plan/{plans[-1].pk}/").status_code == 200
    assert helpdesk.get(f"/plan/{plans[5].pk}/").status_code == 404


def test_the_latest_stay_open_when_one_more_is_opened(helpdesk, plans):
    fresh = concept(Gemeente.objects.get())
    fresh.save()
    opens(helpdesk, fresh)

    held = [*plans[1 - MOST_OPEN :], fresh]
    assert list(helpdesk.session["plannen"]) == [str(plan.pk) for plan in held]
    assert helpdesk.get(f"/plan/{plans[0].pk}/").status_code == 404
    opens(helpdesk, plans[0])
    assert helpdesk.get(f"/plan/{plans[0].pk}/").status_code == 200


def test_what_is_opened_again_is_the_latest(helpdesk, plans):
    for plan in (plans[-1], plans[-2]):
        opens(helpdesk, plan)
    latest = list(helpdesk.session["plannen"])[-2:]
    assert latest == [str(plans[-1].pk), str(plans[-2].pk)]


def test_what_is_gone_is_forgotten_when_another_is_opened(helpdesk, plans):
    gone = Plan.objects.filter(pk__in=[plan.pk for plan in plans[10:]])
    gone.update(vervalt_op=timezone.now())
    opens(helpdesk, plans[0])

    kept = {str(plan.pk) for plan in plans[:10]}
    assert set(helpdesk.session["plannen"]) == kept
