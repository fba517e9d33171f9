"""The rows that a browser sent: which may be written, and what is kept as klad.

A row that was not sent stays; a row goes only when that is said, or when everything
in it was made empty. So neither a forged nor a truncated form can erase anything.
"""

import re
from itertools import count
from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from plans.models import row_id
from questions.forms import length_of

if TYPE_CHECKING:
    from wizard.journey import Journey

E_RIJEN = _(
    "Er passen {most} regels op dit scherm. Voeg groepen samen die op elkaar lijken."
)
E_VREEMD = _("Een van deze groepen hoort niet bij je plan. Open dit scherm opnieuw.")
ID = re.compile(r"[0-9a-z]{12}")


def place_of(data: Any, rows: str) -> int:
    """The first free place in a form that was sent."""
    return max(places(data, rows), default=-1) + 1


def places(data: Any, rows: str) -> list[int]:
    """The places of the rows that were sent, whatever the management form claims."""
    pattern = re.compile(rf"{rows}-(\d{{1,3}})-")
    return sorted({int(match[1]) for name in data if (match := pattern.match(name))})


def too_many(screen: Any) -> tuple[str, str, str]:
    """The fault of a list with more rows than fit."""
    return "rijen", str(screen.title), E_RIJEN.format(most=screen.most)


def moves(data: Any, rows: str) -> list[tuple[str, int]]:
    """Which rows were moved, and by how many places."""
    return [
        (id, step)
        for way, step in (("op", -1), ("neer", 1))
        for id in data.getlist(f"{rows}-{way}")
    ]


def forms_in(data: Any, kind: Any, journey: "Journey") -> tuple[list, bool]:
    """The rows that were sent, and whether one of them is no row of this plan.

    `kind` is the RowScreen that they were sent to.
    """
    known, seen, strangers = kind.known(journey), set(), False
    forms = []
    for place in places(data, kind.rows):
        prefix = f"{kind.rows}-{place}"
        id = data.get(f"{prefix}-id", "")
        if not kind.grows and id not in known:
            strangers = True
            continue
        if not ID.fullmatch(id) or id in seen:
            id = row_id()
        seen.add(id)
        row = known.get(id)
        form = kind.row_form(journey, data, id=id, stored=row, prefix=prefix)
        if form.has_arrived or not (kind.grows and row):
            forms.append(form)
    return forms, strangers


class RowsSent:
    """What was typed on a screen with rows, taken together."""

    def __init__(self, screen: Any):
        self.screen, self.forms, self.removed = screen, screen.forms, screen.removed
        self.stored = screen.journey.rows(screen.rows)

    def is_valid(self) -> bool:
        good = [form.is_valid() for form in self.forms]
        return all(good) and not self.overflow and not self.screen.strangers

    @cached_property
    def overflow(self) -> list:
        """The new rows for which there is no room any more."""
        typed = [form for form in self.forms if form.is_bound]
        stored = {row.rij_id for row in self.stored} - self.removed
        new = [f for f in typed if f.id not in stored and not f.is_blank]
        emptied = {f.id for f in typed if f.is_blank} & stored
        room = self.screen.most - len(stored - emptied)
        return new[max(room, 0) :]

    def faults(self) -> list[tuple[str, str, str]]:
        """(id, question, message) of each wrong answer, for the error summary."""
        found = [fault for form in self.forms for fault in form.faults()]
        if self.overflow:
            found.append(too_many(self.screen))
        if self.screen.strangers:
            found.append(("rijen", str(self.screen.title), str(E_VREEMD)))
        return found

    def klad(self) -> dict:
        """Per row what could not be accepted; of a row too many, all of it."""
        before = self.screen.journey.klad(self.screen.slug)
        unsent = {id: typed for id, typed in before.items() if id not in self._sent}
        wrong = {form.id: form.rejected for form in self.forms if form.rejected}
        beyond = {form.id: form.typed for form in self.overflow}
        return unsent | wrong | beyond

    def kept(self) -> list:
        """The rows to write; an empty one goes, where rows can come and go."""
        beyond = {form.id for form in self.overflow}
        here = [form for form in self.forms if form.id not in beyond]
        return [form for form in here if not (self.screen.grows and form.is_blank)]

    def places(self) -> list[int]:
        """Stored rows keep their place; new ones come behind all there are."""
        after = count(max((row.plek for row in self.stored), default=-1) + 1)
        kept = self.kept()
        return [f.row.plek if f.row and f.row.pk else next(after) for f in kept]

    def reordered(self) -> list:
        """The stored rows that get another place, since one was moved up or down."""
        ids = [row.rij_id for row in self.stored]
        for id, step in self.screen.moved:
            at = ids.index(id) if id in ids else -1
            if at >= 0 and 0 <= at + step < len(ids):
                ids[at], ids[at + step] = ids[at + step], ids[at]
        turned = []
        for row in self.stored if self.screen.moved else ():
            if row.plek != (place := ids.index(row.rij_id)):
                row.plek = place
                turned.append(row)
        return turned

    def is_untouched(self) -> bool:
        """Whether nothing came but the press of a button."""
        return not (self.forms or self.removed or self.screen.moved)

    def gone(self) -> set[str]:
        """The ids of the rows to take away."""
        blank = {form.id for form in self.forms if form.is_blank}
        return (blank | self.removed) if self.screen.grows else set()

    def length(self) -> int:
        """Characters on this screen, those of rows that were not sent included."""
        unsent = [
            [getattr(row, name) for name in self.screen.base_fields]
            for row in self.stored
            if row.rij_id not in self._sent
        ]
        accepted = [form.accepted for form in self.kept()]
        return length_of([unsent, accepted, self.klad()])

    @property
    def _sent(self) -> set[str]:
        return {form.id for form in self.forms} | self.removed
