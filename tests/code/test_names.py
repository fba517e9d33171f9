"""A name means one thing, or the page of the house says why it stands twice."""

import ast
import re
from collections import defaultdict
from pathlib import PurePath

from tests import house

EXPLAINED = re.findall(r"^\| (`.*?`) \|", house.PAGE.read_text(), re.MULTILINE)
TWICE = {name for cell in EXPLAINED for name in re.findall(r"`(\w+)`", cell)}


def in_more_rooms(named: list[tuple[str, str]]) -> set[str]:
    rooms = defaultdict(set)
    for name, path in named:
        rooms[name].add(path)
    return {name for name, found in rooms.items() if len(found) > 1}


def modules() -> list[tuple[str, str]]:
    stems = [(PurePath(path).stem, path) for path in house.code()]
    return [each for each in stems if each[0] != "__init__"]


def classes() -> list[tuple[str, str]]:
    return [
        (node.name, path)
        for path, text in house.code().items()
        for node in ast.parse(text).body
        if isinstance(node, ast.ClassDef)
    ]


def test_every_module_has_a_name_of_its_own():
    assert in_more_rooms(modules()) - TWICE == set()


def test_every_class_has_a_name_of_its_own():
    assert in_more_rooms(classes()) - TWICE == set()


def test_no_name_is_explained_that_stands_once():
    assert TWICE - in_more_rooms(modules()) - in_more_rooms(classes()) == set()
