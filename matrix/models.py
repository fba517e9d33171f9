"""Everything the beheerder edits: the gemeente, its places, its werkvormen."""

import secrets
from dataclasses import fields

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from plans.policy.weights import Weights


def aantal(label, name):
    """A number of the advice; rules.md gives the shipped value."""
    return models.PositiveSmallIntegerField(label, default=getattr(Weights, name))


class Rekenwaarden(models.Model):
    """The numbers of the advice. The nota gives none: all of them are an estimate."""

    gewicht_omvang = aantal(_("hoe zwaar telt de omvang"), "gewicht_omvang")
    gewicht_maatschappelijk_belang = aantal(
        _("hoe zwaar telt hoeveel erover gepraat wordt"),
        "gewicht_maatschappelijk_belang",
    )
    gewicht_hinder_na = aantal(_("hoe zwaar telt hinder daarna"), "gewicht_hinder_na")
    gewicht_hinder_tijdens = aantal(
        _("hoe zwaar telt hinder tijdens"), "gewicht_hinder_tijdens"
    )
    gemiddeld_vanaf = aantal(_("gemiddeld vanaf deze som"), "gemiddeld_vanaf")
    zwaar_vanaf = aantal(_("zwaar vanaf deze som"), "zwaar_vanaf")
    vragen_voor_advies = aantal(
        _("zoveel antwoorden zijn nodig voor een advies"), "vragen_voor_advies"
    )
    gevoelig_vanaf = aantal(
        _("ligt gevoelig: hoeveel erover gepraat wordt, vanaf"), "gevoelig_vanaf"
    )
    veel_hinder_vanaf = aantal(_("veel hinder vanaf"), "veel_hinder_vanaf")
    veel_mensen_boven = aantal(_("veel mensen: meer dan"), "veel_mensen_boven")
    merkbare_hinder_vanaf = aantal(_("merkbare hinder vanaf"), "merkbare_hinder_vanaf")
    flinke_hinder_vanaf = aantal(_("flinke hinder vanaf"), "flinke_hinder_vanaf")
    zeer_groot_vanaf = aantal(_("zeer groot vanaf"), "zeer_groot_vanaf")
    brede_bijdrage_vanaf = aantal(_("brede bijdrage vanaf"), "brede_bijdrage_vanaf")
    momenten_licht = aantal(_("momenten bij licht"), "momenten_licht")
    momenten_gemiddeld = aantal(_("momenten bij gemiddeld"), "momenten_gemiddeld")
    momenten_zwaar = aantal(_("momenten bij zwaar"), "momenten_zwaar")
    momenten_erbij_als_beladen = aantal(
        _("momenten erbij als het gevoelig ligt"), "momenten_erbij_als_beladen"
    )
    momenten_bij_plicht = aantal(
        _("momenten, ten minste, als overleg waarschijnlijk verplicht is"),
        "momenten_bij_plicht",
    )
    uitnodigen_dagen = aantal(
        _("uitnodigen: zoveel dagen van tevoren"), "uitnodigen_dagen"
    )
    groot_belang_vanaf = aantal(_("groot belang vanaf weging"), "groot_belang_vanaf")
    gewoon_belang_vanaf = aantal(_("gewoon belang vanaf weging"), "gewoon_belang_vanaf")
    klein_belang_vanaf = aantal(_("klein belang vanaf weging"), "klein_belang_vanaf")
    belang_als_plan_niet_past = aantal(
        _("weging als het plan niet past en niets is ingevuld"),
        "belang_als_plan_niet_past",
    )
    belang_als_nodig = aantal(
        _("weging als de groep nodig is en niets is ingevuld"), "belang_als_nodig"
    )
    punten_precies = aantal(
        _("werkvorm: punten voor precies dit vak"), "punten_precies"
    )
    punten_ander_niveau = aantal(
        _("werkvorm: punten voor dezelfde inbreng op een ander niveau"),
        "punten_ander_niveau",
    )
    punten_stap_ernaast = aantal(
        _("werkvorm: punten voor een stap meer of minder inbreng"),
        "punten_stap_ernaast",
    )
    punten_per_doel = aantal(_("werkvorm: punten per doel dat past"), "punten_per_doel")
    punten_doelen_hoogstens = aantal(
        _("werkvorm: punten voor doelen, hoogstens"), "punten_doelen_hoogstens"
    )
    punten_persoonlijk = aantal(
        _("werkvorm: punten als hij persoonlijk is"), "punten_persoonlijk"
    )
    punten_makkelijk = aantal(
        _("werkvorm: punten als hij makkelijk is"), "punten_makkelijk"
    )
    aftrek_veel_moeite = aantal(
        _("werkvorm: aftrek als hij veel moeite kost"), "aftrek_veel_moeite"
    )
    aftrek_van_gemeente = aantal(
        _("werkvorm: aftrek als alleen de gemeente hem kan inzetten"),
        "aftrek_van_gemeente",
    )

    class Meta:
        abstract = True

    def weights(self) -> Weights:
        return Weights(**{f.name: getattr(self, f.name) for f in fields(Weights)})

    def clean(self):
        problems = self.weights().problems()
        if problems:
            says = _("Dit getal past niet bij de andere. Kijk het nog eens na.")
            raise ValidationError(dict.fromkeys(problems, says))


class Gemeente(Rekenwaarden):
    """The gemeente that uses the product: its name, its people, its numbers."""

    naam = models.CharField(_("naam"), max_length=60)
    productnaam = models.CharField(
        _("naam van het product"), max_length=60, default="Samenspel"
    )
    contact_functie = models.CharField(
        _("wie helpt"), max_length=80, default="de gebiedscoördinator"
    )
    contact_telefoon = models.CharField(_("telefoon"), max_length=20, default="14 0524")
    contact_mail = models.EmailField(_("mail"), blank=True)
    werkvormen_versie = models.CharField(max_length=16, default="", editable=False)

    class Meta:
        verbose_name_plural = "gemeenten"

    def __str__(self):
        return self.naam


class Gebied(models.Model):
    """A part of the gemeente with its own gebiedscoördinator."""

    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=60)

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gebieden"

    def __str__(self):
        return self.naam


class Kern(models.Model):
    """A village, a hamlet or a wijk."""

    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="kernen")
    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=60)

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "kernen"

    def __str__(self):
        return self.naam


class Geval(models.Model):
    """A case of the duty list of the gemeenteraad (16.55 lid 7 Omgevingswet)."""

    slug = models.SlugField(unique=True)
    naam = models.CharField(_("het geval"), max_length=200)
    bron = models.CharField(_("bron"), max_length=200)
    datum = models.DateField(_("datum van het besluit"))

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gevallen"

    def __str__(self):
        return self.naam


class Werkvorm(models.Model):
    """A way to involve people, explained so that anybody can do it."""

    slug = models.SlugField(unique=True)
    naam = models.CharField(_("naam"), max_length=80)
    uitleg = models.CharField(_("uitleg in één zin"), max_length=200)
    past_goed = models.TextField(_("past goed als"), blank=True)
    past_niet = models.TextField(_("past niet als"), blank=True)
    stappen = models.JSONField(_("zo doe je het"), default=list)
    groep_min = models.PositiveIntegerField(_("groep vanaf"), null=True, blank=True)
    groep_max = models.PositiveIntegerField(_("groep tot"), null=True, blank=True)
    doorlooptijd_weken = models.PositiveSmallIntegerField(_("weken"), null=True)
    moeite = models.CharField(_("moeite"), max_length=10)
    kosten = models.PositiveSmallIntegerField(_("kosten, 1 tot 3"))
    wijze = models.JSONField(_("online, fysiek of papier"), default=list)
    klein = models.BooleanField(_("klein en persoonlijk"), default=False)
    doelgroepen = models.JSONField(_("doelgroepen"), default=list)
    inclusie = models.JSONField(_("zodat iedereen mee kan doen"), default=dict)
    nodig = models.JSONField(_("wat je nodig hebt"), default=list)
    tip_verslag = models.TextField(_("tip voor het verslag"), blank=True)
    voorbeeld = models.TextField(_("voorbeeld"), blank=True)
    helpt_bij = models.JSONField(_("helpt bij deze doelen"), default=list)
    van_gemeente = models.BooleanField(
        _("kan alleen samen met de gemeente"), default=False
    )
    bron = models.CharField(_("bron"), max_length=80)
    nagekeken_op = models.DateField(_("nagekeken op"))
    geschat = models.JSONField(_("onze schatting"), default=list)

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "werkvormen"

    def __str__(self):
        return self.naam

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        werkvormen_changed()

    def delete(self, *args, **kwargs):
        deleted = super().delete(*args, **kwargs)
        werkvormen_changed()
        return deleted


class Cel(models.Model):
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

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        werkvormen_changed()

    def delete(self, *args, **kwargs):
        deleted = super().delete(*args, **kwargs)
        werkvormen_changed()
        return deleted


def werkvormen_changed() -> None:
    """Every process drops what it remembers of the matrix (see matrix.catalogue)."""
    Gemeente.objects.update(werkvormen_versie=secrets.token_hex(8))
