"""The lists of a plan: rows that somebody can add and take away."""

import secrets
from typing import Any

from django.db import models
from django.utils import timezone

from plans.models.columns import getal, keuze, lijst, schatting, tekst
from plans.models.plan import Plan


def row_id() -> str:
    """Twelve random characters: unique in the plan, and a secret of nothing."""
    return secrets.token_hex(6)


class Rij(models.Model):
    """A row that somebody can add and take away."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="%(class)s_rijen")
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
    soort = keuze()
    aantal = getal()
    aantal_schatting = schatting()
    nabijheid = keuze()
    gevolgen_goed = tekst()
    gevolgen_slecht = tekst()
    woordvoerder = tekst()
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


class Activiteit(Rij):
    """What was done, planned or not (verslag)."""

    vorm = keuze()  # row id of the Vorm that was planned
    activiteit = tekst()
    gedaan = keuze()
    pogingen = getal()
    waarom_niet = tekst()
    datum = tekst()
    uitgenodigd = getal()
    uitgenodigd_schatting = schatting()
    bereikt = getal()
    bereikt_schatting = schatting()
    gereageerd = getal()
    gereageerd_schatting = schatting()
    opbrengst = tekst()

    class Meta(Rij.Meta):
        verbose_name_plural = "activiteiten"


class Reactie(Rij):
    """What people said, and what was done with it: the heart of the verslag."""

    lezer = keuze()  # row id of the Lezersreactie it was taken from
    inbreng = tekst()
    van = tekst()
    aantal = getal()
    aantal_schatting = schatting()
    overgenomen = keuze()
    waarom = tekst()
    teruggekoppeld = tekst()

    class Meta(Rij.Meta):
        verbose_name_plural = "reacties"


class Aantekening(Rij):
    """A dated note while it happens: a letter sent, a coffee held, a call made."""

    datum = models.DateField()
    soort = keuze()
    tekst = tekst()

    class Meta(Rij.Meta):
        ordering = ["datum", "pk"]
        verbose_name_plural = "aantekeningen"


class Lezersreactie(Rij):
    """What a reader with the reading link said back; the words stay the reader's."""

    gemaakt_op = models.DateTimeField(default=timezone.now)
    groep = tekst()
    reactie = tekst()
    klopt = keuze()  # is the verslag a correct rendering: ja, nee
    verborgen = models.BooleanField(default=False)

    class Meta(Rij.Meta):
        ordering = ["gemaakt_op", "pk"]
        verbose_name_plural = "lezersreacties"


# The lists that a screen of the wizard shows.
ROWS: dict[str, type[Any]] = {
    "belangen": Belanghebbende,
    "vormen": Vorm,
    "communicatie": Communicatie,
    "activiteiten": Activiteit,
    "reacties": Reactie,
}
# The lists beside the screens: what was noted on the way, and what readers said.
BESIDE: dict[str, type[Any]] = {"logboek": Aantekening, "lezers": Lezersreactie}
