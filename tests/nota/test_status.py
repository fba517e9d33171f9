"""Who may do what, from which status to which (product.md §5)."""

import pytest

from nota import status
from nota.status import COORDINATOR, INITIATIEFNEMER, RULES, after, may
from plans.beginning import begin
from plans.models import Gebeurtenis, Plan
from plans.steps import NotAllowed, perform

pytestmark = pytest.mark.both


@pytest.fixture
def plan(db):
    return begin()


def test_the_road_of_a_plan_from_concept_to_afgerond():
    road = [
        ("dien-in", INITIATIEFNEMER, "ingediend"),
        ("begin-gesprek", COORDINATOR, "in_gesprek"),
        ("vraag-aanvulling", COORDINATOR, "aanvulling"),
        ("dien-in", INITIATIEFNEMER, "ingediend"),
        ("besproken", COORDINATOR, "besproken"),
        ("begin-samenwerking", INITIATIEFNEMER, "loopt"),
        ("dien-verslag-in", INITIATIEFNEMER, "verslag"),
        ("rond-af", COORDINATOR, "afgerond"),
    ]
    now = status.CONCEPT
    for actie, wie, leads_to in road:
        assert may(actie, wie, now)
        now = after(actie, wie, now)
        assert now == leads_to


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.actie}-{r.wie}")
def test_every_rule_names_statuses_that_exist(rule):
    assert set(rule.van) <= set(status.STATUSES)
    assert rule.naar in (None, *status.STATUSES, status.TERUG)


def test_every_step_that_goes_back_says_which_one_it_undoes():
    assert {r.actie for r in RULES if r.naar == status.TERUG} == set(status.UNDOES)
    for undone in status.UNDOES.values():
        assert (undone, COORDINATOR) in status.RULE


def test_a_plan_that_is_done_takes_a_note_and_one_that_was_taken_back_nothing():
    """But its link can be renewed always, and its address changed."""
    over_and_left = {
        status.AFGEROND: {"noteer", "niet-afgerond", "stuur-link", "verbeter-mail"},
        status.GESLOTEN: {"noteer", "heropen"},
        status.INGETROKKEN: set(),
    }
    for over, left in over_and_left.items():
        found = {r.actie for r in RULES if may(r.actie, r.wie, over)}
        assert found - {"vernieuw-link"} == left | {"verbeter-mail"}


def test_the_plan_is_closed_once_it_is_sent_and_open_when_more_is_asked():
    found = {s for s in status.STATUSES if may("bewerk-plan", INITIATIEFNEMER, s)}
    assert found == {"concept", "aanvulling"}


def test_a_step_is_taken_once_and_written_down(plan):
    perform(plan, "dien-in", wie=INITIATIEFNEMER, reden="klaar")

    told = Gebeurtenis.objects.get()
    assert (told.van, told.naar, told.reden) == ("concept", "ingediend", "klaar")
    assert Plan.objects.get().status == "ingediend"
    assert Plan.objects.get().wacht_sinds is not None


def test_whoever_looks_at_an_older_status_is_refused(plan):
    older = Plan.objects.get()
    perform(plan, "dien-in", wie=INITIATIEFNEMER)

    with pytest.raises(NotAllowed):
        perform(older, "dien-in", wie=INITIATIEFNEMER)
    assert Gebeurtenis.objects.count() == 1


def test_an_answer_of_the_gemeente_ends_the_waiting_and_a_note_does_not(plan):
    perform(plan, "dien-in", wie=INITIATIEFNEMER)
    perform(plan, "noteer", wie=COORDINATOR)
    assert plan.wacht_sinds is not None

    perform(plan, "begin-gesprek", wie=COORDINATOR)
    assert plan.wacht_sinds is None


WAYS = [
    (["sluit"], "heropen"),
    (["begin-gesprek", "sluit"], "heropen"),
    (["besproken"], "niet-besproken"),
    (["vraag-aanvulling", "besproken"], "niet-besproken"),
    (["besproken", "sluit", "heropen"], "niet-besproken"),
]


@pytest.mark.parametrize(("steps", "undone"), WAYS)
def test_an_undone_step_leads_back_to_where_it_was(plan, steps, undone):
    perform(plan, "dien-in", wie=INITIATIEFNEMER)
    seen = []
    for actie in steps:
        seen.append((plan.status, plan.wacht_sinds))
        perform(plan, actie, wie=COORDINATOR)
    before = dict(zip(steps, seen, strict=True))[status.UNDOES[undone]]
    perform(plan, undone, wie=COORDINATOR)
    assert (plan.status, plan.wacht_sinds) == before


def test_a_step_that_was_never_taken_is_not_undone(plan):
    Plan.objects.update(status="besproken")
    with pytest.raises(NotAllowed):
        perform(Plan.objects.get(), "niet-besproken", wie=COORDINATOR)
    assert Plan.objects.get().status == "besproken"
