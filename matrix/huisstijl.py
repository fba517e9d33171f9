"""How the gemeente looks, as columns that a beheerder can read and change."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from matrix import colours
from matrix.logo import Logo


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
    """The logo of the gemeente, and its colours by day and by night."""

    logo = models.ForeignKey(
        Logo,
        models.PROTECT,
        verbose_name=_("logo"),
        related_name="+",
        null=True,
        blank=True,
    )
    logo_tekst = models.CharField(
        _("wat staat er in het logo?"), max_length=120, blank=True
    )

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
    def logo_alt(self) -> str:
        """What somebody hears who doesn't see it."""
        return self.logo_tekst or gettext("gemeente {naam}").format(naam=self.naam)

    @property
    def logo_maat(self) -> list[str]:
        """Its width and height, told by its name: a page needs no more of it."""
        return (self.logo_id or "").split("-")[0].split("x")

    @property
    def huisstijl(self) -> str:
        return colours.style_sheet(self)

    @property
    def huisstijl_versie(self) -> str:
        return colours.version(self.huisstijl)
