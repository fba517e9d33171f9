"""A file as it was read: rows with a name for their place, and what went wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Self

from django.utils.translation import gettext as _

LARGEST_FILE = 4 * 1024 * 1024  # bytes
MOST_ROWS = 20_000  # of a sheet
MOST_PROBLEMS = 200  # nobody mends more in one go


class Unreadable(Exception):
    """The file can't be read in; `problems` has a sentence for everything wrong."""

    def __init__(self, *problems: str):
        told = [without_half_signs(problem) for problem in problems[:MOST_PROBLEMS]]
        if len(problems) > MOST_PROBLEMS:
            told.append(_("En er is meer. Verbeter eerst dit."))
        super().__init__("\n".join(told))
        self.problems = told


def without_half_signs(text: str) -> str:
    """Half a sign of the file has a name on the page, which can't hold it."""
    return text.encode(errors="backslashreplace").decode()


class Problems(list[str]):
    """All that is wrong at once; a file with too much of it is read no further."""

    def append(self, problem: str) -> None:
        super().append(problem)
        if len(self) > MOST_PROBLEMS:
            raise Unreadable(*self)

    def __iadd__(self, problems: Iterable[str]) -> Self:  # type: ignore[override] - of texts only
        for problem in problems:
            self.append(problem)
        return self


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
    problems: Problems = field(default_factory=Problems)
