"""Where werkvormen stand in the matrix, and how they get another place."""

from collections import defaultdict

from django.db.models import Max
from django.utils.translation import gettext as _

from beheer.list_fields import vak
from matrix.models import CONCEPT, GEARCHIVEERD, Cel, Werkvorm, werkvormen_changed


def place(werkvorm: Werkvorm, vakken) -> None:
    """Let the werkvorm stand in these cells; a new place is the last in its cell."""
    wanted = {tuple(each.split(".")) for each in vakken}
    now = {(cel.inbreng, cel.niveau): cel for cel in werkvorm.cellen.all()}
    gone = [cel.pk for where, cel in now.items() if where not in wanted]
    Cel.objects.filter(pk__in=gone).delete()
    Cel.objects.bulk_create(
        Cel(werkvorm=werkvorm, inbreng=i, niveau=n, plek=next_place(i, n), geschat=True)
        for i, n in sorted(wanted - set(now))
    )
    werkvormen_changed()


def next_place(inbreng: str, niveau: str) -> int:
    there = Cel.objects.filter(inbreng=inbreng, niveau=niveau)
    last = there.aggregate(last=Max("plek"))["last"]
    return 0 if last is None else last + 1


def not_archived() -> list[Werkvorm]:
    return list(Werkvorm.objects.exclude(stand=GEARCHIVEERD).prefetch_related("cellen"))


def name_of(werkvorm: Werkvorm) -> str:
    if werkvorm.stand == CONCEPT:
        return _("{naam} (concept)").format(naam=werkvorm.naam)
    return werkvorm.naam


def cells_of(werkvormen) -> dict[str, set[str]]:
    return {
        w.slug: {vak(c.inbreng, c.niveau) for c in w.cellen.all()} for w in werkvormen
    }


def standing(werkvormen) -> dict[str, list[str]]:
    """Per cell the werkvormen in it, in their order."""
    found = sorted(
        (c.plek, w.slug, vak(c.inbreng, c.niveau))
        for w in werkvormen
        for c in w.cellen.all()
    )
    there = defaultdict(list)
    for _plek, slug, where in found:
        there[where].append(slug)
    return there
