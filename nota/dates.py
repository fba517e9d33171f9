"""Dates as people type them in a line of text."""

import re
from collections.abc import Iterator
from datetime import date

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

IN_DIGITS = re.compile(
    r"(?<![-/.\d])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[-/.])"
    r"(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<year>\d{4}|\d\d)(?![-/.]?\d)"
)
YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
IN_WORDS = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
CLOCK = re.compile(r"(?<![.:\d])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![.:]?\d)")


def dates_in(text: str) -> Iterator[date]:
    """Every day that is written with its year; a day that does not exist is none."""
    for pattern in (IN_DIGITS, YEAR_FIRST, IN_WORDS):
        for found in pattern.finditer(text):
            day = _date(found["year"], found["month"].lower(), found["day"])
            if day is not None:
                yield day


def without_dates(text: str) -> str:
    """The same text, where no day or hour can look like another number."""
    for pattern in (IN_DIGITS, YEAR_FIRST, IN_WORDS, CLOCK):
        text = pattern.sub("…", text)
    return text


def _date(year: str, month: str, day: str) -> date | None:
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    try:
        return date(int(year) if len(year) == 4 else 2000 + int(year), number, int(day))
    except ValueError:
        return None
