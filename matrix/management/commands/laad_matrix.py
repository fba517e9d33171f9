import json
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction

from matrix.models import Cel, Gebied, Gemeente, Kern, Werkvorm, werkvormen_changed

DATA = Path(__file__).resolve().parents[2] / "data"


class Command(BaseCommand):
    help = "Load the shipped gemeente, kernen and werkvormen; what is there stays."

    @transaction.atomic
    def handle(self, *args, **options):
        if not Gemeente.objects.exists():
            Gemeente.objects.create(naam="Coevorden")
        load_gebieden()
        load_werkvormen()
        werkvormen_changed()


def read(name: str):
    return json.loads((DATA / name).read_text())


def load_gebieden() -> None:
    for shipped in read("gebieden.json")["gebieden"]:
        gebied, _new = Gebied.objects.get_or_create(
            slug=shipped["slug"], defaults={"naam": shipped["naam"]}
        )
        for kern in shipped["kernen"]:
            defaults = {"naam": kern["naam"], "gebied": gebied}
            Kern.objects.get_or_create(slug=kern["slug"], defaults=defaults)


def load_werkvormen() -> None:
    """Only those that are not there: the beheerder's own words are never undone."""
    known = set(Werkvorm.objects.values_list("slug", flat=True))
    new = [
        shipped for shipped in read("werkvormen.json") if shipped["slug"] not in known
    ]
    cellen = {shipped["slug"]: shipped.pop("cellen") for shipped in new}
    made = Werkvorm.objects.bulk_create(Werkvorm(**shipped) for shipped in new)
    Cel.objects.bulk_create(
        Cel(werkvorm=werkvorm, **cel)
        for werkvorm in made
        for cel in cellen[werkvorm.slug]
    )
