"""A secret that has to be read again, under a key that is not in the database.

Sealed for one colleague: in the row of another it opens nothing.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

NONCE = 12  # bytes, as AES-GCM wants


def seal(secret: bytes, user: int) -> str:
    """With the first key."""
    nonce = token_bytes(NONCE)
    sealed = _ciphers()[0].encrypt(nonce, secret, _whose(user))
    return urlsafe_b64encode(nonce + sealed).decode()


def opened(kept: str, user: int) -> bytes:
    """With any key."""
    raw = urlsafe_b64decode(kept)
    for cipher in _ciphers():
        try:
            return cipher.decrypt(raw[:NONCE], raw[NONCE:], _whose(user))
        except InvalidTag:
            continue
    raise ImproperlyConfigured("No FACTOR_KEY opens this secret of a colleague.")


def _ciphers() -> list[AESGCM]:
    return [AESGCM(sha256(key.encode()).digest()) for key in settings.FACTOR_KEYS]


def _whose(user: int) -> bytes:
    return f"factor|{user}".encode()
