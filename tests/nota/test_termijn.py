"""The term in which the gemeente answers, over working days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nota.termijn import is_werkdag, op_tijd_vanaf, uiterlijk, werkdagen_na

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("sinds", "werkdagen", "last"),
    [
        (date(2027, 3, 1), 1, date(2027, 3, 2)),  # Monday
        (date(2027, 3, 1), 10, date(2027, 3, 15)),
        (date(2027, 3, 5), 1, date(2027, 3, 8)),  # over a weekend
        (date(2027, 3, 6), 1, date(2027, 3, 8)),  # sent on Saturday
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # Goede Vrijdag and Easter Monday
        (date(2027, 12, 24), 1, date(2027, 12, 27)),
        (date(2026, 12, 24), 5, date(2027, 1, 4)),  # Christmas, New Year
        (date(2026, 5, 4), 1, date(2026, 5, 6)),  # 5 May, in no lustrum year
    ],
)
def test_a_term_counts_working_days_only(sinds, werkdagen, last):
    assert uiterlijk(sinds, werkdagen) == last


@pytest.mark.parametrize(
    "day",
    [
        *(date(2027, 1, 1), date(2027, 3, 26), date(2027, 3, 29), date(2027, 4, 27)),
        *(date(2027, 5, 5), date(2027, 5, 6), date(2027, 5, 17)),
        *(date(2028, 12, 25), date(2028, 12, 26), date(2027, 3, 6), date(2027, 3, 7)),
    ],
)
def test_nobody_works_on_a_day_of_the_algemene_termijnenwet(day):
    assert not is_werkdag(day)


@given(sinds=DAYS, today=DAYS, werkdagen=st.integers(0, 30))
def test_a_term_is_over_exactly_when_it_began_before_the_first_day_in_time(
    sinds, today, werkdagen
):
    is_over = uiterlijk(sinds, werkdagen) < today
    assert is_over == (sinds < op_tijd_vanaf(today, werkdagen))


@given(sinds=DAYS, werkdagen=st.integers(1, 30))
def test_as_many_working_days_pass_as_a_term_has(sinds, werkdagen):
    last = uiterlijk(sinds, werkdagen)
    assert werkdagen_na(sinds, last) == werkdagen
    assert is_werkdag(last)
