"""A plan told on paper, chapter by chapter: each answer once, in the order of reading.

What a neighbour reads stands in the same sentences (telling). What has no
sentence stands as its question with its answer, and what nobody answered stands in
one list at the end; so no answer can be forgotten, and none is told twice.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from nota.words import Said, buren, hoofdstukken
from telling import of_plan
from telling.neighbour import told
from telling.of_rows import (
    CarriedOut,
    FactTable,
    Moment,
    deeds,
    moments,
    not_planned,
    not_told,
    people,
    reactions,
)
from telling.of_verslag import NOW, looking_back
from telling.parts import Part, Sentence, Spoken, plain, with_an_end
from wizard import flow
from wizard.journey import Journey
from wizard.screens import SCREENS

RUNS_ON = 90  # signs, in the words of the maker
FEW = 3  # of a list that needs no lines of its own


@dataclass(frozen=True)
class Chapter:
    """A heading, and paragraphs of sentences that belong together."""

    title: Said
    paragraphs: list[list[Sentence]]


@dataclass(frozen=True)
class People:
    """What the talks are for, and with whom they are."""

    paragraphs: list[list[Sentence]]
    table: FactTable


@dataclass(frozen=True)
class PlanInChapters:
    """What one part of the road tells."""

    before: list[Chapter]
    people: People
    moments: list[Moment]
    after: list[Chapter]
    empty: list[str]  # the questions that nobody answered


@dataclass(frozen=True)
class VerslagInChapters:
    """The same of the verslag."""

    deeds: list[CarriedOut]
    reactions: FactTable
    after: list[Chapter]
    empty: list[str]


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


def of_the_verslag(journey: Journey, elsewhere: Collection[str]) -> VerslagInChapters:
    spoken = Spoken(journey, elsewhere)
    said = reactions(spoken)
    outcome = Part(hoofdstukken.UITKOMST, spoken.quoted("kring", NOW))
    back = Part(buren.TERUGKIJKEN, looking_back(spoken))
    rest, empty = left_over(spoken, flow.VERSLAG)
    return VerslagInChapters(
        deeds=deeds(spoken),
        reactions=said,
        after=chapters([outcome, back, Part(hoofdstukken.VERDER, rest)]),
        empty=[*not_told(spoken), *said.empty, *empty],
    )


def chapters(parts: list[Part]) -> list[Chapter]:
    return [Chapter(part.title, paragraphs(part.sentences)) for part in told(parts)]


def paragraphs(sentences: list[Sentence]) -> list[list[Sentence]]:
    """Short sentences run on; whatever is long or a list stands by itself."""
    found: list[list[Sentence]] = []
    runs_on = False
    for sentence in map(ended, sentences):
        if runs_on and is_short(sentence):
            found[-1].append(sentence)
        else:
            found.append([sentence])
        runs_on = is_short(sentence)
    return found


def is_short(sentence: Sentence) -> bool:
    one_line = "\n" not in sentence.own and len(sentence.own) <= RUNS_ON
    return one_line and not sentence.points


def ended(sentence: Sentence) -> Sentence:
    """A short list is said in the sentence; and what runs on has an end."""
    if 0 < len(sentence.points) <= FEW:
        sentence = Sentence(sentence.says, own="; ".join(sentence.points))
    if is_short(sentence):
        return replace(sentence, own=with_an_end(sentence.own))
    return sentence


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
            *of_plan.scales(spoken, explained=False),
            *spoken.quoted("omvang", {"bijdrage_toelichting": hoofdstukken.VOORDEEL}),
        ],
    )


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


def left_over(spoken: Spoken, part: str) -> tuple[list[Sentence], list[str]]:
    """The answers that no sentence told, and the questions without an answer."""
    rest: list[Sentence] = []
    empty: list[str] = []
    for step in filter(spoken.journey.was_asked, spoken.journey.route.part(part)):
        if not step.rows:
            _leave(spoken, step.slug, rest, empty)
        elif step.slug == step.rows and not spoken.lines(step.slug):
            empty.append(str(SCREENS[step.slug].title))
    return rest, empty


def _leave(spoken: Spoken, slug: str, rest: list, empty: list) -> None:
    read = spoken.answered(slug)
    answers = read.answers()
    for name, (question, answer) in read.side_by_side(answers).items():
        if name in spoken.elsewhere:
            continue
        if answer and name not in spoken.told:
            rest.append(Sentence(question, answer))
        elif not answer and read.is_open(name, answers):
            empty.append(question)
