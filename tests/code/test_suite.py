"""What holds of the tests themselves: each runs where it proves something."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1]
MEETS_THE_DATABASE = re.compile(
    r"transaction=True|transactional_db|select_for_update|OperationalError"
    r"|IntegrityError|connection\.|\.cursor\("
)
FILES = [path for path in HERE.rglob("test_*.py") if path != Path(__file__)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_meets_the_database_differently_runs_on_both(path):
    written = path.read_text()
    if MEETS_THE_DATABASE.search(written):
        assert "pytest.mark.both" in written
