"""The matrix as an XLSX: the same matrix gives the same bytes."""

from datetime import date, datetime
from io import BytesIO

from django.utils.translation import gettext as _

from beheer.exchange import escapes, guide
from beheer.exchange.file_read import MOST_ROWS
from beheer.exchange.kinds import Wrong
from beheer.exchange.tables import CELLEN, SHEETS, Column, names_of
from sheets.workbook import Book, Table

LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 not the time at which it was made


def to_xlsx(werkvormen: list[dict]) -> bytes:
    """Raises Wrong where a value would not come back from a cell as it is."""
    made = {sheet: list(cells(sheet, werkvormen)) for sheet in SHEETS}
    file = BytesIO()
    with Book(file) as book:
        book.set_properties({"author": "Samenspel", "created": LONG_AGO})
        guide.write(book.blank(_("leeswijzer")))
        for sheet, lines in made.items():
            fill(book, sheet, lines)
    return file.getvalue()


def cells(sheet, werkvormen: list[dict]):
    for row in rows(sheet, werkvormen):
        yield [in_a_cell(column, row) for column in sheet.columns]


def rows(sheet, werkvormen: list[dict]) -> list[dict]:
    """What stands in a sheet; the second says of each cell whose it is."""
    if sheet is SHEETS[0]:
        return werkvormen
    return [cel | {"werkvorm": w["slug"]} for w in werkvormen for cel in w[CELLEN]]


def fill(book: Book, sheet, lines: list[list]) -> None:
    """Wide enough to read, and words to pick from where there are a few."""
    widths = [column.kind.width for column in sheet.columns]
    table = Table(book, sheet.title, names_of(sheet.columns), widths)
    for line in lines:
        table.add(line)
    table.finish("text")
    for number, column in enumerate(sheet.columns):
        if column.kind.options:
            choice = {"validate": "list", "source": list(column.kind.options)}
            table.leaf.data_validation(1, number, MOST_ROWS - 1, number, choice)


def in_a_cell(column: Column, row: dict) -> str | int | date | None:
    whose = f"{row.get('slug') or row['werkvorm']}, {column.name}"
    try:
        cell = column.kind.to_cell(column.kind.check(row[column.name]))
    except Wrong as error:
        raise Wrong(f"{whose}: {error}") from error
    if isinstance(cell, str) and not escapes.fits(cell):
        raise Wrong(_("{whose}: dit is te lang voor een cel.").format(whose=whose))
    return cell
