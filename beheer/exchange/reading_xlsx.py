"""A spreadsheet as rows: every sheet that we know, by the names of its columns."""

from contextlib import closing
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from beheer.exchange.file_read import MOST_ROWS, FileRead, FileRow, Unreadable
from beheer.exchange.other_files import refuse_others
from beheer.exchange.safe_file import made_safe
from beheer.exchange.tables import SHEETS, Sheet, names_of
from sheets.cell_text import decoded
from typed.gate import folded, is_empty

MOST_COLUMNS = 60
MOST_CHARACTERS = 8_000_000
FORMULA, FAULT = "f", "e"


def read(data: bytes) -> FileRead:
    try:
        refuse_others(data)
        safe = made_safe(data)
        with closing(load_workbook(safe, read_only=True, keep_links=False)) as book:
            return rows_of(book)
    except Unreadable:
        raise
    except BadZipFile as error:
        raise Unreadable(_("Dit is geen Excel-bestand (.xlsx).")) from error
    # What strangers send can break a reader in more ways than it tells.
    except Exception as error:
        raise Unreadable(_("Dit Excel-bestand kunnen we niet lezen.")) from error


def rows_of(book) -> FileRead:
    pages = {column_of(name): book[name] for name in book.sheetnames}
    missing = [sheet.title for sheet in SHEETS if sheet.title not in pages]
    if missing:
        says = _("Het blad {title} ontbreekt.")
        raise Unreadable(*(says.format(title=title) for title in missing))
    found, heads = FileRead({}), []
    for sheet in SHEETS:
        heads += read_sheet(found, sheet, cells_of(pages[sheet.title]))
    if heads:  # a column less would make every row wrong
        raise Unreadable(*heads)
    return found


def cells_of(page) -> list[tuple[int, list]]:
    """The rows with something in them, by their number; bounded in every way."""
    page.reset_dimensions()  # the file may say anything about its size
    kept, characters = [], 0
    for number, row in enumerate(page.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > MOST_ROWS:
            says = _(
                "het blad {title} heeft meer dan {most} rijen. Haal lege rijen weg."
            )
            raise Unreadable(says.format(title=page.title, most=MOST_ROWS))
        characters += sum(len(cell.value) for cell in row if is_text(cell))
        if characters > MOST_CHARACTERS:
            raise Unreadable(_("Er staat te veel tekst in dit bestand."))
        if any(says_something(cell) for cell in row):
            kept.append((number, row))
    return kept


def is_text(cell) -> bool:
    return isinstance(cell.value, str)


def says_something(cell) -> bool:
    return cell.value is not None and not (is_text(cell) and is_empty(cell.value))


def column_of(head):
    """The name of a column or a sheet, whatever its capitals and spaces."""
    text = decoded(head)
    return (folded(text).casefold() or None) if isinstance(text, str) else text


def read_sheet(
    found: FileRead, sheet: Sheet, rows: list[tuple[int, list]]
) -> list[str]:
    """Finds the rows; gives back what is wrong with the names of the columns."""
    number, head = rows[0] if rows else (1, ())
    names = [column_of(cell.value) for cell in head]
    first = FileRow(place(sheet, number), _("kolom"), {})
    found.rows[sheet.title] = [
        read_row(found, place(sheet, line), names, cells) for line, cells in rows[1:]
    ]
    return heading_problems(first, names, names_of(sheet.columns))


def place(sheet: Sheet, line: int) -> str:
    return _("{sheet}, rij {line}").format(sheet=sheet.title, line=line)


def heading_problems(first: FileRow, names: list, known: list[str]) -> list[str]:
    gone = _("deze kolom ontbreekt.")
    problems = [first.at(name, gone) for name in known if name not in names]
    for number, name in enumerate(names, start=1):
        if name is not None and name not in known:
            says = _("de kolom {name} kennen we niet.").format(name=str(name)[:50])
            problems.append(first.at(get_column_letter(number), says))
        elif name is not None and name in names[: number - 1]:
            problems.append(first.at(name, _("deze kolom staat er twee keer.")))
    return problems


def read_row(found: FileRead, where: str, names: list, cells: list) -> FileRow:
    row = FileRow(where, _("kolom"), {}, of_a_sheet=True)
    for number, (name, cell) in enumerate(zip(names, cells, strict=False), start=1):
        if cell.data_type in (FORMULA, FAULT):
            says = _("hier staat een formule. Zet er de tekst neer.")
            found.problems.append(row.at(get_column_letter(number), says))
        elif name is not None:
            row.values[name] = decoded(cell.value)
        elif says_something(cell):
            says = _("boven deze kolom staat geen naam.")
            found.problems.append(row.at(get_column_letter(number), says))
    return row
