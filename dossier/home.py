"""The home of a plan: where it stands, the one next thing, and the ways to the rest."""

from dataclasses import dataclass

from django.urls import reverse

from album.pictured import Pictured, pictured, to_its_maker
from dossier.open_points import Open, still_open
from dossier.papers.buurtbrief import lacking
from nota.answers import Belanghebbende
from nota.groepen import is_outsider
from nota.status import UNREAD
from nota.volgende import VERDER, Stand, next_of
from nota.words import Said
from nota.words.standen import (
    MAAK_EEN_PLAN,
    MET_VERSLAG,
    MET_VERSLAG_VERGUNNING,
    VOLGENDE,
    VOLGENDE_KNOP,
)
from nota.words.werkvormen import NAAMLOOS, NIVEAU
from telling.story import later, steps_now
from wizard import flow, places, retold
from wizard.findings import Advised, advised
from wizard.journey import Journey

MOMENTS, GROUPS = 2, 4  # the rest stands with the answers
AT_A_PAGE = {
    "aanvullen": "dossier:indienen",
    "starten": "dossier:begonnen",
    "verslag-binnen": "dossier:verslag",
    "verslag-sturen": "dossier:verslag-indienen",
    "noteren": "dossier:logboek",
    "sturen": "dossier:indienen",
    "meenemen": "dossier:pdf",
    "check": "dossier:pdf",
    "lezen": "dossier:pdf",
}
AT_A_SCREEN = {  # and at which question of it
    "regels": ("gemeente", "regels"),
    "moment": ("vormen", ""),
    "uitkomst": ("uitkomst", ""),
}
BY_POST = ("starten",)


@dataclass(frozen=True)
class Next:
    """One sentence and one button; beside it the way on through the questions."""

    slug: str
    says: Said
    button: Said
    url: str
    onward: str
    onward_says: Said

    @property
    def by_post(self) -> bool:
        return self.slug in BY_POST


@dataclass(frozen=True)
class Person:
    """A group, and how far it may go: as offered, or else as we advise."""

    name: Said
    level: Said  # empty for who decides, and for one's own people


@dataclass(frozen=True)
class Listed:
    """The first of a list, and how many more there are."""

    first: list
    more: int


@dataclass(frozen=True)
class Home:
    journey: Journey
    next: Next
    open: Open | None  # of a plan that is over nothing is asked
    advised: Advised | None
    moments: Listed
    people: Listed
    pictured: list[Pictured]
    what_now: list[Said]
    later: str
    letter_lacks: list[tuple[Said, str]]  # each with its place

    @property
    def for_a_permit(self) -> bool:
        return self.journey.advice.needs_omgevingsvergunning

    @property
    def reported(self) -> bool:
        return is_reported(self.journey)

    @property
    def may_ask_a_permit(self) -> bool:
        return self.journey.advice.may_need_omgevingsvergunning

    @property
    def context(self) -> dict:
        """For a template; whose gemeente it is, also stands around the page."""
        plan = self.journey.plan
        return {"home": self, "plan": plan, "gemeente": plan.gemeente}


def home(journey: Journey) -> Home:
    found, over = still_open(journey), journey.plan.status in UNREAD
    return Home(
        journey=journey,
        next=next_thing(journey, found),
        open=None if over else found,
        advised=advised(journey) if has_advice(journey) else None,
        moments=first_of([m for m in journey.planned.values() if m.name], MOMENTS),
        people=first_of(people(journey), GROUPS),
        pictured=pictured(journey.rows("beelden"), to_its_maker(journey.plan)),
        what_now=[] if over else what_now(journey),
        later=later(journey),
        letter_lacks=lacking(journey),
    )


def first_of(found: list, shown: int) -> Listed:
    return Listed(found[:shown], max(0, len(found) - shown))


def is_reported(journey: Journey) -> bool:
    """The verslag was filled in to its end."""
    return journey.route.open_in(flow.VERSLAG) is None


def what_now(journey: Journey) -> list[Said]:
    """Until the verslag is there: what the plan is for."""
    if not is_reported(journey) or journey.advice.overheid_begint:
        return list(steps_now(journey))
    permit = journey.advice.needs_omgevingsvergunning
    return [MET_VERSLAG_VERGUNNING if permit else MET_VERSLAG]


def has_advice(journey: Journey) -> bool:
    """Once the short check was seen, or whenever there is something to say."""
    return retold.was_told(journey) or bool(journey.advice.zwaarte.geldt)


def next_thing(journey: Journey, found: Open) -> Next:
    slug = next_of(stand_of(journey, found))
    onward, says = onward_of(journey, slug)
    return Next(
        slug=slug,
        says=VOLGENDE[slug],
        button=VOLGENDE_KNOP[slug],
        url=address(journey, slug, found),
        onward=onward,
        onward_says=says,
    )


def onward_of(journey: Journey, slug: str) -> tuple[str, Said]:
    """The way on beside it, if there is one, and in what words."""
    if slug == "check":
        return journey.url("uitkomst"), MAAK_EEN_PLAN
    step = journey.route.open_step
    if step and slug not in (VERDER, "beginnen"):
        return journey.url(step.slug), VOLGENDE_KNOP[VERDER]
    return "", ""


def address(journey: Journey, slug: str, found: Open) -> str:
    if slug in AT_A_PAGE:
        for_a_permit = journey.advice.needs_omgevingsvergunning
        shared = slug in ("lezen", "check") and for_a_permit
        page = reverse(AT_A_PAGE[slug], args=[journey.plan.pk])
        return f"{page}?versie=gedeeld" if shared else page
    if slug in AT_A_SCREEN:
        return places.field(journey, *AT_A_SCREEN[slug])
    if slug in ("herstellen", "ontbreekt"):
        return (found.wrong or found.points)[0].url
    return journey.onward(flow.VERSLAG if slug.startswith("verslag") else flow.PLAN)


def stand_of(journey: Journey, found: Open) -> Stand:
    """What nota.volgende looks at."""
    advice, route = journey.advice, journey.route
    return Stand(
        status=journey.plan.status,
        begun=bool(journey.passed),
        advised="uitkomst" in journey.passed,
        retold=retold.is_next(journey),
        checked=journey.plan.route == flow.CHECK,
        open=route.open_step is not None,
        wrong=bool(found.wrong),
        lacks=bool(found.points),
        rules_first=advice.rules_come_first,
        asks_moments="vormen" in route,
        moments=len(journey.planned),
        told=journey.begun,
        done=is_reported(journey),
        wise=advice.needs_omgevingsvergunning or advice.zwaarte.plan == "sterk",
    )


def people(journey: Journey) -> list[Person]:
    return [
        Person(row.naam or NAAMLOOS, level(journey, row))
        for row in journey.advice.answers.belangen
    ]


def level(journey: Journey, row: Belanghebbende) -> Said:
    """Who decides, and one's own people, are promised nothing."""
    found = journey.advice.level(row) if is_outsider(row) else None
    return NIVEAU.get(found or "", "")
