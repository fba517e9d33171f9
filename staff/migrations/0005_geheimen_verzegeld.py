from binascii import unhexlify

from django.db import migrations

from staff.sealed import seal


def seal_all(apps, schema_editor):
    """They stood in clear, in hex."""
    for phone in apps.get_model("otp_totp", "TOTPDevice").objects.all():
        phone.key = seal(unhexlify(phone.key), phone.user_id)
        phone.save(update_fields=["key"])


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0004_nader_en_eens"),
        ("otp_totp", "0003_add_timestamps"),
    ]
    operations = [
        migrations.CreateModel(
            name="Telefoon",
            fields=[],
            options={"proxy": True, "default_permissions": (), "indexes": [], "constraints": []},
            bases=("otp_totp.totpdevice",),
        ),
        migrations.RunPython(seal_all),
    ]
