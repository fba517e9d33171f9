"""From the rows of a file to the matrix that is wanted, or to all that is wrong."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from beheer.exchange import reading_json, reading_xlsx
from beheer.exchange.content import in_order
from beheer.exchange.file_read import (
    LARGEST_FILE,
    FileRead,
    FileRow,
    Problems,
    Unreadable,
)
from beheer.exchange.kinds import Wrong
from beheer.exchange.other_files import refuse_old
from beheer.exchange.tables import CELLEN, SHEETS, Column, Sheet
from beheer.werkvorm_form import ASKED_TO_PUBLISH
from matrix.models import GEPUBLICEERD

WERKVORMEN, MATRIX = SHEETS
ZIP = b"PK"


def read_file(data: bytes) -> list[dict]:
    """The werkvormen in a file, as `matrix_now` gives them; raises Unreadable."""
    if len(data) > LARGEST_FILE:
        raise Unreadable(_("Dit bestand is groter dan 4 MB."))
    if not data.strip():
        raise Unreadable(_("Dit bestand is leeg."))
    refuse_old(data)
    reading = reading_xlsx if data.startswith(ZIP) else reading_json
    return taken(reading.read(data))


def taken(found: FileRead) -> list[dict]:
    """Every problem at once, so that the beheerder goes round only one time."""
    problems = found.problems
    werkvormen = {}
    for row in found.rows[WERKVORMEN.title]:
        values = checked(WERKVORMEN, row, problems)
        slug = values.get("slug")
        if slug in werkvormen:
            problems.append(row.at("slug", _("deze slug staat er twee keer.")))
        elif slug is not None:
            werkvormen[slug] = values | {CELLEN: []}
    place_cells(found.rows[MATRIX.title], werkvormen, problems)
    if not werkvormen and not problems:
        problems.append(_("Er staan geen werkvormen in dit bestand."))
    if problems:
        raise Unreadable(*problems)
    return in_order(werkvormen.values())


def place_cells(rows: list[FileRow], werkvormen: dict, problems: Problems) -> None:
    taken = set()
    for row in rows:
        cel = checked(MATRIX, row, problems)
        slug = cel.pop("werkvorm", None)
        at = (slug, cel.get("inbreng"), cel.get("niveau"))
        if slug is not None and slug not in werkvormen:
            says = _("deze werkvorm staat niet bij de werkvormen.")
            problems.append(row.at("werkvorm", says))
        elif None not in at and at in taken:
            problems.append(row.at("niveau", _("dit vak staat er twee keer.")))
        elif None not in at:
            taken.add(at)
            werkvormen[slug][CELLEN].append(cel)


def checked(sheet: Sheet, row: FileRow, problems: Problems) -> dict:
    """The values that are good, as the JSON has them; the rest is told."""
    values = {}
    for column in sheet.columns:
        if column.name not in row.values:
            if not row.of_a_sheet:  # there the reader told why it is not here
                problems.append(row.at(column.name, _("dit veld ontbreekt.")))
            continue
        try:
            values[column.name] = column.kind.check(value_of(column, row))
        except Wrong as error:
            problems.append(row.at(column.name, str(error)))
    problems += [row.at(name, why) for name, why in of_the_model(sheet, values)]
    return values


def value_of(column: Column, row: FileRow):
    given = row.values[column.name]
    return column.kind.from_cell(given) if row.of_a_sheet else given


def of_the_model(sheet: Sheet, values: dict):
    """What the model itself has against them; an empty list is no problem of ours."""
    fields = {f.name for f in sheet.model._meta.fields}
    skipped = {n for n in fields if n not in values or values[n] in ([], {})}
    skipped.add("werkvorm")
    plain = {name: value for name, value in values.items() if name != "werkvorm"}
    try:
        sheet.model(**plain).clean_fields(exclude=skipped)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield from ((name, message) for message in messages)
    yield from beyond_one_field(values)


def beyond_one_field(values: dict):
    """What no column can tell by itself."""
    least, most = values.get("groep_min"), values.get("groep_max")
    if least is not None and most is not None and most < least:
        yield "groep_max", _("dit is minder dan groep_min.")
    if values.get("nagekeken_op", "") > timezone.localdate().isoformat():
        yield "nagekeken_op", _("deze dag is nog niet geweest.")
    if values.get("stand") == GEPUBLICEERD:
        for name in ASKED_TO_PUBLISH:
            if name in values and not values[name]:
                yield name, _("vul dit in voordat je publiceert.")
