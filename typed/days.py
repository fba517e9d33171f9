"""Dates as people type them in a line of text."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from typed.gate import folded

# fmt: off
MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11,
    "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}
# fmt: on
LONGEST_FIRST = "|".join(sorted(MONTHS, key=len, reverse=True))

IN_DIGITS = re.compile(
    r"(?<![-/.\d])(?P<day>0?[1-9]|[12]\d|3[01]) ?(?P<sep>[-/.]) ?"
    r"(?P<month>0?[1-9]|1[0-2]) ?(?P=sep) ?'?(?P<year>\d{4}|\d\d)(?![-/.]?\d)"
)
YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
IN_WORDS = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:e|ste|de)?[ -]?(?P<month>{LONGEST_FIRST})\.?[ -]?"
    r"(?P<year>\d{4}|'\d\d)(?!\d)",
    re.IGNORECASE,
)
IN_A_MONTH = re.compile(
    rf"(?<![^\W\d_])(?P<month>{LONGEST_FIRST})\.? (?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![-/.\w])(?:19|20)\d\d(?![-/\w]|\.\d)")
WORD = re.compile(r"[^\W\d_]+")
GOES_ON = {
    *("vanaf", "sinds", "daarna", "elke", "elk", "iedere", "ieder", "wekelijks"),
    *("maandelijks", "jaarlijks", "doorlopend", "volgende", "opnieuw"),
}
CLOCK = re.compile(r"(?<![.:\d])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![.:]?\d)")


def dates_in(text: str) -> Iterator[date]:
    """Every day that is written with its year; a day that does not exist is none."""
    text = folded(text)
    for pattern in (IN_DIGITS, YEAR_FIRST, IN_WORDS):
        for found in pattern.finditer(text):
            day = _date(found["year"], found["month"].lower(), found["day"])
            if day is not None:
                yield day


def is_over(text: str, today: date) -> bool:
    """Whether every day, month and year in it has gone by, and nothing goes on."""
    words = set(WORD.findall(folded(text).lower()))
    last = max(last_days_in(text), default=today)
    return last < today and not words & GOES_ON


def last_days_in(text: str) -> Iterator[date]:
    """Of each day, month and year that is named, the last day."""
    yield from dates_in(text)
    rest = without_dates(folded(text))
    for found in IN_A_MONTH.finditer(rest):
        month, year = MONTHS[found["month"].lower()], int(found["year"])
        yield date(year, month, monthrange(year, month)[1])
    for year in YEAR.findall(IN_A_MONTH.sub("…", rest)):
        yield date(int(year), 12, 31)


def without_dates(text: str) -> str:
    """The same text, where no day or hour can look like another number."""
    for pattern in (IN_DIGITS, YEAR_FIRST, IN_WORDS, CLOCK):
        text = pattern.sub("…", text)
    return text


def _date(year: str, month: str, day: str) -> date | None:
    number, since = MONTHS.get(month) or int(month), int(year.lstrip("'"))
    try:
        return date(since if len(year) == 4 else 2000 + since, number, int(day))
    except ValueError:
        return None
