"""Erased is erased everywhere: in no table, file, mail or line of the log (PRI-03).

Every table that hangs on a plan gets a row with a canary in every column that can hold
one, so a table or a column that comes later is in the test as well.
"""

import json
import logging
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from desk.table import lines as desk_lines
from dossier.letters import LINK
from dossier.mail import send_waiting, wish
from dossier.papers.concepts import KEPT
from dossier.papers.held import conversation
from dossier.papers.parcel import versions
from dossier.worker import erase
from plans.models import Plan, Post
from tests.canaries import CANARY, MAIL, of_a_plan, with_canaries
from tests.people.initiator import Initiator
from tests.people.medewerker import Medewerker, sent_plan

pytestmark = pytest.mark.both


def dump() -> str:
    """Every row of every table as text, bytes among them."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found += [f"{table}: {as_text(cell)}" for row in cursor for cell in row]
    return "\n".join(found)


def as_text(cell) -> str:
    if isinstance(cell, bytes | memoryview):
        return bytes(cell).decode("latin-1")
    return json.dumps(cell, default=str, ensure_ascii=False)


def canaries(text: str) -> list[str]:
    return [line[:80] for line in text.splitlines() if CANARY.lower() in line.lower()]


@pytest.fixture
def maker(initiator, caplog):
    """Somebody with a plan full of canaries, with a klad and its PDF in memory."""
    caplog.set_level(logging.INFO)
    initiator.fills_in("doel", doel=f"{CANARY} doel", activiteit=f"{CANARY} feest")
    initiator.sends("hinder", aantal_mensen=f"{CANARY} mensen")
    initiator.client.get(initiator.url() + "plan.pdf")
    with_canaries(initiator.plan)
    return initiator


def test_the_canaries_are_in_every_table_before(maker):
    """Or the tests below would prove nothing."""
    filled = {model._meta.db_table for model in of_a_plan()}
    tables = {at(line) for line in canaries(dump())}
    assert tables == filled | {Plan._meta.db_table}
    assert maker.pk in {place[0] for place in KEPT._kept}


def test_what_its_maker_erases_is_nowhere_any_more(maker, mailoutbox, caplog, settings):
    """PRI-03: in no table, mail that waits, paper, file or line of the log."""
    wish(maker.plan, LINK)
    maker.client.post(maker.url("wissen"))
    send_waiting()

    assert canaries(dump()) == canaries(caplog.text) == []
    assert mailoutbox == []
    assert not Post.objects.exists()
    assert maker.pk not in {place[0] for place in KEPT._kept}
    assert [path for path in files(settings.VAR) if holds_canary(path)] == []


def files(folder: Path) -> list[Path]:
    """What stands there of our own; the database and the styles apart."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return [p for p in found if p.suffix != ".sqlite3" and "static" not in p.parts]


def holds_canary(path: Path) -> bool:
    return bool(canaries(path.read_text("latin-1")))


def test_what_is_past_its_date_is_in_no_table(maker):
    """PRI-03"""
    Plan.objects.filter(pk=maker.pk).update(vervalt_op=timezone.now())
    erase()
    assert canaries(dump()) == []


def test_what_was_sent_and_taken_back_is_in_no_table_after_its_term(client, gemeente):
    """PRI-03"""
    plan = sent_plan(titel=f"{CANARY} titel", mail=MAIL)
    maker = Initiator(client, plan.pk).on_another_device()
    Medewerker("sleen").does(plan, "schrijf", tekst=f"{CANARY} bericht")
    maker.client.post(maker.url("intrekken"), {"reden": f"{CANARY} reden"})
    assert len(canaries(dump())) > 5

    over = Plan.objects.get(pk=plan.pk).bewaren_tot + timedelta(seconds=1)
    with time_machine.travel(over, tick=False):
        erase()
    assert canaries(dump()) == []


PHONE, DIALLED = "06-98 76 54 32", "0698765432"


def test_contact_details_stand_with_the_plan_and_in_nothing_that_leaves(
    gemeente, caplog
):
    """PRI-09"""
    caplog.set_level(logging.INFO)
    plan = sent_plan(mail=MAIL, telefoon=PHONE)
    send_waiting()
    lines = dump().splitlines()
    assert {at(line) for line in lines if MAIL in line} == {"plans_plan"}
    assert {at(line) for line in lines if PHONE in line} == {"plans_plan"}
    assert {at(line) for line in lines if DIALLED in line} == {"plans_zoekwoord"}

    tables = [list(row) for row in desk_lines(Plan.objects.all())]
    files = [content for name, content in versions(plan) if name.endswith(".json")]
    leaves = f"{tables} {files} {conversation(plan)} {caplog.text}"
    assert plan.kenmerk in leaves
    assert [told for told in (MAIL, PHONE, DIALLED) if told in leaves] == []


def at(line: str) -> str:
    return line.split(":")[0]


@pytest.mark.django_db(transaction=True)
def test_what_was_erased_is_not_in_the_file_of_the_database_either(client, gemeente):
    """PRI-03: SQLite writes over it; PostgreSQL does when it cleans up."""
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps a row until it cleans up")
    file = Path(connection.settings_dict["NAME"])
    maker = Initiator.with_a_new_plan(client)
    maker.fills_in("doel", doel=f"{CANARY} doel", activiteit=f"{CANARY} feest" * 200)
    assert holds_canary(file)
    maker.client.post(maker.url("wissen"))
    assert not holds_canary(file)
