"""The floors of the house, and the page that tells of them."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

from tests import house

PACKAGES = house.SETTINGS["root_packages"]
LINTER = Path(sys.executable).with_name("lint-imports")


def test_no_package_holds_over_a_fifth_of_the_lines():
    lines = Counter()
    for path, text in house.code().items():
        lines[path.split("/")[0]] += house.lines_in(text)
    assert {p: n for p, n in lines.items() if n > lines.total() / 5} == {}


def test_functions_are_short():
    lengths = sorted(map(house.lines_in, house.functions().values()))
    assert median(lengths) <= 5
    assert lengths[len(lengths) * 9 // 10] <= 12


def test_no_function_is_over_thirty_lines():
    lengths = {at: house.lines_in(text) for at, text in house.functions().items()}
    assert {at: n for at, n in lengths.items() if n > 30} == {}


def test_modules_have_one_purpose():
    lengths = {path: house.lines_in(text) for path, text in house.code().items()}
    assert median(filter(None, lengths.values())) <= 70
    assert {path: n for path, n in lengths.items() if n > 250} == {}


SLOW = {"press/glyphs.py fontTools.ttLib", "press/apart.py press"}
"""Imported where they are needed: who prints nothing need not wait for them."""


def test_no_import_hides_in_a_function():
    code = house.code().items()
    late = {f"{path} {m}" for path, text in code for m in house.imported_late(text)}
    assert late == SLOW


def test_a_plan_begins_in_one_place():
    makes = re.compile(r"(?<!class )\bPlan\(|\bPlan\.objects\.(get_or_)?create\(")
    never_stored = "dossier/example.py"
    assert [p for p, text in house.code().items() if makes.search(text)] == [
        never_stored,
        "plans/beginning.py",
    ]


def test_no_import_is_excused():
    contracts = house.SETTINGS["contracts"]
    assert [c for c in contracts if "ignore_imports" in c] == []


def test_an_arrow_that_runs_back_is_refused(tmp_path):
    """A copy of the house in which the conversation asks the desk for something."""
    for package in PACKAGES:
        (tmp_path / package).symlink_to(house.ROOT / package)
    (tmp_path / "wizard").unlink()
    (tmp_path / "wizard").mkdir()
    (tmp_path / "wizard" / "__init__.py").write_text("from desk import inbox\n")
    (tmp_path / "pyproject.toml").symlink_to(house.ROOT / "pyproject.toml")
    said = subprocess.run(
        [LINTER, "--no-cache"], cwd=tmp_path, capture_output=True, text=True
    )
    assert said.returncode == 1
    assert "wizard is not allowed to import desk" in said.stdout


def test_the_drawing_is_that_of_the_imports():
    assert house.redrawn(house.PAGE.read_text()) == house.PAGE.read_text()


@pytest.mark.parametrize("package", PACKAGES)
def test_the_page_tells_of_every_package(package):
    assert f"| `{package}/` |" in house.PAGE.read_text()
