from pathlib import Path

from django.core.management.base import BaseCommand

from coevorden import backup


class Command(BaseCommand):
    help = "Copy all that the database holds to a new file in this folder."

    def add_arguments(self, parser):
        parser.add_argument("map", type=Path)

    def handle(self, *args, map, **options):
        self.stdout.write(f"{backup.make(map)}")
