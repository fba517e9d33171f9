"""The release before runs on the new tables while it is replaced (OPS-06).

So a migration only adds, and what it adds may stay empty. What the program no longer
uses goes a release later, and stands in EXCUSED with the reason.
"""

from collections.abc import Iterator
from inspect import getsource

import pytest
from django.db import models
from django.db.migrations import operations as does
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

BEFORE = {
    "matrix": "0010",
    "plans": "0019",
    "staff": "0007",
}  # they were not judged yet
EXCUSED = {
    "staff 0008_zonder_axes": "No release ever asked for those tables.",
    "plans 0021_alleen_erbij": "No release ever changed what it keeps as it is.",
}
"""App and migration, as "plans 0042_weg", with the reason why nobody misses it."""

TAKES_AWAY = (
    *(does.DeleteModel, does.RemoveField, does.RenameField, does.RenameModel),
    *(does.AlterModelTable, does.AddConstraint, does.RunSQL),
)


def faults(app: str, operations: list[Operation], state: ProjectState) -> Iterator[str]:
    """What the release before would stumble over."""
    for operation in operations:
        if isinstance(operation, does.SeparateDatabaseAndState):
            yield from faults(app, operation.database_operations, state.clone())
        elif is_fault(app, operation, state):
            yield operation.describe()
        operation.state_forwards(app, state)


def is_fault(app: str, operation: Operation, state: ProjectState) -> bool:
    if isinstance(operation, does.AddField):
        return must_be_filled(operation.field)
    if isinstance(operation, does.AlterField):
        model = state.models[app, operation.model_name_lower]
        return is_stricter(operation.field, model.fields[operation.name])
    if isinstance(operation, does.RunPython):
        return ".execute(" in getsource(operation.code)
    return isinstance(operation, TAKES_AWAY)


def must_be_filled(field: models.Field) -> bool:
    """A default of Python is not known to who does not know the column."""
    return not (field.null or field.many_to_many or field.has_db_default())


def is_stricter(field: models.Field, before: models.Field) -> bool:
    longest, was = (each.max_length or float("inf") for each in (field, before))
    needed = before.null and not field.null
    return needed or longest < was or (field.unique and not before.unique)


@pytest.fixture(scope="module")
def known() -> MigrationLoader:
    return MigrationLoader(None)


def test_no_migration_breaks_the_release_before(known):
    """OPS-06"""
    found = {}
    for (app, name), migration in sorted(known.disk_migrations.items()):
        if app in BEFORE and name[:4] > BEFORE[app]:
            state = known.project_state((app, name), at_end=False)
            found[f"{app} {name}"] = list(faults(app, migration.operations, state))
    assert {
        name: said for name, said in found.items() if said and name not in EXCUSED
    } == {}
    assert {name for name in EXCUSED if not found.get(name)} == set()
    assert all(EXCUSED.values())


def by_hand(_apps, schema_editor):
    schema_editor.execute("DROP TABLE plans_post")


ALLOWED = {
    "may stay empty": does.AddField("plan", "nieuw", models.TextField(null=True)),
    "filled by the database": does.AddField(
        "plan", "nieuw", models.IntegerField(db_default=0)
    ),
    "a table": does.CreateModel(
        "Nieuw", [("id", models.BigAutoField(primary_key=True))]
    ),
    "an index": does.AddIndex("plan", models.Index(fields=["status"], name="nieuw")),
    "longer": does.AlterField("post", "soort", models.CharField(max_length=40)),
    "only another house": does.SeparateDatabaseAndState(
        state_operations=[does.DeleteModel("Hartslag")]
    ),
    "rows": does.RunPython(does.RunPython.noop),
}
REFUSED = {
    "a column": does.RemoveField("plan", "titel"),
    "another name": does.RenameField("plan", "titel", "naam"),
    "a table": does.DeleteModel("Hartslag"),
    "must be filled": does.AddField("plan", "nieuw", models.TextField(default="")),
    "must be filled from now on": does.AlterField(
        "plan", "mail_bewezen_op", models.DateTimeField()
    ),
    "shorter": does.AlterField("post", "soort", models.CharField(max_length=10)),
    "once only": does.AlterField(
        "post", "soort", models.CharField(max_length=20, unique=True)
    ),
    "a rule": does.AddConstraint(
        "post", models.CheckConstraint(condition=models.Q(pogingen=0), name="nieuw")
    ),
    "what it does beside the state": does.SeparateDatabaseAndState(
        database_operations=[does.DeleteModel("Hartslag")]
    ),
    "by hand": does.RunPython(by_hand),
    "what nobody can read": does.RunSQL("SELECT 1"),
}


@pytest.mark.parametrize("operation", ALLOWED.values(), ids=ALLOWED)
def test_what_adds_is_allowed(known, operation):
    """OPS-06"""
    assert list(faults("plans", [operation], known.project_state())) == []


@pytest.mark.parametrize("operation", REFUSED.values(), ids=REFUSED)
def test_what_takes_away_or_demands_is_refused(known, operation):
    """OPS-06 (mut)"""
    assert list(faults("plans", [operation], known.project_state())) != []
