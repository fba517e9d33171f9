"""How the token of a private link is written: base64 that fits in an address."""

import base64
import binascii

MAC_BYTES = 32
ID_BYTES = 8
SIGNS = -(-(MAC_BYTES + ID_BYTES) * 8 // 6)
"""Of one token; what else stands in an address came along with a sentence."""


def as_text(mac: bytes, number: int) -> str:
    raw = mac + number.to_bytes(ID_BYTES)
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def parts(given: str) -> tuple[bytes, int]:
    """The mac and the number in a token; nothing if we would write it otherwise."""
    try:
        raw = base64.b64decode(given + "=" * (-len(given) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b"", 0
    mac, number = raw[:MAC_BYTES], int.from_bytes(raw[MAC_BYTES:])
    is_ours = len(raw) == MAC_BYTES + ID_BYTES and as_text(mac, number) == given
    return (mac, number) if is_ours else (b"", 0)
