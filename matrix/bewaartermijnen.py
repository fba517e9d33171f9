"""How many years the gemeente keeps what it received, where it chose another term.

By the categories of nota.bewaren; left empty, the term is the one that stands there.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from nota import bewaren


def jaren(label, shipped: bewaren.Categorie) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        label,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("Volgens jullie selectielijst. Leeg: {n} jaar.").format(
            n=shipped.jaren
        ),
    )


class Bewaartermijnen(models.Model):
    """The terms of the selectielijst that this gemeente uses."""

    bewaar_verslag = jaren(
        _("bewaar een plan met verslag zoveel jaar"), bewaren.VERSLAG
    )
    bewaar_overheid = jaren(
        _("bewaar een plan van een overheid zoveel jaar"), bewaren.PLAN_VAN_OVERHEID
    )
    bewaar_plan = jaren(_("bewaar een ander plan zoveel jaar"), bewaren.PLAN)

    class Meta:
        abstract = True

    def jaren_van(self, categorie: str) -> int | None:
        """The term that was chosen for this category, if one was."""
        chosen: int | None = getattr(self, COLUMNS[categorie])
        return chosen


COLUMNS = {
    bewaren.VERSLAG.slug: "bewaar_verslag",
    bewaren.PLAN_VAN_OVERHEID.slug: "bewaar_overheid",
    bewaren.PLAN.slug: "bewaar_plan",
}
