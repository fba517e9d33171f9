import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """The table stays where it is, with what it counted; it only moves house."""

    initial = True
    dependencies = [("plans", "0020_teller_verhuist")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Teller",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("wat", models.CharField(max_length=20)),
                        ("wie", models.CharField(max_length=32)),
                        ("sinds", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                        ("aantal", models.PositiveIntegerField(default=0)),
                    ],
                    options={
                        "verbose_name_plural": "tellers",
                        "db_table": "plans_teller",
                        "constraints": [
                            models.UniqueConstraint(fields=("wat", "wie"), name="one_count_per_visitor")
                        ],
                    },
                )
            ]
        )
    ]
