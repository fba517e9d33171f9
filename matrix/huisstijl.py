"""How the gemeente looks, as columns that a beheerder can read and change."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from matrix import colours


def kleur(label, check):
    """A colour of the huisstijl; left empty, it is that of the product."""
    return models.CharField(
        label,
        max_length=7,
        blank=True,
        validators=[check],
        help_text=_("Bijvoorbeeld: #0f4c64. Leeg: de kleur van het product."),
    )


class Huisstijl(models.Model):
    """The colours of the gemeente, by day and by night."""

    kleur_dak = kleur(_("kleur van knoppen en links"), colours.readable_by_day)
    kleur_snavel = kleur(_("kleur van waar je bent"), colours.readable_by_day)
    kleur_dak_donker = kleur(
        _("kleur van knoppen en links, in het donker"), colours.readable_by_night
    )
    kleur_snavel_donker = kleur(
        _("kleur van waar je bent, in het donker"), colours.readable_by_night
    )

    class Meta:
        abstract = True

    @property
    def huisstijl(self) -> str:
        return colours.style_sheet(self)

    @property
    def huisstijl_versie(self) -> str:
        return colours.version(self.huisstijl)
