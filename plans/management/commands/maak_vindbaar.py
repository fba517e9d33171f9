from django.core.management.base import BaseCommand

from plans.frozen import journey_of
from plans.models import Plan
from plans.submit import make_findable


class Command(BaseCommand):
    help = "Make plans findable that were sent before there was a search."

    def handle(self, *args, **options):
        lost = Plan.objects.sent().filter(zoekwoorden=None).order_by("pk")
        keys = list(lost.values_list("pk", flat=True))
        for pk in keys:
            plan = Plan.objects.get(pk=pk)
            sent = plan.versies.select_related("plan__gemeente")
            versie = sent.order_by("-nummer")[0]
            make_findable(journey_of(versie), versie)
        self.stdout.write(f"{len(keys)} plannen vindbaar gemaakt.")
