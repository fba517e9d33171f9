"""The road on paper: a form for each branch, made from the screens themselves.

A new question appears by itself on every paper whose road asks it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from string import ascii_lowercase
from typing import cast

from django.utils.translation import gettext_lazy as _

from nota.answers import Answers
from nota.stappen import in_step
from questions.fitting import explained, fitted, worded
from questions.forms import Screen
from questions.kind import Chosen, Question
from questions.room import Asked, Grid, asked, grids, side_by_side
from wizard import flow
from wizard.blank_forms import (
    FOLLOWS,
    IN_TWO_LINES,
    OF_THE_GEMEENTE,
    SAYS,
    WITHOUT_EXAMPLE,
    BlankForm,
    lines_for,
)
from wizard.ideas import Ideas, ideas
from wizard.names import Names
from wizard.screens import SCREENS

FOR_A_SCREEN = ("uitkomst",)  # what it asks follows from a sum that paper can't make
GROUPS = _("Nummers van vraag {number}.")
ROWS = _("{first} tot en met {last}")


@dataclass(frozen=True)
class Card:
    """All that is asked about one group, in one place."""

    name: str
    questions: list[list[Asked]]


@dataclass(frozen=True)
class BlankScreen:
    """One screen on paper: questions one by one, in tables or on cards."""

    slug: str
    title: str
    questions: list[list[Asked]] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    rows: range = range(0)
    caption: str = ""
    ideas: Ideas | None = None
    cards: list[Card] = field(default_factory=list)


def steps_of(paper: BlankForm) -> list[flow.Step]:
    """Those of its road that a pen can follow."""
    told = Answers(route=paper.road)
    named = [step for step in flow.STEPS if step.slug in paper.steps]
    on_the_road = [
        step
        for step in flow.STEPS
        if step.part == flow.PLAN
        and step.when(told)
        and step.slug not in FOR_A_SCREEN + OF_THE_GEMEENTE
    ]
    return on_the_road if paper.road else named


def questions_of(
    paper: BlankForm, step: flow.Step, names: Names
) -> dict[str, Question]:
    """Without those of a list of the gemeente that is empty."""
    screen = SCREENS[step.slug]
    known = screen.base_fields | ({} if screen.rows else listed(screen, names))
    folded = screen.folded if paper.is_terse else ()
    return {
        name: on_paper(paper, name, known[name])
        for name in flow.asked(step, Answers(route=paper.road))
        if known[name].asked and name not in folded
    }


def listed(screen: type[Screen], names: Names) -> dict[str, Question]:
    """What the gemeente filled in: its duty list, its opgaven, its gebieden."""
    if "gebieden" not in screen.base_fields:
        return screen.listed(names)
    asked = cast("Chosen", screen.base_fields["gebieden"])
    gebieden = [(place.slug, place.naam) for place in names.gebieden]
    return {"gebieden": fitted(asked, gebieden)}


def on_paper(paper: BlankForm, name: str, question: Question) -> Question:
    """The question with what a pen can do of its example."""
    if paper.is_tight or name in WITHOUT_EXAMPLE:
        return explained(question, "")
    return explained(question, SAYS[name]) if name in SAYS else question


def asked_on(paper: BlankForm, names: Names) -> dict[str, dict[str, Question]]:
    """Every screen of this form with its questions; on cards those of all its lists."""
    every = {step.slug: questions_of(paper, step, names) for step in steps_of(paper)}
    if paper.has_cards:
        every["belangen"] |= every.pop("inbreng")
    return every


def numbered(asked_of: dict[str, dict[str, Question]]) -> dict[str, int]:
    """Numbered through, so that who calls can say which one; a list has one number."""
    named: list[str] = []
    for slug, questions in asked_of.items():
        named += [slug] if flow.STEP[slug].rows else questions
    return dict(zip(named, count(1), strict=False))


def sheets(paper: BlankForm, names: Names) -> Iterator[BlankScreen]:
    asked_of = asked_on(paper, names)
    numbers = numbered(asked_of)
    for slug, questions in asked_of.items():
        if paper.has_cards and slug == "belangen":
            sheet = on_cards(paper, slug, questions, numbers)
        elif flow.STEP[slug].rows:
            sheet = in_tables(paper, slug, questions, numbers)
        else:
            sheet = one_by_one(paper, slug, questions, numbers)
        yield with_ideas(paper, sheet, numbers, names)


def with_ideas(
    paper: BlankForm, sheet: BlankScreen, numbers: dict[str, int], names: Names
) -> BlankScreen:
    """What there is to choose from where it is written down, or just before."""
    if sheet.slug != paper.ideas_on or "vormen" not in numbers:
        return sheet
    easy = paper.has_bare_heads
    return replace(
        sheet, ideas=ideas(names.gemeente, numbers["vormen"], only_easy=easy)
    )


def one_by_one(
    paper: BlankForm, slug: str, questions: dict, numbers: dict[str, int]
) -> BlankScreen:
    told = [_asked(paper, numbers[name], name, q) for name, q in questions.items()]
    return BlankScreen(slug, _titled(slug), questions=list(side_by_side(told)))


def on_cards(
    paper: BlankForm, slug: str, questions: dict, numbers: dict[str, int]
) -> BlankScreen:
    """A card for each group, with the same questions."""
    lettered = zip(ascii_lowercase, questions.items(), strict=False)
    told = [on_a_card(f"{numbers[slug]}{letter}", *each) for letter, each in lettered]
    rows, title = list(side_by_side(told)), SCREENS[slug].row_title
    cards = [Card(title.format(n=n), rows) for n in range(1, paper.groups + 1)]
    return BlankScreen(slug, _titled(slug), cards=cards)


def on_a_card(number: str, name: str, question: Question) -> Asked:
    one = asked(number, str(question.label), question, 1, is_terse=True)
    return replace(one, lines=2) if name in IN_TWO_LINES else one


def in_tables(
    paper: BlankForm, slug: str, questions: dict, numbers: dict[str, int]
) -> BlankScreen:
    """A row for each group, talk or message."""
    last = paper.groups if slug == "belangen" else paper.rows
    caption = ROWS.format(first=SCREENS[slug].row_title.format(n=1), last=last)
    groups = GROUPS.format(number=numbers.get("belangen"))
    terse = paper.has_bare_heads
    tables = list(
        grids(numbers[slug], joined(questions).values(), groups, is_terse=terse)
    )
    return BlankScreen(
        slug,
        _titled(slug),
        tables=tables,
        rows=range(1, last + 1),
        caption=caption,
    )


def joined(questions: dict[str, Question]) -> dict[str, Question]:
    """A werkvorm is written down anyway: one that is known, or one's own."""
    told = dict(questions)
    if own := told.pop("eigen_werkvorm", None):
        known = told["werkvorm"]
        told["werkvorm"] = worded(known, f"{known.label} {own.label}")
    return told


def _titled(slug: str) -> str:
    return in_step(slug, SCREENS[slug].title)


def _asked(paper: BlankForm, number: int, name: str, question: Question) -> Asked:
    label, follows = str(question.label), FOLLOWS.get(name)
    if follows:
        label = follows.format(question=label[:1].lower() + label[1:])
    lines = lines_for(name, paper)
    one = asked(str(number), label, question, lines, is_terse=paper.is_terse)
    return replace(one, lines=2) if name in IN_TWO_LINES else one
