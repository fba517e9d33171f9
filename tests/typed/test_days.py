"""Days as people type them."""

from datetime import date

import pytest

from typed.days import dates_in, without_dates


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
