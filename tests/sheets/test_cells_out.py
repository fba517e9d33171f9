"""A cell is what it was here, and a table opens ready to use (SEC-X06)."""

import csv
import io
import re
from datetime import date
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from sheets.cell_text import decoded, encoded, guarded, is_taken_over
from sheets.csv_files import as_csv, one_csv
from sheets.workbook import WIDEST, as_xlsx

SHEET = "xl/worksheets/sheet1.xml"
LONG = "Wij willen een bankje onder de grote boom.\nEn een pad erheen. " * 60
TABLE = {
    "plannen": [
        "Kenmerk",
        "Ingediend op",
        "Wat wil je bereiken, en voor wie?",
        "Aantal",
    ]
}
ROWS = [
    ("plannen", ["SP-2026-7K3F9", date(2026, 11, 22), LONG, 12]),
    ("plannen", ["SP-2026-AAAAA", date(2026, 1, 3), None, None]),
]  # fmt: skip


def part(name: str, heads=TABLE, rows=ROWS) -> str:
    with as_xlsx(heads, rows) as file, ZipFile(file) as zipped:
        return zipped.read(name).decode()


def page(heads=TABLE, rows=ROWS):
    with as_xlsx(heads, rows) as file:
        return load_workbook(file)[next(iter(heads))]


# Ready to use


def test_head_and_kenmerk_stay_in_sight():
    assert re.search(r'<pane xSplit="1" ySplit="1" [^>]*state="frozen"', part(SHEET))


def test_a_filter_spans_all_that_is_in_the_table():
    assert '<autoFilter ref="A1:D3"/>' in part(SHEET)
    assert '<autoFilter ref="A1:D1"/>' in part(SHEET, rows=[])


def test_columns_are_as_wide_as_what_is_in_them():
    widths = {name: column.width for name, column in page().column_dimensions.items()}
    assert len("SP-2026-7K3F9") < widths["A"] < 20
    assert len("2026-11-22") < widths["B"] < 20
    assert 40 < widths["C"] < WIDEST + 1
    assert widths["D"] < 12


def test_one_very_long_line_makes_no_column_wider_than_a_screen():
    sheet = page({"blad": ["Kop"]}, [("blad", ["x" * 4000])])
    assert sheet.column_dimensions["A"].width < WIDEST + 1


def test_every_cell_wraps_and_begins_at_the_top():
    cells = [cell for row in page() for cell in row if cell.value is not None]
    assert {(c.alignment.wrap_text, c.alignment.vertical) for c in cells} == {
        (True, "top")
    }


def test_the_head_is_bold_and_what_is_below_is_not():
    head, *rest = page().iter_rows()
    assert {cell.font.bold for cell in head} == {True}
    assert {cell.font.bold for row in rest for cell in row} == {False}


def test_days_are_days_and_numbers_are_numbers():
    _kenmerk, day, text, number = page()[2]
    assert (day.is_date, day.value.date()) == (True, date(2026, 11, 22))
    assert day.number_format == "dd-mm-yyyy"
    assert (number.data_type, number.value) == ("n", 12)
    assert text.value == LONG


def test_a_day_from_before_the_days_of_excel_is_told_in_text():
    (cell,) = page({"blad": ["Kop"]}, [("blad", [date(1899, 5, 1)])])[2]
    assert cell.value == "1899-05-01"


def test_typed_over_a_text_stays_text_and_below_the_table_a_sum_can_be_made():
    assert {page()["A2"].number_format, page()["C2"].number_format} == {"@"}
    assert "style=" not in part(SHEET).split("<cols>")[1].split("</cols>")[0]


def test_each_table_has_a_sheet_of_its_own_however_its_rows_are_mixed():
    heads = {"een": ["Kop"], "twee": ["Kop"]}
    mixed = [(name, [f"{name} {n}"]) for n in range(50) for name in heads]
    with as_xlsx(heads, mixed) as file:
        book = load_workbook(file)
    for name in heads:
        found = [cell for (cell,) in book[name].iter_rows(min_row=2, values_only=True)]
        assert found == [f"{name} {n}" for n in range(50)]


# Nothing but text


@pytest.mark.parametrize("typed", ["#N/A", "1", "2026-01-01", "TRUE", "=1+1", "-1"])
def test_a_text_is_text_also_when_somebody_edits_its_cell(typed):
    (cell,) = page({"blad": ["Kop"]}, [("blad", [typed])])[2]
    assert (cell.data_type, cell.value) == ("s", typed)
    assert cell.quotePrefix


def test_there_is_no_formula_and_no_link_in_the_file():
    rows = [("blad", ["=1+1"]), ("blad", ["https://x.example"]), ("blad", ["{=1}"])]
    said = part(SHEET, {"blad": ["Kop"]}, rows)
    assert "<f>" not in said
    assert "<hyperlink" not in said
    assert said.count('t="inlineStr"') == 4


def test_numbers_and_days_go_into_csv_as_they_are():
    with as_csv(TABLE, ROWS) as file, ZipFile(file) as zipped:
        raw = zipped.read("plannen.csv")
    heads, first, second = csv.reader(
        io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert raw.startswith(b"\xef\xbb\xbfKenmerk;")
    assert heads == TABLE["plannen"]
    assert first == ["SP-2026-7K3F9", "2026-11-22", LONG, "12"]
    assert second == ["SP-2026-AAAAA", "2026-01-03", "", ""]


def test_a_line_in_a_cell_never_ends_the_row():
    """Rows end in CR LF, a line within a cell in LF alone."""
    assert one_csv([["a\r\nb\rc\nd", 1]]) == b'\xef\xbb\xbf"a\nb\nc\nd";1\r\n'


PIECES = st.sampled_from([*"_x0041F5D'=1a-\n", "_x005F_", "_x000D_"])
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS)
def test_codes_of_excel_are_right_both_ways(text):
    assert decoded(encoded(text)) == text


@given(TEXTS)
def test_whoever_takes_one_apostrophe_away_has_what_was_typed(text):
    said = guarded(text)
    assert not is_taken_over(said)
    if is_taken_over(said.lstrip("'")):
        assert said.removeprefix("'") == text
    else:
        assert said == text
