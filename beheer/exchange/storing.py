"""The matrix of a file becomes the matrix that we have: all of it, or nothing."""

from django.db import transaction

from beheer.exchange.content import FIELDS, filled, fingerprint, matrix_now
from beheer.exchange.difference import Difference, difference
from beheer.exchange.tables import CELLEN
from matrix.beheerd import MADE
from matrix.models import Cel, Werkvorm, werkvormen_changed


class Changed(Exception):
    """The matrix is no longer the one that the beheerder compared with."""


@transaction.atomic
def store(wanted: list[dict], seen: str, reason: str, user=None) -> Difference:
    """`seen` is the fingerprint of the matrix that the preview was made with."""
    werkvormen_changed()  # first, for it makes every other change wait
    now = matrix_now()
    if fingerprint(now) != seen:
        raise Changed
    found = difference(wanted, now)
    made = Werkvorm.objects.bulk_create(filled(Werkvorm(), each) for each in found.new)
    changed = change([each for each, _changes in found.changed])
    place_cells(wanted, made + changed)
    for werkvorm in made:
        werkvorm.note(reason, user, MADE)
    for werkvorm in changed:
        werkvorm.note(reason, user)
    return found


def change(wanted: list[dict]) -> list[Werkvorm]:
    by_slug = {each["slug"]: each for each in wanted}
    known = Werkvorm.objects.in_bulk(by_slug, field_name="slug")
    for werkvorm in known.values():
        werkvorm.note_the_start()
        werkvorm.claim(werkvorm.versie)
    changed = [filled(werkvorm, by_slug[slug]) for slug, werkvorm in known.items()]
    Werkvorm.objects.bulk_update(changed, FIELDS)
    return changed


def place_cells(wanted: list[dict], werkvormen: list[Werkvorm]) -> None:
    """These werkvormen stand in the cells of the file, and nowhere else."""
    cells = {each["slug"]: each[CELLEN] for each in wanted}
    Cel.objects.filter(werkvorm__in=werkvormen).delete()
    Cel.objects.bulk_create(
        Cel(werkvorm=werkvorm, **cel)
        for werkvorm in werkvormen
        for cel in cells[werkvorm.slug]
    )
