"""One row of a list, as a form."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from coevorden.sent import number
from nota.words import Said
from questions.forms import Questions
from wizard.lines import Line

if TYPE_CHECKING:
    from wizard.journey import Journey


class RowQuestions(Questions):
    """One row; it knows its id and where its title comes from."""

    named_by = ""
    line: type[Line] = Line  # reads it back
    facts: ClassVar[Mapping[str, Said]] = {}  # what its line in the list tells, and how
    title: str
    heading: str  # what stands above it where it has no name

    def __init__(
        self,
        journey: "Journey",
        data: Any = None,
        *,
        id: str,
        stored: Any = None,
        **kwargs,
    ):
        self.id, self.row = id, stored
        super().__init__(journey, data, **kwargs)

    def columns(self) -> dict:
        """What to write for this row: what was accepted, else what was stored."""
        return {
            name: self.accepted.get(name, getattr(self.row, name, None))
            for name in self.fields
        }

    def differs(self, place: int) -> bool:
        """Whether this row is new, or anything in it is not as it is stored."""
        if self.row is None or self.row.pk is None or self.row.plek != place:
            return True
        return any(getattr(self.row, n) != v for n, v in self.columns().items())

    @property
    def place(self) -> int:
        """Where it comes in the whole list."""
        return number(str(self.prefix).rpartition("-")[2], 0)

    @property
    def has_arrived(self) -> bool:
        """Whether more came than the id; a row cut short was not made empty."""
        return any(self.add_prefix(name) in self.data for name in self.fields)

    @property
    def typed(self) -> dict:
        """Everything that was filled in, as the browser sent it."""
        raw = {name: self.raw(name) for name in self.fields}
        return {name: value for name, value in raw.items() if value}

    @property
    def is_blank(self) -> bool:
        return not self.rejected and not any(
            value is not None for value in self.accepted.values()
        )

    @property
    def note(self) -> str:
        """What is said above it."""
        return ""

    @property
    def shown(self) -> str:
        """The name that its card came with."""
        return ""

    @property
    def can_go(self) -> bool:
        return True

    @property
    def name(self) -> str:
        return str(self[self.named_by].value() or "") if self.named_by else ""
