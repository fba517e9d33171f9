"""What an experienced gebiedscoördinator would say of a plan, beside what we say.

Each file of `DEVIATIONS` has plans and judgements, each with its reason from the nota
or the law, written by somebody who had not seen our advice. Where we differ on purpose,
the file beside it says why. `python -m tests.judged` prints how far we agree.

fris, first seen, before any rule was touched: zwaarte 90 %, rol 95 %, inbreng 77 %,
werkvormen 86 % (20 plans, 88 groups, of which 70 were judged on werkvormen).

Of the three sentences that they would say first, `signalen.json` names what says the
same on our page; that was matched with the page in view. At first it was 72 % of the
105 of plannen and 60 % of the 60 of fris.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from dossier.example import Sample
from matrix.models import Gemeente
from tests.judged.said import said
from wizard.journey import Journey

HERE = Path(__file__).parent
DEVIATIONS = {"plannen": "afwijkingen", "fris": "fris_afwijkingen"}
RULES = ("zwaarte", "rol", "inbreng", "werkvormen", "signalen")
OUR_BEST = 3  # werkvormen that somebody sees first


@dataclass(frozen=True)
class Compared:
    """One point of one plan: what was judged, and what we say."""

    rule: str
    where: str  # the plan, and the group if it is about one
    judged: object
    ours: object

    def __str__(self) -> str:
        if self.rule == "signalen":
            return f"{self.key} "
        return f"{self.key}: {self.judged}, wij {self.ours}. "

    @property
    def key(self) -> str:
        """Its name among the deviations."""
        return f"{self.rule} · {self.where}"

    @property
    def agrees(self) -> bool:
        if self.rule == "werkvormen":
            return not set(self.judged).isdisjoint(self.ours)
        if self.rule == "signalen":
            return self.judged in self.ours
        return self.judged == self.ours


@cache
def plans(judged: str) -> list[dict]:
    return json.loads((HERE / f"{judged}.json").read_text(encoding="utf-8"))


@cache
def deviations(judged: str) -> dict[str, str]:
    """Why we differ, per rule and place."""
    differ = HERE / f"{DEVIATIONS[judged]}.json"
    return json.loads(differ.read_text(encoding="utf-8"))


@cache
def same_said() -> dict[str, dict[str, list[str | None]]]:
    """Per file and plan what says the same as each judged sentence, if anything."""
    return json.loads((HERE / "signalen.json").read_text(encoding="utf-8"))


def journey_of(gemeente: Gemeente, plan: dict) -> Journey:
    return Journey(Sample(gemeente, {"kenmerk": "SP-2026-22222", **plan}))


def compared(gemeente: Gemeente, judged: str) -> Iterator[Compared]:
    for plan in plans(judged):
        journey = journey_of(gemeente, plan)
        yield from points_of(journey, plan)
        yield from sentences_of(journey, plan, same_said()[judged][plan["naam"]])


def points_of(journey: Journey, plan: dict) -> Iterator[Compared]:
    name, judged, advice = plan["naam"], plan["oordeel"], journey.advice
    yield Compared("zwaarte", name, judged["zwaarte"], advice.zwaarte.geldt)
    yield Compared("rol", name, judged["rol"], advice.rol.slug)
    for row in advice.answers.belangen:
        group, where = judged["groepen"][row.id], f"{name}: {row.naam}"
        yield Compared("inbreng", where, group["inbreng"], advice.inbreng(row).level)
        if group["werkvormen"]:
            offered = replace(row, kan=(group["inbreng"] or "meeweten",))
            first = advice.werkvormen([offered])[:OUR_BEST]
            ours = [fit.werkvorm.slug for fit in first]
            yield Compared("werkvormen", where, group["werkvormen"], ours)


def sentences_of(
    journey: Journey, plan: dict, same: list[str | None]
) -> Iterator[Compared]:
    """What they would say first, beside what somebody reads first of us."""
    ours = sorted(said(journey))
    for sentence, name in zip(plan["oordeel"]["signalen"], same, strict=True):
        yield Compared("signalen", f"{plan['naam']}: {sentence}", name, ours)


def share(points: list[Compared], rule: str) -> float:
    """Which part of the points of a rule we agree on."""
    of_rule = [point.agrees for point in points if point.rule == rule]
    return sum(of_rule) / len(of_rule)
