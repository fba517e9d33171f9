"""The one table of the ground: how often somebody did something."""

from django.db import models
from django.utils import timezone


class Teller(models.Model):
    """How often somebody did something within the hour that began with the first.

    Of what has to slow down, such as a wrong password, `sinds` is the last of them.
    """

    wat = models.CharField(max_length=20)
    wie = models.CharField(max_length=32)  # a hash: no address can be read from it
    sinds = models.DateTimeField(default=timezone.now, db_index=True)
    aantal = models.PositiveIntegerField(default=0)

    class Meta:
        db_table = "plans_teller"  # where it was born
        verbose_name_plural = "tellers"
        constraints = [
            models.UniqueConstraint(fields=["wat", "wie"], name="one_count_per_visitor")
        ]

    def __str__(self):
        return f"{self.wat} {self.aantal}"
