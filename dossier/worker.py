"""The work outside requests: each kind of job, and why none of them stops another.

A job that fails is logged, and comes again after a pause that grows; the others go on
meanwhile. All is found from the rows themselves, so stopping halfway is safe.
"""

import faulthandler
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.models import Session
from django.db import Error, connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coevorden.often import forget_old_counts
from dossier.mail import send_waiting
from dossier.papers.afdrukken import make_waiting, order_missing
from dossier.reminders import invite, remind
from matrix.invoer import forget_old_invoer
from plans.models import Hartslag, Plan
from staff.former import forget_names
from staff.models import Voorval

PAUSE = 2  # seconds, when there is nothing to do
LONGEST_PAUSE = 10  # of a job that fails: mail is never further away
LONGEST_ROUND = 300  # whoever takes longer hangs, and is better started anew
ERASED_AT_ONCE = 100

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    name: str
    does: Callable  # what it returns is true if there may be more to do at once
    every: int = 0  # seconds
    says: str = ""  # to a beheerder


def erase() -> bool:
    """Some of the plans that are past their date."""
    over = Plan.objects.to_erase()
    some = list(over.values_list("pk", flat=True)[:ERASED_AT_ONCE])
    over.filter(pk__in=some).delete()
    return len(some) == ERASED_AT_ONCE


def forget_old_sessions() -> None:
    Session.objects.filter(expire_date__lte=timezone.now()).delete()


JOBS = (
    Job("reminders", remind, every=60, says=_("herinneringen klaarzetten")),
    Job("invitations", invite, every=60, says=_("collega’s uitnodigen")),
    Job("ordering of prints", order_missing, every=60, says=_("PDF’s klaarzetten")),
    Job("mail", send_waiting, says=_("mail sturen")),
    Job("prints", make_waiting, says=_("PDF’s maken")),
    Job("erasing", erase, every=60, says=_("wissen wat voorbij zijn dag is")),
    Job("sessions", forget_old_sessions, every=60, says=_("oude sessies opruimen")),
    Job("counts", forget_old_counts, every=60, says=_("oude tellingen opruimen")),
    Job(
        "files to read in",
        forget_old_invoer,
        every=60,
        says=_("oude bestanden opruimen"),
    ),
    Job(
        "names of former colleagues",
        forget_names,
        every=3600,
        says=_("namen van oud-collega’s wissen"),
    ),
    Job(
        "log of who did what",
        Voorval.objects.forget_old,
        every=3600,
        says=_("het logboek opruimen"),
    ),
)
"""Each round in this order, what is due; prints are made one a round."""


@dataclass
class Turn:
    """When a job is due again, on the clock that only goes on."""

    job: Job
    due: float = float("-inf")
    failures: int = 0
    since: datetime | None = None  # it fails

    def is_due(self) -> bool:
        return time.monotonic() >= self.due

    def take(self) -> bool:
        """Do it, whatever comes of it; returns whether there may be more at once."""
        try:
            more = bool(self.job.does())
        except Exception as error:
            self.failures += 1
            self.since = self.since or timezone.now()
            self.due = time.monotonic() + self.pause()
            self._log_failure(error)
            reconnect_after(error)
            return False
        if self.failures:
            logger.info("Work on %s goes on.", self.job.name)
        self.failures, self.since = 0, None
        self.due = time.monotonic() + (0 if more else self.job.every)
        return more

    def pause(self) -> int:
        """1, 2, 4, 8 seconds, and so on."""
        return min(2 ** (min(self.failures, 9) - 1), LONGEST_PAUSE)

    def _log_failure(self, error: Exception) -> None:
        """The 1st, 2nd, 4th, 8th: a day without a database is a few lines."""
        if self.failures.bit_count() == 1:
            said = "Work on %s failed at try %s, again in %s s: %s"
            found = (self.job.name, self.failures, self.pause(), kind_of(error))
            logger.warning(said, *found)


def kind_of(error: Exception) -> str:
    """Only kinds: the text of an error may hold what somebody typed (PRI-05)."""
    cause = error.__cause__ or error
    detail = getattr(cause, "sqlite_errorname", type(cause).__name__)
    return " ".join(dict.fromkeys((type(error).__name__, detail)))


def reconnect_after(error: Exception) -> None:
    """A connection that failed may be dead: the next query opens another."""
    if isinstance(error, Error):
        with suppress(Exception):  # it has nothing more to lose
            connection.close()


class Worker:
    """Does what is due, round after round, until it is told to stop."""

    def __init__(self, jobs: tuple[Job, ...] = ()):
        heart = Job("heartbeat", self.beat, every=10)
        self.turns = [Turn(job) for job in jobs or (heart, *JOBS)]
        self.stopping = False

    def once(self) -> list[str]:
        """All there is to do now; the names of what failed."""
        while self._round():
            continue
        return [turn.job.name for turn in self.turns if turn.failures]

    def go_on(self) -> None:
        while not self.stopping:
            faulthandler.dump_traceback_later(LONGEST_ROUND, exit=True)
            if not self._round():
                time.sleep(PAUSE)

    def beat(self) -> None:
        """Tell that the work is alive, and what in it fails."""
        failing = {turn.job.name: turn.since for turn in self.turns if turn.since}
        Hartslag.objects.beat(failing)

    def stop(self, *_signal) -> None:
        """After the job it is at: a mail that goes out is also marked."""
        self.stopping = True

    def _round(self) -> bool:
        took = [turn.take() for turn in self.turns if self._comes(turn)]
        return any(took)

    def _comes(self, turn: Turn) -> bool:
        return turn.is_due() and not self.stopping
