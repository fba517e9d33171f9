"""No sequence of actions by anyone reaches what the table does not allow (SEC-Z04)."""

import json
from hashlib import sha256

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from nota.status import (
    CONCEPT,
    COORDINATOR,
    INITIATIEFNEMER,
    RULES,
    UNDOES,
    after,
    may,
)
from plans.models import Gebeurtenis, Plan, Versie
from plans.steps import NotAllowed, perform
from tests.people.initiator import Initiator

pytestmark = pytest.mark.both

ACTIES = sorted({r.actie for r in RULES} | {"verzonnen"})
NO_STEPS = ("bewerk-plan", "bewerk-verslag", "wis")  # they write no step
PAGES = {
    "indienen": "dien-in",
    "verslag/indienen": "dien-verslag-in",
    "begonnen": "begin-samenwerking",
    "helpt-niet": "helpt-niet",
    "intrekken": "trek-in",
    "bericht": "schrijf",
    "wissen": "wis",
    "doel": "bewerk-plan",
}


def leads_to(actie: str, wie: str, now: str, left: dict[str, str]) -> str:
    """Where the table says it leads; what is undone, to where that step was taken."""
    found = left[UNDOES[actie]] if actie in UNDOES else after(actie, wie, now)
    left[actie] = now
    return found


def fingerprint(versie) -> str:
    return sha256(json.dumps(versie.inhoud, sort_keys=True).encode()).hexdigest()


class Dossier(RuleBasedStateMachine):
    """A plan, its initiatiefnemer in a browser, and staff; beside the table."""

    def __init__(self):
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.begin()

    def teardown(self):
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def begin(self):
        self.person = Initiator.with_a_new_plan(Client())
        self.person.fills_in("initiatief", kernen=["sleen"])
        self.person.fills_in("doel", doel="nul", activiteit="een veld")
        self.person.fills_in("kring", afspraken="we praten bij")
        self.status, self.doel, self.frozen = CONCEPT, "nul", {}
        self.presses, self.left = 0, {}

    @rule(page=st.sampled_from(sorted(PAGES)))
    def the_initiatiefnemer_presses(self, page):
        """A form that is as fresh as it can be; on a closed page a made-up one."""
        actie, self.presses = PAGES[page], self.presses + 1
        typed = {
            "mail": "a@b.nl",
            "tekst": f"bericht {self.presses}",
            "reden": "zomaar",
            "doel": f"doel {self.presses}",
            "activiteit": "een veld",
            "nummer": str(len(self.frozen) + 1),
            "versie": str(self.person.journey.version("doel")),
        }
        again = actie == "helpt-niet" and actie in self.left
        allowed = may(actie, INITIATIEFNEMER, self.status) and not again
        self.person.client.post(self.person.url(page), typed)
        if allowed:
            self.follow(actie, INITIATIEFNEMER, typed)

    def follow(self, actie, wie, typed):
        """What the table says of it."""
        if actie == "wis":
            assert not Plan.objects.filter(pk=self.person.pk).exists()
            self.begin()
            return
        if actie == "bewerk-plan":
            self.doel = typed["doel"]
        self.status = leads_to(actie, wie, self.status, self.left)
        if actie in ("dien-in", "dien-verslag-in"):
            versie = Versie.objects.get(plan=self.person.pk, nummer=typed["nummer"])
            assert versie.inhoud["antwoorden"]["doel"] == self.doel
            self.frozen[versie.nummer] = fingerprint(versie)

    @rule(actie=st.sampled_from(ACTIES))
    def staff_acts(self, actie):
        allowed = may(actie, COORDINATOR, self.status)
        try:
            perform(self.person.plan, actie, wie=COORDINATOR)
        except NotAllowed:
            assert not allowed, actie
        else:
            assert allowed, actie
            self.follow(actie, COORDINATOR, {})

    @rule(actie=st.sampled_from(ACTIES), wie=st.sampled_from(["", "lezer", "beheer"]))
    def somebody_else_acts(self, actie, wie):
        with pytest.raises(NotAllowed):
            perform(self.person.plan, actie, wie=wie)

    @invariant()
    def the_plan_is_where_the_table_says(self):
        plan = self.person.plan
        assert (plan.status, plan.doel) == (self.status, self.doel)

    @invariant()
    def no_version_ever_changes(self):
        versions = Versie.objects.filter(plan=self.person.pk)
        assert {v.nummer: fingerprint(v) for v in versions} == self.frozen

    @invariant()
    def the_steps_written_down_lead_here_one_after_the_other(self):
        now, left = CONCEPT, {}
        for step in Gebeurtenis.objects.filter(plan=self.person.pk):
            assert step.actie not in NO_STEPS
            assert step.van == now
            assert may(step.actie, step.wie, now)
            assert step.naar == leads_to(step.actie, step.wie, now, left)
            now = step.naar
        assert now == self.status


def test_no_sequence_of_actions_leaves_the_table(gemeente):
    """SEC-Z04"""
    run_state_machine_as_test(
        Dossier,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
