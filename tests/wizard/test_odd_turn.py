"""A turn that no page of ours ever had (found by tests.fuzz)."""

import pytest

pytestmark = pytest.mark.both


@pytest.mark.parametrize("turn", ["2147483648", "9" * 18, "9" * 30, "-1", "x"])
def test_it_is_saved_as_any_other(initiator, turn):
    """SEC-C02; REL-D04"""
    sent = initiator.sends("doel", beurt=turn, doel="Een bankje bij de Brink.")
    assert sent.status_code == 302
    assert initiator.plan.doel == "Een bankje bij de Brink."
