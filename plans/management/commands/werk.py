import time

from django.core.management.base import BaseCommand
from django.utils import timezone

from plans.mail import send_waiting
from plans.models import Plan

PAUSE = 2


class Command(BaseCommand):
    help = "The work outside requests: send mail, take away plans past their date."

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
    Plan.objects.filter(vervalt_op__lte=timezone.now()).delete()
