from django.db import migrations

WITH_THE_LINK = ("link", "vraag", "verslag_nog", "concept_verloopt")


def prove_the_others(apps, schema_editor):
    """0018 took any mail for a proof; who proved an address since got the link by it."""
    Post, Plan = (apps.get_model("plans", name) for name in ("Post", "Plan"))
    linked = Post.objects.filter(medewerker=None, soort__in=WITH_THE_LINK)
    unproved = Plan.objects.exclude(pk__in=linked.values("plan"))
    unproved.exclude(mail_bewezen_op=None).update(mail_bewezen_op=None)


class Migration(migrations.Migration):
    dependencies = [("plans", "0018_mail_bewezen")]

    operations = [migrations.RunPython(prove_the_others, migrations.RunPython.noop)]
