"""Tables as files that spreadsheets open; no cell of them is ever a formula (SEC-X06).

Made on disk and row by row, so memory stays the same however many rows there are.
"""

import csv
import tempfile
from contextlib import ExitStack
from shutil import copyfileobj
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

FORMULA = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20")  # and their full-width forms
BOM = "\ufeff"  # tells a spreadsheet that the text is UTF-8


def as_xlsx(heads: dict[str, list], lines) -> IO[bytes]:
    """A workbook with a sheet for each name; `lines` are pairs of a name and cells."""
    book = Workbook(write_only=True)
    sheets = {name: book.create_sheet(name) for name in heads}
    for name, sheet in sheets.items():
        sheet.freeze_panes = "B2"
        sheet.append(heads[name])
    for name, cells in lines:
        sheets[name].append([_in_xlsx(sheets[name], cell) for cell in cells])
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    book.save(file)
    return file


def _in_xlsx(sheet, value):
    """Text is text, also where openpyxl would see a formula or an error in it."""
    if not isinstance(value, str):
        return value
    if not value:
        return None
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    return cell


def as_csv(heads: dict[str, list], lines) -> IO[bytes]:
    """A ZIP with a CSV file for each name."""
    with ExitStack() as opened:
        parts = {name: opened.enter_context(_part()) for name in heads}
        writers = {
            name: csv.writer(part, delimiter=";") for name, part in parts.items()
        }
        for name, writer in writers.items():
            writer.writerow(heads[name])
        for name, cells in lines:
            writers[name].writerow(map(safe_cell, cells))
        return _together(parts)


def _part():
    return tempfile.TemporaryFile("w+", encoding="utf-8-sig", newline="")


def _together(parts) -> IO[bytes]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with ZipFile(file, "w", ZIP_DEFLATED) as bundle:
        for name, part in parts.items():
            part.flush()
            part.buffer.seek(0)
            with bundle.open(f"{name}.csv", "w") as target:
                copyfileobj(part.buffer, target)
    return file


def safe_cell(value):
    """Text that a spreadsheet would run as a formula gets an apostrophe."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
