"""What in a text can be called or mailed."""

import pytest

from typed.reach import in_pieces

CALLED = {
    "14 0524": "140524",
    "140524": "140524",
    "0524 59 88 88": "0524598888",
    "0524-598888": "0524598888",
    "(0524) 598888": "0524598888",
    "06-12345678": "0612345678",
    "06 12 34 56 78": "0612345678",
    "0612345678": "0612345678",
    "088 123 45 67": "0881234567",
    "0800-1234": "08001234",
    "0900 1234567": "09001234567",
    "+31 524 598888": "+31524598888",
    "+31 (0)6 12345678": "+31612345678",
    "+49 5921 12345": "+49592112345",
}
MAILED = ("samenspel@coevorden.nl", "wij.samen+plan@dorps-belangen.voorbeeld.nl")
NEITHER = (
    *("01-03-2027", "1-3-2027", "op 01-03-2027 om 19 uur", "2026-2027", "7741 GC"),
    *("SP-2026-7K3F9", "0 tot 10", "0,5", "€ 1.400.000", "014 0524", "14 dagen"),
    *("12345678", "versie 10", "04 04", "https://voorbeeld.nl/0524598888", "a@b"),
    *("0524", "05245988881", "3, 10 en 17 maart 2026", "https://x@y.nl/"),
)


def addresses(text: str) -> list[str]:
    return [address for _piece, address in in_pieces(text) if address]


@pytest.mark.parametrize("around", ["{}", "Bel {}.", "({})", "Bel {}, of mail.", "({}"])
@pytest.mark.parametrize("number", CALLED)
def test_a_number_can_be_called_as_it_was_written(number, around):
    assert addresses(around.format(number)) == [f"tel:{CALLED[number]}"]


@pytest.mark.parametrize("around", ["{}", "Mail {}.", "<{}>", "{}, of bel"])
@pytest.mark.parametrize("mail", MAILED)
def test_an_address_can_be_mailed(mail, around):
    assert addresses(around.format(mail)) == [f"mailto:{mail}"]


@pytest.mark.parametrize("text", NEITHER)
def test_what_only_looks_like_one_is_left_alone(text):
    assert addresses(text) == []


@pytest.mark.parametrize(
    "text", ["", "Bel 14 0524 of mail a@b.nl, of kom langs.\nDag!"]
)
def test_no_sign_is_lost(text):
    assert "".join(piece for piece, _address in in_pieces(text)) == text
