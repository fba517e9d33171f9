"""What code and pages point at is there: paragraphs, ids, rules, numbers and files."""

import ast
import re
import subprocess
from dataclasses import asdict
from fnmatch import fnmatch
from itertools import pairwise

import pytest

from nota.aandacht import PUNTEN
from nota.floors import FLOORS
from nota.raises import RAISES
from nota.rol import ROWS
from nota.signals import EACH, SIGNALS
from nota.weights import Weights
from tests.house import ROOT
from wizard import flow

LISTED = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
FILES = subprocess.run(
    LISTED, cwd=ROOT, capture_output=True, text=True, check=True
).stdout.splitlines()
READABLE = (".py", ".html", ".css", ".js", ".toml", ".md")
TEXTS = {
    name: (ROOT / name).read_text()
    for name in FILES
    if name.endswith(READABLE) and (ROOT / name).is_file() and "licenses" not in name
}
PAGES = [name for name in TEXTS if name.endswith(".md") and "/fonts/" not in name]
RULES, DEMANDS, PRODUCT = (
    TEXTS[f"docs/{name}.md"] for name in ("regels", "eisen", "product")
)
ID = re.compile(r"\b(?:SEC|REL|PRI|OPS)-[A-Z]?\d+\b|\bF\d\d\b")
MADE = ("var", ".venv")  # by running it


def cells(page: str) -> list[list[str]]:
    """The rows of all tables of a page, as they are read."""
    lines = (line for line in page.splitlines() if line.startswith("| "))
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]


def paragraphs(page: str) -> set[str]:
    """Headings with a number, and the items of a numbered list below one."""
    found, heading = set(), ""
    for line in page.splitlines():
        if title := re.match(r"#+ (\d+(?:\.\d+)*)", line):
            heading = title[1]
            found.add(heading)
        elif item := re.match(r"(\d+)\. ", line):
            found.add(f"{heading}.{item[1]}")
    return found


@pytest.mark.parametrize("name", ["regels", "eisen", "product"])
def test_every_paragraph_that_is_named_exists(name):
    there = paragraphs(TEXTS[f"docs/{name}.md"])
    named = re.compile(rf"\b{name}\.md(?:\)|`)? §(\d+(?:\.\d+)*)")
    lost = {
        (file, number)
        for file, text in TEXTS.items()
        for number in named.findall(text)
        if number not in there
    }
    assert there
    assert lost == set()


def test_every_page_that_is_named_exists():
    """In code too: a source that is not in the repository can't be looked up."""
    pages = {name.rsplit("/", 1)[-1] for name in FILES}
    named = {
        (file, page)
        for file, text in TEXTS.items()
        for page in re.findall(r"\b(\w[\w.-]*\.md)\b", text)
    }
    assert {(file, page) for file, page in named if page not in pages} == set()


def test_every_id_that_is_named_is_a_requirement_and_says_where_it_stands():
    now = {row[0]: row[-1] for row in cells(DEMANDS) if ID.fullmatch(row[0])}
    code = {f: text for f, text in TEXTS.items() if not f.endswith(".md")}
    named = {id for text in code.values() for id in ID.findall(text)}
    tested = {
        id
        for file, text in code.items()
        if file.startswith("tests/")
        for id in ID.findall(text)
    }

    assert named - now.keys() == set()
    assert {id for id, how in now.items() if how == "test"} == tested
    assert set(now.values()) <= {"test", "code", "part", "open"}


def test_the_signals_are_those_of_the_rules():
    columns = [(row[0], row[1], row[2], row[-1]) for row in cells(RULES)]
    shown = [row for row in columns if row[1] in ("let_op", "tip")]
    assert shown == [
        (s.slug, s.soort, "each" if s.scherm == EACH else s.scherm, s.source)
        for s in SIGNALS
    ]


def test_the_numbers_are_those_that_are_shipped():
    shipped = asdict(Weights())
    shown = {
        name: int(number)
        for row in cells(RULES)
        for name, number in pairwise(row)
        if name in shipped and number.isdigit()
    }
    assert shown == shipped


def test_every_row_of_a_rule_is_told():
    told = {row[0] for row in cells(RULES)}
    sources = [rule.source for rule in (*ROWS, *FLOORS, *RAISES)]
    assert {re.match(r"[RMB]\d+", source)[0] for source in sources} - told == set()


def test_every_row_of_a_rule_is_told_as_it_is():
    """The role, the zwaarte and the level of each row are those of the page."""
    told = {row[0]: row for row in cells(RULES)}
    of = {source: source.split(":")[0] for source in sources_of(ROWS, FLOORS, RAISES)}
    roles = {of[row.source]: row.rol or "none yet" for row in ROWS}
    assert {n for n, rol in roles.items() if not told[n][4].startswith(rol)} == set()
    floors = {of[each.source]: (each.slug, each.at_least) for each in FLOORS}
    assert {n: (told[n][1], told[n][3]) for n in floors} == floors
    raises = {of[each.source]: each.at_least for each in RAISES}
    assert {n: told[n][-1] for n in raises} == raises


ORIGIN = re.compile(
    r"nota,? \d|\bstap \d|eigen keuze|onze inschatting|own (?:choice|reading|estimate)"
    r"|praktijk|practice|\d (?:Ow|Ob|Awb)\b|omgevings(?:wet|besluit|regeling)|AVG"
    r"|gemeentewet|archiefwet|termijnenwet|\bRB[A-Z]+ \d{4}|product\.md §\d|PRI-\d",
    re.IGNORECASE,
)

NO_RULES = (
    "answers",
    "artikelen",
    "wet",
)  # nouns, and what has its articles in a table


def sources_of(*tables) -> list[str]:
    return [row.source for table in tables for row in table]


def test_every_row_of_a_rule_says_where_it_comes_from():
    """A paragraph of the nota, the law, practice elsewhere, or our own choice."""
    sources = sources_of(ROWS, FLOORS, RAISES, SIGNALS, PUNTEN)
    assert [source for source in sources if not ORIGIN.search(source)] == []


def test_every_module_of_rules_says_where_they_come_from():
    rules = {f: t for f, t in TEXTS.items() if re.fullmatch(r"nota/[a-z]+\.py", f)}
    silent = {
        file
        for file, text in rules.items()
        if not ORIGIN.search(ast.get_docstring(ast.parse(text)) or "")
    }
    assert rules
    assert silent == {f"nota/{name}.py" for name in NO_RULES}


PARAGRAPHS = {
    *("1", "2", "3", "4", "5", "6", "7", "8", "9"),
    *("2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3"),
    *("5.1", "5.2"),
}


def test_every_paragraph_of_the_nota_that_is_named_is_one_of_hers():
    number = r"\d+(?:\.\d+)*"
    listed = rf"(?:nota,?|\[N) ({number}(?:(?:, | en | and |, N ){number})*)"
    named = {
        (file, one)
        for file, text in TEXTS.items()
        for found in re.findall(listed, text, re.IGNORECASE)
        for one in re.findall(number, found)
    }
    assert {one for _, one in named} > {"3.1", "4.3", "5.1", "9"}
    assert {(file, one) for file, one in named if one not in PARAGRAPHS} == set()


def test_every_field_is_told_with_its_screen():
    """These names are those of the forms, the JSON and the exports."""
    told = {row[0]: set(re.findall(r"\w+", row[1])) for row in cells(PRODUCT)}
    fields = {(step.slug, name) for step in flow.STEPS for name in step.tells}
    assert {(slug, n) for slug, n in fields if n not in told.get(slug, ())} == set()


def named_files(page: str) -> set[str]:
    """Pictures, pages, folders and modules, as a page writes them."""
    fences = re.findall(r"```\n(.*?)```", page, re.DOTALL)
    drawn = re.findall(r"^ *(\S+/) ", "".join(fences), re.MULTILINE)
    linked = re.findall(r"\]\(([^)#:]+)\)", page)
    quoted = re.findall(r"`([^`\s:=,]+(?:/|/[^`\s:=,]+|\.(?:py|md|toml|html)))`", page)
    local = {name for name in (*drawn, *linked, *quoted) if name[0] != "/"}
    return {name for name in local if name.split("/")[0] not in MADE}


def exists(name: str) -> bool:
    """A file, or a folder of files; <kind> stands for any name."""
    pattern = re.sub(r"<.*?>", "*", name.removeprefix("../"))
    below = f"{pattern}*" if pattern.endswith("/") else pattern
    return any(fnmatch(file, below) or fnmatch(file, f"*/{below}") for file in FILES)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_names_exists(page):
    assert {name for name in named_files(TEXTS[page]) if not exists(name)} == set()


def test_a_file_that_is_not_there_is_missed():
    lost = "see `wizard/nergens.py`, `nergens/` and ![a picture](docs/nergens.png)"
    found = named_files(lost)
    assert len(found) == 3
    assert not any(map(exists, found))
