"""Tables as an XLSX that opens ready to use: head fixed, filter on, columns that fit.

Row by row on disk, so memory stays the same however many rows there are.
"""

import tempfile
from datetime import date
from typing import IO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from sheets.cell_text import encoded, is_taken_over, plain

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NARROWEST, WIDEST = 8, 60  # of a column, in characters
OF_A_HEAD = 24  # a longer one is wrapped
ROOM = 3  # for the arrow of the filter
FIRST_DAY = date(1901, 1, 1)  # 5 in a cell of days is one of 1900, which nobody meant
WRAPPED = {"text_wrap": True, "valign": "top"}
TEXT = WRAPPED | {"num_format": "@"}  # typed over, it is still text
STYLES = {
    "sentence": {"num_format": "@"},  # of which a line may run on beside it
    "head": TEXT | {"bold": True},
    "text": TEXT,
    "guarded": TEXT | {"quote_prefix": True},
    "number": WRAPPED,
    "day": WRAPPED | {"num_format": "dd-mm-yyyy"},
}


def as_xlsx(heads: dict[str, list], lines) -> IO[bytes]:
    """A workbook with a sheet for each name; `lines` are pairs of a name and cells."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    with Book(file) as book:
        tables = {name: Table(book, name, cells) for name, cells in heads.items()}
        for name, cells in lines:
            tables[name].add(cells)
        for table in tables.values():
            table.finish()
    return file


class Book(Workbook):
    def __init__(self, file: IO[bytes]):
        super().__init__(file, {"constant_memory": True})
        self.styles = {name: self.add_format(style) for name, style in STYLES.items()}

    def blank(self, name: str) -> "Leaf":
        leaf = self.add_worksheet(name, Leaf)
        leaf.styles = self.styles
        return leaf


class Leaf(Worksheet):
    """A sheet of which every cell is what it was here: text, a number or a day."""

    _escape_control_characters = staticmethod(encoded)

    def put(self, row: int, column: int, value, style: str | None = None) -> None:
        """Row by row: one that was left is written."""
        if isinstance(value, date) and value < FIRST_DAY:
            value = value.isoformat()
        if isinstance(value, str):
            self._put_text(row, column, plain(value), style)
        elif isinstance(value, date):
            self.write_datetime(row, column, value, self.styles[style or "day"])
        elif value is not None:
            self.write_number(row, column, value, self.styles[style or "number"])

    def _put_text(self, row, column, text, style):
        style = style or ("guarded" if is_taken_over(text) else "text")
        if text:
            self.write_string(row, column, text, self.styles[style])


class Table:
    """A sheet with a head; `widths` for who knows them better than its texts do."""

    def __init__(
        self, book: Book, name: str, heads: list[str], widths: list | None = None
    ):
        self.leaf, self.line, self.fixed = book.blank(name), 0, widths
        self.widths = [min(len(head) + ROOM, OF_A_HEAD) for head in heads]
        for column, head in enumerate(heads):
            self.leaf.put(0, column, head, "head")

    def add(self, cells: list) -> None:
        self.line += 1
        for column, value in enumerate(cells):
            self.leaf.put(self.line, column, value)
            if self.widths[column] < WIDEST:
                self.widths[column] = max(self.widths[column], width_of(value))

    def finish(self, empty: str | None = None) -> None:
        """`empty` is the style of cells in which nothing stands yet."""
        last = len(self.widths) - 1
        self.leaf.freeze_panes(1, 1)
        self.leaf.autofilter(0, 0, self.line, last)
        for column, width in enumerate(self.fixed or self.widths):
            within = min(max(width, NARROWEST), WIDEST)
            self.leaf.set_column(column, column, within, self.leaf.styles.get(empty))


def width_of(value) -> int:
    """Of its longest line, in characters."""
    if value is None:
        return 0
    return max(map(len, str(value).split("\n"))) + 1
