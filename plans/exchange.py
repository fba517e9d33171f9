"""The plan as JSON; its names are those of the forms. `plans.intake` reads it back."""

from plans.models import ROWS
from wizard import flow

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
