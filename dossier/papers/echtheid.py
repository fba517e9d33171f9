"""Whether a paper is the unchanged version that this system made.

A frozen PDF carries a controlecode: an HMAC over what it is and over its content, so
it can't be made up, and it no longer fits when one letter of the content differs.
"""

import hmac
import json
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from plans.kenmerk import ALPHABET, meant
from plans.models import Afdruk, Plan, Versie
from wizard.editions import EDITIONS

LENGTH, GROUP = 12, 4  # twelve characters of five bits each
UITVOERINGEN = tuple(EDITIONS)
# What people read and type for another sign; no code and no kenmerk has 0, O, 1 or I.
LOOKS_LIKE = str.maketrans({"0": "Q", "O": "Q", "D": "Q", "1": "L", "I": "L"})


@dataclass(frozen=True)
class Result:
    """What may be told of a paper that is ours: what it is, and if a newer one is."""

    kenmerk: str
    soort: str
    nummer: int
    uitvoering: str
    ingediend_op: object
    newer: Versie | None


def code_for(versie: Versie, uitvoering: str) -> str:
    """The controlecode of a frozen version, as printed: XXXX-XXXX-XXXX."""
    raw = _raw_code(versie, uitvoering, _digest_of(versie.inhoud))
    return "-".join(raw[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def address_for(versie: Versie) -> str:
    """Where it can be checked: the address in the QR code."""
    query = urlencode({"kenmerk": versie.plan.kenmerk})
    return f"{settings.BASE_URL}{reverse('dossier:controleer')}?{query}"


def check(kenmerk: str, code: str) -> Result | None:
    """The version that this kenmerk and code were printed on, if there is one."""
    typed, found = folded(code), None
    for versie in _versions_of(kenmerk):
        digest = _digest_of(versie.inhoud)
        for uitvoering in UITVOERINGEN:
            expected = folded(_raw_code(versie, uitvoering, digest))
            if hmac.compare_digest(expected.encode(), typed.encode()):
                found = _result(versie, uitvoering)
    return found


def check_file(content: bytes) -> Result | None:
    """The version that this file is the PDF of, if we made it and kept it."""
    kept = Afdruk.objects.filter(
        sha256=sha256(content).hexdigest(),
        versie__plan__vervalt_op__gt=timezone.now(),
    )
    afdruk = kept.defer("pdf").select_related("versie__plan").first()
    return _result(afdruk.versie, afdruk.uitvoering) if afdruk else None


def folded(code: str) -> str:
    """What somebody typed, without what is easily typed differently."""
    signs = (sign for sign in code.upper() if sign.isalnum())
    return "".join(signs).translate(LOOKS_LIKE)


def is_a_code(code: str) -> bool:
    """Whether it has the length and the signs of a code, right or wrong."""
    return len(folded(code)) == LENGTH and set(folded(code)) <= set(ALPHABET)


def _versions_of(kenmerk: str):
    plans = Plan.objects.alive().filter(kenmerk=meant(kenmerk))
    return Versie.objects.filter(plan__in=plans).select_related("plan")


def _result(versie: Versie, uitvoering: str) -> Result:
    newest = versie.plan.versies.defer("inhoud").order_by("-nummer").first()
    return Result(
        kenmerk=versie.plan.kenmerk,
        soort=versie.soort,
        nummer=versie.nummer,
        uitvoering=uitvoering,
        ingediend_op=versie.ingediend_op,
        newer=newest if newest.nummer > versie.nummer else None,
    )


def _raw_code(versie: Versie, uitvoering: str, digest: str) -> str:
    parts = (versie.plan.kenmerk, versie.nummer, versie.soort, uitvoering, digest)
    message = "|".join(("controlecode", *map(str, parts))).encode()
    mac = int.from_bytes(hmac.digest(settings.LINK_KEY.encode(), message, sha256))
    return "".join(ALPHABET[mac >> 5 * at & 31] for at in range(LENGTH))


def _digest_of(inhoud: dict) -> str:
    """The same whatever order a database gives the names back in."""
    canonical = json.dumps(
        inhoud, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
