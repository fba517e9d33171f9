"""Plans that were sent earlier are found by parts of words and by telephone too."""

from django.db import migrations

from plans.zoekwoorden import words_of

AT_ONCE = 500


def find_by_more(apps, schema_editor):
    """By what was sent last; a word that is there already stays as it is."""
    Versie, Zoekwoord = (apps.get_model("plans", name) for name in ("Versie", "Zoekwoord"))
    sent = Versie.objects.select_related("plan").order_by("plan", "-nummer")
    fresh, done = [], None
    for versie in sent.iterator(AT_ONCE):
        if versie.plan_id == done:
            continue
        done = versie.plan_id
        words = words_of(versie.plan, versie.inhoud["antwoorden"])
        fresh += [Zoekwoord(plan_id=done, woord=word) for word in words]
        if len(fresh) > AT_ONCE * 20:
            Zoekwoord.objects.bulk_create(fresh, AT_ONCE, ignore_conflicts=True)
            fresh = []
    Zoekwoord.objects.bulk_create(fresh, AT_ONCE, ignore_conflicts=True)


class Migration(migrations.Migration):

    dependencies = [("plans", "0015_wat_mislukt")]

    operations = [migrations.RunPython(find_by_more, migrations.RunPython.noop)]
