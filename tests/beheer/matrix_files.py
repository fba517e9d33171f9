"""Files with the matrix: as we write them, as Excel does, and wrong in every way."""

import json
import zipfile
from copy import deepcopy
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from beheer.exchange.content import document, matrix_now, to_json
from beheer.exchange.spreadsheet import to_xlsx
from beheer.exchange.tables import CELLEN

FORMATS = {"json": to_json, "xlsx": to_xlsx}
both = pytest.mark.parametrize("soort", FORMATS)


def changed_matrix() -> list[dict]:
    """One werkvorm that is changed, one that is new, one that is left out."""
    matrix = deepcopy(matrix_now())
    webinar = next(w for w in matrix if w["slug"] == "webinar")
    webinar["uitleg"] = "Bij -5 graden zit je warm."
    webinar[CELLEN] = webinar[CELLEN][:1]
    matrix.append(webinar | {"slug": "webinar-nieuw", "naam": "Nieuw webinar"})
    return [w for w in matrix if w["slug"] != "belronde"]


def few() -> list[dict]:
    """Enough of the matrix to be wrong in."""
    return matrix_now()[:8]


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def in_cell(name: str, value, sheet="werkvormen", line=7):
    """A spreadsheet with one other value, typed as it is."""
    book = load_workbook(BytesIO(to_xlsx(few())))
    page = book[sheet]
    column = next(cell.column for cell in page[1] if cell.value == name)
    page.cell(line, column).value = value
    return saved(book)


def without_a_column():
    book = load_workbook(BytesIO(to_xlsx(few())))
    head = [cell.value for cell in book["werkvormen"][1]]
    book["werkvormen"].delete_cols(head.index("naam") + 1)
    return saved(book)


def with_a_column_twice():
    return in_cell("naam", "uitleg", line=1)


def with_another_column():
    book = load_workbook(BytesIO(to_xlsx(few())))
    book["matrix"]["F1"] = "kleur"
    return saved(book)


def beside_the_columns():
    book = load_workbook(BytesIO(to_xlsx(few())))
    book["matrix"]["G4"] = "rood"
    return saved(book)


def of_other_sheets():
    book = Workbook()
    book.active["A1"] = "hallo"
    return saved(book)


def empty_sheets():
    book = Workbook()
    book.create_sheet("werkvormen")
    book.create_sheet("matrix")
    return saved(book)


def with_part(name: str, content: bytes, **options) -> bytes:
    """A good spreadsheet in which one part is another."""
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(to_xlsx(few()))) as good,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bad,
    ):
        for part in good.namelist():
            if part != name:
                bad.writestr(part, good.read(part))
        bad.writestr(name, content, **options)
    return file.getvalue()


OLD = b"\xd0\xcf\x11\xe0"  # how files of Office began before 2007


SHEET = "xl/worksheets/sheet2.xml"


MAIN = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


LAUGHS = b"<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><x>&b;</x>"


KIND_OF_TEXTS = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)


def with_shared_texts(data: bytes, texts: list[bytes]) -> bytes:
    """The same file with texts in a part of their own, as Excel keeps them."""
    with zipfile.ZipFile(BytesIO(data)) as good:
        parts = {name: good.read(name) for name in good.namelist()}
    kinds = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = kinds.replace(b"</Types>", KIND_OF_TEXTS)
    shared = b"".join(b"<si>%b</si>" % text for text in texts)
    parts["xl/sharedStrings.xml"] = b"<sst %b>%b</sst>" % (MAIN, shared)
    return zipped(parts)


def far_row():
    rows = b'<row r="99999999999"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
    sheet = b"<worksheet %b><sheetData>%b</sheetData></worksheet>" % (MAIN, rows)
    return with_part(SHEET, sheet)


def many_rows():
    sheet = b"<worksheet %b><sheetData>%b</sheetData></worksheet>"
    return with_part(SHEET, sheet % (MAIN, b"<row/>" * 25_000))


def one_text_everywhere():
    """A shared text is small in the file and huge in the matrix."""
    cells = b'<c t="s"><v>0</v></c>' * 50
    rows = (b"<row>%b</row>" % cells) * 40
    sheet = b"<worksheet %b><sheetData>%b</sheetData></worksheet>" % (MAIN, rows)
    return with_shared_texts(with_part(SHEET, sheet), [b"<t>%b</t>" % (b"x" * 32_000)])


def json_of(**changes):
    return lambda: json.dumps(document(few()) | changes).encode()


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


BAD_FILES = {
    "empty": (lambda: b" ", "Dit bestand is leeg"),
    "not a zip": (
        lambda: b"\x89PNG\r\n",
        "geen Excel-bestand (.xlsx) en geen leesbare",
    ),
    "an old .xls": (lambda: OLD * 9, "van een oude Excel (.xls)"),
    "a password": (
        lambda: OLD + "EncryptedPackage".encode("utf-16-le"),
        "heeft een wachtwoord",
    ),
    "only the start of a zip": (lambda: b"PK\x03\x04niets", "geen Excel-bestand"),
    "half a file": (lambda: half(to_xlsx(few())), "geen Excel-bestand"),
    "a zip of something else": (
        lambda: zipped({"leesmij.txt": b"hoi"}),
        "kunnen we niet lezen",
    ),
    "no XML": (lambda: with_part(SHEET, b"hoi"), "kunnen we niet lezen"),
    "other sheets": (of_other_sheets, "Het blad werkvormen ontbreekt"),
    "empty sheets": (empty_sheets, "kolom slug: deze kolom ontbreekt"),
    "no column": (without_a_column, "rij 1, kolom naam: deze kolom ontbreekt"),
    "a column twice": (with_a_column_twice, "deze kolom staat er twee keer"),
    "another column": (with_another_column, "de kolom kleur kennen we niet"),
    "a column without a name": (
        beside_the_columns,
        "matrix, rij 4, kolom G: boven deze kolom staat geen naam",
    ),
    "too big": (lambda: b"x" * (4 * 1024 * 1024 + 1), "groter dan 4 MB"),
    "a zip bomb": (
        lambda: with_part("xl/theme/theme1.xml", b" " * 60_000_000),
        "wordt uitgepakt te groot",
    ),
    "a bomb in another packing": (
        lambda: with_part(SHEET, b"<x/>", compress_type=zipfile.ZIP_LZMA),
        "op een andere manier ingepakt",
    ),
    "many parts": (
        lambda: zipped({f"{n}.xml": b"<x/>" for n in range(300)}),
        "wordt uitgepakt te groot",
    ),
    "a laugh of entities": (lambda: with_part(SHEET, LAUGHS), "een DOCTYPE"),
    "entities in UTF-16": (
        lambda: with_part(SHEET, LAUGHS.decode().encode("utf-16")),
        "een DOCTYPE",
    ),
    "deep XML": (
        lambda: with_part(SHEET, b"<a>" * 5000 + b"</a>" * 5000),
        "te ingewikkeld",
    ),
    "many elements": (
        lambda: with_part(SHEET, b"<a>" + b"<b/>" * 500_000 + b"</a>"),
        "te ingewikkeld",
    ),
    "a row far away": (far_row, "meer dan 20000 rijen"),
    "many rows": (many_rows, "meer dan 20000 rijen"),
    "one text everywhere": (one_text_everywhere, "te veel tekst"),
    "of LibreOffice": (lambda: zipped({"mimetype": b"x/x.opendocument.x"}), "(.ods)"),
    "of Numbers": (lambda: zipped({"Index/Document.iwa": b""}), "van Numbers"),
    "of Numbers, with many parts": (
        lambda: zipped({f"Index/{n}.iwa": b"" for n in (*range(300), "Document")}),
        "van Numbers",
    ),
    "of LibreOffice, with a DOCTYPE": (
        lambda: zipped({"mimetype": b"x/x.opendocument.x", "content.xml": LAUGHS}),
        "(.ods)",
    ),
    "a binary workbook": (lambda: zipped({"xl/workbook.bin": b""}), "vorm .xlsb"),
    "Strict": (lambda: zipped({"xl/workbook.xml": STRICT}), "in de vorm Strict"),
    "another schema": (json_of(schema="samenspel-plan/1"), "geen matrix van Samenspel"),
    "a list": (lambda: b"[]", "geen matrix van Samenspel"),
    "nothing": (lambda: b"null", "geen matrix van Samenspel"),
    "deep JSON": (lambda: b"[" * 200_000, "geen leesbare JSON"),
    "no UTF-8": (lambda: b'{"schema": "\xff"}', "geen leesbare JSON"),
    "a huge number": (lambda: b"1" * 9_000, "geen leesbare JSON"),
    "no list": (json_of(werkvormen={}), "werkvormen: hier hoort een lijst"),
    "no werkvormen": (json_of(werkvormen=[]), "geen werkvormen in dit bestand"),
    "no object": (json_of(werkvormen=[5]), "werkvormen 1: hier horen velden"),
    "a field less": (json_of(werkvormen=[{}]), "veld slug: dit veld ontbreekt"),
    "a field more": (json_of(werkvormen=[{"kleur": 1}]), "veld kleur: dit veld kennen"),
}


STRICT = b"<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'/>"


def zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()
