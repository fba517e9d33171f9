"""Answers that nobody thought of: any signs at all, thousands in one plan.

Each answer is a line of a long text; a plan has room for thousands, and is sent through
its real screens and printed once.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from questions.fields import Tekst
from tests.schriften import LETTERS, SIGNS
from typed.gate import arrived
from wizard import flow
from wizard.screens import SCREENS

SOME = 200  # in every run of the tests
LONGEST = 3900
AT_ONCE = 6  # texts in a plan: some 3000 answers on 70 pages
OFTEN = "".join(chain(SIGNS.values(), LETTERS.values()))
ANSWER = st.text(st.characters(codec="utf-8") | st.sampled_from(OFTEN), max_size=40)
MORE = 100  # some are made twice
FIELDS = [
    (step.slug, name)
    for step in flow.STEPS
    if step.part == flow.PLAN and not step.rows
    if step.slug != "vragen"  # only asked of the gemeente
    for name in step.tells
    if isinstance(field := SCREENS[step.slug].base_fields[name], Tekst)
    if field.drawn == "lang"
]
"""Every long text of a plan outside its lists."""


def some(many: int, first: int = 0) -> list[str]:
    """So many answers, no two alike; for the same first number the same every time."""
    made: dict[str, None] = {}

    @seed(first)
    @settings(
        max_examples=many + MORE,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(ANSWER)
    def keep(answer):
        made[answer] = None

    keep()
    return list(made)[:many]


def texts(answers: Iterable[str]) -> Iterator[str]:
    """The answers below one another, in texts that a question accepts."""
    held: list[str] = []
    length = 0
    for answer in answers:
        if held and length + len(answer) >= LONGEST:
            yield "\n".join(held)
            held, length = [], 0
        held.append(answer)
        length += len(answer) + 1
    yield "\n".join(held)


def plans(answers: Iterable[str]) -> Iterator[dict[str, dict[str, str]]]:
    """What is typed in each plan: per screen its answers."""
    typed = list(texts(answers))
    for at in range(0, len(typed), AT_ONCE):
        told: dict[str, dict[str, str]] = {}
        here = typed[at : at + AT_ONCE]
        for (slug, name), text in zip(FIELDS, here, strict=False):
            told.setdefault(slug, {})[name] = text
        yield told


def kept(text: str) -> str | None:
    """What the question keeps of it."""
    return Tekst("").clean(arrived(text))
