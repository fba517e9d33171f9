"""A file as it was read: rows with a name for their place, and what went wrong."""

from dataclasses import dataclass, field
from typing import Any

LARGEST_FILE = 4 * 1024 * 1024  # bytes
MOST_ROWS = 20_000  # of a sheet


class Unreadable(Exception):
    """The file can't be read in; `problems` has a sentence for everything wrong."""

    def __init__(self, *problems: str):
        super().__init__("\n".join(problems))
        self.problems = list(problems)


@dataclass
class FileRow:
    """`where` says where it stood; `called` is what a field is called there.

    A row of a sheet has the content of cells, another the values of JSON.
    """

    where: str
    called: str
    values: dict[str, Any]
    of_a_sheet: bool = False

    def at(self, name: str, problem: str) -> str:
        return f"{self.where}, {self.called} {name}: {problem}"


@dataclass
class FileRead:
    """The rows by title of their sheet, and the problems met on the way."""

    rows: dict[str, list[FileRow]]
    problems: list[str] = field(default_factory=list)
