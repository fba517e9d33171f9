"""The plan as JSON; its names are those of the forms. `plans.intake` reads it back."""

from datetime import date

from plans.models import BESIDE, ROWS
from wizard import flow

SCHEMA = "samenspel-plan/2"
EARLIER = ("samenspel-plan/1",)  # without the verslag; still read
ROW_COLUMNS = {
    "belangen": (*flow.STEP["belangen"].tells, *flow.STEP["inbreng"].tells),
    "vormen": (*flow.STEP["vormen"].tells, "werkvorm_tekst"),
    "communicatie": flow.STEP["communicatie"].tells,
    "activiteiten": (*flow.STEP["uitgevoerd"].tells, "vorm"),
    "reacties": (*flow.STEP["reacties"].tells, "lezer"),
}
BESIDE_COLUMNS = {
    "logboek": ("datum", "soort", "tekst"),
    "lezers": ("gemaakt_op", "groep", "reactie", "klopt", "verborgen"),
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
    beside = {
        rows: [export_row(rows, row) for row in journey.rows(rows)] for rows in BESIDE
    }
    return {
        "schema": SCHEMA,
        "kenmerk": plan.kenmerk,
        "antwoorden": answers,
        "klad": {slug: s.klad for slug, s in journey.stands.items() if s.klad},
        "erbij": plan.erbij,
        "gepasseerd": sorted(journey.passed),
        "afgeschermd": plan.afgeschermd,
    } | beside


def export_row(rows: str, row) -> dict:
    columns = (ROW_COLUMNS | BESIDE_COLUMNS)[rows]
    return {"id": row.rij_id} | {name: plain(getattr(row, name)) for name in columns}


def plain(value):
    """A day or a moment as text; JSON knows neither."""
    return value.isoformat() if isinstance(value, date) else value
