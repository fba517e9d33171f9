"""The matrix as a file and back: identical, safe, and never half read in."""

import json
import re
import zipfile
from contextlib import suppress
from copy import deepcopy
from datetime import date, timedelta
from io import BytesIO

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as speed
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from beheer.exchange.content import document, fingerprint, matrix_now, to_json
from beheer.exchange.file_read import Unreadable
from beheer.exchange.spreadsheet import FORMULA_STARTS, to_xlsx
from beheer.exchange.storing import Changed, store
from beheer.exchange.tables import CEL, CELLEN, SHEETS, WERKVORM, names_of
from beheer.exchange.wanted import read_file
from matrix.invoer import Invoer
from matrix.models import Cel, Gemeente, Werkvorm
from matrix.shipped import shipped
from nota.words.werkvormen import DOELEN, INCLUSIE, MOEITE, WIJZE
from tests.markup import Markup
from tests.people.staff import colleague, log_in

LIST = "/beheer/matrix/werkvorm/"
UPLOAD = f"{LIST}importeren/"
FORMATS = {"json": to_json, "xlsx": to_xlsx}
both = pytest.mark.parametrize("soort", FORMATS)

pytestmark = [pytest.mark.both, pytest.mark.usefixtures("gemeente")]


def somebody(*codenames: str) -> Client:
    """A colleague with these rights on werkvormen, logged in."""
    user = colleague(username="_".join(("x", *codenames)))
    names = [f"{codename}_werkvorm" for codename in codenames]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return log_in(Client(), user)


@pytest.fixture
def beheerder() -> Client:
    return somebody("view", "add", "change")


def upload(client, data: bytes, name="matrix.xlsx"):
    return client.post(UPLOAD, {"bestand": SimpleUploadedFile(name, data)})


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


# There and back


def test_every_field_that_people_edit_is_in_the_file():
    """Add a new field of the model to beheer/exchange/tables.py."""

    def edited(model):
        fields = model._meta.fields
        return {f.name for f in fields if f.editable and not f.primary_key}

    assert set(names_of(WERKVORM)) == edited(Werkvorm)
    assert {*names_of(CEL), "werkvorm"} == edited(Cel)
    assert [set(names_of(s.columns)) for s in SHEETS] == [
        edited(Werkvorm),
        edited(Cel),
    ]


def test_the_json_has_the_shape_of_the_shipped_file():
    exported = {w["slug"]: w for w in json.loads(to_json(matrix_now()))["werkvormen"]}

    assert len(exported) == len(shipped("werkvormen"))
    for each in shipped("werkvormen"):
        assert {name: exported[each["slug"]][name] for name in each} == each


@both
def test_what_is_read_in_is_what_was_written(soort):
    before = matrix_now()
    file = FORMATS[soort](before)
    wanted = read_file(file)
    store(wanted, fingerprint(before), "heen en terug")

    assert wanted == before
    assert matrix_now() == before
    assert FORMATS[soort](matrix_now()) == file


@both
def test_another_gemeente_starts_from_the_file(soort):
    file = FORMATS[soort](matrix_now())
    Werkvorm.objects.all().delete()
    store(read_file(file), fingerprint([]), "van een ander")

    assert FORMATS[soort](matrix_now()) == file


STARTS = st.sampled_from(["", "=1+1", "+", "-5 graden", "@", "\t", "'", "#N/A", "a:"])
PIECES = st.sampled_from(["\n", "\\", "\\n", "_x000D_", "_x005F_", "x005F_", " ", "🍏"])
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")
TEXTS = st.builds(
    lambda start, parts: start + "".join(parts),
    STARTS,
    st.lists(PIECES | st.text(CHARACTERS, max_size=5), max_size=6),
)
SAID = TEXTS.filter(str.strip)


def some(slugs):
    return st.lists(st.sampled_from(list(slugs)), unique=True)


WORDS = st.fixed_dictionaries(
    {
        "naam": SAID.map(lambda text: text[:80]).filter(str.strip),
        "past_goed": TEXTS | st.integers(20_000, 32_000).map(lambda n: "=é" * (n // 2)),
        "voorbeeld": TEXTS,
        "stappen": st.lists(SAID, max_size=3),
        "nodig": st.lists(SAID, max_size=3),
        "inclusie": st.dictionaries(st.sampled_from(list(INCLUSIE)), SAID),
        "wijze": some(WIJZE),
        "helpt_bij": some(DOELEN),
        "moeite": st.sampled_from(list(MOEITE)),
        "groep_min": st.none() | st.integers(0, 9),
        "klein": st.booleans(),
        "nagekeken_op": st.dates(max_value=date(2026, 11, 22)).map(str),
    }
)


def test_any_words_come_back_as_they_were():
    one = matrix_now()[0] | {"stand": "concept"}

    @speed(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(WORDS)
    def come_back(words):
        matrix = [one | words]
        assert read_file(to_json(matrix)) == matrix
        assert read_file(to_xlsx(matrix)) == matrix

    come_back()


def test_line_ends_of_a_browser_are_no_change():
    Werkvorm.objects.filter(slug="webinar").update(past_goed="een\r\ntwee\rdrie")
    wanted = read_file(to_xlsx(matrix_now()))

    assert wanted == matrix_now()
    assert [w["past_goed"] for w in wanted if w["slug"] == "webinar"] == [
        "een\ntwee\ndrie"
    ]


@pytest.mark.parametrize("start", [*FORMULA_STARTS, "-5 graden", "=1+1", "#N/A"])
def test_no_cell_is_a_formula(start):
    """SEC-X06."""
    everywhere = {"naam": start, "stappen": [start + "x"], "voorbeeld": start}
    matrix = [matrix_now()[0] | everywhere]
    cells = [
        cell
        for page in load_workbook(BytesIO(to_xlsx(matrix)))
        for row in page
        for cell in row
    ]
    starting = [c for c in cells if str(c.value).startswith(FORMULA_STARTS)]

    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {cell.quotePrefix for cell in starting} <= {True}
    assert start.replace("\r", "\n") in [c.value for c in cells]


def test_a_text_too_long_for_a_cell_is_told_and_not_cut_off(beheerder):
    Werkvorm.objects.filter(slug="webinar").update(past_goed="x" * 40_000)
    answer = beheerder.get(f"{LIST}exporteren/xlsx/", follow=True)

    assert "webinar, past_goed: dit is te lang" in answer.content.decode()
    assert beheerder.get(f"{LIST}exporteren/json/").status_code == 200


def test_the_first_sheet_explains_every_column():
    book = load_workbook(BytesIO(to_xlsx(matrix_now())))
    explained = [(row[0], row[1]) for row in book["leeswijzer"].values]

    assert book.sheetnames == ["leeswijzer", "werkvormen", "matrix"]
    for sheet in SHEETS:
        for name in names_of(sheet.columns):
            assert (sheet.title, name) in explained


def test_a_cell_with_a_few_answers_offers_them():
    book = load_workbook(BytesIO(to_xlsx(matrix_now())))
    offered = [
        choice.formula1
        for sheet in SHEETS
        for choice in book[sheet.title].data_validations.dataValidation
    ]

    assert '"makkelijk,gemiddeld,veel"' in offered
    assert '"straat,dorp,gebied,gemeente"' in offered


def test_what_excel_makes_of_it_is_understood():
    """Numbers for text, dates as dates, other words for yes, and empty rows."""
    matrix = matrix_now()
    book = load_workbook(BytesIO(to_xlsx(matrix)))
    page = book["werkvormen"]
    where = {cell.value: cell.column for cell in page[1]}
    for name, typed in {
        "naam": 2027,
        "groep_min": 4.0,
        "groep_max": "40",
        "klein": True,
        "nagekeken_op": timezone.datetime(2026, 11, 22),
        "wijze": "online; fysiek",
    }.items():
        cell = page.cell(2, where[name])
        cell.number_format, cell.value = "General", typed
    page.cell(3, where["nagekeken_op"]).value = "1-3-2026"
    page.cell(3, where["klein"]).value = " Nee "
    page.insert_rows(3)
    first, second = read_file(saved(book))[:2]

    assert first["naam"] == "2027"
    assert (first["groep_min"], first["groep_max"], first["klein"]) == (4, 40, True)
    assert (first["nagekeken_op"], first["wijze"]) == (
        "2026-11-22",
        ["online", "fysiek"],
    )
    assert (second["nagekeken_op"], second["klein"]) == ("2026-03-01", False)


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_heads_in_capitals_codes_of_excel_and_blank_rows_are_no_fault():
    book = load_workbook(BytesIO(to_xlsx(few())))
    page = book["werkvormen"]
    page["B1"].value = "Stand "
    page["C2"].value = f"{page['C2'].value}_x000D_"
    page.cell(page.max_row + 1, 1).value = "\u00a0"
    assert read_file(saved(book)) == few()


# What is wrong is named


def in_cell(name: str, value, sheet="werkvormen", line=7):
    """A spreadsheet with one other value, typed as it is."""
    book = load_workbook(BytesIO(to_xlsx(few())))
    page = book[sheet]
    column = next(cell.column for cell in page[1] if cell.value == name)
    page.cell(line, column).value = value
    return saved(book)


def problems_of(data: bytes) -> list[str]:
    with pytest.raises(Unreadable) as refused:
        read_file(data)
    return refused.value.problems


BAD_CELLS = [
    ("kosten", 4, "kies 1, 2 of 3"),
    ("kosten", None, ""),
    ("moeite", "zwaar", "kies makkelijk, gemiddeld of veel"),
    ("klein", "soms", "kies ja of nee"),
    ("wijze", "fax", "kies online, fysiek of papier"),
    ("wijze", "online\nonline", "twee keer"),
    ("helpt_bij", "geluk", "kies belangen"),
    ("inclusie", "iedereen: kom", "kies laaggeletterd"),
    ("inclusie", "kom erbij", "begin elke regel"),
    ("inclusie", "jongeren: ", "jongeren is leeg"),
    ("geschat", "alles", "kies groep_min"),
    ("groep_min", "veel", "vul een heel getal in"),
    ("groep_min", 1.5, "vul een heel getal in"),
    ("groep_min", -1, "kies een getal van 0"),
    ("groep_min", 999_999, "minder dan groep_min"),
    ("nagekeken_op", "gisteren", "schrijf de datum zo"),
    ("nagekeken_op", 5, "schrijf de datum zo"),
    ("nagekeken_op", "1-1-2999", "nog niet geweest"),
    ("stappen", "een\n \ntwee", "regel 2 is leeg"),
    ("naam", None, ""),
    ("naam", "x" * 81, "80"),
    ("naam", True, "hier hoort tekst"),
    ("naam", timedelta(hours=3), "hier hoort tekst"),
    ("naam", "a\\u0000", "een teken"),
    ("naam", "a\\ud800", "een teken"),
    ("naam", "=1+1", "formule"),
    ("slug", "geen slug", ""),
]


@pytest.mark.parametrize(("name", "typed", "says"), BAD_CELLS)
def test_a_bad_cell_is_named_by_sheet_row_and_column(name, typed, says):
    problems = problems_of(in_cell(name, typed))

    at = {"groep_min": "groep_m", "naam": ""}.get(name, name)
    told = [p for p in problems if p.startswith(f"werkvormen, rij 7, kolom {at}")]
    assert told
    assert says in told[0]


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("niveau", "heelal", "kies straat, dorp, gebied of gemeente"),
        ("inbreng", "meezingen", "kies meeweten, meedenken"),
        ("werkvorm", "bestaat-niet", "staat niet bij de werkvormen"),
        ("plek", "vooraan", "vul een heel getal in"),
        ("geschat", None, "kies ja of nee"),
    ],
)
def test_a_bad_cell_of_the_matrix_is_named_too(name, typed, says):
    (told,) = problems_of(in_cell(name, typed, sheet="matrix", line=9))

    assert told.startswith(f"matrix, rij 9, kolom {name}: ")
    assert says in told


def test_the_example_of_the_rules_reads_so():
    assert problems_of(in_cell("kosten", "duur")) == [
        "werkvormen, rij 7, kolom kosten: vul een heel getal in."
    ]
    assert problems_of(in_cell("kosten", 9)) == [
        "werkvormen, rij 7, kolom kosten: kies 1, 2 of 3."
    ]


def test_all_that_is_wrong_is_told_at_once():
    matrix = matrix_now()
    matrix[0]["kosten"], matrix[1]["moeite"] = 9, "?"
    matrix[2][CELLEN].append({"inbreng": "x", "niveau": "dorp", "plek": 1})
    told = problems_of(to_json(matrix))

    assert [p.split(":")[0] for p in told] == [
        f"werkvormen 1 ({matrix[0]['slug']}), veld kosten",
        f"werkvormen 2 ({matrix[1]['slug']}), veld moeite",
        f"werkvormen 3 ({matrix[2]['slug']}), cellen {len(matrix[2][CELLEN])}, "
        "veld inbreng",
        f"werkvormen 3 ({matrix[2]['slug']}), cellen {len(matrix[2][CELLEN])}, "
        "veld geschat",
    ]


@both
def test_a_slug_or_a_cell_twice_is_refused(soort):
    matrix = matrix_now()[:2]
    twice = matrix[0] | {CELLEN: matrix[0][CELLEN] + matrix[0][CELLEN][:1]}

    (told,) = problems_of(FORMATS[soort]([twice]))
    assert "dit vak staat er twee keer" in told
    told = problems_of(FORMATS[soort]([matrix[0], matrix[0] | {CELLEN: []}]))
    assert "deze slug staat er twee keer" in told[0]


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


def as_excel_saves(data: bytes) -> bytes:
    """Every text moved out of its cell."""
    texts = []

    def moved(found):
        texts.append(found[1])
        return b't="s"><v>%d</v></c>' % (len(texts) - 1)

    with zipfile.ZipFile(BytesIO(data)) as good:
        parts = {name: good.read(name) for name in good.namelist()}
    inline = re.compile(rb't="inlineStr"><is>(.*?)</is></c>', re.DOTALL)
    for name in parts:
        if name.startswith("xl/worksheets/"):
            parts[name] = inline.sub(moved, parts[name])
    return with_shared_texts(zipped(parts), texts)


def test_what_excel_saved_again_reads_the_same():
    odd = "-5\n_x000D_ _x005F_x000D_ x005F_ \\n \x0b\x7f\ufffe 🍏 "
    matrix = [w | {"voorbeeld": odd, "stappen": [odd]} for w in matrix_now()]

    assert read_file(as_excel_saves(to_xlsx(matrix))) == matrix


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
    "an old .xls": (lambda: b"\xd0\xcf\x11\xe0" * 9, "geen Excel-bestand"),
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


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_gets_a_sentence(name):
    make, says = BAD_FILES[name]
    told = problems_of(make())

    assert says in " ".join(told)


ODD = [None, 5, -1, 1.5, True, "x", "", [], {}, [[]], [5], {"a": 5}, "\0", "\ud800", []]


@pytest.mark.parametrize("name", [*names_of(WERKVORM), CELLEN])
def test_json_of_any_shape_is_read_or_refused(name):
    """SEC-X05: no other exception, whatever a field holds."""
    one = matrix_now()[0]
    for value in [*ODD, float("nan"), 2**70, "=" * 40_000]:
        given = json.dumps(document([one | {name: value}])).encode()
        with suppress(Unreadable):
            read_file(given)


@pytest.mark.parametrize("soort", FORMATS)
def test_any_damage_to_a_file_is_survived(soort):
    good = FORMATS[soort](matrix_now()[:2])

    @speed(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, len(good) - 1), st.binary(max_size=4))
    def survive(place, other):
        with suppress(Unreadable):
            read_file(good[:place] + other + good[place + len(other) + 1 :])

    survive()


def test_a_sheet_that_says_it_is_smaller_is_read_to_its_end():
    with zipfile.ZipFile(BytesIO(to_xlsx(few()))) as good:
        sheet = good.read(SHEET)
    lying = re.sub(rb'<dimension ref="[^"]+"', b'<dimension ref="A1:B2"', sheet)

    assert lying != sheet
    assert read_file(with_part(SHEET, lying)) == few()


def test_what_is_published_is_complete():
    matrix = [w | {"past_goed": "", "stand": "gepubliceerd"} for w in few()[:1]]
    (told,) = problems_of(to_json(matrix))

    assert "veld past_goed: vul dit in voordat je publiceert." in told


# Two steps


def preview(client, matrix, soort="xlsx"):
    answer = upload(client, FORMATS[soort](matrix), f"matrix.{soort}")
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer.url)


def confirm(client, page, **typed):
    now = page.context["now"]
    typed = {"reden": "Nagelopen.", "gezien": now} | typed
    return client.post(page.wsgi_request.path, typed)


@both
def test_the_preview_shows_field_by_field_and_changes_nothing(beheerder, soort):
    before, version = matrix_now(), Gemeente.objects.get().werkvormen_versie
    text = preview(beheerder, changed_matrix(), soort).content.decode()

    assert "Bij -5 graden zit je warm." in text
    assert before[-1]["slug"]
    assert Werkvorm.objects.get(slug="webinar").uitleg in text
    assert "Nieuw webinar" in text
    assert "Belronde" in text.split("Niet in het bestand")[1]
    assert "Nieuw: 1. Veranderd: 1. Gelijk: 44." in text
    assert matrix_now() == before
    assert Gemeente.objects.get().werkvormen_versie == version


def test_the_preview_has_the_words_of_the_history(beheerder):
    """Not the slugs of the file: those are for programs."""
    matrix = deepcopy(matrix_now())
    webinar = next(w for w in matrix if w["slug"] == "webinar")
    webinar |= {"moeite": "veel", "nagekeken_op": "2026-03-01", "doelgroepen": []}
    webinar["inclusie"] |= {"jongeren": "Kort."}
    webinar[CELLEN] = [{**webinar[CELLEN][0], "plek": 77, "geschat": True}]
    shown = preview(beheerder, matrix).content.decode()

    for words in ("veel werk", "1 maart 2026", "leeg", "kan doen: Jongeren"):
        assert words in shown
    assert "plek 77, onze schatting" in shown


@both
def test_a_yes_with_a_reason_reads_it_in(beheerder, soort):
    wanted = changed_matrix()
    left_out = [w for w in matrix_now() if w["slug"] == "belronde"]
    page = preview(beheerder, wanted, soort)
    answer = confirm(beheerder, page)
    told = beheerder.get(answer.url).content.decode()

    assert "1 werkvorm is nieuw, 1 is veranderd." in told
    assert fingerprint(matrix_now()) == fingerprint(
        sorted(wanted + left_out, key=lambda w: w["slug"])
    )
    for slug in ("webinar", "webinar-nieuw"):
        newest = Werkvorm.history.filter(slug=slug).latest()
        assert newest.history_change_reason == "Nagelopen."
        assert newest.erbij == Werkvorm.objects.get(slug=slug).beside()
    assert not Invoer.objects.exists()


def test_reading_in_makes_every_process_read_again_once(beheerder, monkeypatch):
    page = preview(beheerder, changed_matrix())
    versions = []
    make = Gemeente.objects.none().__class__.update

    def counted(self, **values):
        if "werkvormen_versie" in values:
            versions.append(values)
        return make(self, **values)

    monkeypatch.setattr(Gemeente.objects.none().__class__, "update", counted)
    confirm(beheerder, page)

    assert len(versions) == 1


def test_a_form_that_was_open_before_the_file_came_in_is_told(beheerder):
    """The edit version moves on, so that nobody saves over what was read in."""
    open_form = Werkvorm.objects.get(slug="webinar")
    confirm(beheerder, preview(beheerder, changed_matrix()))

    assert not open_form.claim(open_form.versie)


def test_without_a_reason_nothing_happens(beheerder):
    before = matrix_now()
    answer = confirm(beheerder, preview(beheerder, changed_matrix()), reden=" ")

    assert answer.status_code == 422
    assert "Schrijf kort op waarom dit verandert." in answer.content.decode()
    assert matrix_now() == before
    assert Invoer.objects.count() == 1


def test_a_matrix_that_changed_meanwhile_asks_to_look_again(beheerder):
    page = preview(beheerder, changed_matrix())
    Werkvorm.objects.filter(slug="webinar").update(naam="Webinar XL")
    before, version = matrix_now(), Gemeente.objects.get().werkvormen_versie
    refused = confirm(beheerder, page, reden="Mijn reden")

    assert refused.status_code == 409
    assert "Webinar XL" in refused.content.decode()
    assert "Mijn reden" in refused.content.decode()
    assert matrix_now() == before
    assert Gemeente.objects.get().werkvormen_versie == version

    assert confirm(beheerder, refused).status_code == 302
    assert Werkvorm.objects.get(slug="webinar").naam == "Webinar"


def test_a_second_click_on_yes_reads_in_once(beheerder):
    page = preview(beheerder, changed_matrix())
    confirm(beheerder, page)
    again = confirm(beheerder, page)

    assert again.status_code == 302
    assert "al ingelezen" in beheerder.get(again.url).content.decode()
    assert Werkvorm.history.filter(slug="webinar-nieuw").count() == 1


def test_a_file_without_news_has_nothing_to_say_yes_to(beheerder):
    text = preview(beheerder, matrix_now()).content.decode()

    assert "Er valt niets in te lezen." in text
    assert 'name="reden"' not in text


@both
def test_one_bad_row_changes_nothing_and_is_named_on_the_page(beheerder, soort):
    before = matrix_now()
    matrix = changed_matrix()
    data = in_cell("kosten", 9) if soort == "xlsx" else None
    matrix[5]["kosten"] = 9
    answer = upload(beheerder, data or to_json(matrix), f"matrix.{soort}")
    where = {
        "xlsx": "werkvormen, rij 7, kolom kosten: kies 1, 2 of 3.",
        "json": f"werkvormen 6 ({matrix[5]['slug']}), veld kosten: kies 1, 2 of 3.",
    }

    assert answer.status_code == 422
    assert where[soort] in answer.content.decode()
    assert matrix_now() == before
    assert not Invoer.objects.exists()


def test_a_fault_halfway_leaves_the_matrix_whole():
    """All or nothing: the last of the new cells can't be stored."""
    before = matrix_now()
    wanted = changed_matrix()
    wanted[-1][CELLEN] = wanted[-1][CELLEN][:1] * 2
    with pytest.raises(Exception, match=r"(?i)unique"):
        store(wanted, fingerprint(before), "half")

    assert matrix_now() == before


def test_storing_compares_with_what_was_seen():
    with pytest.raises(Changed):
        store(changed_matrix(), fingerprint([]), "nooit gezien")


@pytest.mark.parametrize("name", ["too big", "not a zip", "a zip bomb", "deep JSON"])
def test_the_page_has_a_sentence_for_every_bad_file(beheerder, name):
    answer = upload(beheerder, BAD_FILES[name][0]())

    assert answer.status_code in (413, 422)
    assert b"<h1>" in answer.content


def test_no_file_at_all_asks_for_one(beheerder):
    answer = beheerder.post(UPLOAD)

    assert answer.status_code == 422
    assert "Kies een bestand." in answer.content.decode()


def test_the_pages_have_no_inline_code(beheerder):
    """SEC-H02"""
    refused = upload(beheerder, in_cell("kosten", 9))
    page = preview(beheerder, changed_matrix())
    no_reason = confirm(beheerder, page, reden="")

    for answer in (beheerder.get(LIST), refused, page, no_reason):
        assert Markup(answer).inline == []


def test_the_preview_asks_as_much_for_one_werkvorm_as_for_all(
    beheerder, django_assert_max_num_queries
):
    matrix = [w | {"bron": "elders"} for w in matrix_now()]
    path = preview(beheerder, matrix).wsgi_request.path

    with django_assert_max_num_queries(7):
        beheerder.get(path)


# Who may


@both
def test_who_may_look_may_export(soort):
    answer = somebody("view").get(f"{LIST}exporteren/{soort}/")
    today = timezone.localdate()

    assert answer.content == FORMATS[soort](matrix_now())
    assert f'filename="werkvormen-{today:%Y-%m-%d}.{soort}"' in answer.headers.get(
        "Content-Disposition"
    )


def test_who_may_only_look_sees_no_button_to_import(beheerder):
    assert UPLOAD not in somebody("view").get(LIST).content.decode()
    page = beheerder.get(LIST).content.decode()
    buttons = (f"{LIST}exporteren/xlsx/", f"{LIST}exporteren/json/", UPLOAD)
    assert [url for url in buttons if f'href="{url}"' not in page] == []


@pytest.mark.parametrize("rights", [[], ["view"], ["view", "change"], ["view", "add"]])
def test_without_rights_nobody_imports(beheerder, rights):
    waiting = preview(beheerder, changed_matrix()).wsgi_request.path
    editor = somebody(*rights)

    for path in (UPLOAD, waiting):
        assert editor.get(path).status_code == 403
        assert editor.post(path, {}).status_code == 403


def test_without_rights_nobody_exports():
    assert somebody().get(f"{LIST}exporteren/json/").status_code == 403


def test_a_stranger_has_to_log_in(client):
    for path in (UPLOAD, f"{UPLOAD}1/", f"{LIST}exporteren/json/"):
        assert client.get(path).url.startswith("/medewerkers/inloggen/")


def test_the_file_of_another_is_not_mine(beheerder):
    path = preview(beheerder, changed_matrix()).wsgi_request.path
    other = somebody("add", "change", "delete")

    assert other.get(path).url == UPLOAD
    assert other.post(path, {"reden": "x", "gezien": "x"}).url == UPLOAD
    assert Invoer.objects.count() == 1


@pytest.mark.parametrize("pk", ["0", "9" * 25])
def test_a_file_that_never_was_leads_back(beheerder, pk):
    assert beheerder.get(f"{UPLOAD}{pk}/").url == UPLOAD


def test_an_unknown_format_is_not_found(beheerder):
    assert beheerder.get(f"{LIST}exporteren/csv/").status_code == 404


def test_a_file_is_forgotten_after_a_day(beheerder):
    preview(beheerder, changed_matrix())
    with time_machine.travel(timezone.now() + timedelta(hours=23), tick=False):
        call_command("werk", "--eens")
        assert Invoer.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(hours=24), tick=False):
        call_command("werk", "--eens")
        assert not Invoer.objects.exists()


# The command


def test_the_command_shows_and_only_changes_when_told_to(tmp_path, capsys):
    before, wanted = matrix_now(), changed_matrix()
    file = tmp_path / "matrix.xlsx"
    file.write_bytes(to_xlsx(wanted))
    call_command("importeer_matrix", file)
    told = capsys.readouterr().out

    assert "nieuw: webinar-nieuw" in told
    assert "veranderd: webinar\n" in told
    assert "blijft: belronde" in told
    assert matrix_now() == before

    call_command("importeer_matrix", file, "--doe-het")
    assert Werkvorm.objects.filter(slug="webinar-nieuw").exists()


def test_the_command_refuses_with_all_that_is_wrong(tmp_path):
    file = tmp_path / "matrix.xlsx"
    file.write_bytes(in_cell("kosten", 9))
    with pytest.raises(CommandError, match="rij 7, kolom kosten"):
        call_command("importeer_matrix", file)
    with pytest.raises(CommandError):
        call_command("importeer_matrix", tmp_path / "nergens.json")
