"""The second factor: an app that shows a code, and codes on paper for a lost phone."""

import secrets

import segno
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString, mark_safe
from django_otp import verify_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken

from staff import demo_accounts
from staff.models import Telefoon

RECOVERY_CODES = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look alike
LENGTH = 10  # 49 bits


def confirmed():
    """The devices that count; the known one of the demo only while trying out."""
    devices = Telefoon.objects.filter(confirmed=True)
    return devices if settings.DEBUG else devices.exclude(name=demo_accounts.DEVICE)


def of_user(pk):
    """A condition on users: this device is theirs, and still there."""
    return Exists(confirmed().filter(pk=pk, user=OuterRef("pk")))


def device_of(user) -> Telefoon | None:
    return confirmed().filter(user=user).first()


def prepare(user) -> None:
    """A secret to show on the set-up page, made when the password was right."""
    if device_of(user) is None and waiting_for(user) is None:
        Telefoon.new(user, name="app", confirmed=False)


def waiting_for(user) -> Telefoon | None:
    return Telefoon.objects.filter(user=user, confirmed=False).order_by("pk").first()


@transaction.atomic
def set_up(user, code: str) -> Telefoon | None:
    """Confirm the waiting device with its first code; never beside another one."""
    waiting = waiting_for(user)
    if waiting is None or device_of(user) or not is_right(user, waiting, code):
        return None
    Telefoon.objects.filter(pk=waiting.pk, confirmed=False).update(confirmed=True)
    Telefoon.objects.filter(user=user).exclude(pk=waiting.pk).delete()
    return waiting


def passes(user, code: str) -> Telefoon | None:
    """The device of this user, if the code is of the app or one from the paper."""
    device = device_of(user)
    if device is None:
        return None
    if is_right(user, device, code):
        return device
    paper = StaticDevice.objects.filter(user=user).first()
    kept = _kept(code)
    right = paper and not code.isdecimal() and is_right(user, paper, kept)
    return device if right else None


def is_right(user, device, code: str) -> bool:
    """Once only, and slower after every wrong one (django-otp's throttle)."""
    if isinstance(device, Telefoon) and not (code.isdecimal() and code.isascii()):
        return False
    return verify_token(user, device.persistent_id, code) is not None


@transaction.atomic
def new_recovery_codes(user) -> list[str]:
    """Ten codes, to be shown once: only a hash of each is kept."""
    StaticDevice.objects.filter(user=user).delete()
    paper = StaticDevice.objects.create(user=user, name="papier")
    codes = [_random_code() for _ in range(RECOVERY_CODES)]
    rows = [StaticToken(device=paper, token=_kept(code)) for code in codes]
    StaticToken.objects.bulk_create(rows)
    return codes


def recovery_codes_left(user) -> int:
    return StaticToken.objects.filter(device__user=user).count()


def reset(user) -> None:
    """Without a factor every session of this user is over."""
    Telefoon.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def qr(device: Telefoon) -> SafeString:
    """The secret as a picture for the app; dark on light, also in a dark browser."""
    picture = segno.make(device.config_url).svg_inline(
        border=4,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass="qr",
        lineclass=None,
    )
    return mark_safe(picture)  # noqa: S308 - squares only, nothing that was typed


def secret_as_text(device: Telefoon) -> str:
    """To be typed where a camera is of no use."""
    return demo_accounts.in_fours(device.bin_key)


def _random_code() -> str:
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    return f"{code[:5]}-{code[5:]}"


def _kept(code: str) -> str:
    plain = code.casefold().replace("-", "").replace(" ", "")
    return salted_hmac("herstelcode", plain, algorithm="sha256").hexdigest()[:16]
