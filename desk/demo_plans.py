"""Made-up plans to try the pages of the gemeente with, each brought where it stands.

Every step is the real one, taken now; afterwards the days are spread, so that some wait
for an answer in time, some too long, and some for the initiatiefnemer.
"""

import json
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import accumulate
from pathlib import Path

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import F, signals
from django.utils import timezone

from desk.acting import take
from desk.deeds import DEEDS
from desk.sent_plan import Dossier
from dossier.contact import say, take_back
from dossier.intake import read_in
from dossier.papers.exchange import SCHEMA
from dossier.submit import PLAN, VERSLAG, Sending, next_number, submit
from matrix.models import Gebied
from nota.status import COORDINATOR, INITIATIEFNEMER, STATUSES
from plans.models import Gebeurtenis, Plan, Post, Versie
from plans.reached import prove
from plans.steps import perform

TOLD = json.loads(
    (Path(__file__).parent / "data" / "bureau.json").read_text(encoding="utf-8")
)
DAYS_AGO = (0, 2, 6, 11, 19, 40)  # the last step of each plan of a status
COLLEGA = "collega"  # takes a step instead of the coordinator
WITH_A_VERSLAG = "dien-verslag-in"


def make_all(user: User, collega: User, gebied: Gebied) -> dict[str, list[Plan]]:
    """Per status its plans; those that are there already stay as they are."""
    people = {COORDINATOR: user, COLLEGA: collega}
    kernen, ideas, made = list(gebied.kernen.all()), TOLD["plannen"], {}
    for n, status in enumerate(STATUSES):
        told = TOLD["verloop"][status]
        for at, days_ago in enumerate(DAYS_AGO):
            number = n * len(DAYS_AGO) + at
            story = DemoPlan(
                kenmerk=f"SP-2026-{told['kenmerk']}{'ABCDEFGH'[at]}",
                idea=ideas[number % len(ideas)],
                steps=told["wegen"][at % len(told["wegen"])],
                kern=kernen[number % len(kernen)],
                days_ago=days_ago,
            )
            made.setdefault(status, []).append(story.plan(people, gebied))
    return made


class DemoPlan:
    """One plan, from its first word to where it stands now."""

    def __init__(self, *, kenmerk: str, idea: dict, steps: list, kern, days_ago: int):
        self.kenmerk, self.idea, self.steps = kenmerk, idea, steps
        self.kern, self.days_ago = kern, days_ago

    def plan(self, people: dict[str, User], gebied: Gebied) -> Plan:
        found = Plan.objects.filter(kenmerk=self.kenmerk).first()
        return found or self.make(people, gebied)

    @transaction.atomic
    def make(self, people: dict[str, User], gebied: Gebied) -> Plan:
        """No mail is sent of it: the wishes go before anybody else can see them."""
        calendar = Calendar()
        calendar.turns_to(self.days[0] + 1)
        plan = read_in(self.written())
        with calendar.is_written_in():
            for step, day in zip(self.steps, self.days, strict=True):
                calendar.turns_to(day)
                self.take(step, Plan.objects.get(pk=plan.pk), people, gebied)
        Post.objects.filter(plan=plan).delete()
        calendar.spread(plan)
        return Plan.objects.get(pk=plan.pk)

    @property
    def days(self) -> list[int]:
        """How many days ago each step was taken."""
        after = (step["dagen"] for step in reversed(self.steps))
        return list(accumulate(after, initial=self.days_ago))[:0:-1]

    def written(self) -> dict:
        """The plan as a file, as somebody would have kept it."""
        answers = TOLD["antwoorden"] | self.idea["antwoorden"]
        answers |= {
            "titel": f"{answers['titel']} in {self.kern.naam}",
            "kernen": [self.kern.slug],
        }
        if any(step["actie"] == WITH_A_VERSLAG for step in self.steps):
            answers |= TOLD["verslag"]
        return {"schema": SCHEMA, "kenmerk": self.kenmerk, "antwoorden": answers}

    def take(self, step: dict, plan: Plan, people: dict, gebied: Gebied) -> None:
        told = {
            name: text.format_map(self.idea)
            for name, text in step.get("invulling", {}).items()
        }
        if step["wie"] == INITIATIEFNEMER:
            of_the_initiator(plan, step["actie"], told, gebied)
        else:
            of_the_gemeente(plan, step["actie"], told, people[step["wie"]])


def of_the_initiator(plan: Plan, actie: str, told: dict, gebied: Gebied) -> None:
    if actie in ("dien-in", WITH_A_VERSLAG):
        Plan.objects.filter(pk=plan.pk).update(bewaard_op=timezone.now(), **told)
        send(plan, VERSLAG if actie == WITH_A_VERSLAG else PLAN, gebied)
    elif actie == "schrijf":
        say(plan, told["tekst"])
    elif actie == "trek-in":
        take_back(plan, told.get("reden", ""))
    else:
        perform(plan, actie, wie=INITIATIEFNEMER, **told)


def send(plan: Plan, soort, gebied: Gebied) -> None:
    sending = Sending(
        nummer=next_number(plan),
        gebied=gebied,
        mail=f"{plan.kenmerk.lower()}@voorbeeld.nl",
        telefoon=None,
        estimates=True,
    )
    submit(plan, soort, sending)
    prove(plan)


def of_the_gemeente(plan: Plan, actie: str, told: dict, user: User) -> None:
    """Through the form of the deed, as a colleague would press it."""
    if actie not in DEEDS:
        perform(plan, actie, wie=COORDINATOR, medewerker=user)
        return
    Plan.objects.filter(pk=plan.pk).update(bekeken_op=F("nieuws_op"))
    dossier = Dossier.of(user, plan.kenmerk)
    form = DEEDS[actie](dossier, told)
    if not form.is_valid():
        raise ValueError(f"{actie}: {form.errors}")
    take(form, dossier.last, None)


class Calendar:
    """When each step really was taken, and on which day it shall have been."""

    def __init__(self):
        self.now, self.turned = timezone.now(), []

    def turns_to(self, days_ago: int) -> None:
        """Each step an hour later on its day, so that they stay in order."""
        at = self.now - timedelta(days=days_ago, hours=1)
        hour, minute = 9 + len(self.turned), 7 * days_ago % 60
        if days_ago:
            at = timezone.localtime(at).replace(hour=hour, minute=minute)
        self.turned.append((timezone.now(), at))

    @contextmanager
    def is_written_in(self):
        """What can't be changed once it is written down, gets its day before that."""
        for model in (Gebeurtenis, Versie):
            signals.pre_save.connect(self._dates, sender=model)
        try:
            yield
        finally:
            for model in (Gebeurtenis, Versie):
                signals.pre_save.disconnect(self._dates, sender=model)

    def _dates(self, sender, instance, **_signal) -> None:
        for name, then in self._then(instance).items():
            setattr(instance, name, then)

    def spread(self, plan: Plan) -> None:
        """Every moment of the plan and of what belongs to it, but for its expiry."""
        self._move([Plan.objects.get(pk=plan.pk)])
        for relation in Plan._meta.related_objects:
            if moments(relation.related_model):
                mine = {relation.field.name: plan.pk}
                self._move(relation.related_model._base_manager.filter(**mine))

    def _move(self, rows) -> None:
        for row in rows:
            type(row)._base_manager.filter(pk=row.pk).update(**self._then(row))

    def _then(self, row: models.Model) -> dict[str, datetime]:
        """Of what was moved already nothing."""
        end = timezone.now()
        return {
            name: self.then(at)
            for name in moments(type(row))
            if (at := getattr(row, name)) and self.now <= at < end
        }

    def then(self, at: datetime) -> datetime:
        began, day = next(
            (turn for turn in reversed(self.turned) if turn[0] <= at), self.turned[0]
        )
        return day + (at - began)


def moments(model: type[models.Model]) -> list[str]:
    fields = model._meta.concrete_fields
    return [f.name for f in fields if isinstance(f, models.DateTimeField)]
