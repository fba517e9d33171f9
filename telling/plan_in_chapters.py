"""The plan told on paper: what it is, whom it touches, and how people talk along."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from nota.words import buren, hoofdstukken
from telling import of_plan
from telling.chapters import Chapter, chapters, left_over, paragraphs
from telling.of_rows import FactTable, Moment, moments, not_planned, people
from telling.parts import Part, Sentence, Spoken, plain, with_an_end
from wizard import flow
from wizard.journey import Journey


@dataclass(frozen=True)
class People:
    """What the talks are for, and with whom they are."""

    paragraphs: list[list[Sentence]]
    table: FactTable


@dataclass(frozen=True)
class PlanInChapters:
    """What the plan tells."""

    before: list[Chapter]
    people: People
    moments: list[Moment]
    after: list[Chapter]
    empty: list[str]  # the questions that nobody answered


def of_the_plan(
    journey: Journey, elsewhere: Collection[str], left_out: Collection[str]
) -> PlanInChapters:
    """What stands `elsewhere` on the paper is left to it."""
    spoken = Spoken(journey, elsewhere)
    before = [the_plan(spoken), notices(spoken), open_and_fixed(spoken)]
    groups, timeline = people(spoken, left_out), moments(spoken)
    goals = paragraphs(talks(spoken))
    led = asked_of_the_gemeente(spoken)
    rest, empty = left_over(spoken, flow.PLAN)
    return PlanInChapters(
        before=chapters(before),
        people=People(goals, groups),
        moments=timeline,
        after=chapters([Part(hoofdstukken.VERDER, [*led, *rest])]),
        empty=[*empty, *groups.empty, *not_planned(spoken)],
    )


def the_plan(spoken: Spoken) -> Part:
    maker = spoken.chosen("initiatief", "initiatiefnemer", buren.MAKER)
    permits = hoofdstukken.GEEN_VERGUNNING | buren.VERGUNNING
    return Part(
        hoofdstukken.HET_PLAN,
        [
            *plain(maker),
            *spoken.quoted("doel", {"doel": buren.BETER}),
            *spoken.quoted("doel", {"activiteit": hoofdstukken.GEBEURT}),
            *of_plan.where(spoken),
            *spoken.quoted("doel", {"alternatieven": buren.ANDERS}),
            *plain(spoken.chosen("gemeente", "vergunning", permits)),
            *spoken.quoted("vragen", {"aanspreekpunt": buren.AANSPREEKPUNT}),
        ],
    )


def notices(spoken: Spoken) -> Part:
    return Part(
        hoofdstukken.MERKEN,
        [
            *of_plan.notices(spoken),
            *guessed(spoken),
            *of_plan.many(spoken),
            *spoken.quoted("omvang", {"bijdrage_toelichting": hoofdstukken.VOORDEEL}),
        ],
    )


def guessed(spoken: Spoken) -> list[Sentence]:
    """The points of the scales, each after what it is of: alone it is no sentence."""
    told = (
        hoofdstukken.SCHAAL[name].format(punt=point)
        for name, point, _meaning in of_plan.points(spoken)
    )
    points = with_an_end("; ".join(told))
    return [Sentence(hoofdstukken.SCHAT, points)] if points else []


def open_and_fixed(spoken: Spoken) -> Part:
    return Part(
        hoofdstukken.VAST,
        [*of_plan.fixed(spoken), *of_plan.open_to(spoken), *possible(spoken)],
    )


def possible(spoken: Spoken) -> Iterator[Sentence]:
    """The answers of stap 1 that are no NEE, each with its reason."""
    says = {
        "ruimte": hoofdstukken.RUIMTE,
        "interesse": hoofdstukken.INTERESSE,
        "tijd": hoofdstukken.TIJD,
    }
    for name, words in says.items():
        yield from plain(spoken.chosen("mogelijk", name, words))
        if spoken.value("mogelijk", name) in words:
            reason = f"{name}_toelichting"
            yield from spoken.quoted("mogelijk", {reason: buren.REDEN})


def talks(spoken: Spoken) -> list[Sentence]:
    """What the talks are for, and how people hear what came of them."""
    goals = tuple(spoken.labels("bereiken", "doelen"))
    found = {"gezamenlijk_belang": buren.IEDEREEN, "hoe_gevonden": buren.GEVONDEN}
    return [
        *([Sentence(hoofdstukken.DOELEN, points=goals)] if goals else []),
        *spoken.quoted("gezamenlijk", found),
        *spoken.quoted("kaders", {"terugkoppeling": buren.TERUGVERTELLEN}),
    ]


def asked_of_the_gemeente(spoken: Spoken) -> list[Sentence]:
    """Its own plan is led otherwise, so then the question stands beside its answer."""
    own = spoken.value("initiatief", "initiatiefnemer") == "gemeente"
    leads = [] if own else spoken.chosen("gemeente", "leiding", hoofdstukken.LEIDING)
    help = tuple(spoken.labels("gemeente", "hulp"))
    return [
        *plain(leads),
        *([Sentence(hoofdstukken.HULP, points=help)] if help else []),
        *plain(spoken.chosen("gemeente", "regels", hoofdstukken.REGELS)),
        *plain(spoken.chosen("gemeente", "geval", hoofdstukken.GEEN_GEVAL)),
    ]
