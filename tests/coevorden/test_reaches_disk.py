"""What was acknowledged is on the disk, not in a memory that goes with the power."""

import os
import re
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from tests.ground import ROOT, copied_on_sqlite

pytestmark = pytest.mark.both
SAVES = """
import os, sys, django
django.setup()
from django.conf import settings
from django.db import connection
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
from tests.people.initiator import Initiator
person = Initiator.with_a_new_plan(Client())
sent = person.form("doel") | {"doel": "Een bankje", "actie": "verder"}
for keeps in sys.argv[1:]:
    connection.cursor().execute(keeps)
os.write(2, b"asked")
answer = person.client.post(person.url("doel"), sent)
os.write(2, b"answered %d" % answer.status_code)
"""
TRACE = ("strace", "-f", "-qq", "-e", "trace=write,fsync,fdatasync")


def called(tmp_path, *keeps: str) -> str:
    """Of one save what was written to the disk between the question and the answer."""
    address = copied_on_sqlite(tmp_path)
    ours = {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "coevorden.settings"}
    told = tmp_path / "calls"
    subprocess.run(
        [*TRACE, "-o", told, sys.executable, "-c", SAVES, *keeps],
        cwd=ROOT,
        env=os.environ | ours,
        check=True,
        capture_output=True,
    )
    return re.search(r'"asked"(.*)"answered 302', told.read_text(), re.DOTALL)[1]


def test_a_save_is_on_the_disk_before_it_is_acknowledged(tmp_path):
    """REL-D02, F18"""
    assert re.search(r"f(data)?sync\(\d+\) += 0", called(tmp_path))


def test_a_save_that_waits_for_no_disk_is_seen(tmp_path):
    assert "sync(" not in called(tmp_path, "PRAGMA synchronous=OFF")


def test_a_start_tells_which_settings_of_postgresql_may_lose_a_save(gemeente):
    """REL-D02, F18: the server of these tests waits for no disk."""
    said = StringIO()
    call_command("voorbereid", stdout=StringIO(), stderr=said)
    told = "fsync off" in said.getvalue()
    assert told == (connection.vendor == "postgresql")
