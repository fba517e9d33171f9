import re

from django.core.management.base import BaseCommand, CommandError

from coevorden import maintenance

TIME = re.compile(r"(?:tot )?([01]?\d|2[0-3])[:.]([0-5]\d)(?: uur)?")
ON, OFF = "aan", "uit"


class Command(BaseCommand):
    help = 'Close the site for maintenance: "onderhoud aan tot 14:00", "onderhoud uit".'
    requires_system_checks = []  # it has to work when nothing else does

    def add_arguments(self, parser):
        parser.add_argument("stand", choices=[ON, OFF])
        parser.add_argument("tot", nargs="*")

    def handle(self, *args, stand, tot, **options):
        if stand == ON:
            maintenance.close(until(" ".join(tot)))
            self.stdout.write("De site is dicht. Weer open: onderhoud uit")
        else:
            maintenance.reopen()
            self.stdout.write("De site is open.")


def until(said: str):
    if not said:
        return None
    if not (found := TIME.fullmatch(said)):
        raise CommandError(f"Schrijf de tijd als: tot 14:00, en niet als: {said}")
    return maintenance.next_time(*map(int, found.groups()))
