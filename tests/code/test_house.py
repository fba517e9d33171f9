"""The floors of the house, and the page that tells of them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import house

PACKAGES = house.SETTINGS["root_packages"]
LINTER = Path(sys.executable).with_name("lint-imports")


def lines_of(package: str) -> int:
    code = (t for path, t in house.code().items() if path.startswith(f"{package}/"))
    return sum(bool(line.strip()) for text in code for line in text.splitlines())


def test_no_package_holds_over_a_fifth_of_the_lines():
    lines = {package: lines_of(package) for package in PACKAGES}
    assert {p: n for p, n in lines.items() if n > sum(lines.values()) / 5} == {}


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
