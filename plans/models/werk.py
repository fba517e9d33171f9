"""Work outside the request: mail to send and PDFs to make.

Each piece of work is a row that is claimed before it is tried. The claim also says
when the next try is, so whoever dies in the middle leaves work that comes up again.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import F
from django.utils import timezone

from plans.models.happened import Versie
from plans.models.plan import Plan

FIRST_PAUSE, LONGEST_PAUSE = 60, 600  # seconds; no try takes as long as the first
A_QUARTER = timedelta(minutes=15)  # what fails for so long does not mend itself
SILENT_AFTER = timedelta(seconds=50)  # so that a minute is told for sure


class WachtendQuerySet(models.QuerySet["Wachtend"]):
    def due(self) -> Self:
        """What may be tried now, what waits longest first."""
        left = models.Q(pogingen__lt=self.model.MOST_TRIES)
        now = timezone.now()
        return self.filter(left, volgende_op__lte=now).order_by("volgende_op", "pk")

    def failed(self) -> Self:
        """What was tried so often that somebody has to look."""
        return self.filter(pogingen__gte=self.model.MOST_TRIES)

    def again(self) -> int:
        """Give what failed all its tries anew."""
        return self.failed().update(pogingen=0, volgende_op=timezone.now())


class Wachtend(models.Model):
    """Something to do outside the request: claimed, tried, tried again, given up."""

    MOST_TRIES: int

    gevraagd_op = models.DateTimeField(default=timezone.now)
    volgende_op = models.DateTimeField(default=timezone.now)
    pogingen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True

    def claim(self) -> bool:
        """Make the next try ours; False when another process was first."""
        pause = min(FIRST_PAUSE * 2 ** min(self.pogingen, 9), LONGEST_PAUSE)
        later = timezone.now() + timedelta(seconds=pause)
        mine = type(self)._default_manager.filter(pk=self.pk, pogingen=self.pogingen)
        return bool(mine.update(pogingen=F("pogingen") + 1, volgende_op=later))

    @property
    def mislukt(self) -> bool:
        return self.pogingen >= self.MOST_TRIES


class PostQuerySet(WachtendQuerySet):
    def waiting(self) -> Self:
        """Not sent yet, not about a plan past its date, and to who may be mailed."""
        alive = models.Q(plan__vervalt_op__gt=timezone.now()) | models.Q(plan=None)
        proved = models.Q(plan__mail_bewezen_op__isnull=False) | models.Q(plan=None)
        to_a_colleague = models.Q(medewerker__isnull=False)
        may_go = proved | to_a_colleague | models.Q(soort__in=Post.WITHOUT_PROOF)
        return self.filter(alive, may_go, verzonden_op=None)

    def is_stuck(self) -> bool:
        """Whether no mail leaves: one that was tried for long, and none went since."""
        before = timezone.now() - A_QUARTER
        tried = self.waiting().filter(pogingen__gt=0, gevraagd_op__lte=before)
        newest = tried.aggregate(at=models.Max("gevraagd_op"))["at"]
        since = models.Q(verzonden_op__gt=newest)
        return newest is not None and not self.filter(since).exists()


class Post(Wachtend):
    """A wish to mail somebody; the mail itself is made when it is sent."""

    MOST_TRIES = 300  # about two days
    BEWIJS, MAIL_OUD = "bewijs", "mail_oud"
    WITHOUT_PROOF = (BEWIJS, MAIL_OUD)  # all others wait until an address is proved

    plan = models.ForeignKey(Plan, models.CASCADE, null=True, blank=True)
    medewerker = models.ForeignKey(  # to whom, when a colleague is told
        User, models.CASCADE, null=True, blank=True, related_name="post"
    )
    soort = models.CharField(max_length=20)  # of dossier.letters
    sleutel = models.CharField(max_length=40, default="")  # one of a kind per plan
    verzonden_op = models.DateTimeField(null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = "post"
        verbose_name_plural = "mail en PDF’s"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "soort", "sleutel"], name="one_mail_per_occasion"
            ),
            models.UniqueConstraint(  # NULL is never equal to NULL
                fields=["soort", "sleutel"],
                condition=models.Q(plan=None),
                name="one_mail_without_a_plan",
            ),
        ]
        indexes = [
            models.Index(
                fields=["volgende_op", "id"],
                name="te_verzenden",
                condition=models.Q(verzonden_op=None),
            )
        ]

    def __str__(self):
        return f"{self.soort} {self.sleutel}"


class Drukwerk(Wachtend):
    """A frozen version whose PDF must still be made; gone when it is."""

    MOST_TRIES = 10  # a little over an hour

    versie = models.ForeignKey(Versie, models.CASCADE, related_name="drukwerk")
    uitvoering = models.CharField(max_length=10)
    reden = models.CharField(max_length=10, default="")  # of PrintingFailed

    objects = WachtendQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "drukwerk"
        constraints = [
            models.UniqueConstraint(
                fields=["versie", "uitvoering"], name="one_order_per_print"
            )
        ]

    def __str__(self):
        return f"{self.versie} {self.uitvoering}"


class HartslagQuerySet(models.QuerySet["Hartslag"]):
    def beat(self, failing: Mapping[str, datetime] | None = None) -> None:
        """The work outside requests is alive; what fails in it, and since when."""
        since = {job: at.timestamp() for job, at in (failing or {}).items()}
        now = self.model(pk=1, gezien_op=timezone.now(), mislukt=since)
        self.bulk_create(
            [now],
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=["gezien_op", "mislukt"],
        )

    def last_seen(self) -> datetime | None:
        return self.values_list("gezien_op", flat=True).first()

    def failing(self) -> list[str]:
        """The jobs that failed for a quarter of an hour on end."""
        before = (timezone.now() - A_QUARTER).timestamp()
        told = self.values_list("mislukt", flat=True).first() or {}
        return [job for job, since in told.items() if since <= before]

    def is_silent(self) -> bool:
        """Nobody does the work: not seen for a while, or with a clock that is off."""
        seen = self.last_seen()
        return seen is None or abs(timezone.now() - seen) >= SILENT_AFTER


class Hartslag(models.Model):
    """When the work outside requests was last seen; one row."""

    gezien_op = models.DateTimeField()
    mislukt = models.JSONField(default=dict)  # each job that fails, and since when

    objects = HartslagQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "hartslagen"

    def __str__(self):
        return f"{self.gezien_op:%Y-%m-%d %H:%M:%S}"
