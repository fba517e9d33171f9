"""The kenmerk: a short human reference. It gives no access to anything."""

import re
import secrets

from django.utils import timezone

from typed.gate import folded

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # no look-alikes: 0 O 1 I
SHAPE = re.compile(rf"SP-\d{{4}}-[{ALPHABET}]{{5}}")
BETWEEN = r"[ \-/._]{0,3}"
YEAR = re.compile(rf"(?<![A-Z0-9])SP{BETWEEN}([0-9OI]{{4}})(?=[^A-Z0-9]|$)")
WHOLE = re.compile(
    rf"(?<![A-Z0-9])SP{BETWEEN}([0-9OI]{{4}}){BETWEEN}([A-Z0-9]{{5}})(?![A-Z0-9])"
)
DIGITS = str.maketrans("OI", "01")
SIGNS = str.maketrans("0O1I", "QQLL")


def new() -> str:
    """SP-2026-7K3F9: the year of creation and five characters."""
    tail = "".join(secrets.choice(ALPHABET) for _ in range(5))
    return f"SP-{timezone.localdate().year}-{tail}"


def is_one(value: object) -> bool:
    """Whether somebody could have got this kenmerk from us."""
    return isinstance(value, str) and bool(SHAPE.fullmatch(value))


def meant(text: str) -> str:
    """The kenmerk that stands somewhere in a text, however typed; else nothing."""
    found = WHOLE.search(folded(text).upper())
    return f"SP-{_year(found)}-{found[2].translate(SIGNS)}" if found else ""


def year_apart(text: str) -> tuple[str, str]:
    """How every kenmerk of a year begins that a text names, and the rest of it."""
    bare = folded(text).upper()
    found = YEAR.search(bare)
    return (f"SP-{_year(found)}-", YEAR.sub(" ", bare)) if found else ("", text)


def _year(found: re.Match) -> str:
    return found[1].translate(DIGITS)
