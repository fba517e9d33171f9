import json
from pathlib import Path

from django.core.management.base import BaseCommand

from dossier.intake import read_in
from plans.links import link
from plans.models import Plan

PLANS = Path(__file__).resolve().parents[2] / "data" / "demo.json"


class Command(BaseCommand):
    help = "Load the examples of Coevorden and of the nota as finished plans."

    def handle(self, *args, **options):
        for data in json.loads(PLANS.read_text(encoding="utf-8")):
            found = Plan.objects.filter(kenmerk=data["kenmerk"]).first()
            plan = found or read_in(data)
            self.stdout.write(f"{plan.kenmerk}  {plan.titel}\n    {link(plan)}")
