"""Mail addresses and phone numbers as people paste them."""

import re
from email.errors import HeaderParseError
from email.headerregistry import Address

from typed.gate import folded

LONGEST_PHONE = 40
WRAPPED = re.compile(r"<([^<>]+)>[\s.,;]*$")
CALLED = re.compile(r"[\d\s()+./-]+")
FROM_ABROAD = re.compile(r"^(?:\+|00)310?")
LINK = re.compile(r"^mailto:([^?]*).*$", re.IGNORECASE)


def mail_in(text: str) -> str:
    """The bare address: without a name around it, `mailto:`, or a sign stuck to it."""
    bare = folded(text)
    if found := WRAPPED.search(bare):
        bare = found[1]
    return LINK.sub(r"\1", bare.strip()).strip(" .,;:'\"()<>[]")


def can_be_mailed(address: str) -> bool:
    """Whether a message to it can be made and handed to a mail server (RFC 5321)."""
    try:
        parts = Address(addr_spec=address)
        parts.username.encode("ascii")
        domain = parts.domain.encode("idna")
    except (HeaderParseError, IndexError, UnicodeError, ValueError):
        return False
    return bool(parts.username and domain) and len(address) <= 254


def is_phone(text: str) -> bool:
    """Whether it can be a number to call: kept as written, at most 40 signs."""
    bare = folded(text)
    digits = re.sub(r"[^0-9]", "", bare)
    return len(text) <= LONGEST_PHONE and 3 <= len(digits) <= 15


def dialled(text: str) -> str:
    """The digits of a number as it is called from here; of anything else nothing."""
    compact = re.sub(r"[^0-9+]", "", folded(text))
    digits = FROM_ABROAD.sub("0", compact).replace("+", "")
    return digits if 9 <= len(digits) <= 15 else ""


def phone_in(text: str) -> str:
    """The number that a text is; nothing when it says more than that."""
    return dialled(text) if CALLED.fullmatch(folded(text)) else ""
