"""A plan as it was sent, read back from its frozen version and from nothing else."""

from copy import copy
from dataclasses import fields

from plans.exchange import ROW_COLUMNS
from plans.models import Plan, Schermstand, Versie
from plans.policy.weights import Weights
from plans.submit import SOORTEN
from wizard import flow
from wizard.journey import LISTS, Journey


def journey_of(versie: Versie) -> Journey:
    """The road, answers and advice of a sent version; to be read, never to be saved.

    Who it is from and where it stands come from the plan; every answer, and the
    numbers of the advice, from the version.
    """
    journey = Journey(_plan(versie))
    vars(journey).update(
        versie=versie,
        weights=_weights(versie.inhoud["rekenwaarden"]),
        stands=_stands(journey.plan, versie),
    )
    for name in LISTS:
        journey.put_rows(name, _rows(journey.plan, versie, name))
    return journey


def _plan(versie: Versie) -> Plan:
    plan, told = copy(versie.plan), versie.inhoud["antwoorden"]
    for step in flow.STEPS:
        if not step.rows:
            vars(plan).update({name: told.get(name) for name in step.tells})
    plan.erbij, plan.gezien = versie.inhoud["erbij"], []
    plan.bewaard_op = versie.ingediend_op
    return plan


def _weights(stored: dict) -> Weights:
    """Numbers that came later have their shipped value."""
    known = {field.name for field in fields(Weights)}
    return Weights(**{name: n for name, n in stored.items() if name in known})


def _stands(plan: Plan, versie: Versie) -> dict[str, Schermstand]:
    """What was sent was passed, and holds no klad."""
    return {
        step.slug: Schermstand(plan=plan, scherm=step.slug, gepasseerd=True)
        for step in flow.STEPS
        if step.part in SOORTEN[versie.soort].parts
    }


def _rows(plan: Plan, versie: Versie, name: str) -> list:
    """The rows that were sent; what lies beside the screens never is."""
    return [
        LISTS[name](
            plan=plan,
            rij_id=row["id"],
            plek=at,
            **{cell: row.get(cell) for cell in ROW_COLUMNS[name]},
        )
        for at, row in enumerate(versie.inhoud["antwoorden"].get(name, ()))
    ]
