"""What a text becomes in the cell of a spreadsheet, and what it was.

Excel makes a number, a day or a formula of a text that looks like one (SEC-X06), and
in an XLSX it reads _x0041_ as the sign with that code (ECMA-376 part 1, 22.4.2.4).
"""

import re
import unicodedata

from typed.days import LONGEST_FIRST

NO_SIGN = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\ufffe\uffff\ud800-\udfff]")
BREAK = re.compile("\r\n|[\r\\x0b\\x0c\\x85]")

COMMANDS = ("=", "+", "-", "@", "\t", "\r", "\n")
IN_ENGLISH = "january|february|march|may|june|july|august|october"
COUNTED = re.compile(
    r"(?!')(?=.*\d)(?:[\d\s.,:/()%$€£¥'+-]|(?<=[\d.,])e(?=[+-]?\d)|[ap]m\b"
    rf"|{LONGEST_FIRST}|{IN_ENGLISH})*",
    re.IGNORECASE | re.DOTALL,
)
"""A number, an amount, a fraction, a day or an hour, in Dutch or in English."""
WORDS = re.compile(r"(?i:waar|onwaar|true|false)|#[A-Z/0]+[!?]?")
"""What Excel reads as true, false or one of its errors."""

CODE = re.compile(r"_x([0-9A-Fa-f]{4})_(\n|\Z)?")
LIKE_A_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
RETURN = "\r"


def plain(text: str) -> str:
    """With one kind of new line, and without what no file of cells can hold."""
    return NO_SIGN.sub("", BREAK.sub("\n", text))


def is_taken_over(text: str) -> bool:
    """Whether Excel would make something else of it than this text."""
    seen = unicodedata.normalize("NFKC", text).strip()
    return (
        text.startswith(COMMANDS)
        or seen.startswith(COMMANDS)
        or bool(COUNTED.fullmatch(seen) or WORDS.fullmatch(seen))
    )


def guarded(text: str) -> str:
    """With an apostrophe where a text may not begin a cell without one.

    One that has apostrophes of its own there gets one more, so that whoever takes
    the first away has what was typed.
    """
    return f"'{text}" if is_taken_over(text.lstrip("'")) else text


def encoded(text: str) -> str:
    """For an XLSX: what only looks like a code of Excel does not become a sign."""
    return LIKE_A_CODE.sub("_x005F_", text)


def decoded(value):
    """Of an XLSX: a text with the signs for which Excel wrote a code.

    A return at the end of a line is no sign of its own.
    """
    return CODE.sub(_sign, value) if isinstance(value, str) else value


def _sign(found: re.Match) -> str:
    sign, after = chr(int(found[1], 16)), found[2]
    return after if sign == RETURN and after is not None else sign + (after or "")
