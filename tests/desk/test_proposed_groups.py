"""A group that the gebiedscoördinator proposes: taken over, or why not."""

import pytest

from plans.models import Plan, Voorstel
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker, sent_plan

SCHOOL = {"groep": "De school", "waarom": "Kinderen fietsen hier langs."}


@pytest.fixture
def coordinator(gemeente):
    return Medewerker("sleen")


@pytest.fixture
def plan(gemeente):
    return sent_plan(titel="Perenlaantje")


@pytest.fixture
def initiatiefnemer(client, plan):
    return Initiator(client, plan.pk).on_another_device()


def answers(initiatiefnemer, **sent):
    address = initiatiefnemer.url(f"voorstel/{Voorstel.objects.get().pk}")
    return initiatiefnemer.client.post(address, sent)


def groups(plan) -> list[str]:
    return list(plan.belanghebbende_rijen.values_list("naam", flat=True))


def test_a_proposed_group_is_read_and_taken_over_with_one_press(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(plan, "vraag-aanvulling", belangen="Mist er iemand?")
    coordinator.does(plan, "stel-groep-voor", **SCHOOL)
    page = initiatiefnemer.sees()
    assert "De school" in page
    assert "Kinderen fietsen hier langs." in page
    before = groups(plan)
    for _twice in range(2):
        assert answers(initiatiefnemer, actie="neem").status_code == 302
    assert groups(plan) == [*before, "De school"]
    assert "Neem over" not in initiatiefnemer.sees()
    assert "Voorgestelde groep overgenomen" in coordinator.sees(plan)
    assert Plan.objects.get().nieuws_op is not None


def test_a_group_taken_over_waits_until_the_plan_may_be_changed(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(plan, "stel-groep-voor", **SCHOOL)
    before = groups(plan)
    answers(initiatiefnemer, actie="neem")
    assert "zodra je het weer kunt veranderen" in initiatiefnemer.sees()
    assert groups(plan) == before
    coordinator.does(plan, "vraag-aanvulling", doel="Voor wie?")
    assert groups(plan) == [*before, "De school"]
    initiatiefnemer.sees("belangen")
    plan.belanghebbende_rijen.filter(naam="De school").delete()
    coordinator.does(plan, "vraag-aanvulling", doel="En waarom?")
    assert groups(plan) == before, "what was taken away stays away"


def test_a_list_that_was_drawn_before_the_group_came_is_not_saved_over_it(
    coordinator, plan, initiatiefnemer
):
    coordinator.does(plan, "vraag-aanvulling", belangen="Mist er iemand?")
    coordinator.does(plan, "stel-groep-voor", **SCHOOL)
    row = plan.belanghebbende_rijen.first()
    page = f"belangen/{row.rij_id}"
    initiatiefnemer.changes(page, belang="rust")
    old = initiatiefnemer.form("belangen")
    answers(initiatiefnemer, actie="neem")
    sent = initiatiefnemer.client.post(
        initiatiefnemer.url("belangen"), old | {"actie": "verder"}
    )
    assert sent.status_code in (302, 409)
    assert "De school" in groups(plan)


def test_why_not_is_read_by_both(coordinator, plan, initiatiefnemer):
    coordinator.does(plan, "stel-groep-voor", **SCHOOL)
    asked = answers(initiatiefnemer, reden=" ")
    assert asked.status_code == 422
    assert "Schrijf kort op waarom niet." in asked.content.decode()
    assert answers(initiatiefnemer, reden="De weg blijft open.").status_code == 302
    told = "De school: De weg blijft open."
    assert told in initiatiefnemer.sees()
    assert told in coordinator.sees(plan)
    assert "De school" not in groups(plan)

    late = answers(initiatiefnemer, reden="Toch niet.")
    assert late.status_code == 409
    assert "Toch niet." in late.content.decode()


def test_a_proposal_says_which_group_and_why(coordinator, plan):
    page = coordinator.sends(plan, "stel-groep-voor", groep="x" * 81, waarom="")
    assert page.status_code == 422
    text = page.content.decode()
    assert "Schrijf kort op waarom." in text
    assert Voorstel.objects.count() == 0


def test_a_proposal_of_another_plan_is_not_answered_here(
    coordinator, plan, initiatiefnemer
):
    other = sent_plan()
    coordinator.does(other, "stel-groep-voor", **SCHOOL)
    assert answers(initiatiefnemer, actie="neem").status_code == 404
    assert Voorstel.objects.get().antwoord == ""


def test_a_closed_plan_asks_for_no_answer(coordinator, plan, initiatiefnemer):
    coordinator.does(plan, "stel-groep-voor", **SCHOOL)
    coordinator.does(plan, "sluit", sluitreden="gestopt", reden="Het gaat niet door.")
    assert "Neem over" not in initiatiefnemer.sees()
    assert answers(initiatiefnemer, actie="neem").status_code == 409
