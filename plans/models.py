"""The record: one Plan from the first word to the verslag, and its rows.

One question is one nullable column; None means "not filled in". The names are
those of the forms and of the JSON.
"""

import secrets

from django.db import models
from django.utils import timezone

from plans import kenmerk


def tekst():
    return models.TextField(null=True, blank=True)


def keuze():
    return models.CharField(max_length=60, null=True, blank=True)


def getal():
    return models.PositiveIntegerField(null=True, blank=True)


def lijst():
    return models.JSONField(null=True, blank=True)


def row_id() -> str:
    """Twelve random characters: unique in the plan, and a secret of nothing."""
    return secrets.token_hex(6)


class PlanQuerySet(models.QuerySet):
    def opened_in(self, session):
        """The plans that this browser holds the key of (see plans.access)."""
        held = session.get("plannen", {})
        match = models.Q(pk__in=[])
        for pk, serie in held.items():
            match |= models.Q(pk=int(pk), link_serie=serie)
        return self.alive().filter(match).select_related("gemeente")

    def alive(self):
        """Not yet past its date; from that second on it is as if it never was."""
        return self.filter(vervalt_op__gt=timezone.now())


class Plan(models.Model):
    """A plan of somebody who involves others: concept, plan and verslag in one."""

    gemeente = models.ForeignKey("matrix.Gemeente", models.PROTECT)
    kenmerk = models.CharField(max_length=16, unique=True, default=kenmerk.new)
    aangemaakt_op = models.DateTimeField(default=timezone.now)
    bewaard_op = models.DateTimeField(default=timezone.now)
    vervalt_op = models.DateTimeField(db_index=True)
    link_serie = models.PositiveIntegerField(default=1)
    mail = models.EmailField(null=True, blank=True)
    erbij = models.JSONField(default=list)  # screens off the road, opened all the same
    gezien = models.JSONField(default=list)  # signals that were ticked away

    # initiatief
    titel = tekst()
    initiatiefnemer = keuze()
    gebieden = lijst()
    kernen = lijst()
    plaats = tekst()
    niveau = keuze()
    # vragen
    echte_vraag = tekst()
    achterliggend_doel = tekst()
    van_wie = tekst()
    standpunt = tekst()
    aanspreekpunt = tekst()
    fase = keuze()
    rol_raad = keuze()
    instrument = keuze()
    # doel
    doel = tekst()
    activiteit = tekst()
    alternatieven = tekst()
    # gemeente
    leiding = keuze()
    hulp = lijst()
    vergunning = keuze()
    geval = keuze()
    # mogelijk
    ruimte = keuze()
    ruimte_toelichting = tekst()
    interesse = keuze()
    interesse_toelichting = tekst()
    tijd = keuze()
    tijd_toelichting = tekst()
    toch_samenwerken = keuze()
    toch_samenwerken_reden = tekst()
    # omvang
    omvang = getal()
    maatschappelijk_belang = getal()
    maatschappelijke_bijdrage = getal()
    bijdrage_toelichting = tekst()
    # hinder
    hinder_tijdens = getal()
    hinder_na = getal()
    hinder_soorten = lijst()
    hinder_toelichting = tekst()
    aantal_mensen = getal()
    maatregelen = tekst()
    # uitkomst
    route = keuze()
    zwaarte_anders = keuze()
    zwaarte_reden = tekst()
    rol_anders = keuze()
    rol_reden = tekst()
    # bereiken
    doelen = lijst()
    # gevolgen
    gevolgen_tijdens = tekst()
    gevolgen_na = tekst()
    gevolgen_positief = tekst()
    # gezamenlijk
    gezamenlijk_belang = tekst()
    hoe_gevonden = tekst()
    # kaders
    kaders = tekst()
    onderdelen = tekst()
    gebruik_inbreng = lijst()
    terugkoppeling = tekst()

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "plannen"
        permissions = [
            ("behandel_plan", "Plannen van de eigen gebieden behandelen"),
            ("zoek_plannen", "Alle ingediende plannen zoeken en bekijken"),
            ("zie_post", "Zien welke post wacht of mislukte"),
        ]

    def __str__(self):
        return self.kenmerk


class Rij(models.Model):
    """A row that somebody can add and take away."""

    plan = models.ForeignKey(Plan, models.CASCADE)
    rij_id = models.CharField(max_length=12, default=row_id)
    plek = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["plek", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "rij_id"], name="%(class)s_once_in_a_plan"
            )
        ]

    def __str__(self):
        return self.rij_id


class Belanghebbende(Rij):
    """Iedereen die iets merkt van het plan, of die je nodig hebt."""

    naam = tekst()
    belang = tekst()
    weging = getal()
    past = keuze()
    nodig = keuze()
    weinig_invloed = keuze()
    moeilijk_bereikbaar = keuze()
    kan = lijst()
    wil = lijst()

    class Meta(Rij.Meta):
        verbose_name_plural = "belanghebbenden"


class Vorm(Rij):
    """An activity of stap 4, with the werkvorm as it read when it was chosen."""

    belanghebbenden = lijst()  # row ids: removing a group never breaks a vorm
    andere = tekst()
    werkvorm = keuze()
    werkvorm_tekst = lijst()
    eigen_werkvorm = tekst()
    wanneer = tekst()

    class Meta(Rij.Meta):
        verbose_name_plural = "vormen"


class Communicatie(Rij):
    """How, to whom and when the plan is told: communiceren is mee-weten (nota 9)."""

    middel = tekst()
    doelgroep = tekst()
    moment = tekst()

    class Meta(Rij.Meta):
        verbose_name_plural = "communicatie"


ROWS = {"belangen": Belanghebbende, "vormen": Vorm, "communicatie": Communicatie}


class Schermstand(models.Model):
    """What is known of one screen of one plan, apart from its answers."""

    plan = models.ForeignKey(Plan, models.CASCADE)
    scherm = models.CharField(max_length=20)
    versie = models.PositiveIntegerField(default=0)
    gepasseerd = models.BooleanField(default=False)
    klad = models.JSONField(default=dict)  # typed, but not accepted yet
    tekens = models.PositiveIntegerField(default=0)
    sleutel = models.CharField(max_length=32, default="")  # of the last save
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


class Linkmail(models.Model):
    """A wish to have the private link mailed; the mail is made when it is sent."""

    plan = models.ForeignKey(Plan, models.CASCADE)
    gevraagd_op = models.DateTimeField(default=timezone.now)
    verzonden_op = models.DateTimeField(null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "linkmails"

    def __str__(self):
        return str(self.gevraagd_op)
