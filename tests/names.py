"""Which names the code makes, and which it uses; what only Django asks for apart."""

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module

from tests import house

BY_FRAMEWORKS = {
    *("Command", "Media", "app_name", "urlpatterns"),
    *("handler400", "handler404", "handler500"),
    *("abstract", "constraints", "help_texts", "indexes", "ordering"),  # of a Meta
    *("process_exception", "process_request", "process_response"),  # of a middleware
    *("condition_dict", "do_not_call_in_templates"),
    *("emit", "fetch"),  # of what the child has of logging and of WeasyPrint
}
"""Names that Django or another looks for, and that no class that we import has."""

IN_THE_CHILD = {"press/child.py", "press/typeset.py", "press/warm.py"}
"""They load WeasyPrint as soon as they are imported."""

BY_PATTERN = re.compile(r"clean_\w+|\w+Config")
SETTINGS = "coevorden/settings.py"


def made() -> dict[str, str]:
    """Every name of a function, class, constant or attribute: where it is made."""
    return {
        name: path
        for path, text in house.code().items()
        if path != SETTINGS
        for name in _made_in(ast.parse(text))
        if not name.startswith("__")
    }


def _made_in(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not _is_handed_on(node):
            yield node.name
        if isinstance(node, ast.Module | ast.ClassDef):
            yield from (name for part in node.body for name in _assigned(part))


def _is_handed_on(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """Whether a decorator gives it to whom uses it, as `register` does."""
    return any("register" in ast.unparse(each) for each in node.decorator_list)


def _assigned(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for each in (part for target in targets for part in ast.walk(target)):
            if isinstance(each, ast.Name):
                yield each.id


def used_in(text: str) -> Counter:
    """Every name that a module reads, also in a string, but not in a docstring."""
    tree = ast.parse(text)
    told = _docstrings(tree)
    found = Counter()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found[node.id] += 1
        elif isinstance(node, ast.Attribute):
            found[node.attr] += 1
        elif isinstance(node, ast.keyword):
            found[node.arg] += 1
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.update([] if id(node) in told else re.findall(r"\w+", node.value))
    return found


def _docstrings(tree: ast.Module) -> set[int]:
    """A string that stands by itself tells a reader something, and no program."""
    alone = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(value) for value in alone if isinstance(value, ast.Constant)}


def asked_by_django() -> set[str]:
    """What the classes that ours are made of have: a method of ours replaces it."""
    return BY_FRAMEWORKS | {
        name
        for kind in _classes()
        for base in kind.__mro__
        if not _is_ours(base.__module__)
        for name in dir(base)
    }


def _classes() -> Iterator[type]:
    for path in house.code().keys() - IN_THE_CHILD:
        name = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for _name, kind in inspect.getmembers(import_module(name), inspect.isclass):
            yield kind


def _is_ours(module: str) -> bool:
    return module.split(".")[0] in house.SETTINGS["root_packages"]
