"""What was released is never rewritten, and no word in it is lost."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

from tests import released
from tests.ground import empty_database
from tests.released.keep import hashes

pytestmark = pytest.mark.both
RELEASED = json.loads(released.MIGRATIONS.read_text())


@pytest.mark.parametrize("path", RELEASED)
def test_a_migration_that_was_released_is_not_rewritten(path):
    assert hashes().get(path) == RELEASED[path]


def test_every_plan_of_the_first_release_opens_in_the_newest(tmp_path):
    (tmp_path / "static").symlink_to(settings.STATIC_ROOT)
    rows = json.loads(released.DATA.read_text())
    kept = {row["kenmerk"]: row for row in rows if row["model"] == "plans.plan"}
    ours = {"VAR_DIR": str(tmp_path)}
    with empty_database(tmp_path) as address:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.released.upgrade"],
            cwd=released.ROOT,
            env=os.environ | ours | {"DATABASE_URL": address},
            capture_output=True,
            check=False,
        )
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
    opened = json.loads(ran.stdout)
    assert set(opened) == set(kept)
    assert {k: s for k, s in opened.items() if set(s["pages"]) != {200}} == {}
    for kenmerk, seen in opened.items():
        answer = kept[kenmerk]["vergunning"]
        assert seen["vergunning"] == (answer and [answer])
