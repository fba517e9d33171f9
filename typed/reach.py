"""Telephone numbers and mail addresses in a text, to be tapped or clicked.

Only what is written as a Dutch number, or with a country in front; ten digits that
are a day or a kenmerk are left alone.
"""

import re
from collections.abc import Iterator

DAY = r"(?!\d{1,2}-\d{1,2}-\d{4})"
PHONE = (
    rf"{DAY}(?:14 ?0\d{{2,3}}"
    r"|0[89]00[ -]?\d{4}(?:[ -]?\d{3})?"
    r"|\+\d{2}(?: ?\(0\))?(?:[ -]?\d){8,10}"
    r"|\(?0(?:[ -]?\d){1,3}\)?(?:[ -]?\d){6,8})"
)
MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
FOUND = re.compile(
    rf"(?<![\w.@/+-])(?:(?P<phone>{PHONE})|(?P<mail>{MAIL}))(?![\w@:]|[.,-]\d|-\w)",
    re.IGNORECASE,
)
SHORT = ("14", "0800", "0900", "088")
TEN = 10


def in_pieces(text: str) -> Iterator[tuple[str, str]]:
    """The text piece by piece, each with the address that it stands for, or none."""
    at = 0
    for found in FOUND.finditer(text):
        if address := _address(found):
            yield text[at : found.start()], ""
            yield found.group(), address
            at = found.end()
    yield text[at:], ""


def _address(found: re.Match) -> str:
    if mail := found["mail"]:
        return f"mailto:{mail}"
    said = re.sub(r"\(0\)", "", found["phone"])
    digits = re.sub(r"[^\d+]", "", said)
    return f"tel:{digits}" if _is_whole(digits) else ""


def _is_whole(digits: str) -> bool:
    """A Dutch number has ten digits, but for those that the country keeps short."""
    return digits.startswith(("+", *SHORT)) or len(digits) == TEN
