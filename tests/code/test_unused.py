"""What nobody uses goes: classes, templates, parts of a style sheet, static files."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage as storage
from django.urls import get_resolver

from tests import names

HOME = settings.BASE_DIR
PACKAGES = sorted(path.parent for path in HOME.glob("*/__init__.py"))
COMMENT = re.compile(
    r"/\*.*?\*/|\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", re.DOTALL
)
MARKUP = re.compile(r"""\bclass=\\?(["'])(.*?)\\?\1""", re.DOTALL)
TAG = re.compile(r"--\{% if .*?\{% endif %\}|\{[%{].*?[%}]\}", re.DOTALL)


def texts(folder: Path, *kinds: str) -> dict[Path, str]:
    found = sorted(p for kind in kinds for p in folder.rglob(f"*.{kind}"))
    return {path: COMMENT.sub("", path.read_text()) for path in found}


@cache
def templates() -> dict[Path, str]:
    return texts(HOME / "templates", "html", "svg")


@cache
def code() -> dict[Path, str]:
    python = {p: t for package in PACKAGES for p, t in texts(package, "py").items()}
    ours = {p: t for p, t in python.items() if p.parts[len(HOME.parts)] != "tests"}
    return ours | texts(HOME / "static/js", "js")


@cache
def sheets() -> dict[Path, str]:
    return texts(HOME / "static/css", "css")


def drawn() -> str:
    return "\n".join([*templates().values(), *code().values()])


def ruled(sheet: str) -> set[str]:
    heads = re.findall(r"([^{};]+)\{", re.sub(r'"[^"]*"', '""', sheet))
    return {name for head in heads for name in re.findall(r"\.([a-zA-Z][\w-]*)", head)}


def in_markup() -> set[str]:
    """Every class that stands written out in a template or in our own code."""
    found = {
        name
        for text in [*templates().values(), *code().values()]
        for _, value in MARKUP.findall(TAG.sub(" ", text))
        for name in value.split()
    }
    return {name for name in found if re.fullmatch(r"[a-z][\w-]*[a-z0-9]", name)}


OF_ADMIN = {
    "aligned", "change-list", "closelink", "column-sorted", "errornote",
    "fieldset-heading", "flex-container", "help", "model-werkvorm", "module",
    "readonly", "results", "sortoptions", "submit-row", "theme-toggle",
}  # fmt: skip
"""What Django's admin draws or styles itself."""

JOINED = re.compile(r"([a-z][\w-]*--)\{[%{]")
"""A class that a template completes, as in `steen steen--{{ stone.state }}`."""


def known() -> set[str]:
    return set(re.findall(r"[\w-]+", drawn()))


def is_completed(name: str) -> bool:
    """Its beginning stands in a template, and its end is a word of the code."""
    begin, _, end = name.rpartition("--")
    return f"{begin}--" in set(JOINED.findall(drawn())) and (
        end.isdigit() or end in known()
    )


def test_every_class_with_a_rule_is_drawn_somewhere():
    every = set().union(*map(ruled, sheets().values()))
    idle = every - known() - OF_ADMIN

    assert [name for name in sorted(idle) if not is_completed(name)] == []


def test_every_class_that_is_drawn_has_a_rule():
    every = set().union(*map(ruled, sheets().values()))

    assert sorted(in_markup() - every - OF_ADMIN) == []


def files() -> list[str]:
    return [str(p.relative_to(HOME / "templates")) for p in templates()]


BY_NAME = {
    "404.html",
    "admin/base_site.html",
    "admin/matrix/werkvorm/change_list_object_tools.html",
    "admin/search_form.html",
}
"""Django finds these by their own name."""


@pytest.mark.parametrize("name", files())
def test_every_template_is_drawn_by_the_code_or_by_another(name):
    asked = drawn()
    ways = {name, re.sub(r"^.*/(mail|exchange|kinds)/(.*)\.html$", r"\2", name)}
    quoted = {mark + way + mark for way in ways for mark in ("'", '"')}

    assert name in BY_NAME or any(way in asked for way in quoted)


def test_every_static_file_is_asked_for():
    asked = "\n".join([drawn(), *sheets().values()])
    files = [p for p in (HOME / "static").rglob("*") if p.is_file()]
    idle = [p.name for p in files if p.name not in asked]

    assert [n for n in idle if not n.startswith(("LICENSE", "README"))] == [
        "utrecht-component-library-css-EUPL-1.2.md"  # the licence; utrecht.css says so
    ]


def test_a_style_sheet_is_served_with_its_parts_in_it(client):
    address = storage.url("css/screen.css")
    served = b"".join(client.get(address).streaming_content).decode()
    sheet = HOME / "static/css/screen.css"
    parts = sorted(p.name for p in (HOME / "static/css/screen").iterdir())

    assert "@import" not in served
    assert sorted(re.findall(r"screen/(\w+\.css)", sheet.read_text())) == parts
    assert all(f".{part}" in served for part in ("kop", "tegel", "steen", "zoeker"))


IN_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


@cache
def idle_names() -> dict[str, str]:
    """Each name that nothing of our own reads, nor Django."""
    used = Counter()
    for path, text in code().items():
        used += names.used_in(text) if path.suffix == ".py" else Counter()
    for text in templates().values():
        used.update(re.findall(r"\w+", " ".join(IN_TAG.findall(text))))
    known = set(used) | names.asked_by_django()
    idle = {name: at for name, at in names.made().items() if name not in known}
    return {n: at for n, at in idle.items() if not names.BY_PATTERN.fullmatch(n)}


def test_every_name_of_the_code_is_used_somewhere():
    """A function, a class, a constant, words: tests are no users."""
    assert idle_names() == {}


def addresses() -> list[str]:
    """The name of every address of our own, with that of its package before it."""
    rooms = get_resolver().namespace_dict.items()
    return [
        f"{room}:{name}"
        for room, (_prefix, resolver) in rooms
        for name in resolver.reverse_dict
        if room != "admin" and isinstance(name, str)
    ]


def test_every_address_with_a_name_is_called_by_it():
    asked = drawn()
    idle = [n for n in addresses() if f'"{n}"' not in asked and f"'{n}'" not in asked]
    assert idle == []
