import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from dossier.intake import read_in
from dossier.refusal import Refused
from plans.links import link


class Command(BaseCommand):
    help = "Read in a plan that was saved as JSON, and print its private link."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *args, file, **options):
        try:
            data = json.loads(file.read_text(encoding="utf-8"))
            plan = read_in(data)
        except (OSError, ValueError, RecursionError, Refused) as error:
            raise CommandError(f"{file}: {error}") from error
        if plan.kenmerk != data.get("kenmerk"):
            self.stdout.write(f"Het kenmerk was bezet; het is nu {plan.kenmerk}.")
        self.stdout.write(f"{plan.kenmerk}: {link(plan)}")
