"""A finished plan to look at: one of the shipped examples, never stored."""

import json
from functools import cache
from pathlib import Path

from dossier.papers.frozen import row_of
from matrix.catalogue import werkvormen
from matrix.models import Gemeente
from plans.models import ROWS, Plan
from plans.models.columns import answer_in
from wizard import flow
from wizard.journey import Journey
from wizard.names import Names
from wizard.screens.vormen import copy_of
from wizard.source import LISTS

PLANS = Path(__file__).parent / "data" / "demo.json"
SHOWN = "SP-2026-V5G9L"  # three sports fields in a wijk: made up, and complete


@cache
def shipped() -> dict:
    plans = json.loads(PLANS.read_text(encoding="utf-8"))
    return next(plan for plan in plans if plan["kenmerk"] == SHOWN)


def example(gemeente: Gemeente) -> Journey:
    return Journey(Sample(gemeente, shipped()))


class Sample:
    """A source of wizard.source in the memory only: nothing of it is read or saved."""

    versie = None

    def __init__(self, gemeente: Gemeente, file: dict):
        self._file, answers = file, file["antwoorden"]
        plain = [n for step in flow.STEPS if not step.rows for n in step.tells]
        told = {name: answer_in(answers, name) for name in plain}
        self.plan = Plan(pk=0, gemeente=gemeente, kenmerk=file["kenmerk"], **told)
        self.weights, self.names, self.stands = gemeente.weights(), Names(gemeente), {}
        self._rows = {name: list(self._rows_of(name)) for name in LISTS}

    def _rows_of(self, name: str):
        held = self._file["antwoorden"] if name in ROWS else self._file
        for at, stored in enumerate(held.get(name) or ()):
            copied = self._copied(stored) if name == "vormen" else {}
            yield row_of(self.plan, name, at, stored | copied)

    def _copied(self, stored: dict) -> dict:
        """The text of the werkvorm, as a plan takes it over."""
        chosen = werkvormen(self.plan.gemeente).get(stored.get("werkvorm"))
        text = copy_of(chosen) if chosen else None
        return {"werkvorm_tekst": text}

    def rows(self, name: str) -> list:
        return self._rows[name]
