"""The matrix as an XLSX: the same matrix gives the same bytes."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.writer.excel import ExcelWriter

from beheer.exchange import escapes, guide
from beheer.exchange.file_read import MOST_ROWS
from beheer.exchange.kinds import Kind, Wrong
from beheer.exchange.tables import CELLEN, SHEETS, Column

FORMULA_STARTS = tuple("=+-@\t\r\n")
LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 the first day that a zip can tell
WRAPPED = Alignment(wrap_text=True, vertical="top")


def to_xlsx(werkvormen: list[dict]) -> bytes:
    """Raises Wrong where a value would not come back from a cell as it is."""
    book = Workbook()
    book.remove(book.active)
    guide.write(book.create_sheet(_("leeswijzer")), put)
    for sheet in SHEETS:
        fill(book.create_sheet(sheet.title), sheet.columns, rows(sheet, werkvormen))
    book.properties.creator = "Samenspel"
    book.properties.created = book.properties.modified = LONG_AGO
    return same_bytes(book)


def rows(sheet, werkvormen: list[dict]) -> list[dict]:
    """What stands in a sheet; the second says of each cell whose it is."""
    if sheet is SHEETS[0]:
        return werkvormen
    return [cel | {"werkvorm": w["slug"]} for w in werkvormen for cel in w[CELLEN]]


def fill(page, columns: tuple[Column, ...], rows: list[dict]) -> None:
    for number, column in enumerate(columns, start=1):
        put(page, 1, number, column.name).font = Font(bold=True)
        prepare(page, get_column_letter(number), column.kind)
    for line, row in enumerate(rows, start=2):
        for number, column in enumerate(columns, start=1):
            put(page, line, number, in_a_cell(column, row))
    page.freeze_panes = "B2"


def prepare(page, letter: str, kind: Kind) -> None:
    """Wide enough to read, and words to pick from where there are a few."""
    page.column_dimensions[letter].width = kind.width
    if kind.options:
        words = f'"{",".join(kind.options)}"'
        choice = DataValidation("list", formula1=words, allow_blank=True)
        choice.add(f"{letter}2:{letter}{MOST_ROWS}")
        page.add_data_validation(choice)


def in_a_cell(column: Column, row: dict) -> str | int | None:
    whose = f"{row.get('slug') or row['werkvorm']}, {column.name}"
    try:
        cell = column.kind.to_cell(column.kind.check(row[column.name]))
    except Wrong as error:
        raise Wrong(f"{whose}: {error}") from error
    if isinstance(cell, str) and not escapes.fits(cell):
        raise Wrong(_("{whose}: dit is te lang voor een cel.").format(whose=whose))
    return cell


def put(page, line: int, number: int, value):
    """Text stays text, whatever it begins with (SEC-X06)."""
    cell = page.cell(line, number)
    cell.alignment = WRAPPED
    cell.number_format = "@"
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_STARTS)
    return cell


def same_bytes(book: Workbook) -> bytes:
    """The file without the time at which it was made."""
    made, kept = BytesIO(), BytesIO()
    ExcelWriter(book, ZipFile(made, "w")).save()
    with ZipFile(made) as parts, ZipFile(kept, "w", ZIP_DEFLATED) as file:
        for name in parts.namelist():
            part = ZipInfo(name, LONG_AGO.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            file.writestr(part, parts.read(name))
    return kept.getvalue()
