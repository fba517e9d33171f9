"""The plan as JSON, named as its forms are. `dossier.intake` reads it back."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime

from django.utils import timezone

from plans.models import BESIDE, ROWS, Plan
from plans.models.columns import BESIDE_A_NUMBER, with_guesses
from wizard import flow
from wizard.editions import OWN_ESTIMATES

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
# What is told of a picture; its bytes stay in the record.
PICTURE_COLUMNS = {
    "beelden": (
        *("beschrijving", "onderschrift", "besloten"),
        *("breedte", "hoogte", "sha256"),
    ),
}
COLUMNS = ROW_COLUMNS | BESIDE_COLUMNS | PICTURE_COLUMNS


def export(journey) -> dict:
    """Everything that was ever answered, also off the road: a private download."""
    plan = journey.plan
    plain = [step for step in flow.STEPS if not step.rows]
    answers = _answers(plan, (name for step in plain for name in step.tells))
    for rows in ROWS:
        answers[rows] = [export_row(rows, row) for row in journey.rows(rows)]
    lists = (*BESIDE, *PICTURE_COLUMNS)
    beside = {
        rows: [export_row(rows, row) for row in journey.rows(rows)] for rows in lists
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


def _answers(plan: Plan, names: Iterable[str]) -> dict:
    return with_guesses({name: getattr(plan, name) for name in names})


def _only(cells: dict, shown: set[str]) -> dict:
    return {n: v for n, v in cells.items() if n.removesuffix(BESIDE_A_NUMBER) in shown}


def export_row(rows: str, row) -> dict:
    cells = {name: plain(getattr(row, name)) for name in COLUMNS[rows]}
    return {"id": row.rij_id} | with_guesses(cells)


def plain(value):
    """A day or a moment as text; JSON knows neither."""
    return value.isoformat() if isinstance(value, date) else value


def on_its_day(moment: datetime) -> datetime:
    """Without the hour: with it, who knows who read at that time knows who it was."""
    here = timezone.localtime(moment)
    return here.replace(hour=0, minute=0, second=0, microsecond=0)


def export_sent(journey, *, parts, estimates: bool) -> dict:
    """What the gemeente may read: asked on the road, and no estimates unless given.

    It holds the numbers that the advice was worked out with, so that it reads the
    same whatever is changed later. `parts` are those of the flow: plan, verslag.
    """
    steps = [step for part in parts for step in journey.route.part(part)]
    plain = [step for step in steps if not step.rows]
    answers = _answers(journey.plan, (n for s in plain for n in journey.asked(s.slug)))
    for rows in dict.fromkeys(step.rows for step in steps if step.rows):
        shown = _cells_sent(journey, steps, rows, estimates)
        answers[rows] = [
            _only(export_row(rows, row), shown) for row in journey.rows(rows)
        ]
    return {
        "schema": SCHEMA,
        "kenmerk": journey.plan.kenmerk,
        "antwoorden": answers,
        "erbij": journey.plan.erbij,
        "afgeschermd": journey.plan.afgeschermd,
        "inschattingen": estimates,
        "rekenwaarden": asdict(journey.weights),
        "beelden": [export_row("beelden", row) for row in journey.rows("beelden")],
    } | (_beside_sent(journey) if flow.VERSLAG in parts else {})


def _beside_sent(journey) -> dict:
    """The log, and the readers with their day; of what was hidden only that it was."""
    rows = {
        name: [export_row(name, row) for row in journey.rows(name)] for name in BESIDE
    }
    for said, row in zip(rows["lezers"], journey.rows("lezers"), strict=True):
        said["gemaakt_op"] = plain(on_its_day(row.gemaakt_op))
        if said["verborgen"]:
            said.update(groep=None, reactie=None, klopt=None)
    return rows


def _cells_sent(journey, steps, rows: str, estimates: bool) -> set[str]:
    """The cells that the road asks, and those that no screen asks but go with them."""
    asked = {n for s in steps if s.rows == rows for n in journey.asked(s.slug)}
    tells = {n for step in flow.STEPS if step.rows == rows for n in step.tells}
    own = set() if estimates else OWN_ESTIMATES
    return {"id"} | (set(ROW_COLUMNS[rows]) - (tells - asked) - own)
