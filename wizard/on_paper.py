"""The road on paper: a form for each branch, made from the screens themselves.

A new question appears by itself on every paper whose road asks it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from django.utils.translation import gettext_lazy as _

from nota.answers import Answers
from nota.stappen import in_step
from nota.words import Said
from questions.fitting import worded
from questions.kind import Question
from questions.room import Asked, Grid, asked, grids, side_by_side
from wizard import flow
from wizard.names import Names
from wizard.screens import SCREENS

FOR_A_SCREEN = ("uitkomst",)  # what it asks follows from a sum that paper can't make
OF_THE_GEMEENTE = ("vragen",)
ZO_JA, ZO_NEE = _("Zo ja: {question}"), _("Zo nee: {question}")
FOLLOWS = {
    "interesse_reden": ZO_NEE,
    "later": ZO_NEE,
    "toch_samenwerken": ZO_NEE,
    "toch_samenwerken_reden": ZO_JA,
}
GROUPS = _("Schrijf de nummers van vraag {number}.")
ROWS = _("{first} tot en met {last}")
ROWS_OF = _("{first} tot en met {last}, zoals bij vraag {number}")
MOST_LINES = 4
AT_LENGTH = frozenset(("doel", "activiteit"))
IN_A_SENTENCE = frozenset(  # what is told in one, beside what is told at length
    (
        *("ruimte_toelichting", "interesse_toelichting", "tijd_toelichting"),
        *("toch_samenwerken_reden", "bijdrage_toelichting", "alternatieven"),
        *("hinder_toelichting",),
    )
)


@dataclass(frozen=True)
class BlankForm:
    """One form to print, and how much of it there is."""

    name: Said
    told: Said
    sides: int  # a test counts them
    road: str = ""  # of the plan
    steps: tuple[str, ...] = ()  # or these
    lines: int = 3  # of a long answer
    groups: int = 5  # that it has a row for
    rows: int = 5  # of any other list
    has_bare_heads: bool = False  # tables without examples
    is_terse: bool = False  # without examples, and without what stands behind a fold


PAPERS = {
    "check": BlankForm(
        _("Korte check"),
        _("Is samenwerken nodig, en hoeveel?"),
        sides=2,
        road=flow.CHECK,
        lines=1,
        is_terse=True,
    ),
    "kort": BlankForm(
        _("Kort plan"),
        _("Voor een plan waar weinig mensen iets van merken."),
        sides=4,
        road=flow.KORT,
        lines=2,
        groups=4,
        rows=4,
        has_bare_heads=True,
    ),
    "volledig": BlankForm(
        _("Volledig plan"),
        _("Voor een plan waar veel mensen iets van merken."),
        sides=8,
        road=flow.VOLLEDIG,
        lines=4,
    ),
    "verslag": BlankForm(
        _("Verslag"),
        _("Als je met mensen hebt gepraat."),
        sides=4,
        steps=tuple(step.slug for step in flow.STEPS if step.part == flow.VERSLAG),
        lines=4,
    ),
    "gemeente": BlankForm(
        _("Vragen aan de gemeente"),
        _("Alleen als de gemeente of een andere overheid het plan begint."),
        sides=2,
        steps=OF_THE_GEMEENTE,
        lines=3,
    ),
}


@dataclass(frozen=True)
class BlankScreen:
    """One screen on paper: questions one by one, or in tables."""

    slug: str
    title: str
    questions: list[list[Asked]] = field(default_factory=list)
    tables: list[Grid] = field(default_factory=list)
    rows: range = range(0)
    caption: str = ""


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
    known = screen.base_fields | ({} if screen.rows else screen.listed(names))
    folded = screen.folded if paper.is_terse else ()
    return {
        name: known[name]
        for name in flow.asked(step, Answers(route=paper.road))
        if known[name].asked and name not in folded
    }


def sheets(paper: BlankForm, names: Names) -> Iterator[BlankScreen]:
    """Numbered through, so that somebody who calls can say which one."""
    numbers = count(1)
    lists: dict[str, int] = {}
    for step in steps_of(paper):
        questions = questions_of(paper, step, names)
        if step.rows:
            number = next(numbers)
            lists.setdefault(step.rows, number)
            yield in_tables(paper, step, questions, number, lists)
        else:
            yield one_by_one(paper, step, questions, numbers)


def one_by_one(
    paper: BlankForm, step: flow.Step, questions: dict, numbers: Iterator[int]
) -> BlankScreen:
    told = [_asked(paper, next(numbers), *each) for each in questions.items()]
    return BlankScreen(step.slug, _titled(step), questions=list(side_by_side(told)))


def in_tables(
    paper: BlankForm, step: flow.Step, questions: dict, number: int, lists: dict
) -> BlankScreen:
    """A row for each group, talk or message; two lists of the groups share numbers."""
    first = lists[step.rows]
    last = paper.groups if step.rows == "belangen" else paper.rows
    row = SCREENS[step.slug].row_title.format(n=1)
    caption = (ROWS if first == number else ROWS_OF).format(
        first=row, last=last, number=first
    )
    groups = GROUPS.format(number=lists.get("belangen"))
    terse = paper.has_bare_heads
    tables = list(grids(number, joined(questions).values(), groups, is_terse=terse))
    return BlankScreen(
        step.slug,
        _titled(step),
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


def _titled(step: flow.Step) -> str:
    return in_step(step.slug, SCREENS[step.slug].title)


def _asked(paper: BlankForm, number: int, name: str, question: Question) -> Asked:
    label, follows = str(question.label), FOLLOWS.get(name)
    if follows:
        label = follows.format(question=label[:1].lower() + label[1:])
    lines = lines_for(name, paper.lines)
    return asked(str(number), label, question, lines, is_terse=paper.is_terse)


def lines_for(name: str, usual: int) -> int:
    if name in IN_A_SENTENCE:
        return usual // 2 or 1
    return min(usual + (name in AT_LENGTH), MOST_LINES)
