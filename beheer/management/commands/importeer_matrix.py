from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from beheer.exchange.content import fingerprint, matrix_now
from beheer.exchange.difference import Difference, difference
from beheer.exchange.file_read import LARGEST_FILE, Unreadable
from beheer.exchange.storing import store
from beheer.exchange.wanted import read_file


class Command(BaseCommand):
    help = "Show what a file with werkvormen would change; --doe-het changes it."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--doe-het", action="store_true", help="read it in")

    def handle(self, *args, file, doe_het=False, **options):
        try:
            wanted = read_file(some_of(file))
        except (OSError, Unreadable) as error:
            raise CommandError(f"{file}:\n{error}") from error
        now = matrix_now()
        self._tell(difference(wanted, now))
        if doe_het:
            store(wanted, fingerprint(now), "importeer_matrix")
            self.stdout.write("Ingelezen.")
        else:
            self.stdout.write("Er is nog niets veranderd. Met --doe-het wel.")

    def _tell(self, found: Difference) -> None:
        for each in found.new:
            self.stdout.write(f"nieuw: {each['slug']}")
        for each, changes in found.changed:
            self.stdout.write(f"veranderd: {each['slug']}")
            for change in changes:
                told = f"{change.question}: {change.before} -> {change.after}"
                self.stdout.write(f"  {told}")
        for each in found.absent:
            self.stdout.write(f"niet in het bestand, blijft: {each['slug']}")
        self.stdout.write(f"gelijk: {found.same}")


def some_of(file: Path) -> bytes:
    """The file, or enough of it to see that it is too large."""
    with file.open("rb") as opened:
        return opened.read(LARGEST_FILE + 1)
