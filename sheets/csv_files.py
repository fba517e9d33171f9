"""Tables as CSV, as a Dutch Excel opens it; made on disk, so memory stays the same."""

import csv
import io
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from shutil import copyfileobj
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from sheets.cell_text import guarded, plain

ENCODING = "utf-8-sig"  # its first sign tells a spreadsheet that this is UTF-8


def as_csv(heads: dict[str, list], lines) -> IO[bytes]:
    """A ZIP with a CSV file for each name; `lines` are pairs of a name and cells."""
    with ExitStack() as opened:
        parts = {name: opened.enter_context(_part()) for name in heads}
        writers = {name: _writer(part) for name, part in parts.items()}
        for name, writer in writers.items():
            writer.writerow(map(in_csv, heads[name]))
        for name, cells in lines:
            writers[name].writerow(map(in_csv, cells))
        return _together(parts)


def one_csv(rows: Iterable[Iterable]) -> bytes:
    """A few rows, with the one of their heads first."""
    file = io.StringIO()
    _writer(file).writerows(map(in_csv, cells) for cells in rows)
    return file.getvalue().encode(ENCODING)


def in_csv(value):
    """Text stays text; a number or a day goes as it is."""
    return guarded(plain(value)) if isinstance(value, str) else value


def _writer(file):
    return csv.writer(file, delimiter=";")


def _part():
    return tempfile.TemporaryFile("w+", encoding=ENCODING, newline="")


def _together(parts) -> IO[bytes]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with ZipFile(file, "w", ZIP_DEFLATED) as bundle:
        for name, part in parts.items():
            part.flush()
            part.buffer.seek(0)
            with bundle.open(f"{name}.csv", "w") as target:
                copyfileobj(part.buffer, target)
    return file
