"""A new plan that begins with what another one says (product.md §1).

Only what was told of the plan itself goes along: no status, no letters, nobody's
reactions, no link or address, and not how it went.
"""

from collections.abc import Collection, Iterator

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from album import keeping
from dossier.papers.exchange import ROW_COLUMNS
from plans.beginning import begin
from plans.models import ROWS, Plan, Schermstand
from plans.models.columns import columns_of
from wizard import flow
from wizard.journey import Journey

ANTWOORDEN, GROEPEN, MOMENTEN = "antwoorden", "groepen", "momenten"
COMMUNICATIE, BEELDEN = "communicatie", "beelden"
GOES_ALONG = (
    (ANTWOORDEN, _("De antwoorden over het plan")),
    (GROEPEN, _("De groepen, en wat je hun biedt")),
    (MOMENTEN, _("De momenten: met wie, hoe en wanneer")),
    (COMMUNICATIE, _("De berichten aan mensen: wat, aan wie en wanneer")),
    (BEELDEN, _("De foto's en tekeningen")),
)
# By the list that a screen shows; a screen without one holds answers.
OF_A_LIST = {
    "": ANTWOORDEN,
    "belangen": GROEPEN,
    "vormen": MOMENTEN,
    "communicatie": COMMUNICATIE,
}
A_COPY = _("{titel} (kopie)")
LONGEST = 4000


@transaction.atomic
def copy_of(journey: Journey, chosen: Collection[str]) -> Plan:
    """A concept of its own; every screen is still to be looked at."""
    steps = [
        step
        for step in flow.STEPS
        if step.part == flow.PLAN and OF_A_LIST[step.rows] in chosen
    ]
    plan = begin(**_columns(journey.plan, steps, chosen))
    for rows in dict.fromkeys(step.rows for step in steps if step.rows):
        ROWS[rows].objects.bulk_create(_rows(journey, plan, rows))
    Schermstand.objects.bulk_create(_stands(journey, plan, steps))
    if BEELDEN in chosen:
        keeping.copy(journey.plan, plan)
    return plan


def _columns(old: Plan, steps: list[flow.Step], chosen: Collection[str]) -> dict:
    names = [n for step in steps if not step.rows for n in step.tells]
    answers = columns_of(Plan, {name: getattr(old, name) for name in names})
    slugs = flow.slugs_of(steps)
    copied = {*slugs, *({BEELDEN} & set(chosen))}
    return answers | {
        "titel": _title(answers.get("titel")),
        "erbij": [slug for slug in old.erbij if slug in slugs],
        "afgeschermd": [m for m in old.afgeschermd if m.split("/")[0] in copied],
    }


def _title(titel: str | None) -> str | None:
    """Told apart from the first one, where there is room for that."""
    named = A_COPY.format(titel=titel) if titel else None
    return named if named and len(named) <= LONGEST else titel


def _rows(journey: Journey, plan: Plan, rows: str) -> Iterator:
    """A moment of which the groups stay behind is for nobody (wizard.source)."""
    model, columns = ROWS[rows], ROW_COLUMNS[rows]
    for at, row in enumerate(journey.rows(rows)):
        told = columns_of(model, {name: getattr(row, name) for name in columns})
        yield model(plan=plan, rij_id=row.rij_id, plek=at, **told)


def _stands(journey: Journey, plan: Plan, steps: list[flow.Step]) -> Iterator:
    """With the klad, and how long each screen is; none of them was passed."""
    copied = flow.slugs_of(steps)
    longer = len(plan.titel or "") - len(journey.plan.titel or "")
    for slug in flow.STEP:
        old = journey.stands.get(slug) if slug in copied else None
        more = longer if slug == "initiatief" else 0
        yield Schermstand(
            plan=plan,
            scherm=slug,
            klad=old.klad if old else {},
            tekens=old.tekens + more if old else 0,
        )
