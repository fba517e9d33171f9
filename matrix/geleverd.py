"""What came with the product and was put in the matrix, each thing once."""

from django.db import models


class Geleverd(models.Model):
    """A thing that was loaded; if a beheerder removes it later, it stays away."""

    naam = models.CharField(max_length=60, unique=True)

    class Meta:
        verbose_name_plural = "geleverd"

    def __str__(self):
        return self.naam
