"""A plan as it was sent, read back from its frozen version and from nothing else."""

from copy import copy
from dataclasses import fields

from dossier.papers.exchange import COLUMNS
from matrix.models import Gemeente
from nota.weights import Weights
from plans.models import ROWS, Plan, Schermstand, Versie
from plans.models.columns import answer_in, columns_of
from wizard import flow
from wizard.journey import Journey
from wizard.names import Names, SentNames
from wizard.source import LISTS


class Sent:
    """A source of wizard.source: every answer, name and number is of the version."""

    def __init__(self, versie: Versie, living: Names | None = None):
        self.versie, self.plan = versie, _plan(versie)
        self.weights = _weights(versie.inhoud["rekenwaarden"])
        self.stands = _stands(versie, self.plan)
        kept = versie.inhoud.get("namen")  # earlier versions hold none
        now = living or Names(self.plan.gemeente)
        self.names = SentNames(kept) if kept else now
        self._rows = {name: _rows(self.plan, versie, name) for name in LISTS}

    def rows(self, name: str) -> list:
        return self._rows[name]


def journey_of(versie: Versie, living: Names | None = None) -> Journey:
    """The road, answers and advice of a sent version; to be read, never to be saved.

    Where it stands comes from the plan, all else from the version. One of before
    versions kept names shows them as they are now: `living`, where many are read.
    """
    return Journey(Sent(versie, living))


def _plan(versie: Versie) -> Plan:
    plan, told = copy(versie.plan), versie.inhoud["antwoorden"]
    for step in flow.STEPS:
        for name in () if step.rows else step.tells:
            setattr(plan, name, answer_in(told, name))
    plan.erbij, plan.gezien = versie.inhoud["erbij"], []
    plan.afgeschermd = versie.inhoud["afgeschermd"]
    plan.bewaard_op = versie.ingediend_op
    plan.gemeente = _gemeente(versie)
    return plan


def _gemeente(versie: Versie) -> Gemeente:
    """With the name and the contact that it had then."""
    gemeente = copy(versie.plan.gemeente)
    for name, value in versie.inhoud.get("namen", {}).get("gemeente", {}).items():
        setattr(gemeente, name, value)
    return gemeente


def _weights(stored: dict) -> Weights:
    """Numbers that came later have their shipped value."""
    known = {field.name for field in fields(Weights)}
    return Weights(**{name: n for name, n in stored.items() if name in known})


def _stands(versie: Versie, plan: Plan) -> dict[str, Schermstand]:
    """What was sent was passed, and holds no klad."""
    sent = flow.PARTS if versie.soort == flow.VERSLAG else (flow.PLAN,)
    return {
        step.slug: Schermstand(plan=plan, scherm=step.slug, gepasseerd=True)
        for step in flow.STEPS
        if step.part in sent
    }


def _rows(plan: Plan, versie: Versie, name: str) -> list:
    told = versie.inhoud["antwoorden"] if name in ROWS else versie.inhoud
    return [row_of(plan, name, at, row) for at, row in enumerate(told.get(name) or ())]


def row_of(plan: Plan, name: str, at: int, stored: dict):
    """One row as a file holds it; there a day or a moment is text."""
    model = LISTS[name]
    cells = {
        cell: model._meta.get_field(cell).to_python(stored[cell])
        for cell in columns_of(model, dict.fromkeys(COLUMNS[name]))
        if cell in stored
    }
    return model(plan=plan, rij_id=stored["id"], plek=at, **cells)
