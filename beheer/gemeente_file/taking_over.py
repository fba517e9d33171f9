"""The gemeente of a file becomes the gemeente that we have: all of it, or nothing."""

from django.contrib import admin
from django.db import transaction

from beheer.exchange.content import fingerprint, matrix_now
from beheer.exchange.storing import Changed
from beheer.exchange.storing import store as store_werkvormen
from beheer.gemeente_file.inventory import (
    GEMEENTE,
    LOGO,
    PARTS,
    WERKVORMEN,
    Piece,
    gemeente_now,
    plain,
    print_of,
    rows_of,
)
from beheer.removal import held_by
from matrix.beheerd import CHANGED, MADE
from matrix.logo import decoded, kept
from matrix.models import Gebied, Gemeente, Werkvorm, werkvormen_changed


class InUse(Exception):
    """Something has to go that a plan needs; `problems` names each."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


@transaction.atomic
def take_over(wanted: dict, seen: str, reason: str, user, *, removing: bool) -> None:
    """`seen` is the print of the gemeente that the comparison was made with."""
    werkvormen_changed()  # first, for it makes every other change wait
    if print_of(gemeente_now()) != seen:
        raise Changed
    _save(Gemeente.objects.get(), wanted[GEMEENTE], reason, user)
    for part in PARTS:
        _take(part, wanted[part.name], reason, user)
    if wanted[WERKVORMEN]:
        store_werkvormen(wanted[WERKVORMEN], fingerprint(matrix_now()), reason, user)
    if removing:
        _remove_absent(wanted, reason, user)


def _take(part: Piece, wanted: list[dict], reason: str, user) -> None:
    there = _by_key(part)
    for key, values in part.by_key(wanted).items():
        row = there.get(key) or part.model()
        _save(row, values, reason, user)


def _by_key(part: Piece) -> dict:
    found = rows_of(part)
    plain = [values for values, _row in found]
    return dict(zip(part.by_key(plain), (row for _values, row in found), strict=True))


def _save(row, values: dict, reason: str, user) -> None:
    """What is the same already gets no new version."""
    values = dict(values)
    if "gebied" in values:
        values["gebied"] = Gebied.objects.get(slug=values["gebied"])
    is_new = row._state.adding
    if not is_new and all(_same(getattr(row, n), v) for n, v in values.items()):
        return
    if not is_new:
        row.note_the_start()
        if not row.claim(row.versie):
            raise Changed
    for name, value in values.items():
        setattr(row, name, _as_kept(row, name, value))
    row.store()
    row.note(reason, user, MADE if is_new else CHANGED)


def _as_kept(row, name: str, value):
    field = row._meta.get_field(name)
    if name == LOGO:
        return kept(value and decoded(value))
    return value if field.is_relation else field.to_python(value)


def _same(now, wanted) -> bool:
    return plain(now) == plain(wanted)


def _remove_absent(wanted: dict, reason: str, user) -> None:
    problems: list[str] = []
    for part in reversed(PARTS):
        kept = part.by_key(wanted[part.name])
        for key, row in _by_key(part).items():
            if key not in kept:
                _remove(row, reason, user, problems)
    slugs = [each["slug"] for each in wanted[WERKVORMEN]]
    for werkvorm in Werkvorm.objects.exclude(slug__in=slugs):
        _remove(werkvorm, reason, user, problems)
    if problems:
        raise InUse(problems)


def _remove(row, reason: str, user, problems: list[str]) -> None:
    page = admin.site._registry[type(row)]
    if why := page.obstacle(row) or held_by(row):
        problems.append(f"{row}: {why}")
    else:
        page.remove(row, reason, user)
