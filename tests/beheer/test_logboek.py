"""Who did what is read, found and taken along by a beheerder, and nobody changes it."""

import ast
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone
from openpyxl import load_workbook

from beheer.voorvallen import WAT
from dossier import worker
from matrix.models import Gebied
from staff.models import Voorval
from tests.markup import Markup
from tests.people.beheerders import Beheerder, logged_in
from tests.people.staff import AMBTENAAR, GEBIEDSCOORDINATOR, colleague

LOG = "/beheer/staff/voorval/"


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


def last() -> tuple:
    return Voorval.objects.values_list("wie__username", "wat", "waarop")[0]


def test_what_happens_in_the_beheer_is_written_down(bea):
    dalen = Gebied.objects.get(slug="dalen")
    page = f"/beheer/matrix/gebied/{dalen.pk}/"
    bea.sends(f"{page}change/", naam="Dalen e.o.", reden="Zo heet het.")
    assert last() == ("bea", "changed", f"matrix.gebied {dalen.pk}")
    first = dalen.history.last()
    bea.sends(f"{page}versie/{first.pk}/", reden="Toch niet.")
    assert last()[1] == "put_back"
    told = Markup(bea.client.get(LOG)).text
    assert "Eerdere versie teruggezet" in told
    assert "bea" in told

    dalen.kernen.all().delete()
    assert bea.sends(f"{page}delete/", reden="Weg.").status_code == 302
    assert last() == ("bea", "removed", f"matrix.gebied {dalen.pk}")


def test_what_is_refused_leaves_no_line(bea):
    dalen = Gebied.objects.get(slug="dalen")
    bea.sends(f"/beheer/matrix/gebied/{dalen.pk}/change/", naam="")
    assert not Voorval.objects.filter(wat="changed").exists()


def test_the_log_is_found_by_name_and_taken_along(bea):
    Voorval.objects.create(wie=bea.user, wat="login", waarop="=1+1", uitslag="gelukt")
    assert "=1+1" in bea.sees(f"{LOG}?q=bea")
    assert "=1+1" not in bea.sees(f"{LOG}?q=niemand")

    book = bea.client.post(f"{LOG}meenemen/xlsx/")
    rows = list(load_workbook(BytesIO(book.getvalue())).active.values)
    assert rows[0][2:5] == ("wie", "wat", "waarop")
    assert ("bea", "ingelogd", "=1+1") in [row[2:5] for row in rows]
    assert "logboek meegenomen" in [row[3] for row in rows]

    bundle = ZipFile(BytesIO(bea.client.post(f"{LOG}meenemen/csv/").getvalue()))
    assert "'=1+1" in bundle.read("logboek.csv").decode("utf-8-sig")


def test_nobody_else_sees_it_and_nobody_writes_in_it(bea):
    voorval = Voorval.objects.create(wat="login", uitslag="gelukt")
    for name in ("change", "delete", "history"):
        page = f"{LOG}{voorval.pk}/{name}/"
        assert bea.client.get(page).status_code == 403
        assert bea.client.post(page, {"post": "yes"}).status_code == 403
    for group in (AMBTENAAR, GEBIEDSCOORDINATOR):
        client = logged_in(colleague(group))
        assert client.get(LOG).status_code == 403
        assert client.post(f"{LOG}meenemen/csv/").status_code == 403
    assert Voorval.objects.filter(pk=voorval.pk).exists()


def test_after_two_years_a_line_is_gone(bea):
    Voorval.objects.create(wat="login", uitslag="gelukt")
    [job] = [job for job in worker.JOBS if job.name == "log of who did what"]
    job.does()
    assert Voorval.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(days=732)):
        job.does()
    assert not Voorval.objects.exists()


def recorded() -> set[str]:
    """Every kind of event that the code writes down under a name of its own."""
    found = set()
    for package in ("staff", "desk", "beheer", "dossier"):
        for file in (Path(settings.BASE_DIR) / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in (
                    "events.record",
                    "record",
                ):
                    found |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    return found


def test_every_event_reads_as_dutch():
    assert len(recorded()) > 10
    assert recorded() - set(WAT) == set()
