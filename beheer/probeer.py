"""Numbers tried before they are kept: which plans would be told something else."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from functools import cache, cached_property
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from dossier.example import PLANS, Sample
from matrix.models import Gemeente
from nota.facts import Uitkomst, uitkomst
from nota.words.gewicht import ZWAARTE
from plans.models import Plan
from wizard.journey import Journey

A_YEAR = timedelta(days=365)
MOST = 2000  # of the plans of a year, the newest


class Tried(NamedTuple):
    """A plan with what it is told now, and what it would be told."""

    name: str
    now: Uitkomst
    then: Uitkomst

    @property
    def heavier(self) -> tuple[str, str]:
        return in_words(self.now), in_words(self.then)

    @property
    def changes(self) -> bool:
        return self.now != self.then


class Tryout:
    """All that is tried, and what comes of it; weighed when that is asked for."""

    def __init__(self, found: Iterable[Tried]):
        self._found = found

    @cached_property
    def tried(self) -> list[Tried]:
        return list(self._found)

    @property
    def n(self) -> int:
        return len(self.tried)

    @property
    def changed(self) -> list[Tried]:
        return [each for each in self.tried if each.changes]

    @property
    def becoming(self) -> list[tuple[str, list[Tried]]]:
        """Which plans get which zwaarte, of those that had another."""
        others = [each for each in self.tried if each.heavier[0] != each.heavier[1]]
        order = Counter(each.heavier[1] for each in others).most_common()
        return [(to, [t for t in others if t.heavier[1] == to]) for to, _n in order]

    @property
    def moments(self) -> int:
        pairs = [(each.now["momenten"], each.then["momenten"]) for each in self.tried]
        return sum(now != then for now, then in pairs)


class OfRecord:
    """A plan as a source of wizard.source, with these numbers instead of its own."""

    versie = None

    def __init__(self, plan: Plan, gemeente: Gemeente):
        self.plan, self.weights, self.stands = plan, gemeente.weights(), {}

    def rows(self, name: str) -> list:
        return []  # rows never decide how heavy a plan is


def in_words(told: Uitkomst) -> str:
    return str(ZWAARTE.get(told["zwaarte"] or "", _("nog geen advies")))


def told(source) -> Uitkomst:
    return uitkomst(Journey(source).route.answers, source.weights)


def examples(now: Gemeente, then: Gemeente) -> Tryout:
    def tried() -> Iterator[Tried]:
        for file in files():
            pair = (told(Sample(gemeente, file)) for gemeente in (now, then))
            yield Tried(file["antwoorden"]["titel"], *pair)

    return Tryout(tried())


def last_year(now: Gemeente, then: Gemeente) -> Tryout:
    """What was sent within a year, by its kenmerk: a beheerder reads no plans."""
    since = timezone.now() - A_YEAR
    sent = Plan.objects.sent().filter(ingediend_op__gte=since)
    return Tryout(of_record(sent.order_by("-ingediend_op")[:MOST], now, then))


def of_record(plans: Iterable[Plan], now: Gemeente, then: Gemeente) -> Iterator[Tried]:
    for plan in plans:
        pair = (told(OfRecord(plan, gemeente)) for gemeente in (now, then))
        yield Tried(plan.kenmerk, *pair)


@cache
def files() -> list[dict]:
    return json.loads(PLANS.read_text(encoding="utf-8"))
