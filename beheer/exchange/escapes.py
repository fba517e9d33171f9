"""Text in the cell of a spreadsheet, and exactly the same text back.

A spreadsheet loses control characters. They are written with a backslash, so a
backslash itself is written twice.
"""

import re

LONGEST = 32_767  # what fits in a cell, in UTF-16
_UNSAFE = re.compile(r"\\|[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_ESCAPED = re.compile(r"\\(\\|n|u[0-9a-f]{4})")
_CANNOT_BE_STORED = re.compile("[\0\ud800-\udfff]")


def escape(text: str) -> str:
    return _UNSAFE.sub(_written, text)


def escape_line(text: str) -> str:
    """The same on one line, so that lines can stand under each other."""
    return escape(text).replace("\n", r"\n")


def unescape(text: str) -> str:
    return _ESCAPED.sub(_read, text)


def fits(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST


def can_be_stored(text: str) -> bool:
    """No NUL and no half characters (SEC-X05)."""
    return not _CANNOT_BE_STORED.search(text)


def one_kind_of_newline(text: str) -> str:
    """A browser sends other line ends than a spreadsheet writes."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _written(found: re.Match) -> str:
    return r"\\" if found[0] == "\\" else f"\\u{ord(found[0]):04x}"


def _read(found: re.Match) -> str:
    named = {"\\": "\\", "n": "\n"}
    return named.get(found[1]) or chr(int(found[1][1:], 16))
