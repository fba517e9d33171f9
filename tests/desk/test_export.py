"""Sent plans as tables: complete, and flat in memory."""

import csv
import io
import tracemalloc
from zipfile import ZipFile

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from openpyxl import load_workbook

from desk.table import AT_ONCE, all_heads, lines
from dossier.intake import read_in
from dossier.papers.frozen import journey_of
from dossier.submit import VERSLAG, Sending, submit
from matrix.models import Gebied, Kern, Opgave
from plans.models import Plan, Versie
from sheets.csv_files import as_csv
from sheets.workbook import as_xlsx
from staff.models import Voorval
from tests.people.medewerker import EXAMPLES, Medewerker, sends, sent_plan
from tests.people.staff import AMBTENAAR, log_in, security_events

pytestmark = pytest.mark.both

XLSX = "/medewerkers/zoeken/plannen.xlsx"
CSV = "/medewerkers/zoeken/plannen-csv.zip"
SHEETS = [
    *("plannen", "belanghebbenden", "vormen", "communicatie"),
    *("activiteiten", "reacties"),
]


@pytest.fixture
def ambtenaar(gemeente):
    return Medewerker(groups=(AMBTENAAR,))


def content(ambtenaar, address: str, **sent) -> bytes:
    response = ambtenaar.client.post(address, sent)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def workbook(ambtenaar, **sent):
    return load_workbook(io.BytesIO(content(ambtenaar, XLSX, **sent)))


def rows_of(book, sheet: str) -> list[dict]:
    heads, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in rows]


def csv_rows(ambtenaar, sheet: str, **sent) -> list[dict]:
    with ZipFile(io.BytesIO(content(ambtenaar, CSV, **sent))) as zipped:
        text = zipped.read(f"{sheet}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


# What is in it


def test_one_row_a_plan_and_a_sheet_for_each_list(ambtenaar):
    plan = sent_plan("sleen", titel="Perenlaantje")
    book = workbook(ambtenaar)

    assert book.sheetnames == SHEETS
    (row,) = rows_of(book, "plannen")
    assert row["Kenmerk"] == plan.kenmerk
    assert row["Titel"] == "Perenlaantje"
    assert (row["Status"], row["Versie"], row["Soort"]) == ("Ingediend", 1, "plan")
    assert row["Ingediend op"].date() == timezone.localdate()
    groups = rows_of(book, "belanghebbenden")
    assert len(groups) == plan.belanghebbende_rijen.count() > 1
    assert {group["Kenmerk"] for group in groups} == {plan.kenmerk}


def test_every_answer_is_in_words(ambtenaar):
    sent_plan("sleen", kernen=["sleen"], gebieden=["dalen"], niveau="dorp", omvang=2)
    (row,) = rows_of(workbook(ambtenaar), "plannen")
    assert row["Dorp of wijk"] == "Sleen"
    assert row["Omvang"] == "weinig"


def test_a_row_that_points_at_another_one_says_what_that_one_says(ambtenaar):
    plan = sent_plan("sleen")
    groups = {group.rij_id: group.naam for group in plan.belanghebbende_rijen.all()}
    forms = rows_of(workbook(ambtenaar), "vormen")
    said = " ".join(str(value) for row in forms for value in row.values())
    named = {id for vorm in plan.vorm_rijen.all() for id in vorm.belanghebbenden or ()}
    assert named
    for id in named:
        assert groups[id] in said
        assert id not in said


def test_the_verslag_has_its_activities_and_reactions(ambtenaar):
    plan = told_plan()
    book = workbook(ambtenaar)
    (row,) = rows_of(book, "plannen")
    assert (row["Soort"], row["Versie"]) == ("verslag", 1)
    assert len(rows_of(book, "reacties")) == plan.reactie_rijen.count() > 0
    assert len(rows_of(book, "activiteiten")) == plan.activiteit_rijen.count() > 0


def test_what_was_planned_reads_as_in_the_verslag_itself(ambtenaar):
    plan = told_plan(activiteit=None)
    sheet = rows_of(workbook(ambtenaar), "activiteiten")
    journey = journey_of(plan.versies.get())
    rows = plan.activiteit_rijen.exclude(vorm=None)
    said = {journey.planned[row.vorm].name for row in rows}

    assert any(": " in name for name in said)  # what, and with whom
    assert said <= {row["Wat het was"] for row in sheet}


def test_a_place_and_an_opgave_have_the_name_of_when_the_plan_was_sent(ambtenaar):
    Opgave.objects.create(slug="wonen", naam="Wonen in elke kern")
    told = {"initiatiefnemer": "gemeente", "opgave": "wonen"}
    sent_plan("sleen", kernen=["sleen"], **told)
    Kern.objects.update(naam="Anders")
    Opgave.objects.update(naam="Anders")
    (row,) = csv_rows(ambtenaar, "plannen")

    assert row["Dorp of wijk"] == "Sleen"
    assert row["Opgave"] == "Wonen in elke kern"


def told_plan(**of_an_activity) -> Plan:
    """The first example that has a verslag, sent."""
    example = next(e for e in EXAMPLES if e["antwoorden"].get("reacties"))
    plan = Plan.objects.get(pk=read_in(example | {"kenmerk": None}).pk)
    if of_an_activity:
        plan.activiteit_rijen.exclude(vorm=None).update(**of_an_activity)
    sending = Sending(
        nummer=1,
        gebied=Gebied.objects.first(),
        mail="a@b.example",
        telefoon=None,
        estimates=True,
    )
    submit(plan, VERSLAG, sending)
    return Plan.objects.get(pk=plan.pk)


def test_only_what_was_sent_is_exported(ambtenaar, initiator):
    """Not a concept, and not what was typed after sending."""
    initiator.fills_in("initiatief", titel="Geheim plannetje")
    plan = sent_plan("sleen", titel="Zoals verstuurd")
    Plan.objects.filter(pk=plan.pk).update(titel="Later getypt")
    rows = csv_rows(ambtenaar, "plannen")
    assert [row["Titel"] for row in rows] == ["Zoals verstuurd"]


def test_the_last_version_counts(ambtenaar):
    plan = sent_plan("sleen", titel="Eerst")
    Medewerker("sleen").does(plan, "vraag-aanvulling", doel="Waarom?")
    Plan.objects.filter(pk=plan.pk).update(titel="Daarna")
    sends(plan)
    (row,) = csv_rows(ambtenaar, "plannen")
    assert (row["Titel"], row["Versie"]) == ("Daarna", "2")


def test_skipped_steps_and_uneven_rows_break_nothing(ambtenaar):
    plan = sent_plan("sleen")
    sent = plan.versies.get().inhoud
    for n, told in enumerate(UNEVEN, start=2):
        content = sent | {"antwoorden": told, "inschattingen": False}
        Versie.objects.create(plan=plan, nummer=n, soort="plan", inhoud=content)
        (row,) = csv_rows(ambtenaar, "plannen")
        assert row["Versie"] == str(n)
        assert rows_of(workbook(ambtenaar), "plannen")


UNEVEN = (
    {},
    {"titel": None, "belangen": None, "vormen": []},
    {"belangen": [{"id": "a"}], "vormen": [{"id": "v", "belanghebbenden": ["weg"]}]},
    {"vormen": [{"id": "v", "belanghebbenden": None, "werkvorm": "onbekend"}]},
    {"activiteiten": [{"id": "x", "vorm": "weg"}], "reacties": [{"id": "r"}]},
    {"geval": "onbekend", "kernen": ["onbekend"], "omvang": 99, "cijfer": 0},
)


def test_only_what_was_ticked_or_looked_for_comes_along(ambtenaar):
    here, there = sent_plan("sleen"), sent_plan("dalen")
    assert kenmerken(ambtenaar, plan=[here.pk]) == [here.kenmerk]
    assert kenmerken(ambtenaar, gebied="dalen") == [there.kenmerk]
    assert kenmerken(ambtenaar) == [here.kenmerk, there.kenmerk]


def kenmerken(ambtenaar, **sent) -> list[str]:
    return [row["Kenmerk"] for row in csv_rows(ambtenaar, "plannen", **sent)]


def test_an_export_is_written_down(ambtenaar, caplog):
    sent_plan("sleen")
    with caplog.at_level("INFO", "veiligheid"):
        content(ambtenaar, XLSX)
        content(ambtenaar, XLSX, gebied="sleen", q="fruit", van="1-1-2020")
    everything, some = security_events(caplog)
    assert (everything["what"], everything["on"]) == ("export", "1 plans")
    assert everything["chosen"] == ""
    assert some["chosen"] == "q gebied=sleen van=2020-01-01"
    assert Voorval.objects.filter(wat="export", nader=some["chosen"]).exists()


# Cells, as tests/sheets tells


def test_a_formula_of_a_resident_is_text_in_both_files(ambtenaar):
    sent_plan("sleen", titel='=HYPERLINK("http://x.example";"klik")')
    raw = content(ambtenaar, XLSX)
    with ZipFile(io.BytesIO(raw)) as zipped:
        assert b"<f>" not in zipped.read("xl/worksheets/sheet1.xml")
    (row,) = csv_rows(ambtenaar, "plannen")
    assert row["Titel"].startswith("'=HYPERLINK")


# What each column is called, and how the gemeente dealt with the plan


def test_every_column_has_a_short_name_of_its_own():
    for sheet, heads in all_heads().items():
        assert len(set(heads)) == len(heads), sheet
        assert [head for head in heads if len(head) > LONGEST_HEAD] == []


LONGEST_HEAD = 30
HANDLING = (
    *("Behandelaar", "Eerste antwoord op", "Dagen tot eerste antwoord"),
    *("Besproken op", "Aantal vragen"),
)


@time_machine.travel("2027-03-01 12:00", tick=False)
def test_a_row_tells_how_the_gemeente_dealt_with_the_plan(ambtenaar):
    plan, unanswered = sent_plan("sleen"), sent_plan("sleen")
    coordinator = Medewerker("sleen", first_name="Jo", last_name="Smit")
    Plan.objects.filter(pk=plan.pk).update(behandelaar=coordinator.user)
    coordinator.does(plan, "noteer", tekst="Dit is nog geen antwoord.")
    for day, deed, words in DEALT:
        with time_machine.travel(f"2027-03-{day} 12:00", tick=False):
            log_in(coordinator.client, coordinator.user)
            coordinator.does(plan, deed, **words)

    log_in(ambtenaar.client, ambtenaar.user)
    first, second = rows_of(workbook(ambtenaar), "plannen")
    assert [as_day(first[head]) for head in HANDLING] == [
        *("Jo Smit", "2027-03-04", 3, "2027-03-08", 1)
    ]
    assert [second[head] for head in HANDLING] == [None, None, None, None, 0]
    assert second["Kenmerk"] == unanswered.kenmerk


DEALT = (
    ("04", "vraag-aanvulling", {"doel": "Waarom daar?"}),
    ("05", "schrijf", {"tekst": "Komt het goed uit?"}),
    ("08", "besproken", {"reden": "We spraken elkaar."}),
)


def as_day(value):
    return value.date().isoformat() if hasattr(value, "date") else value


def test_what_is_talked_about_again_is_not_called_discussed(ambtenaar):
    plan, coordinator = sent_plan("sleen"), Medewerker("sleen")
    coordinator.does(plan, "besproken", reden="We spraken elkaar.")
    assert csv_rows(ambtenaar, "plannen")[0]["Besproken op"]
    coordinator.does(plan, "vraag-aanvulling", doel="Waarom daar?")
    assert csv_rows(ambtenaar, "plannen")[0]["Besproken op"] == ""


# Many plans


def test_a_table_asks_as_few_questions_of_many_plans_as_of_one(
    gemeente, django_assert_max_num_queries
):
    call_command("vul_met_plannen", "40", verbosity=0)
    with django_assert_max_num_queries(10):
        assert len(list(lines(Plan.objects.sent()))) > 40


def test_memory_stays_flat_however_many_plans_there_are(gemeente):
    """Two and four times as many as are read at once."""
    takes_its_time()
    few, many = most_memory(2 * AT_ONCE), most_memory(4 * AT_ONCE)
    assert [n < 1.2 * m for m, n in zip(few, many, strict=True)] == [True, True]


def takes_its_time() -> None:
    """PostgreSQL checks all references of so many rows at once when a test ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 0")


def most_memory(count: int) -> list[int]:
    """The most that was in use while so many plans were written, in both ways."""
    missing = count - Plan.objects.exclude(ingediend_op=None).count()
    call_command("vul_met_plannen", str(missing * 10 // 9), verbosity=0)
    keys = Plan.objects.sent().order_by("pk").values("pk")[:count]
    plans = Plan.objects.filter(pk__in=list(keys.values_list("pk", flat=True)))
    return [peak_of(made, plans) for made in (as_xlsx, as_csv)]


def peak_of(made, plans) -> int:
    tracemalloc.start()
    made(all_heads(), lines(plans)).close()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak
