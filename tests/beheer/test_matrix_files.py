"""The matrix as a file and back: identical, and whatever is wrong is named."""

import json
import re
import zipfile
from contextlib import suppress
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as speed
from hypothesis import strategies as st
from openpyxl import load_workbook

from beheer.exchange.content import document, fingerprint, matrix_now, to_json
from beheer.exchange.file_read import Unreadable
from beheer.exchange.spreadsheet import to_xlsx
from beheer.exchange.storing import store
from beheer.exchange.tables import CEL, CELLEN, SHEETS, WERKVORM, names_of
from beheer.exchange.wanted import read_file
from matrix.models import Cel, Werkvorm
from matrix.shipped import shipped
from nota.words.werkvormen import DOELEN, FASE, INCLUSIE, MOEITE, WIJZE
from sheets.cell_text import COMMANDS
from tests.beheer.matrix_files import (
    BAD_FILES,
    FORMATS,
    SHEET,
    both,
    few,
    in_cell,
    saved,
    with_part,
    with_shared_texts,
    zipped,
)

pytestmark = pytest.mark.usefixtures("gemeente")


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
        "fasen": some(FASE),
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


@pytest.mark.parametrize("start", [*COMMANDS, "-5 graden", "=1+1", "#N/A"])
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
    starting = [c for c in cells if str(c.value).startswith(COMMANDS)]

    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert {cell.quotePrefix for cell in starting} <= {True}
    assert start.replace("\r", "\n") in [c.value for c in cells]


def test_the_first_sheet_explains_every_column():
    book = load_workbook(BytesIO(to_xlsx(matrix_now())))
    explained = [(row[0], row[1]) for row in book["leeswijzer"].values]

    assert book.sheetnames == ["leeswijzer", "werkvormen", "matrix"]
    for sheet in SHEETS:
        for name in names_of(sheet.columns):
            assert (sheet.title, name) in explained


def test_each_sheet_has_a_fixed_head_a_filter_and_real_days():
    book = load_workbook(BytesIO(to_xlsx(few())))
    for sheet in SHEETS:
        page = book[sheet.title]
        assert (page.freeze_panes, page.auto_filter.ref) == ("B2", page.dimensions)
    heads, first = book["werkvormen"].iter_rows(max_row=2)
    (day,) = (c for h, c in zip(heads, first, strict=True) if h.value == "nagekeken_op")
    assert (day.is_date, day.number_format) == (True, "dd-mm-yyyy")


def test_what_is_typed_in_an_empty_cell_stays_text():
    page = load_workbook(BytesIO(to_xlsx(few())))["werkvormen"]
    assert {column.number_format for column in page.column_dimensions.values()} == {"@"}


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


def test_heads_in_capitals_codes_of_excel_and_blank_rows_are_no_fault():
    book = load_workbook(BytesIO(to_xlsx(few())))
    page = book["werkvormen"]
    page.title = "Werkvormen "
    page["A2"].value = f" {page['A2'].value}\u00a0"
    page["B1"].value = "Stand "
    page["C2"].value = f"{page['C2'].value}_x000D_"
    page.cell(page.max_row + 1, 1).value = "\u00a0"
    assert read_file(saved(book)) == few()


# What is wrong is named


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


@pytest.mark.parametrize("werkvormen", [[{}] * 20_000, [{CELLEN: [{}] * 20_000}]])
def test_of_a_file_full_of_faults_the_first_two_hundred_are_told(werkvormen):
    told = problems_of(json.dumps(document(werkvormen)).encode())
    assert len(told) == 201
    assert told[-1] == "En er is meer. Verbeter eerst dit."


@pytest.mark.parametrize("werkvormen", [[{}] * 1_000_000, [{CELLEN: [{}] * 1_000_000}]])
def test_a_file_of_more_rows_than_anybody_has_is_read_no_further(werkvormen):
    (*_, told) = problems_of(json.dumps(document(werkvormen)).encode())
    assert told.endswith(": het zijn er meer dan 20000.")


@both
def test_a_slug_or_a_cell_twice_is_refused(soort):
    matrix = matrix_now()[:2]
    twice = matrix[0] | {CELLEN: matrix[0][CELLEN] + matrix[0][CELLEN][:1]}

    (told,) = problems_of(FORMATS[soort]([twice]))
    assert "dit vak staat er twee keer" in told
    told = problems_of(FORMATS[soort]([matrix[0], matrix[0] | {CELLEN: []}]))
    assert "deze slug staat er twee keer" in told[0]


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
        try:
            read_file(given)
        except Unreadable as refused:
            str(refused).encode()  # or no page could show it


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
