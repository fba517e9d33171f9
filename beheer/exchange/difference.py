"""What would change, werkvorm by werkvorm and field by field."""

from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from beheer.exchange.columns import CELLEN, WERKVORM
from matrix.models import Werkvorm


@dataclass(frozen=True)
class Change:
    """A field of a werkvorm, in words: as it is, and as it would be."""

    label: str
    old: str
    new: str


@dataclass
class Difference:
    """Between the matrix that we have and the one in a file."""

    new: list[dict] = field(default_factory=list)
    changed: list[tuple[dict, list[Change]]] = field(default_factory=list)
    same: int = 0
    absent: list[dict] = field(default_factory=list)

    def __bool__(self):
        return bool(self.new or self.changed)


def difference(wanted: list[dict], now: list[dict]) -> Difference:
    """What is not in the file stays as it is."""
    known = {werkvorm["slug"]: werkvorm for werkvorm in now}
    found = Difference()
    for each in wanted:
        old = known.pop(each["slug"], None)
        if old is None:
            found.new.append(each)
        elif old == each:
            found.same += 1
        else:
            found.changed.append((each, changes(old, each)))
    found.absent = list(known.values())
    return found


def changes(old: dict, new: dict) -> list[Change]:
    fields = [
        Change(
            label(column.name), in_words(old[column.name]), in_words(new[column.name])
        )
        for column in WERKVORM
        if old[column.name] != new[column.name]
    ]
    if old[CELLEN] != new[CELLEN]:
        lines = (places(old[CELLEN], new[CELLEN]), places(new[CELLEN], old[CELLEN]))
        fields.append(Change(_("Plek in de matrix"), *lines))
    return fields


def label(name: str) -> str:
    return capfirst(str(Werkvorm._meta.get_field(name).verbose_name))


def in_words(value) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, list):
        return "\n".join(map(str, value))
    if isinstance(value, dict):
        return "\n".join(f"{who}: {tip}" for who, tip in value.items())
    return "" if value is None else str(value)


def places(cells: list[dict], others: list[dict]) -> str:
    """The cells that the other side has differently."""
    return "\n".join(in_a_line(cel) for cel in cells if cel not in others)


def in_a_line(cel: dict) -> str:
    line = _("{inbreng} × {niveau}, plek {plek}").format(**cel)
    return _("{line}, onze schatting").format(line=line) if cel["geschat"] else line
