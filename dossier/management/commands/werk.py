import time

from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand
from django.utils import timezone

from dossier.mail import send_waiting
from dossier.papers.afdrukken import make_waiting, order_missing
from dossier.reminders import remind
from matrix.invoer import forget_old_invoer
from plans.limits import forget_old_counts
from plans.models import Drukwerk, Plan

PAUSE = 2
LOOK_EVERY = 60  # seconds


class Command(BaseCommand):
    help = "The work outside requests: mail, PDFs to keep, what is past its date."

    def add_arguments(self, parser):
        parser.add_argument("--eens", action="store_true", help="once, then stop")

    def handle(self, *args, eens=False, **options):
        looked = float("-inf")
        while True:
            if time.monotonic() - looked >= LOOK_EVERY:
                look_for_work()
                looked = time.monotonic()
            work()
            if Drukwerk.objects.due().exists():
                continue
            if eens:
                return
            time.sleep(PAUSE)


def look_for_work() -> None:
    """What nobody asked for: it follows from where the plans stand."""
    remind()
    order_missing()
    forget_old_counts()


def work() -> None:
    """Everything is found from the rows themselves, so stopping halfway is safe."""
    send_waiting()
    make_waiting()
    now = timezone.now()
    Plan.objects.to_erase().delete()
    Session.objects.filter(expire_date__lte=now).delete()
    forget_old_invoer()
