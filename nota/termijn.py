"""Working days: by when somebody who sent a plan hears something.

Saturday, Sunday and the days of article 3 of the Algemene termijnenwet don't count:
the feestdagen, and with them Goede Vrijdag and every fifth of May.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

FEESTDAGEN = country_holidays("NL", categories=("public", "optional"))
DAG = timedelta(days=1)


@lru_cache(maxsize=4096)  # a list asks it of the same days again and again
def is_werkdag(day: date) -> bool:
    return day.weekday() < 5 and day not in FEESTDAGEN


def uiterlijk(sinds: date, werkdagen: int) -> date:
    """The last day of a term; the day on which it began does not count."""
    day = sinds
    while werkdagen:
        day += DAG
        werkdagen -= is_werkdag(day)
    return day


def werkdagen_na(day: date, today: date) -> int:
    """How many working days have begun since the end of a day, today included."""
    return sum(map(is_werkdag, _days(day, today)))


def _days(after: date, until: date) -> Iterator[date]:
    return (after + n * DAG for n in range(1, (until - after).days + 1))


def op_tijd_vanaf(today: date, werkdagen: int) -> date:
    """The first day on which a term may have begun that is not over today."""
    begin = today
    while uiterlijk(begin - DAG, werkdagen) >= today:
        begin -= DAG
    return begin
