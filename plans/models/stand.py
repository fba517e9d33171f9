"""What is kept beside the answers: where each screen stands."""

from django.db import models

from plans.models.columns import Json
from plans.models.plan import Plan


class Schermstand(models.Model):
    """What is known of one screen of one plan, apart from its answers."""

    plan = models.ForeignKey(Plan, models.CASCADE)
    scherm = models.CharField(max_length=20)
    versie = models.PositiveIntegerField(default=0)
    gepasseerd = models.BooleanField(default=False)
    klad = Json(default=dict)  # typed, but not accepted yet
    tekens = models.PositiveIntegerField(default=0)
    sleutel = models.CharField(max_length=32, default="")  # of the last save
    beurt = models.PositiveIntegerField(default=0)  # how often that page was sent
    inhoud = models.CharField(max_length=64, default="")  # hash of that save

    class Meta:
        verbose_name_plural = "schermstanden"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "scherm"], name="one_stand_per_screen"
            )
        ]

    def __str__(self):
        return self.scherm
