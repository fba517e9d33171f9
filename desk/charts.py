"""A bar chart, drawn and as a table, of counts that point at nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from nota.onherleidbaar import LEAST, Figure

WIDTH, LINE, BAR = 480, 64, 20  # of the drawing, of one line of it, of its bar
NAME, BELOW = 26, 36  # where in a line its name stands, and where its bar begins
ROOM = 160  # for the number after the longest bar


@dataclass(frozen=True)
class Bar:
    """One line of a chart: its name, its count, and where it is drawn."""

    name: str
    says: str  # its count, or what may be told of it
    at: int
    width: int

    @property
    def name_at(self) -> int:
        return self.at + NAME

    @property
    def bar_at(self) -> int:
        return self.at + BELOW

    @property
    def number_at(self) -> int:
        return self.bar_at + BAR - 3

    @property
    def end(self) -> int:
        return self.width + 10


@dataclass(frozen=True)
class Chart:
    """The same figures as a drawing and as a table."""

    slug: str
    title: str
    bars: list[Bar]
    width: int = WIDTH

    @property
    def height(self) -> int:
        return len(self.bars) * LINE


def named(counts: Mapping, names: Mapping) -> dict[str, int]:
    """In the order of the names; what is not known, and what has no name, come last."""
    known = {str(name): counts.get(key, 0) for key, name in names.items()}
    unnamed = {key: n for key, n in counts.items() if key not in names}
    known[_("nog niet bekend")] = unnamed.pop(None, 0) + unnamed.pop("", 0)
    known[_("anders")] = sum(unnamed.values())
    return known


def chart(slug: str, title: str, figures: Mapping[str, Figure]) -> Chart:
    drawn = {name: 0 if f.is_small else f.least for name, f in figures.items()}
    most = max(drawn.values(), default=0)
    if not most:
        return Chart(slug, title, [])
    bars = [
        Bar(
            capfirst(name),
            in_words(figure),
            at * LINE,
            round((WIDTH - ROOM) * drawn[name] / most),
        )
        for at, (name, figure) in enumerate(figures.items())
    ]
    return Chart(slug, title, bars)


def in_words(figure: Figure) -> str:
    if figure.is_exact:
        return str(figure.least)
    if figure.is_small:
        return _("minder dan {n}").format(n=LEAST)
    if figure.most is None:
        return _("{n} of meer").format(n=figure.least)
    return _("{van} tot en met {tot}").format(van=figure.least, tot=figure.most)
