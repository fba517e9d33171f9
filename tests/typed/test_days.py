"""Days as people type them."""

from datetime import date

import pytest

from typed.days import dates_in, is_over, without_dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12-3-2027", [date(2027, 3, 12)]),
        ("op 12/03/2027 om 20.00 uur", [date(2027, 3, 12)]),
        ("12.3.27", [date(2027, 3, 12)]),
        ("2027-03-12", [date(2027, 3, 12)]),
        ("zaterdag 12 Maart 2027", [date(2027, 3, 12)]),
        ("1-3-2027 en 31-12-2027", [date(2027, 3, 1), date(2027, 12, 31)]),
        ("31-2-2027", []),
        ("30 februari 2027", []),
        ("32-1-2027", []),
        ("in maart 2027", []),
        ("12 maart", []),
        ("06-12-34-56-78", []),
        ("", []),
    ],
)
def test_a_day_is_read_when_it_is_written_with_its_year(text, days):
    assert list(dates_in(text)) == days


def test_a_text_without_its_days_and_hours():
    text = "op 12-3-2027 van 19.30 tot 21:00, of 13 maart 2027; bel 06.12.34.56.78"
    assert without_dates(text) == "op … van … tot …, of …; bel 06.12.34.56.78"


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("11 maart 2027", True),
        ("12 maart 2027", False),
        ("1 maart 2027 en 1 april 2027", False),
        ("vanaf 1 maart 2027", False),
        ("1 maart 2027, daarna elke week", False),
        ("1 maart 2027, en heel 2028", False),
        ("in februari 2027", True),
        ("in maart 2027", False),
        ("nazomer 2026", True),
        ("in 2026 en 2027", False),
        ("zaal 2026-A", False),
        ("drie weken voor we beginnen", False),
        ("", False),
    ],
)
def test_a_moment_has_been_once_all_its_days_have_gone_by(text, over):
    assert is_over(text, date(2027, 3, 12)) is over
