from django.db import migrations

TABLES = (
    "axes_accessattemptexpiration",
    "axes_accessfailurelog",
    "axes_accesslog",
    "axes_accessattempt",
)


def drop(apps, schema_editor):
    """What django-axes counted is over within the hour; what it left goes with it."""
    there = schema_editor.connection.introspection.table_names()
    for table in TABLES:
        if table in there:
            schema_editor.execute(f"DROP TABLE {schema_editor.quote_name(table)}")
    apps.get_model("contenttypes", "ContentType").objects.filter(
        app_label="axes"
    ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0007_goedkeuring"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(drop, migrations.RunPython.noop)]
