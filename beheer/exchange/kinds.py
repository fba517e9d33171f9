"""How one value is written: in the JSON, in a cell, and what is wrong with it.

The value of the JSON is the plain one. `from_cell` makes it of what is in a cell,
`check` refuses it or gives it back in its one form, and `to_cell` writes it.
"""

from collections.abc import Collection
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.exchange import escapes
from sheets.workbook import FIRST_DAY
from typed.counts import Guess, count_in
from typed.days import dates_in
from typed.gate import folded


class Wrong(ValueError):
    """A value that can't be taken over; the message tells the beheerder why."""


class Kind:
    """Text, as it stands."""

    hint = gettext_lazy("Tekst.")
    options: tuple[str, ...] = ()  # to pick from in a cell
    width = 36  # of its column, in characters

    def plain(self, value):
        """The value of the model as it goes into the JSON."""
        return escapes.one_kind_of_newline(value) if isinstance(value, str) else value

    def to_cell(self, value) -> str | int | date | None:
        return escapes.escape(value) or None

    def from_cell(self, cell):
        if cell is None:
            return ""
        if isinstance(cell, str):
            return escapes.unescape(cell)
        if isinstance(cell, bool) or not isinstance(cell, int | float):
            raise Wrong(_("hier hoort tekst. Maak de cel op als tekst."))
        return f"{cell:.15g}"

    def check(self, value):
        if not isinstance(value, str):
            raise Wrong(_("hier hoort tekst."))
        if not escapes.can_be_stored(value):
            raise Wrong(_("er staat een teken in dat we niet kunnen bewaren."))
        return self.plain(value)


class Slug(Kind):
    """The name by which we know a werkvorm; no space or strange dash belongs to it."""

    def from_cell(self, cell):
        return folded(super().from_cell(cell))


class Number(Kind):
    """A whole number within bounds, or nothing where the model allows that."""

    width = 12

    def __init__(self, least: int, most: int):
        self.least, self.most = least, most

    @property
    def hint(self):
        return _("Een heel getal van {least} tot en met {most}.").format(**vars(self))

    def to_cell(self, value):
        return value

    def from_cell(self, cell):
        if isinstance(cell, str):
            return self._typed(folded(cell))
        whole = isinstance(cell, float) and cell.is_integer()
        return int(cell) if whole else cell

    def _typed(self, text: str):
        """A number as people type it, below zero too; a guess is none."""
        minus = text.startswith("-")
        count = count_in(text.removeprefix("-"))
        if count is None or isinstance(count, Guess):
            return text or None
        return -count if minus else count

    def check(self, value):
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise Wrong(_("vul een heel getal in."))
        if not self.least <= value <= self.most:
            raise Wrong(self._choose())
        return value

    def _choose(self) -> str:
        if self.most - self.least > 5:
            says = _("kies een getal van {least} tot en met {most}.")
            return says.format(**vars(self))
        return choose(map(str, range(self.least, self.most + 1)))


class YesNo(Kind):
    hint = gettext_lazy("ja of nee.")
    options = ("ja", "nee")
    width = 12

    def to_cell(self, value):
        return "ja" if value else "nee"

    def from_cell(self, cell):
        text = folded(cell).casefold() if isinstance(cell, str) else cell
        return {"ja": True, "nee": False}.get(text, cell)

    def check(self, value):
        if not isinstance(value, bool):
            raise Wrong(choose(["ja", "nee"]))
        return value


class Day(Kind):
    hint = gettext_lazy("Een datum: jaar, maand, dag. Bijvoorbeeld: 2026-11-22.")
    width = 14

    def plain(self, value):
        return value.isoformat() if isinstance(value, date) else value

    def to_cell(self, value):
        return date.fromisoformat(value)

    def from_cell(self, cell):
        if isinstance(cell, datetime) and cell.date() >= FIRST_DAY:
            return cell.date().isoformat()
        if not isinstance(cell, str):
            return cell
        days = list(dates_in(cell))
        return days[0].isoformat() if len(days) == 1 else folded(cell)

    def check(self, value):
        try:
            return date.fromisoformat(value).isoformat()
        except (TypeError, ValueError) as error:
            raise Wrong(_("schrijf de datum zo: 2026-11-22.")) from error


class Choice(Kind):
    """One of the slugs that the product knows."""

    width = 16

    def __init__(self, slugs: Collection[str]):
        self.slugs = self.options = tuple(slugs)

    @property
    def hint(self):
        return _("Een van deze woorden: {words}.").format(words=", ".join(self.slugs))

    def from_cell(self, cell):
        return folded(cell).casefold() if isinstance(cell, str) else cell

    def check(self, value):
        if not isinstance(value, str) or value not in self.slugs:
            raise Wrong(choose(self.slugs))
        return value


def choose(words) -> str:
    *most, last = words
    return _("kies {most} of {last}.").format(most=", ".join(most), last=last)
