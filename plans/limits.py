"""How often somebody may do something in an hour, counted for all processes together.

The count lives in the database, so a second worker adds nothing to what is allowed
(SEC-T08, SEC-A01). Who it was is kept as a hash and forgotten after an hour.
"""

import hmac
from datetime import timedelta
from hashlib import sha256
from math import ceil

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from plans.models import Teller

HOUR = timedelta(hours=1)


@transaction.atomic
def seconds_to_wait(wat: str, who: str, most: int) -> int:
    """Count one more; 0 if that is still allowed, else how long it is not."""
    key, now = {"wat": wat, "wie": _hash(wat, who)}, timezone.now()
    Teller.objects.bulk_create([Teller(**key)], ignore_conflicts=True)
    mine = Teller.objects.filter(**key)
    mine.filter(sinds__lte=now - HOUR).update(sinds=now, aantal=0)
    if mine.filter(aantal__lt=most).update(aantal=F("aantal") + 1):
        return 0
    return max(1, ceil((mine.get().sinds + HOUR - now).total_seconds()))


def forget_old_counts() -> None:
    Teller.objects.filter(sinds__lte=timezone.now() - HOUR).delete()


def _hash(wat: str, who: str) -> str:
    message = f"teller|{wat}|{who}".encode()
    return hmac.digest(settings.LINK_KEY.encode(), message, sha256).hex()[:32]
