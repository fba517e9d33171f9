"""What a colleague keeps for themselves, and who did what."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from staff.collega import Collega
from staff.telefoon import Telefoon

__all__ = [
    "Collega",
    "Goedkeuring",
    "Telefoon",
    "Uitgelogd",
    "Voorkeur",
    "Voorval",
    "Zoekopdracht",
]

KEPT = timedelta(days=731)  # two years
METEEN, DAGELIJKS, NOOIT = "meteen", "dagelijks", "nooit"
MELDINGEN = [
    (METEEN, _("meteen")),
    (DAGELIJKS, _("één keer per dag")),
    (NOOIT, _("nooit")),
]


class Voorkeur(models.Model):
    """How somebody wants to be told; without one: at once."""

    medewerker = models.OneToOneField(
        User, models.CASCADE, primary_key=True, related_name="voorkeur"
    )
    meldingen = models.CharField(max_length=10, choices=MELDINGEN, default=METEEN)

    class Meta:
        verbose_name_plural = "voorkeuren"

    def __str__(self):
        return self.meldingen


class Uitgelogd(models.Model):
    """How often somebody was logged out everywhere; what came in before is over."""

    medewerker = models.OneToOneField(
        User, models.CASCADE, primary_key=True, related_name="uitgelogd"
    )
    keer = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "overal uitgelogd"

    def __str__(self):
        return str(self.keer)


class Zoekopdracht(models.Model):
    """A search that somebody keeps, as the query of its address."""

    medewerker = models.ForeignKey(User, models.CASCADE, related_name="zoekopdrachten")
    naam = models.CharField(max_length=60)
    vraag = models.CharField(max_length=1000)

    class Meta:
        ordering = ["naam", "pk"]
        verbose_name_plural = "zoekopdrachten"
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "naam"], name="one_search_per_name"
            )
        ]

    def __str__(self):
        return self.naam


class Goedkeuring(models.Model):
    """What one beheerder asks for an account, and another one gives or not."""

    GROEP, GEBIED, WACHTWOORD, TWEEDE_STAP = "groep", "gebied", "wachtwoord", "stap"
    WAT = [
        (GROEP, _("de groep")),
        (GEBIED, _("het gebied")),
        (WACHTWOORD, _("een link voor een nieuw wachtwoord")),
        (TWEEDE_STAP, _("de tweede stap opnieuw instellen")),
    ]

    over = models.ForeignKey(User, models.CASCADE, related_name="verzoeken")
    wat = models.CharField(max_length=20, choices=WAT)
    naam = models.CharField(max_length=80, blank=True)  # of a group; slug of a gebied
    gevraagd_door = models.ForeignKey(User, models.CASCADE, related_name="+")
    gevraagd_op = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["gevraagd_op", "pk"]
        verbose_name_plural = "goedkeuringen"
        constraints = [
            models.UniqueConstraint(
                fields=["over", "wat", "naam"], name="one_request_for_each_right"
            )
        ]

    def __str__(self):
        return f"{self.get_wat_display()} {self.naam}".strip()


class VoorvalQuerySet(models.QuerySet):
    def forget_old(self) -> None:
        self.filter(op__lt=timezone.now() - KEPT).delete()


class Voorval(models.Model):
    """Who did what, when and from where; as in the log (staff.events)."""

    op = models.DateTimeField(default=timezone.now, db_index=True)
    wie = models.ForeignKey(User, models.SET_NULL, null=True, blank=True)
    wat = models.CharField(max_length=40)
    waarop = models.CharField(max_length=80, blank=True)
    vanaf = models.CharField(max_length=60, blank=True)  # a shortened address
    uitslag = models.CharField(max_length=20)
    nader = models.CharField(max_length=300, blank=True)  # rights, or a filter
    eens = models.CharField(  # of what is told once an hour
        max_length=160, null=True, blank=True, unique=True
    )

    objects = VoorvalQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name_plural = "voorvallen"

    def __str__(self):
        return self.wat
