"""Everything the beheerder edits: the gemeente, its places, its werkvormen."""

import secrets

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from matrix.beheerd import Beheerd, kept_history
from matrix.bewaartermijnen import Bewaartermijnen
from matrix.geleverd import Geleverd
from matrix.huisstijl import Huisstijl
from matrix.invoer import Invoer
from matrix.logo import Logo
from matrix.numbers import Rekenwaarden
from matrix.opgaven import Opgave
from matrix.teksten import Hulpregel, Tekst, is_telephone

__all__ = [
    "Cel",
    "Gebied",
    "Geleverd",
    "Gemeente",
    "Geval",
    "Hulpregel",
    "Invoer",
    "Kern",
    "Logo",
    "Opgave",
    "Standaardantwoord",
    "Tekst",
    "Vervanging",
    "Werkvorm",
]

CONCEPT, GEPUBLICEERD, GEARCHIVEERD = "concept", "gepubliceerd", "gearchiveerd"
NOT_A_CASE = ("geen_van_deze", "weet_niet")  # answers to the duty list, not on it


class Gemeente(Beheerd, Huisstijl, Bewaartermijnen, Rekenwaarden):
    """The gemeente that uses the product: its name, its people, its numbers."""

    naam = models.CharField(
        _("naam"), max_length=60, help_text=_("Zonder het woord gemeente ervoor.")
    )
    productnaam = models.CharField(
        _("naam van het product"),
        max_length=60,
        default="Samenspel",
        help_text=_("Staat boven elke pagina en onder elke mail."),
    )
    contact_functie = models.CharField(
        _("wie helpt"), max_length=80, default="de gebiedscoördinator"
    )
    contact_telefoon = models.CharField(
        _("telefoon"), max_length=20, default="14 0524", validators=[is_telephone]
    )
    contact_mail = models.EmailField(
        _("mail"), blank=True, help_text=_("Van de functie, niet van een persoon.")
    )
    verslag_na_dagen = models.PositiveSmallIntegerField(
        _("herinner aan het verslag na zoveel dagen samenwerken"), default=60
    )
    antwoord_werkdagen = models.PositiveSmallIntegerField(
        _("wie een plan stuurt, hoort iets binnen zoveel werkdagen"),
        default=10,
        validators=[MinValueValidator(1)],
    )
    werkvormen_versie = models.CharField(max_length=16, default="", editable=False)
    history = kept_history("werkvormen_versie")

    class Meta:
        verbose_name_plural = "gemeente en rekenwaarden"

    def __str__(self):
        return self.naam


class Gebied(Beheerd):
    """A part of the gemeente with its own gebiedscoördinator."""

    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=60)
    coordinatoren = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("gebiedscoördinatoren"),
        related_name="gebieden",
        blank=True,
        help_text=_("Zij zien de plannen die in dit gebied zijn ingediend."),
    )
    history = kept_history()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gebieden"

    def __str__(self):
        return self.naam

    def beside(self):
        chosen = self.coordinatoren.order_by("pk").values_list("pk", flat=True)
        return {"coordinatoren": list(chosen)}

    def put_beside(self, beside):
        """Who has gone since does not come back."""
        users = self.coordinatoren.model.objects
        self.coordinatoren.set(users.filter(pk__in=beside["coordinatoren"]))


class Vervanging(models.Model):
    """Who answers for a gebiedscoördinator that is away, both days included."""

    medewerker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="vervangingen"
    )
    vervanger = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="vervangt"
    )
    van = models.DateField()
    tot_en_met = models.DateField()

    class Meta:
        ordering = ["van", "pk"]
        verbose_name_plural = "vervangingen"

    def __str__(self):
        return f"{self.van} – {self.tot_en_met}"


class Standaardantwoord(Beheerd):
    """Words for a message that is written often; a colleague changes them freely."""

    naam = models.CharField(_("naam"), max_length=60, unique=True)
    tekst = models.TextField(_("tekst"), max_length=2000)
    history = kept_history()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "standaardantwoorden"

    def __str__(self):
        return self.naam


class Kern(Beheerd):
    """A village, a hamlet or a wijk."""

    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="kernen")
    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=60)
    history = kept_history()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "kernen"

    def __str__(self):
        return self.naam


def on_the_list(slug: str) -> None:
    """Two answers to the question for the case are no case themselves."""
    if slug in NOT_A_CASE:
        says = _("Deze naam is al een vast antwoord. Kies een andere naam.")
        raise ValidationError(says)


class Geval(Beheerd):
    """A case of the duty list of the gemeenteraad (16.55 lid 7 Omgevingswet)."""

    slug = models.SlugField(unique=True, validators=[on_the_list])
    naam = models.CharField(_("het geval"), max_length=200)
    drempel = models.CharField(_("vanaf wanneer"), max_length=200, blank=True)
    bron = models.CharField(_("bron"), max_length=200)
    datum = models.DateField(_("datum van het besluit"))
    history = kept_history()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gevallen van de gemeenteraad"

    def __str__(self):
        return self.naam

    @property
    def volledig(self) -> str:
        """The case with from when it counts, as it is asked."""
        return f"{self.naam}, {self.drempel}" if self.drempel else self.naam


class InTheMatrix(models.Model):
    """A part of the matrix: every process hears of it when it changes."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        werkvormen_changed()

    def delete(self, *args, **kwargs):
        deleted = super().delete(*args, **kwargs)
        werkvormen_changed()
        return deleted


class WerkvormQuerySet(models.QuerySet):
    def published(self):
        """What everybody may see, and choose in a plan."""
        return self.filter(stand=GEPUBLICEERD)


class Werkvorm(InTheMatrix, Beheerd):
    """A way to involve people, explained so that anybody can do it."""

    stand = models.CharField(_("stand"), max_length=12, default=CONCEPT)
    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=80)
    uitleg = models.CharField(_("uitleg in één zin"), max_length=200)
    past_goed = models.TextField(_("past goed als"), blank=True)
    past_niet = models.TextField(_("past niet als"), blank=True)
    stappen = models.JSONField(_("zo doe je het"), default=list, blank=True)
    groep_min = models.PositiveIntegerField(_("groep vanaf"), null=True, blank=True)
    groep_max = models.PositiveIntegerField(_("groep tot"), null=True, blank=True)
    doorlooptijd_weken = models.PositiveSmallIntegerField(
        _("tijd in weken"), null=True, blank=True
    )
    moeite = models.CharField(_("moeite"), max_length=10)
    kosten = models.PositiveSmallIntegerField(_("kosten"))
    wijze = models.JSONField(_("online, fysiek of papier"), default=list, blank=True)
    klein = models.BooleanField(_("klein en persoonlijk"), default=False)
    doelgroepen = models.JSONField(_("doelgroepen"), default=list, blank=True)
    inclusie = models.JSONField(
        _("zodat iedereen mee kan doen"), default=dict, blank=True
    )
    nodig = models.JSONField(_("wat je nodig hebt"), default=list, blank=True)
    tip_verslag = models.TextField(_("tip voor het verslag"), blank=True)
    voorbeeld = models.TextField(_("voorbeeld"), blank=True)
    helpt_bij = models.JSONField(_("helpt bij deze doelen"), default=list, blank=True)
    fasen = models.JSONField(_("past ook bij"), default=list, blank=True)
    van_gemeente = models.BooleanField(
        _("kan alleen samen met de gemeente"), default=False
    )
    van_bewoners = models.BooleanField(_("bewoners doen dit met elkaar"), default=False)
    bron = models.CharField(_("bron"), max_length=80)
    nagekeken_op = models.DateField(_("nagekeken op"))
    geschat = models.JSONField(_("onze schatting"), default=list, blank=True)
    history = kept_history()

    objects = WerkvormQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "werkvormen"

    def __str__(self):
        return self.naam

    def beside(self):
        columns = ("inbreng", "niveau", "plek", "geschat")
        ordered = self.cellen.order_by("inbreng", "niveau")
        return {"cellen": list(ordered.values(*columns))}

    def put_beside(self, beside):
        self.cellen.all().delete()
        Cel.objects.bulk_create(Cel(werkvorm=self, **cel) for cel in beside["cellen"])
        werkvormen_changed()


class Cel(InTheMatrix):
    """A place in the matrix: inbreng by niveau (nota 6)."""

    werkvorm = models.ForeignKey(Werkvorm, models.CASCADE, related_name="cellen")
    inbreng = models.CharField(max_length=20)
    niveau = models.CharField(max_length=20)
    plek = models.PositiveSmallIntegerField(_("plek in het vak"), default=0)
    geschat = models.BooleanField(_("onze schatting"), default=False)

    class Meta:
        ordering = ["plek"]
        verbose_name_plural = "cellen"
        constraints = [
            models.UniqueConstraint(
                fields=["werkvorm", "inbreng", "niveau"], name="once_in_a_cell"
            )
        ]

    def __str__(self):
        return f"{self.inbreng} × {self.niveau}"


def werkvormen_changed() -> None:
    """Every process drops what it remembers of the matrix (see matrix.catalogue)."""
    Gemeente.objects.update(werkvormen_versie=secrets.token_hex(8))
