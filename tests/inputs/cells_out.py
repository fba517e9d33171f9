"""Texts that go out into a spreadsheet: typed, what is in the cell, what is read back.

Excel shows the apostrophe that stands before a cell of a CSV; an XLSX needs none.
"""

import csv
import io
import re
from html import unescape
from zipfile import ZipFile

from openpyxl import load_workbook

from sheets.cell_text import decoded
from sheets.csv_files import one_csv
from sheets.workbook import as_xlsx
from tests.inputs import Kind


def in_csv(typed) -> tuple[str, str]:
    """What stands in the file between its marks, and what a reader of CSV has."""
    said = one_csv([[typed]]).decode("utf-8-sig")
    ((read,),) = csv.reader(io.StringIO(said, newline=""), delimiter=";")
    return said.removesuffix("\r\n"), read


def in_xlsx(typed) -> tuple[str, object]:
    """What stands in the XML of the cell, and what is read of it."""
    with as_xlsx({"blad": ["Kop"]}, [("blad", [typed])]) as file:
        with ZipFile(file) as zipped:
            sheet = zipped.read("xl/worksheets/sheet1.xml").decode()
        (cell,) = load_workbook(file)["blad"][2]
    written = re.findall(r"<(?:t|v)[ >][^<]*", sheet)[1].partition(">")[2]
    return unescape(written), decoded(cell.value)


GUARDED = {
    text: (f"'{text}", f"'{text}")
    for text in (
        *("=1+1", "+31612345678", "-1", "- een bankje", "@x", "\uff1d1", "\uff0b1"),
        *("=HYPERLINK(1)", "0031612345678", "0612345678", "06-12345678", "12", "1.000"),
        *("007", "1,5", "1.5", "5%", "€ 12,50", "€\u00a012", "(5)", "1 000", "1e5"),
        *("1-2", "1/2", "22-11-2026", "2026-11-22", "12:30", "12:30 pm", "3 mei"),
        *("mei 2026", "3 mrt. 2026", "mrt-26", "1 March", "12 mei 14:00", "1 1/2"),
        *("WAAR", "onwaar", "TRUE", "#N/B", "#DEEL/0!", " =1", " 12", "\u00a012"),
        *("'=1", "'12", "''1-2", "2E-3"),
    )
}  # fmt: skip
PLAIN = {
    text: (text, text)
    for text in (
        *("Een bankje", "'s Avonds", "mei", "maart", "A1", "3 bankjes", "e5", "x=1"),
        *("SP-2026-7K3F9", "7741 GC", "12 weken", "1 of 2", "a@b.nl", "_x0041_", "🍏"),
        *("14:00 uur", "#samen", "waarom", "– een", "• een", "½", "#1 in het dorp"),
    )
}
OUT_CSV = GUARDED | PLAIN | {
    "a\r\nb": ('"a\nb"', "a\nb"), "a\rb": ('"a\nb"', "a\nb"), "a;b": ('"a;b"', "a;b"),
    'zeg "ja"': ('"zeg ""ja"""', 'zeg "ja"'), "a\x00b\x07c": ("abc", "abc"),
    "\t=1": ("'\t=1", "'\t=1"), "\r=1": ('"\'\n=1"', "'\n=1"), 12: ("12", "12"),
    "\n1": ('"\'\n1"', "'\n1"),
    "a\ufffe\ud800b": ("ab", "ab"), "a\x0bb": ('"a\nb"', "a\nb"),
}  # fmt: skip
AS_TYPED = [typed for typed in GUARDED | PLAIN if typed != "_x0041_"]
OUT_XLSX = {typed: (typed, typed) for typed in AS_TYPED} | {
    "_x0041_": ("_x005F_x0041_", "_x0041_"), "_x000D_": ("_x005F_x000D_", "_x000D_"),
    "_x005F_x0041_": ("_x005F_x005F_x005F_x0041_", "_x005F_x0041_"),
    "_xAAAA_xBBBB_": ("_x005F_xAAAA_x005F_xBBBB_", "_xAAAA_xBBBB_"),
    "_x00_": ("_x00_", "_x00_"), "_xZZZZ_": ("_xZZZZ_", "_xZZZZ_"),
    "a\r\nb": ("a\nb", "a\nb"), "a\rb": ("a\nb", "a\nb"), "a\x0bb": ("a\nb", "a\nb"),
    "a\x00b\x07c": ("abc", "abc"), "a\ufffe\ud800b": ("ab", "ab"),
    "\t=1": ("\t=1", "\t=1"), "  twee": ("  twee", "  twee"), "<b>&": ("<b>&", "<b>&"),
    12: ("12", 12), 1.5: ("1.5", 1.5),
}  # fmt: skip

KINDS = {
    "a text that goes out into CSV": Kind("tabellen", in_csv, OUT_CSV),
    "a text that goes out into XLSX": Kind("tabellen", in_xlsx, OUT_XLSX),
}
