"""Where a journey reads a plan: from the record, or from what was put together of it.

A source has the `plan` with its answers, the `versie` if that is what is read, the
`weights` of the advice, the `stands` of the screens, the `names` of what the gemeente
lists, and the `rows` of every list. Other sources: dossier.papers.frozen (as it was
sent) and dossier.example (made up, never stored).
"""

from copy import copy
from functools import cached_property
from typing import Protocol

from nota.weights import Weights
from nota.words.papier import WEGGELATEN
from plans.models import BESIDE, ROWS, Beeld, Plan, Schermstand, Versie
from wizard import flow
from wizard.names import Names, SentNames

LARGER_THAN_ANY = 2**63  # number in an address, that a database can look for
LISTS = ROWS | BESIDE | {"beelden": Beeld}


class Source(Protocol):
    """What a journey asks."""

    plan: Plan

    @property
    def versie(self) -> Versie | None: ...

    @property
    def weights(self) -> Weights: ...

    @property
    def stands(self) -> dict[str, Schermstand]: ...

    @property
    def names(self) -> Names | SentNames: ...

    def rows(self, name: str) -> list: ...


def stands_of(plan_id: int) -> dict[str, Schermstand]:
    """Where each screen stands; a form needs it from before its answers (REL-D03).

    Of a save that comes between, the answers are newer than the version beside them,
    so that somebody is asked to choose. The other way round it would be passed over.
    """
    known = plan_id if plan_id < LARGER_THAN_ANY else 0
    return {s.scherm: s for s in Schermstand.objects.filter(plan_id=known)}


class Live:
    """The plan as it stands in the record. Whatever is not asked for is not read."""

    versie: Versie | None = None

    def __init__(self, plan: Plan, stands: dict[str, Schermstand] | None = None):
        self.plan = plan
        self._rows: dict[str, list] = {}
        if stands is not None:
            self.stands = stands

    @cached_property
    def weights(self) -> Weights:
        return self.plan.gemeente.weights()

    @cached_property
    def stands(self) -> dict[str, Schermstand]:
        return stands_of(self.plan.pk)

    @cached_property
    def names(self) -> Names:
        return Names(self.plan.gemeente)

    def rows(self, name: str) -> list:
        """The stored rows of a list, in order."""
        if name not in self._rows:
            self._rows[name] = list(LISTS[name].objects.filter(plan=self.plan))
            if name == "vormen":
                self._forget_groups_that_went()
        return self._rows[name]

    def _forget_groups_that_went(self) -> None:
        """A vorm keeps standing when one of its groups was taken away."""
        groups = {group.rij_id for group in self.rows("belangen")}
        for row in self._rows["vormen"]:
            left = [id for id in row.belanghebbenden or () if id in groups]
            row.belanghebbenden = left or None


class LeftOut:
    """Another source without the texts that somebody marked; that one stays whole.

    Marked texts are replaced where they are kept, so that every title, table and
    sentence made of them says "weggelaten" too.
    """

    def __init__(self, source: Source):
        self.plan = copy(source.plan)
        self.versie, self.weights = source.versie, source.weights
        self.stands, self.names = source.stands, source.names
        self._rows = {name: list(map(copy, source.rows(name))) for name in LISTS}
        for mark in self.plan.afgeschermd:
            self._leave_out(mark)

    def rows(self, name: str) -> list:
        return self._rows[name]

    def _leave_out(self, mark: str) -> None:
        """One mark: "scherm/veld" or "scherm/rij_id/veld"."""
        scherm, *row, veld = mark.split("/")
        for held in holders(self, scherm):
            here = [held.rij_id] if hasattr(held, "rij_id") else []
            if here == row and getattr(held, veld, None):
                setattr(held, veld, str(WEGGELATEN))


def holders(source: Source, name: str) -> list:
    """What holds the texts of a screen, or of a list beside the screens."""
    rows = flow.STEP[name].rows if name in flow.STEP else name
    return source.rows(rows) if rows else [source.plan]
