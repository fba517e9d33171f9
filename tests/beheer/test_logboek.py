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
from staff.collega import Collega
from staff.models import Voorval
from tests.markup import Markup
from tests.people.beheerders import Beheerder, logged_in
from tests.people.medewerker import Medewerker, sent_plan
from tests.people.staff import (
    AMBTENAAR,
    GEBIEDSCOORDINATOR,
    colleague,
    security_events,
)

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


def test_who_looked_at_a_plan_is_found_by_its_kenmerk(bea):
    """SEC-A04: and reading that is an event itself."""
    plan = sent_plan("sleen")
    reader = Medewerker(groups=(AMBTENAAR,), username="anja")
    reader.sees(plan)
    found = Markup(bea.client.get(f"{LOG}?q={plan.kenmerk}")).text
    assert "anja" in found
    assert "Plan bekeken" in found
    assert last() == ("bea", "log", plan.kenmerk)
    assert plan.kenmerk in bea.sees(f"{LOG}?q=anja")
    assert last() == ("bea", "log", "anja")
    bea.sees(f"{LOG}?q=Janneke+Pot")
    assert last() == ("bea", "log", "")


def test_rights_are_told_as_they_were_and_as_they_are(bea, caplog):
    """SEC-A04"""
    piet = colleague(GEBIEDSCOORDINATOR, username="piet", email="p@voorbeeld.nl")
    page = f"/beheer/staff/collega/{piet.pk}/change/"
    gebied = Gebied.objects.get(slug="dalen")
    with caplog.at_level("INFO", "veiligheid"):
        given = {"coordinatoren": [str(piet.pk)], "reden": "Nieuw."}
        bea.sends(f"/beheer/matrix/gebied/{gebied.pk}/change/", **given)
        bea.sends(page, last_name="Pot", reden="Naam.")
        bea.sends(page, groups=[], reden="Minder.")
    told = [e for e in security_events(caplog) if e["what"] == "rights"]
    assert {event["on"] for event in told} == {piet.pk}
    assert [(e.get("before"), e.get("after")) for e in told] == [
        ([GEBIEDSCOORDINATOR], [GEBIEDSCOORDINATOR, "dalen"]),
        (None, None),
        ([GEBIEDSCOORDINATOR, "dalen"], ["dalen"]),
    ]
    assert "Pot" not in caplog.text
    shown = Markup(bea.client.get(LOG)).text
    assert "gebiedscoördinator → gebiedscoördinator, dalen" in shown

    version = Collega.objects.get(pk=piet.pk).history.last()
    back = f"/beheer/staff/collega/{piet.pk}/versie/{version.pk}/"
    assert bea.sends(back, reden="Terug.").status_code == 302
    newest = Voorval.objects.filter(wat="rights")[0]
    assert newest.nader == "dalen → gebiedscoördinator, dalen"


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


def test_a_beheerder_takes_no_line_away(bea):
    """SEC-A04: not with the list either; only the work does, after two years."""
    voorval = Voorval.objects.create(wat="login", uitslag="gelukt")
    for action in ("delete_selected", "reset_second_factor"):
        chosen = {"action": action, "_selected_action": [voorval.pk], "post": "yes"}
        bea.client.post(LOG, chosen)
    assert bea.client.post(f"{LOG}add/", {"wat": "login"}).status_code == 403
    voorval.refresh_from_db()
    assert voorval.wat == "login"


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
                    "events.looked",
                    "record",
                ):
                    found |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    return found


def test_every_event_reads_as_dutch():
    assert len(recorded()) > 10
    assert recorded() - set(WAT) == set()
