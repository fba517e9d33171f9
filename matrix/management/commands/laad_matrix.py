from django.core.management.base import BaseCommand
from django.db import transaction

from matrix.models import (
    GEPUBLICEERD,
    Cel,
    Gebied,
    Gemeente,
    Hulpregel,
    Kern,
    Werkvorm,
    werkvormen_changed,
)
from matrix.shipped import shipped


class Command(BaseCommand):
    help = "Load the shipped gemeente, kernen and werkvormen; what is there stays."

    @transaction.atomic
    def handle(self, *args, **options):
        if not Gemeente.objects.exists():
            Gemeente.objects.create(naam="Coevorden")
        load_gebieden()
        load_hulp()
        if load_werkvormen():
            werkvormen_changed()


def load_gebieden() -> None:
    for each in shipped("gebieden")["gebieden"]:
        gebied, _new = Gebied.objects.get_or_create(
            slug=each["slug"], defaults={"naam": each["naam"]}
        )
        for kern in each["kernen"]:
            defaults = {"naam": kern["naam"], "gebied": gebied}
            Kern.objects.get_or_create(slug=kern["slug"], defaults=defaults)


def load_hulp() -> None:
    """Only a page that is still empty: what the beheerder took away stays away."""
    if Hulpregel.objects.exists():
        return
    Hulpregel.objects.bulk_create(
        Hulpregel(soort=soort, plek=plek, **entry)
        for soort, entries in shipped("hulp").items()
        for plek, entry in enumerate(entries)
    )


def load_werkvormen() -> int:
    """Only those that are not there: the beheerder's own words are never undone."""
    known = set(Werkvorm.objects.values_list("slug", flat=True))
    new = [dict(each) for each in shipped("werkvormen") if each["slug"] not in known]
    cellen = {each["slug"]: each.pop("cellen") for each in new}
    made = Werkvorm.objects.bulk_create(
        Werkvorm(**each, stand=GEPUBLICEERD) for each in new
    )
    Cel.objects.bulk_create(
        Cel(werkvorm=each, **cel) for each in made for cel in cellen[each.slug]
    )
    return len(made)
