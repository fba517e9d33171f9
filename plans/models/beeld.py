"""The pictures of a plan: the place as it is, or a drawing of what is to come."""

from django.db import models
from django.utils import timezone

from plans.models.columns import tekst
from plans.models.rows import Rij


class BeeldManager(models.Manager):
    """Rows without their bytes, which are many; these are read when asked for."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().defer("groot", "klein")


class OfThePlan(BeeldManager):
    """What stands in the plan now."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().filter(weg=False)


class Beeld(Rij):
    """A photo or a drawing, as press.pictures made it anew; its bytes never change.

    One that was taken away stays as long as a version that was sent shows it.
    """

    gemaakt_op = models.DateTimeField(default=timezone.now)
    beschrijving = tekst()  # for who can't see it
    onderschrift = tekst()
    besloten = models.BooleanField(default=False)  # not in the public version
    weg = models.BooleanField(default=False)
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    groot = models.BinaryField()
    klein = models.BinaryField()
    sha256 = models.CharField(max_length=64)  # of groot

    objects = OfThePlan()
    kept = BeeldManager()

    class Meta(Rij.Meta):
        verbose_name_plural = "beelden"
