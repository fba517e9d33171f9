"""The plan read back in the words of the screens: one source for every reader.

Overview, PDF and mail all show these sections, so they can't disagree.
"""

from dataclasses import dataclass, field

from nota.stappen import in_step
from wizard import flow
from wizard.editions import EIGEN, Edition
from wizard.journey import Journey
from wizard.screens import SCREENS

COLUMNS_THAT_FIT = 8
BROAD = frozenset({"uitgevoerd", "reacties"})
ROWS_AT_ONCE = 3  # that stand open on a page


@dataclass
class Section:
    """One screen, read back: questions with answers, or rows under heads."""

    slug: str
    title: str
    answers: list[tuple[str, str]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: list[list[str | None]] = field(default_factory=list)

    @property
    def answered(self) -> list[tuple[str, str]]:
        return [(question, answer) for question, answer in self.answers if answer]

    @property
    def is_empty(self) -> bool:
        return not self.rows and not self.answered

    @property
    def is_long(self) -> bool:
        """Whether its rows are opened by who wants to read them all."""
        return len(self.rows) > ROWS_AT_ONCE

    @property
    def told(self) -> list[dict]:
        """Per row its name, the cells with their heads, and the heads of empty ones."""
        return [
            {
                "name": name,
                "filled": [(head, cell) for head, cell in cells if cell],
                "empty": [head for head, cell in cells if cell == ""],
            }
            for (_head, name), *cells in self.table
        ]

    @property
    def is_told(self) -> bool:
        """Whether its rows are too wide for a table on paper."""
        return self.slug == "vormen" or self.is_broad

    @property
    def is_broad(self) -> bool:
        """Whether its rows are too wide for a table on a screen as well."""
        return self.slug in BROAD or len(self.heads) > COLUMNS_THAT_FIT

    @property
    def heading(self) -> str:
        return in_step(self.slug, self.title)

    @property
    def table(self) -> list[list[tuple[str, str | None]]]:
        """The rows, every cell with its head."""
        return [list(zip(self.heads, row, strict=True)) for row in self.rows]


def summary(
    seen: Journey, edition: Edition = EIGEN, part: str = flow.PLAN
) -> list[Section]:
    """Every screen of one part of the road, as an edition shows it."""
    left_out = edition.columns_left_out
    steps = filter(seen.was_asked, seen.route.part(part))
    return [section(seen, step, left_out) for step in steps]


def section(journey: Journey, step: flow.Step, left_out: frozenset[str]) -> Section:
    screen = SCREENS[step.slug]
    told, title = screen.answered(journey), str(screen.title)
    if not step.rows:
        return Section(step.slug, title, answers=told.in_words())
    heads, rows = told.table(left_out)
    if not any(cell for row in rows for cell in row[len(screen.heads) :]):
        rows = []
    return Section(step.slug, title, heads=heads, rows=rows)
