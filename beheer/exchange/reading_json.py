"""A JSON file as rows: the werkvormen, and their cells as if on another sheet."""

import json

from django.utils.translation import gettext as _

from beheer.exchange.content import SCHEMA
from beheer.exchange.file_read import MOST_ROWS, FileRead, FileRow, Unreadable
from beheer.exchange.tables import CELLEN, SHEETS, names_of

WERKVORMEN, MATRIX = SHEETS
FIELDS = {*names_of(WERKVORMEN.columns), CELLEN}
OF_A_CEL = {*names_of(MATRIX.columns)} - {"werkvorm"}


def read(data: bytes) -> FileRead:
    try:
        document = json.loads(data.decode("utf-8-sig"), parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        says = _("Dit bestand is geen Excel-bestand (.xlsx) en geen leesbare JSON.")
        raise Unreadable(says) from error
    return rows_of(document)


def refuse_constant(name: str):
    raise ValueError(name)  # NaN and Infinity are no JSON


def rows_of(document) -> FileRead:
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        says = _("Dit is geen matrix van Samenspel: het schema hoort {schema} te zijn.")
        raise Unreadable(says.format(schema=SCHEMA))
    given = document.get("werkvormen")
    if not isinstance(given, list):
        raise Unreadable(_("werkvormen: hier hoort een lijst."))
    refuse_too_many("werkvormen", given)
    found = FileRead({WERKVORMEN.title: [], MATRIX.title: []})
    for number, each in enumerate(given, start=1):
        take(found, f"werkvormen {number}", each)
    return found


def refuse_too_many(what: str, rows: list) -> None:
    if len(rows) > MOST_ROWS:
        says = _("{what}: het zijn er meer dan {most}.")
        raise Unreadable(says.format(what=what, most=MOST_ROWS))


def take(found: FileRead, where: str, given) -> None:
    if not isinstance(given, dict):
        found.problems.append(
            _("{where}: hier horen velden te staan.").format(where=where)
        )
        return
    slug = given.get("slug")
    where = f"{where} ({slug[:50]})" if isinstance(slug, str) else where
    row = FileRow(where, _("veld"), given)
    found.rows[WERKVORMEN.title].append(row)
    found.problems += unknown(row, FIELDS)
    cells = given.get(CELLEN)
    if not isinstance(cells, list):
        found.problems.append(row.at(CELLEN, _("hier hoort een lijst.")))
        return
    refuse_too_many(CELLEN, [*found.rows[MATRIX.title], *cells])
    for number, cel in enumerate(cells, start=1):
        take_cel(found, f"{where}, {CELLEN} {number}", slug, cel)


def take_cel(found: FileRead, where: str, slug, given) -> None:
    if not isinstance(given, dict):
        found.problems.append(
            _("{where}: hier horen velden te staan.").format(where=where)
        )
        return
    row = FileRow(where, _("veld"), given | {"werkvorm": slug})
    found.rows[MATRIX.title].append(row)
    found.problems += unknown(FileRow(where, _("veld"), given), OF_A_CEL)


def unknown(row: FileRow, known: set[str]) -> list[str]:
    others = [name for name in row.values if name not in known]
    return [row.at(name[:50], _("dit veld kennen we niet.")) for name in others]
