"""A link that somebody passes on: as text, and as a code for a telephone to scan."""

from dataclasses import dataclass

from press import qr


@dataclass(frozen=True)
class ToHandOn:
    """An address, and its QR code as one path."""

    address: str
    drawn: str
    width: int


def to_hand_on(address: str) -> ToHandOn:
    return ToHandOn(address, *qr.path_of(address))
