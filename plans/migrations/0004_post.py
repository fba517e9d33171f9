from django.db import migrations


class Migration(migrations.Migration):
    """The outbox for links becomes one for all mail; the rows stay (see the next)."""

    dependencies = [("plans", "0003_bureau")]

    operations = [migrations.RenameModel("Linkmail", "Post")]
