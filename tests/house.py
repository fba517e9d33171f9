"""python -m tests.house: the drawing in docs/house.md, made of the imports."""

import ast
import sys
import tomllib
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
PAGE = ROOT / "docs" / "house.md"
BEGIN, END = "```mermaid\n", "```\n"


def code() -> dict[str, str]:
    """Every module by its path, without the migrations, which nobody reads."""
    found = (
        p for room in SETTINGS["root_packages"] for p in ROOT.glob(f"{room}/**/*.py")
    )
    ours = sorted(path for path in found if "migrations" not in path.parts)
    return {str(path.relative_to(ROOT)): path.read_text() for path in ours}


def lines_in(text: str) -> int:
    """How many of its lines say something."""
    return sum(bool(line.strip()) for line in text.splitlines())


def functions() -> dict[str, str]:
    """The source of every function and method, by the place where it begins."""
    found = {}
    for path, text in code().items():
        rows = text.splitlines()
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                own = rows[node.lineno - 1 : node.end_lineno]
                found[f"{path}:{node.lineno} {node.name}"] = "\n".join(own)
    return found


def imported_late(text: str) -> set[str]:
    """The modules that are imported inside a function, where no drawing shows them.

    What only a type checker reads stands at the top too; the linter draws it.
    """
    found = set()
    tree = ast.parse(text)
    checked = [each for node in tree.body if _is_for_types(node) for each in node.body]
    at_top = {id(node) for node in [*tree.body, *checked]}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in at_top:
            found.add(node.module or ".")
        elif isinstance(node, ast.Import) and id(node) not in at_top:
            found |= {alias.name for alias in node.names}
    return found


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def arrows() -> list[tuple[str, str]]:
    """Which package imports from which; urls.py is the roof, not the ground."""
    graph = grimp.build_graph(*SETTINGS["root_packages"], cache_dir=None)
    found = set()
    for module in graph.modules - {"coevorden.urls"}:
        for other in graph.find_modules_directly_imported_by(module):
            pair = module.split(".")[0], other.split(".")[0]
            if pair[0] != pair[1] and ".migrations." not in module:
                found.add(pair)
    return sorted(found)


def drawing() -> str:
    """The floors from top to bottom, with an arrow for every two that import."""
    lines = ["flowchart TD"]
    for number, layer in enumerate(SETTINGS["contracts"][0]["layers"][1:]):
        rooms = " & ".join(room.strip() for room in layer.split("|"))
        lines.append(f"  subgraph floor{number}[ ]")
        lines += [f"    {room}" for room in rooms.split(" & ")]
        lines.append("  end")
    lines.append("  coevorden")
    lines += [f"  {room} --> {other}" for room, other in arrows()]
    return "\n".join(lines) + "\n"


def redrawn(page: str) -> str:
    before, _begin, rest = page.partition(BEGIN)
    return before + BEGIN + drawing() + END + rest.partition(END)[2]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PAGE.write_text(redrawn(PAGE.read_text()))
