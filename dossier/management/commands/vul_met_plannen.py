"""Synthetic plans, to see how the pages of the gemeente behave with many of them."""

import random
from dataclasses import asdict
from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from matrix.models import Gebied, Gemeente, Werkvorm
from nota import status
from nota.rol import ROLLEN
from plans import kenmerk
from plans.beginning import concept
from plans.models import (
    Belanghebbende,
    Gebeurtenis,
    Plan,
    Versie,
    Vorm,
    Zoekwoord,
    row_id,
)
from plans.zoekwoorden import words_of

BATCH = 1000
WHAT = (
    *("Jeu-de-boulesbaan", "Zonnepanelen op het dak", "Buurtmoestuin", "Dorpsfeest"),
    *("Speeltuin", "Nieuwe stal", "Wandelpad", "Deelauto", "Oprit", "Bankje"),
    *("Verbouwing van het dorpshuis", "Bomen langs de weg", "Muziekavond"),
)
WHO = ("inwoners", "inwoners", "inwoners", "ondernemer", "organisatie", "gemeente")
GROUPS = ("buren", "ouders van de school", "winkeliers", "dorpsbelangen", "fietsers")
OFFERED = ("meeweten", "meedenken")
SPREAD = {
    status.CONCEPT: 10,
    status.INGEDIEND: 6,
    status.IN_GESPREK: 8,
    status.AANVULLING: 5,
    status.BESPROKEN: 20,
    status.LOOPT: 20,
    status.VERSLAG: 6,
    status.AFGEROND: 22,
    status.INGETROKKEN: 3,
}
WAITS = {status.INGEDIEND: 1.0, status.VERSLAG: 0.8, status.IN_GESPREK: 0.3}


class Command(BaseCommand):
    help = "Make so many synthetic plans; only on an installation for this machine."

    def add_arguments(self, parser):
        parser.add_argument("aantal", type=int)

    def handle(self, *args, aantal, **options):
        if not settings.LOCAL:
            raise CommandError("Synthetic plans are for an installation on localhost.")
        maker = Maker(taken=set(Plan.objects.values_list("kenmerk", flat=True)))
        for begin in range(0, aantal, BATCH):
            maker.make(min(BATCH, aantal - begin))
        self.stdout.write(f"{aantal} plannen gemaakt.")


class Maker:
    """Makes plans that look like plans, the same ones on every run."""

    def __init__(self, taken: set[str]):
        self.random = random.Random(f"{len(taken)}")  # noqa: S311 - no secrets
        self.gemeente = Gemeente.objects.get()
        self.numbers = asdict(self.gemeente.weights())
        self.gebieden = list(Gebied.objects.all())
        self.werkvormen = list(Werkvorm.objects.values_list("slug", flat=True))
        self.busy = [2 ** (n % 4) for n in range(len(self.gebieden))]
        self.now, self.taken = timezone.now(), taken

    @transaction.atomic
    def make(self, count: int) -> None:
        plans = Plan.objects.bulk_create([self.plan() for _ in range(count)])
        groups = [g for plan in plans for g in self.groups(plan)]
        Belanghebbende.objects.bulk_create(groups)
        of = {}
        for group in groups:
            of.setdefault(group.plan_id, []).append(group)
        sent = [plan for plan in plans if plan.ingediend_op]
        versies = [self.versie(p, of[p.pk]) for p in sent]
        Versie.objects.bulk_create(versies)
        Zoekwoord.objects.bulk_create([w for v in versies for w in self.words(v)])
        Vorm.objects.bulk_create([self.vorm(plan) for plan in sent])
        Gebeurtenis.objects.bulk_create([self.event(plan) for plan in sent])

    def kenmerk(self) -> str:
        while (new := kenmerk.new()) in self.taken:
            continue
        self.taken.add(new)
        return new

    def plan(self) -> Plan:
        choose = self.random.choices
        now = choose(list(SPREAD), list(SPREAD.values()))[0]
        began = self.now - timedelta(minutes=self.random.randrange(3 * 365 * 24 * 60))
        plan = concept(
            self.gemeente,
            kenmerk=self.kenmerk(),
            aangemaakt_op=began,
            bewaard_op=began,
            vervalt_op=self.now + timedelta(days=365),
            status=now,
            status_op=began,
            **self.answers(),
        )
        if now != status.CONCEPT:
            self.send(plan, began, choose(self.gebieden, self.busy)[0])
        return plan

    def send(self, plan: Plan, at, gebied: Gebied) -> None:
        plan.gebied, plan.ingediend_op, plan.nieuws_op = gebied, at, at
        plan.zwaarte = self.random.choice(("licht", "gemiddeld", "gemiddeld", "zwaar"))
        plan.rol = self.random.choice((None, *ROLLEN))
        if self.random.random() < WAITS.get(plan.status, 0):
            plan.wacht_sinds = at
        else:
            plan.beantwoord_op = at + timedelta(days=1)
        if self.random.random() < 0.97:
            plan.bekeken_op = at + timedelta(hours=1)

    def answers(self) -> dict:
        pick = self.random.choice
        what, n = pick(WHAT), self.random.randrange(1, 1000)
        return {
            "titel": f"{what} nummer {n}",
            "initiatiefnemer": pick(WHO),
            "niveau": pick(("straat", "straat", "dorp", "gebied", "gemeente")),
            "doel": "Mensen ontmoeten elkaar vaker, en de buurt wordt mooier.",
            "activiteit": f"We maken samen een plek: {what.lower()}.",
            "leiding": pick(("samenleving", "samen", "gemeente")),
            "vergunning": [pick(("omgevingsvergunning", "geen", "weet_niet"))],
            "omvang": self.random.randrange(7),
            "maatschappelijk_belang": self.random.randrange(7),
            "hinder_tijdens": self.random.randrange(7),
            "hinder_na": self.random.randrange(7),
        }

    def groups(self, plan: Plan) -> list[Belanghebbende]:
        named = self.random.sample(GROUPS, 2)
        return [
            Belanghebbende(
                plan=plan, rij_id=row_id(), plek=at, naam=naam, weging=3, kan=[niveau]
            )
            for at, (naam, niveau) in enumerate(zip(named, OFFERED, strict=True))
        ]

    def vorm(self, plan: Plan) -> Vorm:
        return Vorm(plan=plan, werkvorm=self.random.choice(self.werkvormen))

    def words(self, versie: Versie) -> list[Zoekwoord]:
        found = words_of(versie.plan, versie.inhoud["antwoorden"])
        return [Zoekwoord(plan=versie.plan, woord=woord) for woord in found]

    def versie(self, plan: Plan, groups) -> Versie:
        told = {name: getattr(plan, name) for name in self.answers()}
        told["belangen"] = [
            {"id": g.rij_id, "naam": g.naam, "weging": g.weging} for g in groups
        ]
        content = {
            "schema": "samenspel-plan/1",
            "kenmerk": plan.kenmerk,
            "antwoorden": told,
            "erbij": [],
            "afgeschermd": [],
            "inschattingen": True,
            "rekenwaarden": self.numbers,
        }
        return Versie(
            plan=plan,
            nummer=1,
            soort="plan",
            ingediend_op=plan.ingediend_op,
            inhoud=content,
        )

    def event(self, plan: Plan) -> Gebeurtenis:
        return Gebeurtenis(
            plan=plan,
            op=plan.ingediend_op,
            actie="dien-in",
            wie=status.INITIATIEFNEMER,
            van=status.CONCEPT,
            naar=status.INGEDIEND,
        )
