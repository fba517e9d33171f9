"""Mail addresses and phone numbers as people paste them."""

import pytest

from typed.addresses import can_be_mailed, is_phone, mail_in

PASTED = [
    "jan@voorbeeld.nl", " jan@voorbeeld.nl ", "jan@voorbeeld.nl\u202c",
    "mailto:jan@voorbeeld.nl", "MAILTO:jan@voorbeeld.nl?subject=Hoi",
    "Jan de Boer <jan@voorbeeld.nl>", '"Boer, Jan" <jan@voorbeeld.nl>;',
    "<jan@voorbeeld.nl>", "jan@voorbeeld.nl.", "jan@voorbeeld.nl,",
    "jan\uff20voorbeeld.nl",
]  # fmt: skip
NUMBERS = [
    "0524 000 000", "+31 (0)6 - 12 34 56 78", "06\u00a012345678", "0524/123456",
    "14 0524", "+49 5941 1234", "06-12345678 (na zes uur)",
]  # fmt: skip
NO_NUMBERS = ["bel maar", "nvt", "12", "0" * 16, "06-12345678 " + "x" * 40]


@pytest.mark.parametrize("pasted", PASTED, ids=ascii)
def test_the_address_is_found_in_what_was_pasted(pasted):
    assert mail_in(pasted) == "jan@voorbeeld.nl"
    assert can_be_mailed(mail_in(pasted))


@pytest.mark.parametrize(
    "address", ["", "jan", "jan@", "@voorbeeld.nl", "jän@voorbeeld.nl", "a b@c.nl"]
)
def test_an_address_that_no_mail_can_be_made_to_is_told_apart(address):
    assert not can_be_mailed(address)


@pytest.mark.parametrize("number", NUMBERS, ids=ascii)
def test_a_number_to_call_is_taken_as_it_was_written(number):
    assert is_phone(number)


@pytest.mark.parametrize("number", NO_NUMBERS)
def test_what_holds_no_number_is_refused(number):
    assert not is_phone(number)
