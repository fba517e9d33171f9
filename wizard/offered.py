"""What we advise to offer each group, in words: how far it may go, and why."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nota.answers import Belanghebbende
from nota.niveaus import highest
from nota.words import Said
from nota.words.advies import (
    INBRENG_ADVIES,
    INBRENG_GEEN_ADVIES,
    INBRENG_KEUZE,
    INBRENG_REDEN,
    INBRENG_VERGELEKEN,
    INBRENG_WAAROM,
    INBRENG_ZONDER_WEGING,
    listed,
)
from nota.words.werkvormen import NAAMLOOS, NIVEAU

if TYPE_CHECKING:
    from wizard.journey import Journey


@dataclass(frozen=True)
class Group:
    """What we advise for one belanghebbende, why, and how the offer compares."""

    row: Belanghebbende
    says: Said
    compared: str = ""
    level: Said = ""
    why: str = ""
    choice: str = ""  # what is offered, where that differs


@dataclass(frozen=True)
class Alike:
    """Belanghebbenden to whom we say the same."""

    names: tuple[Said, ...]
    says: str


def groups(journey: "Journey") -> list[Alike]:
    """Of all belanghebbenden, if there is something to cooperate on."""
    if not journey.advice.samenwerken:
        return []
    alike: dict[str, list[Said]] = {}
    for row in journey.advice.answers.belangen:
        told = group(journey, row)
        says = f"{told.says} {told.compared}".strip()
        alike.setdefault(says, []).append(row.naam or NAAMLOOS)
    return [Alike(tuple(names), says) for says, names in alike.items()]


def apart(journey: "Journey") -> list[Group]:
    """Who decides and one's own people: a line of their own, and nothing is asked."""
    return [group(journey, row) for row in journey.advice.apart]


def group(journey: "Journey", row: Belanghebbende) -> Group:
    advice = journey.advice.inbreng(row)
    if advice.level is None:
        says = INBRENG_GEEN_ADVIES[advice.reasons[0]]
        if advice.reasons[0] == "weging-onbekend" and "weging" not in asked(journey):
            says = INBRENG_ZONDER_WEGING
        return Group(row, says)
    values = {
        "kan": NIVEAU.get(highest(row.kan) or "", ""),
        "advies": NIVEAU.get(advice.level or "", ""),
        "reden": listed([str(INBRENG_REDEN[why]) for why in advice.reasons]),
    }
    found = journey.advice.compared(row) or ""
    compared = INBRENG_VERGELEKEN.get(found, "")
    choice = INBRENG_KEUZE.get(found, "")
    return Group(
        row=row,
        says=INBRENG_ADVIES.format(**values),
        compared=compared.format(**values),
        level=values["advies"],
        why=INBRENG_WAAROM.format(**values),
        choice=choice.format(**values),
    )


def asked(journey: "Journey") -> tuple[str, ...]:
    """What this road asks of each belanghebbende; the short one asks no weging."""
    return journey.asked("belangen")
