from django.db import migrations


def publish(apps, schema_editor):
    """What stood on the site before there was a concept stays there."""
    apps.get_model("matrix", "Werkvorm").objects.update(stand="gepubliceerd")


class Migration(migrations.Migration):

    dependencies = [
        ("matrix", "0007_beheer"),
    ]

    operations = [
        migrations.RunPython(publish, migrations.RunPython.noop),
    ]
