"""How long what was taken back is kept, by the selectielijst."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings

from nota.artikelen import WETTEN
from nota.bewaren import CATEGORIEEN, PLAN, VERSLAG, categorie, until

RULES = Path(settings.BASE_DIR) / "docs" / "regels.md"


@pytest.mark.parametrize(
    ("verslag", "overheid", "resultaat", "jaren"),
    [
        (False, False, "6.3", 1),
        (False, True, "3.3", 1),
        (True, False, "6.1", 5),
        (True, True, "6.1", 5),
    ],
)
def test_the_category_follows_who_began_and_whether_there_was_a_verslag(
    verslag, overheid, resultaat, jaren
):
    found = categorie(verslag=verslag, overheid=overheid)
    assert (found.resultaat, found.jaren) == (resultaat, jaren)


@pytest.mark.parametrize(
    ("taken_back", "which", "kept"),
    [
        ((2027, 3, 1), PLAN, (2028, 3, 1)),
        ((2028, 2, 29), PLAN, (2029, 3, 1)),
        ((2028, 2, 29), VERSLAG, (2033, 3, 1)),
    ],
)
def test_a_year_is_a_year_and_never_a_day_less(taken_back, which, kept):
    moment = datetime(*taken_back, 13, 5, tzinfo=UTC)
    assert until(moment, which) == datetime(*kept, 13, 5, tzinfo=UTC)


def test_the_rules_and_the_page_for_a_lawyer_name_every_category():
    told = re.findall(r"^\| `(\S+)` \| ([\d.]+) \| (\d+) \|", RULES.read_text(), re.M)
    assert told == [(c.slug, c.resultaat, str(c.jaren)) for c in CATEGORIEEN]
    (law,) = [wet for wet in WETTEN if wet.table == "BEWAREN"]
    assert all(each.resultaat in law.articles for each in CATEGORIEEN)
