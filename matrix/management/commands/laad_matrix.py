from django.core.management.base import BaseCommand
from django.db import transaction

from matrix.models import (
    GEPUBLICEERD,
    Cel,
    Gebied,
    Geleverd,
    Gemeente,
    Hulpregel,
    Kern,
    Werkvorm,
    werkvormen_changed,
)
from matrix.shipped import shipped

PAGES = {"hulp", "buurt", "startgesprek"}  # each as a whole
LATER = "werkvormen/later"  # what came to werkvormen that were there already
OF_RESIDENTS = "werkvormen/van-bewoners"
OF_A_PHASE = "werkvormen/fasen"
LATER_PLACES = (
    ("inloopbijeenkomst", "meedenken", "straat"),
    ("inloopbijeenkomst", "meedenken", "dorp"),
    ("enquete", "meedenken", "straat"),
)


class Command(BaseCommand):
    help = "Load what the product brings and was never loaded; what is there stays."

    @transaction.atomic
    def handle(self, *args, **options):
        if not Gemeente.objects.exists():
            Gemeente.objects.create(naam="Coevorden")
        new = names() - set(Geleverd.objects.values_list("naam", flat=True))
        if new:
            load(new)
            Geleverd.objects.bulk_create(Geleverd(naam=naam) for naam in sorted(new))


def names() -> set[str]:
    """Everything that the product brings."""
    gebieden = shipped("gebieden")["gebieden"]
    kernen = [kern for each in gebieden for kern in each["kernen"]]
    kinds = {"gebied": gebieden, "kern": kernen, "werkvorm": shipped("werkvormen")}
    brought = {name(kind, each) for kind in kinds for each in kinds[kind]}
    return PAGES | {LATER, OF_RESIDENTS, OF_A_PHASE} | brought


def name(kind: str, each: dict) -> str:
    return f"{kind}/{each['slug']}"


def load(new: set[str]) -> None:
    load_gebieden(new)
    for page in PAGES & new:
        load_page(page)
    if load_werkvormen(new):
        werkvormen_changed()
    if LATER in new:
        say_of("helpt_bij")
        add_places()
    if OF_RESIDENTS in new:
        mark_residents()
    if OF_A_PHASE in new:
        say_of("fasen")


def load_gebieden(new: set[str]) -> None:
    for each in shipped("gebieden")["gebieden"]:
        if name("gebied", each) in new:
            defaults = {"naam": each["naam"]}
            Gebied.objects.get_or_create(slug=each["slug"], defaults=defaults)
        if gebied := Gebied.objects.filter(slug=each["slug"]).first():
            load_kernen(gebied, [k for k in each["kernen"] if name("kern", k) in new])


def load_kernen(gebied: Gebied, kernen: list[dict]) -> None:
    for kern in kernen:
        defaults = {"naam": kern["naam"], "gebied": gebied}
        Kern.objects.get_or_create(slug=kern["slug"], defaults=defaults)


def load_page(page: str) -> None:
    """Only a page that is still empty."""
    kinds = shipped(page)
    if Hulpregel.objects.filter(soort__in=kinds).exists():
        return
    Hulpregel.objects.bulk_create(
        Hulpregel(soort=soort, plek=plek, **entry)
        for soort, entries in kinds.items()
        for plek, entry in enumerate(entries)
    )


def load_werkvormen(new: set[str]) -> int:
    """Only those that are not there: the beheerder's own words are never undone."""
    known = set(Werkvorm.objects.values_list("slug", flat=True))
    wanted = [each for each in shipped("werkvormen") if name("werkvorm", each) in new]
    rows = [dict(each) for each in wanted if each["slug"] not in known]
    cellen = {each["slug"]: each.pop("cellen") for each in rows}
    made = Werkvorm.objects.bulk_create(
        Werkvorm(**each, stand=GEPUBLICEERD) for each in rows
    )
    Cel.objects.bulk_create(
        Cel(werkvorm=each, **cel) for each in made for cel in cellen[each.slug]
    )
    return len(made)


def say_of(column: str) -> None:
    """A list that came later, as our estimate, where nothing was said of it yet."""
    for each in (each for each in shipped("werkvormen") if each[column]):
        found = Werkvorm.objects.filter(slug=each["slug"], **{column: []}).first()
        if found:
            setattr(found, column, each[column])
            found.geschat = [*found.geschat, column]
            found.save()


def add_places() -> None:
    for each in shipped("werkvormen"):
        found = Werkvorm.objects.filter(slug=each["slug"]).first()
        for cel in each["cellen"] if found else ():
            if (each["slug"], cel["inbreng"], cel["niveau"]) in LATER_PLACES:
                where = {"inbreng": cel["inbreng"], "niveau": cel["niveau"]}
                found.cellen.get_or_create(**where, defaults=cel)


def mark_residents() -> None:
    """What is of people who live there, among each other."""
    slugs = [each["slug"] for each in shipped("werkvormen") if each["van_bewoners"]]
    for found in Werkvorm.objects.filter(slug__in=slugs, van_bewoners=False):
        found.van_bewoners = True
        found.save()
