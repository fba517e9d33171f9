from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from dossier.intake import read_file
from dossier.refusal import Refused
from plans.links import link


class Command(BaseCommand):
    help = "Read in a plan that was saved as JSON, and print its private link."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        try:
            plan, same = read_file(file.read_bytes())
        except (OSError, Refused) as error:
            raise CommandError(f"{file}: {error}") from error
        if not same:
            self.stdout.write(f"Het kenmerk was bezet; het is nu {plan.kenmerk}.")
        self.stdout.write(f"{plan.kenmerk}: {link(plan)}")
