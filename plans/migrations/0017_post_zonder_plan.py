from django.conf import settings
from django.db import migrations, models


def keep_the_first_of_each(apps, schema_editor):
    """Somebody may have been invited twice in one second, before this was refused."""
    posts = apps.get_model("plans", "Post").objects.filter(plan=None)
    kinds = posts.order_by().values("soort", "sleutel")
    firsts = kinds.annotate(first=models.Min("pk")).values_list("first", flat=True)
    posts.exclude(pk__in=list(firsts)).delete()


class Migration(migrations.Migration):

    dependencies = [
        ('plans', '0016_delen_van_woorden'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='post',
            options={'verbose_name': 'post', 'verbose_name_plural': 'mail en PDF’s'},
        ),
        migrations.RunPython(keep_the_first_of_each, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.UniqueConstraint(condition=models.Q(('plan', None)), fields=('soort', 'sleutel'), name='one_mail_without_a_plan'),
        ),
    ]
