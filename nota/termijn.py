"""Working days: by when somebody who sent a plan hears something.

Saturday, Sunday and the days of article 3 of the Algemene termijnenwet don't count:
the feestdagen, and with them Goede Vrijdag and every fifth of May.
"""

from datetime import date, timedelta

from holidays import country_holidays

FEESTDAGEN = country_holidays("NL", categories=("public", "optional"))
DAG = timedelta(days=1)


def is_werkdag(day: date) -> bool:
    return day.weekday() < 5 and day not in FEESTDAGEN


def uiterlijk(sinds: date, werkdagen: int) -> date:
    """The last day of a term; the day on which it began does not count."""
    day = sinds
    while werkdagen:
        day += DAG
        werkdagen -= is_werkdag(day)
    return day
