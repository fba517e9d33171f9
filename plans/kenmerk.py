"""The kenmerk: a short human reference. It gives no access to anything."""

import re
import secrets

from django.utils import timezone

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # no look-alikes: 0 O 1 I
SHAPE = re.compile(rf"SP-\d{{4}}-[{ALPHABET}]{{5}}")


def new() -> str:
    """SP-2026-7K3F9: the year of creation and five characters."""
    tail = "".join(secrets.choice(ALPHABET) for _ in range(5))
    return f"SP-{timezone.localdate().year}-{tail}"


def is_one(value: object) -> bool:
    """Whether somebody could have got this kenmerk from us."""
    return isinstance(value, str) and bool(SHAPE.fullmatch(value))
