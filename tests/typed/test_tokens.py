"""The token of a private link, as it is written in an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from typed.tokens import SIGNS, as_text, parts

pytestmark = pytest.mark.both

MACS, NUMBERS = st.binary(min_size=32, max_size=32), st.integers(0, 2**64 - 1)


@given(MACS, NUMBERS)
def test_a_token_reads_back_and_is_as_long_as_we_say(mac, number):
    written = as_text(mac, number)
    assert parts(written) == (mac, number)
    assert len(written) == SIGNS == 54


@given(st.text(max_size=60))
def test_what_we_did_not_write_has_no_parts(text):
    assert parts(text) == (b"", 0)
