from django.db import migrations


class Migration(migrations.Migration):
    """The outbox for links becomes one for all mail; the rows stay (see 0004)."""

    dependencies = [("plans", "0002_dossier_en_verslag")]

    operations = [migrations.RenameModel("Linkmail", "Post")]
