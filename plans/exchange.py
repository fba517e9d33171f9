"""The plan as JSON; its names are those of the forms. `plans.intake` reads it back."""

from dataclasses import asdict

from plans.models import ROWS
from wizard import flow
from wizard.summary import OWN_ESTIMATES

SCHEMA = "samenspel-plan/1"
ROW_COLUMNS = {
    "belangen": (*flow.STEP["belangen"].tells, *flow.STEP["inbreng"].tells),
    "vormen": (*flow.STEP["vormen"].tells, "werkvorm_tekst"),
    "communicatie": flow.STEP["communicatie"].tells,
}


def export(journey) -> dict:
    """Everything that was ever answered, also off the road: a private download."""
    plan = journey.plan
    answers = {
        name: getattr(plan, name)
        for step in flow.STEPS
        if not step.rows
        for name in step.tells
    }
    for rows in ROWS:
        answers[rows] = [export_row(rows, row) for row in journey.rows(rows)]
    return {
        "schema": SCHEMA,
        "kenmerk": plan.kenmerk,
        "antwoorden": answers,
        "klad": {slug: s.klad for slug, s in journey.stands.items() if s.klad},
        "erbij": plan.erbij,
        "gepasseerd": sorted(journey.passed),
    }


def export_row(rows: str, row) -> dict:
    values = {name: getattr(row, name) for name in ROW_COLUMNS[rows]}
    return {"id": row.rij_id} | values


def export_sent(journey, *, acties, estimates: bool) -> dict:
    """What the gemeente may read: asked on the road, and no estimates unless given.

    It holds the numbers that the advice was worked out with, so that it reads the
    same whatever is changed later. `acties` names whose screens are sent.
    """
    steps = [step for step in journey.route.steps if step.actie in acties]
    answers = {
        name: getattr(journey.plan, name)
        for step in steps
        if not step.rows
        for name in journey.asked(step.slug)
    }
    for rows in dict.fromkeys(step.rows for step in steps if step.rows):
        shown = _cells_sent(journey, steps, rows, estimates)
        answers[rows] = [
            {n: v for n, v in export_row(rows, row).items() if n in shown}
            for row in journey.rows(rows)
        ]
    return {
        "schema": SCHEMA,
        "kenmerk": journey.plan.kenmerk,
        "antwoorden": answers,
        "erbij": journey.plan.erbij,
        "inschattingen": estimates,
        "rekenwaarden": asdict(journey.weights),
    }


def _cells_sent(journey, steps, rows: str, estimates: bool) -> set[str]:
    asked = {n for s in steps if s.rows == rows for n in journey.asked(s.slug)}
    own = set() if estimates else OWN_ESTIMATES
    with_them = {"werkvorm_tekst"} if "werkvorm" in asked else set()
    return {"id"} | (asked - own) | with_them
