"""From a file to the gemeente that is wanted, or to all that is wrong with it."""

import json
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from beheer.exchange import escapes
from beheer.exchange.content import document as matrix_document
from beheer.exchange.file_read import LARGEST_FILE, MOST_ROWS, Problems, Unreadable
from beheer.exchange.reading_json import refuse_constant
from beheer.exchange.reading_json import rows_of as werkvormen_in
from beheer.exchange.wanted import taken
from beheer.gemeente_file.inventory import (
    GEMEENTE,
    GEMEENTE_SCHEMA,
    LOGO,
    OF_GEMEENTE,
    PARTS,
    WERKVORMEN,
    Piece,
)
from matrix.logo import checked
from matrix.models import Gemeente

ELSEWHERE = ("gebied", LOGO)  # in another table


def gemeente_in(data: bytes) -> dict:
    if len(data) > LARGEST_FILE:
        raise Unreadable(_("Dit bestand is groter dan 4 MB."))
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise Unreadable(_("Dit bestand is geen leesbare JSON.")) from error
    return sound(found)


def sound(found) -> dict:
    """Every problem at once; what is given back has only what we know."""
    if not isinstance(found, dict) or found.get("schema") != GEMEENTE_SCHEMA:
        says = _("Dit is geen gemeente van Samenspel: het schema is niet {schema}.")
        raise Unreadable(says.format(schema=GEMEENTE_SCHEMA))
    problems = Problems()
    read = {"schema": GEMEENTE_SCHEMA, GEMEENTE: _gemeente(found, problems)}
    for part in PARTS:
        read[part.name] = _rows(part, found.get(part.name), problems)
    _in_their_gebied(read, problems)
    read[WERKVORMEN] = _werkvormen(found.get(WERKVORMEN), problems)
    if problems:
        raise Unreadable(*problems)
    return read


def _gemeente(found: dict, problems: Problems) -> dict:
    row = _row(Gemeente, OF_GEMEENTE, GEMEENTE, found.get(GEMEENTE), problems)
    return row and row | {LOGO: _logo(row[LOGO], problems)}


def _logo(coded: str | None, problems: Problems) -> str | None:
    """Made anew, as one that a beheerder sends."""
    try:
        return checked(coded).coded if coded else None
    except ValidationError as error:
        problems += [f"{GEMEENTE}, {LOGO}: {says}" for says in error.messages]
        return None


def _rows(part: Piece, given, problems: Problems) -> list[dict]:
    if not isinstance(given, list) or len(given) > MOST_ROWS:
        problems.append(_("{naam}: hier hoort een lijst.").format(naam=part.name))
        return []
    rows = [
        _row(part.model, part.columns, f"{part.name} {n}", each, problems)
        for n, each in enumerate(given, start=1)
    ]
    rows = [row for row in rows if row]
    if part.name != "hulpregels" and len({_key(part, r) for r in rows}) < len(rows):
        says = _("{naam}: er staat er een twee keer in.")
        problems.append(says.format(naam=part.name))
    return rows


def _key(part: Piece, row: dict) -> tuple:
    return tuple(row[name] for name in part.key)


def _row(model, columns, where: str, given, problems: Problems) -> dict:
    """Its values if all of it is good; else an empty one, and what is wrong."""
    if not isinstance(given, dict):
        problems.append(_("{where}: hier horen velden te staan.").format(where=where))
        return {}
    others = [name for name in given if name not in columns]
    says = _("dit veld kennen we niet.")
    wrong = [f"{where}, {name[:50]}: {says}" for name in others]
    for name in columns:
        if why := _wrong(model._meta.get_field(name), given, name):
            wrong.append(f"{where}, {name}: {why}")
    wrong = wrong or _against(model, columns, where, given)
    problems += wrong
    return {} if wrong else {name: given[name] for name in columns}


def _wrong(field: models.Field, given: dict, name: str) -> str:
    if name not in given:
        return _("dit veld ontbreekt.")
    value = given[name]
    if value is None:
        return "" if field.null else _("vul dit in.")
    if isinstance(field, models.BooleanField):
        return "" if isinstance(value, bool) else _("kies true of false.")
    if isinstance(field, models.IntegerField):
        whole = isinstance(value, int) and not isinstance(value, bool)
        return "" if whole else _("vul een heel getal in.")
    if not isinstance(value, str) or not escapes.can_be_stored(value):
        return _("hier hoort tekst.")
    return _no_day(value) if isinstance(field, models.DateField) else ""


def _no_day(value: str) -> str:
    try:
        same = date.fromisoformat(value).isoformat() == value
    except ValueError:
        same = False
    return "" if same else _("schrijf de datum zo: 2026-11-22.")


def _against(model, columns, where: str, given: dict) -> list[str]:
    """What the model itself has against it."""
    plain = {name: given[name] for name in columns if name not in ELSEWHERE}
    try:
        model(**plain).full_clean(
            exclude=ELSEWHERE, validate_unique=False, validate_constraints=False
        )
    except ValidationError as error:
        return [
            f"{where}, {name}: {says}"
            for name, told in error.message_dict.items()
            for says in told
        ]
    return []


def _in_their_gebied(read: dict, problems: Problems) -> None:
    known = {gebied["slug"] for gebied in read["gebieden"]}
    for kern in read["kernen"]:
        if kern["gebied"] not in known:
            says = _("kernen ({slug}), gebied: dit gebied staat niet in het bestand.")
            problems.append(says.format(slug=kern["slug"]))


def _werkvormen(given, problems: Problems) -> list[dict]:
    if given == []:
        return []
    try:
        return taken(werkvormen_in(matrix_document(given)))
    except Unreadable as refused:
        problems += refused.problems
        return []
