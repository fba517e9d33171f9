"""The four levels of inbreng, from hearing to deciding (nota 5.1, stap 3)."""

from collections.abc import Iterable

MEEWETEN = "meeweten"
MEEDENKEN = "meedenken"
MEEDOEN = "meedoen"
MEEBESLISSEN = "meebeslissen"

NIVEAUS = (MEEWETEN, MEEDENKEN, MEEDOEN, MEEBESLISSEN)

# What each level promises to do with what people say (nota 5.1, stap 3).
PROMISES = {
    MEEWETEN: (),
    MEEDENKEN: ("meegewogen", "verbeterd"),
    MEEDOEN: ("verbeterd", "gezamenlijk"),
    MEEBESLISSEN: ("meerderheid",),
}


def order(niveau: str) -> int:
    return NIVEAUS.index(niveau)


def highest(values: Iterable[str]) -> str | None:
    """The level that counts: a level contains the lower ones."""
    return max(values, key=order, default=None)


def is_more_than(niveau: str | None, other: str | None) -> bool:
    """Whether the first goes further; what is not filled in goes nowhere."""
    if niveau is None or other is None:
        return False
    return order(niveau) > order(other)


def promised_by(promise: str) -> tuple[str, ...]:
    """The levels that make this promise."""
    return tuple(niveau for niveau in NIVEAUS if promise in PROMISES[niveau])
