"""The logo of the gemeente: made anew, and kept under what is in it.

An earlier one stays, so that a beheerder can go back to it; the one of now is shown.
"""

import struct
from base64 import b64decode, b64encode
from hashlib import sha256

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from press.pictures import MOST_BYTES, NoPicture, logo_anew

SIZE_IN_PNG = slice(16, 24)
OTHER_FILE = gettext_lazy("Dit is geen logo dat we kennen. Kies een PNG, JPEG of WebP.")
AN_SVG = gettext_lazy(
    "Een SVG nemen we niet aan: er kan een programma in zitten. Bewaar je logo als "
    "PNG, en kies die."
)
TOO_HEAVY = gettext_lazy("Dit logo is groter dan 10 MB. Maak het kleiner.")
TRY_AGAIN = gettext_lazy("Het lukte niet om dit logo te lezen. Probeer een ander.")
WHY_NOT = {
    "geen_beeld": OTHER_FILE,
    "stuk": gettext_lazy("Dit logo is stuk, of kwam niet heel aan. Kies het opnieuw."),
    "te_veel_punten": gettext_lazy(
        "Dit logo heeft te veel beeldpunten: meer dan 64 miljoen. Maak het kleiner."
    ),
    "bezet": gettext_lazy("Het is even druk. Probeer het over een minuut opnieuw."),
}


class Logo(models.Model):
    """Small enough for every page; `merk` says how large it is, and what is in it."""

    merk = models.CharField(primary_key=True, max_length=30)
    png = models.BinaryField()

    class Meta:
        verbose_name_plural = "logo’s"

    def __str__(self):
        size, content = self.merk.split("-")
        width, height = size.split("x")
        says = _("een logo van {b} bij {h} beeldpunten ({merk})")
        return says.format(b=width, h=height, merk=content[:6])

    @property
    def coded(self) -> str:
        """As a file of a gemeente tells it."""
        return b64encode(bytes(self.png)).decode()


def logo_of(raw: bytes) -> Logo:
    """Made anew, and not kept yet; ValidationError in a sentence why there is none."""
    if len(raw) > MOST_BYTES:
        raise ValidationError(TOO_HEAVY)
    try:
        png = logo_anew(raw, wall=settings.PRINT_SECONDS)
    except NoPicture as why:
        is_svg = why.reason == "geen_beeld" and b"<svg" in raw[:4096].lower()
        says = AN_SVG if is_svg else WHY_NOT.get(why.reason, TRY_AGAIN)
        raise ValidationError(says) from None
    return marked(png)


def marked(png: bytes) -> Logo:
    width, height = struct.unpack(">II", png[SIZE_IN_PNG])
    return Logo(merk=f"{width}x{height}-{sha256(png).hexdigest()[:12]}", png=png)


def decoded(coded: str) -> Logo:
    """Of what was checked before."""
    return marked(b64decode(coded, validate=True))


def checked(coded: str) -> Logo:
    """From how a file tells it, with the same checks."""
    try:
        raw = b64decode(coded, validate=True)
    except ValueError:
        raise ValidationError(_("Dit is geen logo in base64.")) from None
    return logo_of(raw)


def kept(logo: Logo | None) -> Logo | None:
    """The same one is kept once."""
    if logo:
        Logo.objects.get_or_create(merk=logo.merk, defaults={"png": logo.png})
    return logo
