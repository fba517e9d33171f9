"""What happened stays as it was written down, until its whole plan goes."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Max
from django.utils import timezone

from dossier.papers.exchange import SCHEMA
from plans.models import Gebeurtenis, Plan, Versie
from plans.models.happened import NotByItself
from tests.people.medewerker import sent_plan

pytestmark = pytest.mark.both
STEP = {"op": timezone.now(), "actie": "x", "wie": "x", "van": "x", "naar": "x"}
CHANGES = [
    *((Gebeurtenis, name, value) for name, value in (STEP | {"reden": "x"}).items()),
    *((Versie, name, value) for name, value in {"nummer": 9, "soort": "x"}.items()),
    (Versie, "inhoud", '{"schema": "x"}'),
]


@pytest.fixture
def plan(gemeente) -> Plan:
    return sent_plan()


@pytest.mark.parametrize(
    ("model", "name", "value"), CHANGES, ids=lambda case: str(case)[:40]
)
def test_no_word_of_it_can_be_changed_past_the_program_either(plan, model, name, value):
    """REL-D07, REL-D08"""
    with (
        pytest.raises(DatabaseError, match="not changed any more"),
        transaction.atomic(),
    ):
        model.objects.filter(plan=plan).update(**{name: value})


def test_none_of_it_can_be_taken_away_alone(plan):
    """REL-D07"""
    for rows in (plan.gebeurtenissen, plan.versies):
        with pytest.raises(NotByItself):
            rows.all().delete()
        with pytest.raises(NotByItself):
            rows.first().delete()


@pytest.mark.skipif("connection.vendor == 'sqlite'", reason="has no check at the end")
@pytest.mark.parametrize("table", ["plans_gebeurtenis", "plans_versie"])
def test_postgresql_keeps_it_also_from_others(plan, table):
    """REL-D07"""
    with pytest.raises(DatabaseError, match="not changed any more"):
        past_the_program(f"DELETE FROM {table}")  # noqa: S608 - ours


@transaction.atomic
def past_the_program(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_with_its_plan_all_of_it_goes(plan):
    """REL-D07"""
    before = Gebeurtenis.objects.aggregate(last=Max("pk"))["last"]
    plan.delete()
    left = Gebeurtenis.objects.filter(pk__lte=before), Versie.objects.all()
    assert [rows.count() for rows in left] == [0, 0]


def test_a_version_tells_by_which_schema_it_was_written(plan):
    """REL-D08"""
    assert plan.versies.get().inhoud["schema"] == SCHEMA
