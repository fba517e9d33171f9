"""A template says what it gives to another, and gives nothing else."""

import re
from pathlib import Path

import pytest
from django.conf import settings

HOME = settings.BASE_DIR / "templates"
TEMPLATES = sorted(p for p in HOME.rglob("*") if p.is_file())
INCLUDE = re.compile(r"\{% include .*?%\}")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: str(p.relative_to(HOME)))
def test_every_include_gives_only_what_it_names(path: Path):
    includes = INCLUDE.findall(path.read_text())

    assert [each for each in includes if not each.endswith(" only %}")] == []
