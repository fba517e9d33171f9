"""Whole numbers as people write them, also when they guess."""

import re
from typing import Self

from typed.gate import folded

LONGEST = 60  # of a text in which we look for a number

DIGITS = r"\d{1,3}(?:[. ']\d{3})+|\d{1,18}"
NOTHING = r",00?|\.0(?!\d)"
FRACTION = r"[.,]\d{1,2}"
ABOUT = (
    r"(?:ongeveer|circa|ca\.?|rond(?: de)?|zo'?n|naar schatting|bijna|ruim|plm\.?"
    r"|±|\+/-|\+-|~|≈)"
)
COUNTED = r"(?:[a-zà-ÿ][a-zà-ÿ' -]{0,39})"
ONE = re.compile(
    rf"(?P<about>{ABOUT} ?)?(?P<number>{DIGITS})(?:{NOTHING}|(?P<rest>{FRACTION}))?"
    rf"(?: {COUNTED})?\.?",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?:{ABOUT} ?|tussen (?:de )?)?(?P<low>{DIGITS})(?:{NOTHING})? ?"
    rf"(?:-|tot(?: en met)?|t/m|a|à|of|en) ?"
    rf"(?P<high>{DIGITS})(?:{NOTHING})?(?: {COUNTED})?\.?",
    re.IGNORECASE,
)
# fmt: off
WORDS = {
    "nul": 0, "geen": 0, "niemand": 0, "een": 1, "één": 1, "twee": 2, "drie": 3,
    "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15,
    "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
    "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70,
    "tachtig": 80, "negentig": 90, "honderd": 100, "duizend": 1000,
}
# fmt: on


class Guess(int):
    """A whole number that somebody guessed; as a text it is how we understood it.

    It counts as its number, and is never equal to the same number without a guess.
    """

    said: str

    def __new__(cls, value: int, said: str) -> Self:
        guess = super().__new__(cls, value)
        guess.said = said
        return guess

    def __getnewargs__(self) -> tuple[int, str]:
        return int(self), self.said

    def __str__(self) -> str:
        return self.said

    def __eq__(self, other: object) -> bool:
        return int.__eq__(self, other) is True and self.said == str(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = int.__hash__


def count_in(text: str) -> int | None:
    """The one number that this text says, rounded to a whole one; else None.

    A point, space or apostrophe between groups of three digits separates thousands.
    `8,0`, `8,00` and `8.0` are whole; `8.00` may be a slip for thousands: a guess.
    Of a range it is the middle, and half goes up. A minus is no answer, nor are two
    numbers. What is about a number is a Guess.
    """
    bare = folded(text)
    if len(bare) > LONGEST:
        return None
    if found := RANGE.fullmatch(bare):
        return _middle(_whole(found["low"]), _whole(found["high"]))
    if found := ONE.fullmatch(bare):
        return _about(_rounded(found), found["about"] or found["rest"])
    said = re.fullmatch(rf"(?P<about>{ABOUT} )?(?P<word>[a-zé]+)", bare.casefold())
    if said and said["word"] in WORDS:
        return _about(WORDS[said["word"]], said["about"])
    return None


def _about(number: int, guessed: str | None) -> int:
    return Guess(number, f"ongeveer {number}") if guessed else number


def _whole(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _rounded(found: re.Match) -> int:
    """Half and more goes up, as people round."""
    rest = found["rest"]
    return _whole(found["number"]) + (bool(rest) and rest[1] >= "5")


def _middle(low: int, high: int) -> Guess | None:
    return Guess((low + high + 1) // 2, f"{low} tot {high}") if low < high else None
