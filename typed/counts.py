"""Whole numbers as people write them, also when they guess."""

import re
from dataclasses import dataclass

from typed.gate import folded

LONGEST = 60  # of a text in which we look for a number

DIGITS = r"\d{1,3}(?:[. ']\d{3})+|\d{1,18}"
FRACTION = r"(?:[.,]\d{1,2})?"
ABOUT = (
    r"(?:ongeveer|circa|ca\.?|rond(?: de)?|zo'?n|naar schatting|bijna|ruim|plm\.?"
    r"|±|\+/-|\+-|~|≈)"
)
COUNTED = r"(?:[a-zà-ÿ][a-zà-ÿ' -]{0,39})"
ONE = re.compile(
    rf"(?P<about>{ABOUT} ?)?(?P<number>{DIGITS})(?P<rest>{FRACTION})"
    rf"(?: {COUNTED})?\.?",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?:{ABOUT} ?|tussen (?:de )?)?(?P<low>{DIGITS}) ?"
    rf"(?:-|tot(?: en met)?|t/m|a|à|of|en) ?(?P<high>{DIGITS})(?: {COUNTED})?\.?",
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


@dataclass(frozen=True)
class Count:
    """A whole number, and whether somebody said it was a guess."""

    value: int
    about: bool = False


def count_in(text: str) -> Count | None:
    """The one number that this text says, rounded to a whole one; else None.

    A point, space or apostrophe between groups of three digits separates thousands.
    Of a range it is the middle, and half goes up. A minus is no answer, nor are two
    numbers.
    """
    bare = folded(text)
    if len(bare) > LONGEST:
        return None
    if found := RANGE.fullmatch(bare):
        return _middle(_whole(found["low"]), _whole(found["high"]))
    if found := ONE.fullmatch(bare):
        rounds = bool(found["rest"])
        return Count(_rounded(found), about=bool(found["about"]) or rounds)
    said = re.fullmatch(rf"(?P<about>{ABOUT} )?(?P<word>[a-zé]+)", bare.casefold())
    if said and said["word"] in WORDS:
        return Count(WORDS[said["word"]], about=bool(said["about"]))
    return None


def _whole(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _rounded(found: re.Match) -> int:
    """Half and more goes up, as people round."""
    rest = found["rest"]
    return _whole(found["number"]) + (bool(rest) and rest[1] >= "5")


def _middle(low: int, high: int) -> Count | None:
    return Count((low + high + 1) // 2, about=True) if low < high else None
