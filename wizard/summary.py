"""The plan read back in the words of the screens: one source for every reader.

Overview, PDF and mail all show these sections, so they can't disagree.
"""

from dataclasses import dataclass, field

from wizard import flow
from wizard.screens import SCREENS

OWN_ESTIMATES = frozenset({"weging", "past", "weinig_invloed"})  # not in what is shared


@dataclass
class Section:
    """One screen, read back: questions with answers, or rows under heads."""

    slug: str
    title: str
    answers: list[tuple[str, str]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not self.rows and not any(answer for _, answer in self.answers)

    @property
    def table(self) -> list[list[tuple[str, str]]]:
        """The rows, every cell with its head."""
        return [list(zip(self.heads, row, strict=True)) for row in self.rows]


def summary(journey, *, shared=False) -> list[Section]:
    """Every screen of the road. `shared` leaves out what is somebody's own estimate."""
    return [section(journey, step, shared) for step in journey.route.steps]


def section(journey, step: flow.Step, shared: bool) -> Section:
    screen = SCREENS[step.slug].answered(journey)
    title = str(screen.title)
    if not step.rows:
        return Section(step.slug, title, answers=screen.in_words())
    heads, rows = screen.table(OWN_ESTIMATES if shared else frozenset())
    if not any(cell for row in rows for cell in row[len(screen.heads) :]):
        rows = []
    return Section(step.slug, title, heads=heads, rows=rows)
