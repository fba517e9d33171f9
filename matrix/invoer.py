"""A file between the two steps: read and sound, and waiting for a yes."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

KEPT = timedelta(days=1)


class Invoer(models.Model):
    """What somebody sent to read in; forgotten after a day."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    gemaakt_op = models.DateTimeField(default=timezone.now, editable=False)
    inhoud = models.JSONField()

    def __str__(self):
        return f"{self.gemaakt_op:%Y-%m-%d %H:%M}"


def forget_old_invoer() -> None:
    Invoer.objects.filter(gemaakt_op__lte=timezone.now() - KEPT).delete()
