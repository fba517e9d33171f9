"""A plan as it was sent, read back from its frozen version and from nothing else."""

from copy import copy
from dataclasses import fields

from dossier.papers.exchange import BESIDE_COLUMNS, ROW_COLUMNS
from matrix.models import Gemeente
from nota.weights import Weights
from plans.models import BESIDE, ROWS, Plan, Schermstand, Versie
from wizard import flow
from wizard.journey import Journey
from wizard.names import SentNames

LISTS = ROWS | BESIDE
COLUMNS = ROW_COLUMNS | BESIDE_COLUMNS


def journey_of(versie: Versie) -> Journey:
    """The road, answers and advice of a sent version; to be read, never to be saved.

    Who it is from and where it stands come from the plan; every answer, and the
    numbers of the advice, from the version.
    """
    journey = Journey(_plan(versie))
    vars(journey).update(
        versie=versie,
        weights=_weights(versie.inhoud["rekenwaarden"]),
        stands=_stands(versie, journey.plan),
        _rows={name: _rows(journey.plan, versie, name) for name in LISTS},
    )
    if "namen" in versie.inhoud:  # earlier versions hold none
        journey.names = SentNames(versie.inhoud["namen"])
    return journey


def _plan(versie: Versie) -> Plan:
    plan, told = copy(versie.plan), versie.inhoud["antwoorden"]
    for step in flow.STEPS:
        if not step.rows:
            vars(plan).update({name: told.get(name) for name in step.tells})
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
    return [row_of(plan, name, at, row) for at, row in enumerate(told.get(name, ()))]


def row_of(plan: Plan, name: str, at: int, stored: dict):
    """One row as a file holds it; there a day or a moment is text."""
    model = LISTS[name]
    cells = {
        cell: model._meta.get_field(cell).to_python(stored[cell])
        for cell in COLUMNS[name]
        if cell in stored
    }
    return model(plan=plan, rij_id=stored["id"], plek=at, **cells)
