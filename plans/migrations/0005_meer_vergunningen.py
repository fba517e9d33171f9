import json

from django.db import migrations, models


def one_becomes_a_list_of_one(apps, schema_editor):
    """In the old column, as JSON: it takes the place of the text that stood there."""
    plans = apps.get_model("plans", "Plan").objects.using(schema_editor.connection.alias)
    plans.filter(vergunning="").update(vergunning=None)
    chosen = plans.exclude(vergunning=None).values_list("vergunning", flat=True)
    for slug in list(chosen.order_by("vergunning").distinct()):
        plans.filter(vergunning=slug).update(vergunning=json.dumps([slug]))


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0004_vragen_van_het_betere_advies'),
    ]

    operations = [
        migrations.RunPython(one_becomes_a_list_of_one),
        migrations.AlterField(
            model_name='plan',
            name='vergunning',
            field=models.JSONField(blank=True, null=True),
        ),
    ]
