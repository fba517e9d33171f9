from django.db import migrations


class Migration(migrations.Migration):
    dependencies = []
    operations = [
        migrations.RunSQL(
            "ALTER TABLE plans_plan ADD COLUMN next_one varchar(20) NULL",
            "ALTER TABLE plans_plan DROP COLUMN next_one",
        ),
        migrations.RunSQL(
            "CREATE INDEX next_by ON plans_plan (next_one, id)",
            "DROP INDEX next_by",
        ),
    ]
