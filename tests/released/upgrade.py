"""python -m tests.released.upgrade: take the data of 0.1.0 to the newest tables.

It works on an empty database of its own, named by DATABASE_URL or VAR_DIR, and prints
for every plan what a browser with its private link gets, and which permits it tells of
now: kenmerk, statuses and answers, as JSON.
"""

import json
import sys
from itertools import groupby

import time_machine
from django.conf import settings
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from plans.links import token
from plans.models import Plan
from tests import released


def main() -> None:
    with time_machine.travel(released.THEN):
        _load(_tables_of_then())
        for command in ("migrate", "laad_matrix", "laad_groepen"):
            call_command(command, verbosity=0)
        json.dump(_opened(), sys.stdout)


def _tables_of_then():
    """Make them; returns the models as they were."""
    executor = MigrationExecutor(connection)
    newest = executor.loader.graph.leaf_nodes()
    later = (*released.APPS, "coevorden")  # whose only table was one of plans
    others = [node for node in newest if node[0] not in later]
    return executor.migrate(others + released.FIRST).apps


@transaction.atomic
def _load(models) -> None:
    rows = json.loads(released.DATA.read_text())
    for name, held in groupby(rows, key=lambda row: row["model"]):
        model = models.get_model(name)
        model._base_manager.bulk_create(_instance(model, row) for row in held)
    with connection.cursor() as cursor:
        numbers = connection.ops.sequence_reset_sql(no_style(), models.get_models())
        for statement in numbers:
            cursor.execute(statement)


def _instance(model, row: dict):
    columns = model._meta.concrete_fields
    held = {each.attname: each.to_python(row.get(each.attname)) for each in columns}
    return model(**held)


def _opened() -> dict[str, dict]:
    settings.ALLOWED_HOSTS = ["testserver"]
    return {
        plan.kenmerk: {"pages": list(_pages(plan)), "vergunning": plan.vergunning}
        for plan in Plan.objects.all()
    }


def _pages(plan: Plan):
    browser = Client()
    home = browser.post(f"/open/{token(plan)}/")["Location"]
    sent = [f"{home}versies/{versie.nummer}/" for versie in plan.versies.all()]
    for address in (home, f"{home}plan.json", f"{home}initiatief/", *sent):
        yield browser.get(address, follow=True).status_code


if __name__ == "__main__":
    main()
