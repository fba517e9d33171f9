"""What was released is never rewritten, and no word in it is lost."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests import released
from tests.released.keep import hashes
from tests.site import own_database

pytestmark = pytest.mark.both
RELEASED = json.loads(released.MIGRATIONS.read_text())


@pytest.mark.parametrize("path", RELEASED)
def test_a_migration_that_was_released_is_not_rewritten(path):
    assert hashes().get(path) == RELEASED[path]


def test_every_plan_of_the_first_release_opens_in_the_newest(tmp_path):
    (tmp_path / "static").symlink_to(settings.STATIC_ROOT)
    rows = json.loads(released.DATA.read_text())
    kept = {row["kenmerk"] for row in rows if row["model"] == "plans.plan"}
    environment = {n: v for n, v in os.environ.items() if n != "DATABASE_URL"}
    with own_database() as database:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.released.upgrade"],
            cwd=released.ROOT,
            env=environment | database | {"VAR_DIR": str(tmp_path)},
            capture_output=True,
            check=False,
        )
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
    opened = json.loads(ran.stdout)
    assert set(opened) == kept
    assert {k: seen for k, seen in opened.items() if set(seen) != {200}} == {}
