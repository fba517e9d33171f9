"""A few rounds of `python -m tests.rounds`; that command walks a thousand (REL-D06)."""

import pytest

from tests.rounds.tally import told, walks

pytestmark = pytest.mark.browser


def test_no_word_is_lost_whatever_happens_on_the_way(browser, site):
    did, wrong = walks(range(10), browser, site)

    assert wrong == {}, told(did, wrong)
    assert did["words"] > 20
