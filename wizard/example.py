"""A finished plan to look at: one of the shipped examples, never stored."""

import json
from functools import cache
from pathlib import Path

from matrix.catalogue import werkvormen
from matrix.models import Gemeente
from plans.models import ROWS, Plan
from wizard import flow
from wizard.journey import Journey
from wizard.screens.vormen import COPIED

PLANS = Path(__file__).resolve().parents[1] / "plans" / "data" / "demo.json"
SHOWN = "SP-2026-V5G9L"  # three sports fields in a wijk: made up, and complete


@cache
def shipped() -> dict:
    plans = json.loads(PLANS.read_text(encoding="utf-8"))
    return next(plan for plan in plans if plan["kenmerk"] == SHOWN)


class Example(Journey):
    """A journey that stands in the memory only: nothing of it is read or saved."""

    stands: dict = {}

    def __init__(self, gemeente: Gemeente):
        answers = shipped()["antwoorden"]
        plain = [n for step in flow.STEPS if not step.rows for n in step.tells]
        told = {name: answers.get(name) for name in plain}
        super().__init__(Plan(pk=0, gemeente=gemeente, kenmerk=SHOWN, **told))
        self._own = {
            name: [self._row(name, each) for each in answers.get(name) or ()]
            for name in ROWS
        }

    def _row(self, name: str, given: dict):
        cells = {cell: value for cell, value in given.items() if cell != "id"}
        if name == "vormen" and given.get("werkvorm"):
            chosen = werkvormen(self.plan.gemeente).get(given["werkvorm"])
            copied = {n: getattr(chosen, n) for n in COPIED} if chosen else None
            cells["werkvorm_tekst"] = copied
        return ROWS[name](plan=self.plan, rij_id=given["id"], **cells)

    def rows(self, name: str) -> list:
        return self._own[name]
