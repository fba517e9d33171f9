"""A concept in which nothing was typed goes after a week (PRI-02)."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone
from django.utils.formats import date_format

from nota.bewaren import LEEG_DAGEN
from plans import links
from plans.models import Plan, Post
from tests.people.initiator import Initiator


def is_there(initiator, days: float) -> bool:
    """Whether the work leaves it there, so many days after it began."""
    with time_machine.travel(initiator.plan.aangemaakt_op + timedelta(days=days)):
        call_command("werk", eens=True)
    return Plan.objects.filter(pk=initiator.pk).exists()


def lives(initiator) -> int:
    return (initiator.plan.vervalt_op - initiator.plan.aangemaakt_op).days


def test_an_empty_concept_lives_a_week_and_says_so(initiator):
    until = initiator.plan.aangemaakt_op + timedelta(days=LEEG_DAGEN)
    day = date_format(timezone.localtime(until), "j F Y")
    assert f"blijft bewaard tot {day}" in initiator.sees("link")
    assert "Elke keer dat je iets bewaart, wordt dat later." in initiator.sees("link")

    assert is_there(initiator, LEEG_DAGEN - 0.01)
    assert not is_there(initiator, LEEG_DAGEN + 0.01)


def test_the_first_save_gives_it_the_ordinary_term(initiator):
    initiator.fills_in("initiatief", titel="Een bankje")
    assert lives(initiator) >= settings.CONCEPT_DAYS
    assert is_there(initiator, LEEG_DAGEN + 1)


def test_who_has_the_link_mailed_keeps_it_as_long_as_any_other(initiator):
    initiator.client.post(initiator.url("link"), {"mail": "wij@voorbeeld.nl"})
    assert lives(initiator) >= settings.CONCEPT_DAYS


def test_what_is_kept_beside_the_screens_is_something_too(initiator):
    links.no_longer_empty(initiator.plan)
    assert lives(initiator) >= settings.CONCEPT_DAYS

    until = timezone.now() + timedelta(days=3)
    Plan.objects.update(status="ingetrokken", vervalt_op=until)
    links.no_longer_empty(initiator.plan)
    assert initiator.plan.vervalt_op == until, "of no plan but a concept"


@pytest.mark.parametrize("path", ["kopie", "voorbeeld"])
def test_what_does_not_begin_empty_has_the_ordinary_term(initiator, path):
    if path == "kopie":
        sent = {"mee": ["antwoorden"]}
        page = initiator.client.post(initiator.url("kopie"), sent)
    else:
        starts = initiator.client.get("/plan/nieuw/").context["starts"]
        page = initiator.client.post("/plan/nieuw/", {"voorbeeld": next(iter(starts))})
    fresh = Initiator(initiator.client, int(page["Location"].split("/")[2]))
    assert lives(fresh) >= settings.CONCEPT_DAYS - 1


def test_a_gemeente_that_keeps_concepts_shorter_keeps_empty_ones_no_longer(
    settings, client, gemeente
):
    settings.CONCEPT_DAYS = 3
    assert lives(Initiator.with_a_new_plan(client)) <= 3


def test_of_an_empty_concept_nobody_is_warned(initiator):
    """Nothing is lost, and the mail would come on the first day."""
    Plan.objects.update(mail="wij@voorbeeld.nl")
    for days in (0.1, LEEG_DAGEN - 1):
        assert is_there(initiator, days)
    assert not Post.objects.exists()
