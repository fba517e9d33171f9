import time

from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand
from django.utils import timezone

from matrix.exchange.invoer import forget_old_invoer
from plans.mail import send_waiting
from plans.models import Plan

PAUSE = 2


class Command(BaseCommand):
    help = "The work outside requests: send mail, take away what is past its date."

    def add_arguments(self, parser):
        parser.add_argument("--eens", action="store_true", help="once, then stop")

    def handle(self, *args, eens=False, **options):
        while True:
            work()
            if eens:
                return
            time.sleep(PAUSE)


def work() -> None:
    """Everything is found from the rows themselves, so stopping halfway is safe."""
    send_waiting()
    now = timezone.now()
    Plan.objects.filter(vervalt_op__lte=now).delete()
    Session.objects.filter(expire_date__lte=now).delete()
    forget_old_invoer()
