from django.db import migrations


class Migration(migrations.Migration):
    """To `coevorden`, where colleagues are counted as well; the table stays."""

    dependencies = [("plans", "0019_alleen_wie_de_link_had")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel(name="Teller")]
        )
    ]
