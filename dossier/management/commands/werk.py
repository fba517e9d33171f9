import signal

from django.core.management.base import BaseCommand, CommandError

from dossier.worker import Worker


class Command(BaseCommand):
    help = "The work outside requests: mail, PDFs to keep, what is past its date."

    def add_arguments(self, parser):
        parser.add_argument("--eens", action="store_true", help="once, then stop")

    def handle(self, *args, eens=False, **options):
        worker = Worker()
        if not eens:
            stops_when_told(worker)
            worker.go_on()
        elif failed := worker.once():
            raise CommandError(f"Failed: {', '.join(failed)}.")


def stops_when_told(worker: Worker) -> None:
    """Unless whoever started us said not to listen, as a shell does with Ctrl-C."""
    for each in (signal.SIGTERM, signal.SIGINT):
        if signal.getsignal(each) != signal.SIG_IGN:
            signal.signal(each, worker.stop)
