from django.db import migrations


def throw_away(apps, schema_editor):
    """Their keys stand in clear, also in what was copied of the database before."""
    apps.get_model("sessions", "Session").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0002_collega"),
        ("sessions", "0001_initial"),
    ]
    operations = [migrations.RunPython(throw_away, migrations.RunPython.noop)]
