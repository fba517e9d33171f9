from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from coevorden.smoke import SmokeTest, WentWrong


class Command(BaseCommand):
    help = "Walk the whole job on a server that runs, over HTTP only; nothing stays."
    requires_system_checks = []  # the server is another one, perhaps elsewhere

    def add_arguments(self, parser):
        parser.add_argument("--base-url", default=settings.BASE_URL)

    def handle(self, *args, base_url, **options):
        try:
            for done in SmokeTest(base_url).run():
                self.stdout.write(f"gelukt  {done.seconds:6.2f} s  {done.what}")
        except WentWrong as wrong:
            raise CommandError(f"mislukt: {wrong}") from wrong
        self.stdout.write("Alles werkt, en er is niets blijven staan.")
