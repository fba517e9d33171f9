"""What the gemeente works on for years: a plan may be part of one of those."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from matrix.beheerd import Beheerd, kept_history


class Opgave(Beheerd):
    """One of the tasks of the gemeente, as her policy calls it."""

    slug = models.SlugField(unique=True)
    naam = models.CharField(_("de opgave"), max_length=120)
    history = kept_history()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "opgaven van de gemeente"

    def __str__(self):
        return self.naam
