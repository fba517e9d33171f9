"""Accounts for trying out, on this machine and with DEBUG on only.

Their password and their second factor are known to everybody. With DEBUG off they are
refused wherever somebody logs in or is looked up, also if they are still there.
"""

import time
from base64 import b32encode

from django.conf import settings
from django_otp.oath import TOTP

PASSWORD = "samen-uitproberen"  # noqa: S105 - shown on the login page
SECRET, DEVICE = b"demo-samenspel-demo!", "demo"
COORDINATOR, COLLEGA = "demo-coordinator", "demo-collega"  # both gebiedscoördinator
NAMES = (COORDINATOR, COLLEGA, "demo-ambtenaar", "demo-beheerder")


def is_refused(user) -> bool:
    return user.username in NAMES and not settings.DEBUG


def offered() -> dict | None:
    """What the login page tells, while trying out."""
    if not settings.DEBUG:
        return None
    secret = in_fours(SECRET)
    return {"names": NAMES, "password": PASSWORD, "secret": secret}


def code_for(device) -> str:
    """The code that a demo account can use now; empty for everybody else."""
    if not settings.DEBUG or device.name != DEVICE:
        return ""
    clock = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    clock.time = time.time()
    if clock.t() <= device.last_t:  # used already; the next one is accepted too
        clock.time += device.step
    return f"{clock.token():06d}"


def in_fours(key: bytes) -> str:
    """As an app wants it, in groups that can be typed over."""
    secret = b32encode(key).decode().rstrip("=")
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
