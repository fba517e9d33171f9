from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from coevorden import backup


class Command(BaseCommand):
    help = "Bring a copy of `reservekopie` back into an empty database."
    requires_system_checks = []  # there is no table yet

    def add_arguments(self, parser):
        parser.add_argument("bestand", type=Path)

    def handle(self, *args, bestand, **options):
        try:
            found = backup.restore(bestand)
        except backup.NotRestored as why:
            raise CommandError(str(why)) from why
        rows = sum(count for count, _sum in found.values())
        self.stdout.write(f"{rows} rows in {len(found)} tables, all as they were.")
