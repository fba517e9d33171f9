"""What happens between a plan and the gemeente; nothing here is ever changed again."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils import timezone

from plans.models.columns import Json
from plans.models.plan import Plan


class NotByItself(Exception):
    """What happened goes with its plan, as a whole."""


class KeptQuerySet(models.QuerySet):
    """REL-D07. The database refuses a change too (migration 0021)."""

    def delete(self) -> NoReturn:
        raise NotByItself


class Kept(models.Model):
    objects = KeptQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise NotByItself


class Versie(Kept):
    """A plan or verslag as it was sent: frozen, whatever happens to the plan."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="versies")
    nummer = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=10)  # plan, verslag
    ingediend_op = models.DateTimeField(default=timezone.now)
    inhoud = Json()  # as dossier.papers.exchange writes it, with its schema

    class Meta:
        ordering = ["nummer"]
        verbose_name_plural = "versies"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "nummer"], name="one_version_per_number"
            )
        ]

    def __str__(self):
        return f"{self.soort} {self.nummer}"


class Afdruk(models.Model):
    """The PDF of a frozen version, kept with its hash."""

    versie = models.ForeignKey(Versie, models.CASCADE, related_name="afdrukken")
    uitvoering = models.CharField(max_length=10)  # eigen, gedeeld, publiek
    gemaakt_op = models.DateTimeField(default=timezone.now)
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64, db_index=True)

    class Meta:
        verbose_name_plural = "afdrukken"
        constraints = [
            models.UniqueConstraint(
                fields=["versie", "uitvoering"], name="one_print_per_version"
            )
        ]

    def __str__(self):
        return self.sha256


class Gebeurtenis(Kept):
    """One step of the dossier: who did what, when and why."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="gebeurtenissen")
    op = models.DateTimeField(default=timezone.now)
    actie = models.CharField(max_length=30)  # of nota.status
    wie = models.CharField(max_length=20)  # of nota.status
    medewerker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True
    )
    aan = models.ForeignKey(  # to which colleague the plan was given
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    uit = models.ForeignKey(  # the gebied from which it was handed over
        "matrix.Gebied", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    van = models.CharField(max_length=20)
    naar = models.CharField(max_length=20)
    reden = models.TextField(blank=True)
    sleutel = models.CharField(  # of the form: pressed twice is taken once
        max_length=32, null=True, blank=True, unique=True
    )

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "gebeurtenissen"

    def __str__(self):
        return self.actie


class Verzoek(models.Model):
    """A question of the gebiedscoördinator at one screen; answered by sending again."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="verzoeken")
    scherm = models.CharField(max_length=20)
    vraag = models.TextField()
    gesteld_op = models.DateTimeField(default=timezone.now)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    beantwoord_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "verzoeken"

    def __str__(self):
        return self.scherm


class Voorstel(models.Model):
    """A group that the gebiedscoördinator proposes; taken over, or why not."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="voorstellen")
    gedaan_op = models.DateTimeField(default=timezone.now)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    groep = models.CharField(max_length=80)
    waarom = models.TextField(blank=True)
    antwoord = models.CharField(max_length=12, blank=True)  # overgenomen, wacht, niet
    antwoord_reden = models.TextField(blank=True)
    beantwoord_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "voorstellen"

    def __str__(self):
        return self.groep


class Bericht(models.Model):
    """A message between initiatiefnemer and gemeente; both can read it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="berichten")
    op = models.DateTimeField(default=timezone.now)
    medewerker = models.ForeignKey(  # None: the initiatiefnemer wrote it
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True
    )
    tekst = models.TextField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "berichten"

    def __str__(self):
        return str(self.op)


class Notitie(models.Model):
    """A note for colleagues; the initiatiefnemer never sees it."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="notities")
    op = models.DateTimeField(default=timezone.now)
    medewerker = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    tekst = models.TextField()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "notities"

    def __str__(self):
        return str(self.op)


class Gemeentekant(models.Model):
    """What the gemeente answers to the five questions of nota 3.3 itself."""

    plan = models.OneToOneField(Plan, models.CASCADE, related_name="gemeentekant")
    echte_vraag = models.TextField(blank=True)
    achterliggend_doel = models.TextField(blank=True)
    van_wie = models.TextField(blank=True)
    standpunt = models.TextField(blank=True)
    aanspreekpunt = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "gemeentekanten"

    def __str__(self):
        return self.aanspreekpunt


class Zoekwoord(models.Model):
    """A word of a plan as it was sent: one index that every database can search."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="zoekwoorden")
    woord = models.CharField(max_length=40)

    class Meta:
        verbose_name_plural = "zoekwoorden"
        constraints = [
            models.UniqueConstraint(fields=["woord", "plan"], name="a_word_once")
        ]

    def __str__(self):
        return self.woord
