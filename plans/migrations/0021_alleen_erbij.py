"""What happened is not changed any more (REL-D07), nor what was sent (REL-D08)."""

from django.db import migrations

KEPT = {
    "plans_gebeurtenis": "plan_id, op, actie, wie, medewerker_id, van, naar, reden",
    "plans_versie": "plan_id, nummer, soort, ingediend_op, inhoud",
}
NO = "What happened is not changed any more."
FUNCTION = f"""
CREATE FUNCTION alleen_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{NO}'; END $$
"""
ALONE = f"""
CREATE FUNCTION alleen_met_zijn_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM plans_plan WHERE id = OLD.plan_id) THEN
    RAISE EXCEPTION '{NO}';
  END IF;
  RETURN NULL;
END $$
"""


def keep(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTION)
        schema_editor.execute(ALONE)
    for table, columns in KEPT.items():
        for statement in statements(schema_editor.connection.vendor, table, columns):
            schema_editor.execute(statement)


def statements(vendor, table, columns):
    unchanged = f"CREATE TRIGGER {table}_blijft BEFORE UPDATE OF {columns} ON {table}"
    if vendor == "sqlite":
        return [f"{unchanged} BEGIN SELECT RAISE(ABORT, '{NO}'); END"]
    return [
        f"{unchanged} FOR EACH ROW EXECUTE FUNCTION alleen_erbij()",
        f"CREATE CONSTRAINT TRIGGER {table}_met_plan AFTER DELETE ON {table} "
        "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
        "EXECUTE FUNCTION alleen_met_zijn_plan()",
    ]


def let_go(apps, schema_editor):
    postgres = schema_editor.connection.vendor == "postgresql"
    for table in KEPT:
        of_table = f" ON {table}" if postgres else ""
        schema_editor.execute(f"DROP TRIGGER {table}_blijft{of_table}")
        if postgres:
            schema_editor.execute(f"DROP TRIGGER {table}_met_plan ON {table}")
    if postgres:
        schema_editor.execute("DROP FUNCTION alleen_erbij()")
        schema_editor.execute("DROP FUNCTION alleen_met_zijn_plan()")


class Migration(migrations.Migration):
    dependencies = [("plans", "0020_teller_verhuist")]
    operations = [migrations.RunPython(keep, let_go)]
