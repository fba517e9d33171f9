"""A template stands with who draws it, and gives another only what it names."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.house import SETTINGS

HOME = settings.BASE_DIR / "templates"
TEMPLATES = sorted(p for p in HOME.rglob("*") if p.is_file())
INCLUDE = re.compile(r"\{% include .*?%\}")
DRAWN = re.compile(r"\{% (?:include|extends) [\"']([^\"']+)[\"']")
QUOTED = re.compile(r"[\"']((?:\w+/)+\w+\.(?:html|svg))[\"']")
LAYERS = SETTINGS["contracts"][0]["layers"]
FLOOR = {
    room.strip(): len(LAYERS) - number
    for number, layer in enumerate(LAYERS)
    for room in layer.split("|")
}
AT_THE_ROOF = {"base.html", "404.html"}
"""Around every page, so no package has them."""

OF_DJANGO = {"admin"}
"""What Django finds by its own name."""


def room(name: str) -> str:
    return name.split("/")[0]


def named(path: Path) -> str:
    return str(path.relative_to(HOME))


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_include_gives_only_what_it_names(path: Path):
    includes = INCLUDE.findall(path.read_text())

    assert [each for each in includes if not each.endswith(" only %}")] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_template_stands_with_a_package(path: Path):
    rooms = {*FLOOR, "coevorden", *OF_DJANGO}

    assert named(path) in AT_THE_ROOF or room(named(path)) in rooms


def above(name: str, own: str) -> bool:
    """Whether it stands in a package that `own` may not know."""
    return room(name) != own and FLOOR.get(room(name), 0) >= FLOOR.get(own, 99)


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_draws_only_what_is_in_its_own_package_or_below(path: Path):
    asked = set(DRAWN.findall(path.read_text())) - AT_THE_ROOF

    assert [name for name in asked if above(name, room(named(path)))] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_what_is_drawn_inside_another_has_a_name_that_says_so(path: Path):
    inside = set(re.findall(r"\{% include [\"']([^\"']+)[\"']", path.read_text()))
    plain = {name for name in inside if not name.split("/")[-1].startswith("_")}

    assert {n for n in plain if not n.startswith("questions/")} == set()


@pytest.mark.parametrize("package", sorted({*FLOOR} - {"coevorden.urls"}))
def test_a_package_draws_whole_pages_of_its_own_or_from_below(package):
    texts = [p.read_text() for p in (settings.BASE_DIR / package).rglob("*.py")]
    drawn = {n for text in texts for n in QUOTED.findall(text) if (HOME / n).exists()}

    assert [n for n in drawn if above(n, package)] == []
    assert [n for n in drawn if n.split("/")[-1].startswith("_")] == []
