"""Every text of ours that a resident may read, from the places where it is written.

Python says its words in `_()`, a template in `translate` and `blocktranslate`, and what
is shipped as data stands in JSON. The pages of colleagues speak another language.
"""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
OF_COLLEAGUES = {
    *("beheer", "desk", "staff", "admin", "migrations", "commands"),
    *("apps.py", "models.py", "numbers.py", "collega.html", "melding.py"),
}
ROOMS = (
    *("nota", "wizard", "telling", "dossier", "questions", "plans", "matrix"),
    "coevorden",
)
SHIPPED = (
    *("matrix/data/hulp.json", "matrix/data/buurt.json", "matrix/data/werkvormen.json"),
    *("matrix/data/startgesprek.json", "dossier/data/beginnen.json"),
)
SAYS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext"}
TRANSLATE = re.compile(r"{%\s*translate\s+(?:\"([^\"]*)\"|'([^']*)')")
BLOCK = re.compile(r"{% blocktranslate[^%]*%}(.*?){% endblocktranslate %}", re.DOTALL)
PLURAL = re.compile(r"{% plural %}")
MARKUP = re.compile(r"<[^>]*>|\"")
VALUE = re.compile(r"\{\{[^}]*\}\}|\{[^}]*\}|%\([a-z]+\)s")
END = re.compile(r"(?<=[.?!])\s+|\s*\n\s*")
WORD = re.compile(r"[^\W\d_][\w'’\-]*|\d[\d.,]*|…")


class Text(NamedTuple):
    """Some words of ours, and where they stand."""

    where: str
    says: str

    @property
    def sentences(self) -> list[str]:
        return [part for part in END.split(self.says) if part]


@cache
def texts() -> tuple[Text, ...]:
    return tuple(dict.fromkeys([*_in_python(), *_in_templates(), *_in_data()]))


def words_of(sentence: str) -> list[str]:
    return WORD.findall(VALUE.sub("…", sentence))


def _in_python() -> Iterator[Text]:
    for path in _files("*.py", ROOMS):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name_of(node.func) in SAYS:
                for given in node.args:
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield _text(path, given.value, given.lineno)


def _name_of(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def _in_templates() -> Iterator[Text]:
    for path in _files("*.*", ("templates",)):
        source = path.read_text(encoding="utf-8")
        for found in TRANSLATE.finditer(source):
            yield _text(path, found[1] or found[2] or "", _line(source, found))
        for found in BLOCK.finditer(source):
            for says in PLURAL.split(found[1]):
                yield _text(path, says, _line(source, found))


def _line(source: str, found: re.Match) -> int:
    return source.count("\n", 0, found.start()) + 1


def _in_data() -> Iterator[Text]:
    for name in SHIPPED:
        path = ROOT / name
        for says in _strings(json.loads(path.read_text(encoding="utf-8"))):
            yield _text(path, says, 0)


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    parts = held.values() if isinstance(held, dict) else held
    if isinstance(held, dict | list):
        for part in parts:
            yield from _strings(part)


def _files(pattern: str, rooms: tuple[str, ...]) -> Iterator[Path]:
    for room in rooms:
        for path in sorted((ROOT / room).rglob(pattern)):
            inside = path.relative_to(ROOT).parts
            if not OF_COLLEAGUES & set(inside):
                yield path


def _text(path: Path, says: str, line: int) -> Text:
    plain = re.sub(r"[ \t]+", " ", MARKUP.sub("", says)).strip()
    return Text(f"{path.relative_to(ROOT)}:{line}", plain)
