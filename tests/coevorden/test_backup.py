"""A copy of the whole record, made while people save, and brought back (OPS-07)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.ground import empty_database, own_database
from tests.postgres_server import Server, Standby, binaries

pytestmark = pytest.mark.both
FILLED = "from tests.people.medewerker import sent_plan; sent_plan(); sent_plan()"


def manage(address: str, home: Path, *command: str, **more: str):
    path = f"{os.environ['PATH']}:{binaries()}"
    ours = {"DATABASE_URL": address, "VAR_DIR": str(home), "PATH": path} | more
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env=os.environ | ours,
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("backup")


@pytest.fixture(scope="module")
def copy(home):
    """Of an installation with two plans that were sent."""
    (home / "first").mkdir()
    with own_database(home / "first") as address:
        filled = manage(address, home, "shell", "-v0", "-c", FILLED)
        assert filled.returncode == 0, filled.stderr
        made = manage(address, home, "reservekopie", str(home / "copies"))
    assert made.returncode == 0, made.stderr
    return Path(made.stdout.strip())


def manifest(copy: Path) -> dict:
    return json.loads(copy.with_suffix(".json").read_text())


def test_all_of_it_comes_back_into_an_empty_database(home, copy, tmp_path):
    """OPS-07: every row of every table is the same, kept PDFs included."""
    assert manifest(copy)["tables"]["plans_plan"][0] == 2
    with empty_database(tmp_path) as address:
        back = manage(address, home, "zet_terug", str(copy))
        assert back.returncode == 0, back.stderr
        again = manage(address, home, "reservekopie", str(tmp_path / "copies"))
        prepared = manage(address, home, "voorbereid")
    told = manifest(Path(again.stdout.strip()))
    assert told["tables"] == manifest(copy)["tables"]
    assert prepared.returncode == 0, prepared.stderr


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only there")
def test_of_a_cluster_the_server_is_copied_that_is_written_to(tmp_path):
    """F04: also when another stands first in its address."""
    first = Server()
    standby = Standby(first)
    hosts = f"{standby.host},{first.host}"
    address = f"postgres://postgres@{hosts}/postgres?target_session_attrs=read-write"
    made = manage(address, tmp_path, "reservekopie", str(tmp_path))
    standby.stop()
    first.stop()

    assert made.returncode == 0, made.stderr


def test_what_is_there_is_never_overwritten(home, copy, tmp_path):
    with own_database(tmp_path) as address:
        refused = manage(address, home, "zet_terug", str(copy))
    assert refused.returncode == 1
    assert "The database is not empty." in refused.stderr


@pytest.mark.parametrize(
    ("damage", "more", "why"),
    [
        (lambda copy: None, {"LINK_KEY": "k" * 50}, "LINK_KEY is another one"),
        (lambda copy: None, {"FACTOR_KEY": "k" * 50}, "FACTOR_KEY is another one"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:-1]), {}, "is damaged"),
        (lambda copy: copy.with_suffix(".json").unlink(), {}, "can't be read"),
        (lambda copy: copy.unlink(), {}, "can't be read"),
    ],
    ids=[
        "another key of links",
        "another key of factors",
        "cut off",
        "no manifest",
        "no file",
    ],
)
def test_a_copy_that_is_not_whole_is_refused(home, copy, tmp_path, damage, more, why):
    mine = tmp_path / copy.name
    mine.write_bytes(copy.read_bytes())
    mine.with_suffix(".json").write_text(copy.with_suffix(".json").read_text())
    damage(mine)
    with empty_database(tmp_path) as address:
        refused = manage(address, home, "zet_terug", str(mine), **more)
    assert refused.returncode == 1
    assert why in refused.stderr
