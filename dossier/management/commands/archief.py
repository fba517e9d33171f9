"""manage.py archief 2027 <map>: what ended in a year, a ZIP for each plan."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from dossier.papers.archiving import archive_of, over
from dossier.papers.parcel import wrapped
from plans.models import Plan
from press.printing import PrintingFailed
from staff import events


class Command(BaseCommand):
    help = "Maakt van elk plan dat in dit jaar eindigde een ZIP voor het archief."

    def add_arguments(self, parser):
        parser.add_argument("jaar", type=int)
        parser.add_argument("map", type=Path)

    def handle(self, *args, jaar, map, **options):
        if not map.is_dir():
            raise CommandError(f"{map} is geen map.")
        kept = Plan.objects.exclude(ingediend_op=None)  # out of sight already, too
        plans = over(kept).filter(status_op__year=jaar)
        failed = [p.kenmerk for p in plans.order_by("kenmerk") if not _put(p, map)]
        self.stdout.write(f"{plans.count() - len(failed)} plannen in {map}")
        if failed:
            raise CommandError(f"Geen PDF, probeer het opnieuw: {', '.join(failed)}")


def _put(plan: Plan, folder: Path) -> bool:
    """Whether it is there now; what stands there already is written anew."""
    try:
        whole = wrapped(archive_of(plan))
    except PrintingFailed:
        return False
    with whole, (folder / f"archief-{plan.kenmerk}.zip".lower()).open("wb") as file:
        file.write(whole.read())
    events.record("archive", on=plan.kenmerk)
    return True
