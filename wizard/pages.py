"""Screens with more rows than one page shows: the rows of other pages stay as they are.

A row keeps the number that it has in the whole list, so every link to it is good.
"""

import re
from typing import Any

from coevorden.sent import number
from wizard.rows_sent import PageSent

LAST = 10**6


def page_asked(query) -> int:
    """Which page an address asks for; nonsense is the first."""
    if "erbij" in query:
        return LAST
    wanted = query.get("pagina", "")
    return int(wanted) if re.fullmatch("[1-9][0-9]{0,3}", wanted) else 1


class Paged:
    """A list of rows, so many a page; a new one comes on the last."""

    size = 25
    rows: str
    forms: list
    journey: Any
    stored: Any
    reads = PageSent

    @classmethod
    def span(cls, page, lines: int) -> range:
        if page is None:
            return range(lines)
        first = (min(page, cls.pages_for(lines)) - 1) * cls.size
        return range(first, min(first + cls.size, lines))

    @classmethod
    def pages_for(cls, lines: int) -> int:
        return max(1, -(-lines // cls.size))

    @classmethod
    def query(cls, place: int) -> str:
        return f"?pagina={place // cls.size + 1}"

    def place(self, at: int) -> int:
        """Where a row of this page comes in the whole list."""
        return number(self.forms[at].prefix.removeprefix(f"{self.rows}-"), at)

    @property
    def page(self) -> int:
        return self.place(0) // self.size + 1 if self.forms else 1

    @property
    def pages(self) -> range:
        last = self.place(len(self.forms) - 1) + 1 if self.forms else 0
        stored = len(self.journey.rows(self.rows))
        return range(1, self.pages_for(max(last, stored)) + 1)

    @property
    def is_last(self) -> bool:
        return self.page == self.pages[-1]

    def beside(self, journey):
        return self.stored(journey, page=self.page)
