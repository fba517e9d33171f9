"""The PDF of a frozen version: made once, kept for good with its hash.

`manage.py werk` makes those that are missing; whoever asks for one earlier gets it
made at once. The database sees to it that there is one of each.
"""

import logging
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from dossier.papers.echtheid import UITVOERINGEN, address_for, code_for
from dossier.papers.frozen import journey_of
from dossier.papers.pdf import print_plan
from plans.models import Afdruk, Drukwerk, Versie
from press import qr
from press.printing import PrintingFailed
from wizard.editions import EDITIONS

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Proof:
    """What a frozen PDF says about itself, so that anybody can check it."""

    nummer: int
    day: date
    code: str
    address: str
    drawn: str  # the QR code of the address, as a path
    width: int


def prints_of(versie: Versie) -> list[str]:
    """For which readers there is a PDF: with estimates only if those were sent too."""
    estimates = versie.inhoud["inschattingen"]
    return [each.name for each in EDITIONS.values() if estimates or not each.estimates]


def proof_of(versie: Versie, uitvoering: str) -> Proof:
    address = address_for(versie)
    drawn, width = qr.path_of(address)
    return Proof(
        nummer=versie.nummer,
        day=timezone.localdate(versie.ingediend_op),
        code=code_for(versie, uitvoering),
        address=address,
        drawn=drawn,
        width=width,
    )


def frozen_pdf(versie: Versie, uitvoering: str) -> bytes:
    """The kept PDF, or a new one if there is none yet; raises PrintingFailed."""
    kept = Afdruk.objects.filter(versie=versie, uitvoering=uitvoering)
    afdruk = kept.first()
    if afdruk is None:
        make(versie, uitvoering)
        afdruk = kept.get()
    return bytes(afdruk.pdf)


def make(versie: Versie, uitvoering: str) -> None:
    """Print and keep; who comes second keeps nothing."""
    proof = proof_of(versie, uitvoering)
    pdf = print_plan(journey_of(versie), versie.soort, uitvoering, proof)
    made = Afdruk(
        versie=versie, uitvoering=uitvoering, pdf=pdf, sha256=sha256(pdf).hexdigest()
    )
    with transaction.atomic():
        Afdruk.objects.bulk_create([made], ignore_conflicts=True)
        Drukwerk.objects.filter(versie=versie, uitvoering=uitvoering).delete()


def order_missing() -> None:
    """Give every frozen version that has no PDF yet a place in the queue."""
    orders = [
        Drukwerk(versie_id=pk, uitvoering=uitvoering)
        for uitvoering in UITVOERINGEN
        for pk in _without(uitvoering).values_list("pk", flat=True)
    ]
    Drukwerk.objects.bulk_create(orders, ignore_conflicts=True)


def _without(uitvoering: str):
    """Versions with neither the PDF nor an order for it."""
    both = {"versie": OuterRef("pk"), "uitvoering": uitvoering}
    sent = {"inhoud__inschattingen": True} if EDITIONS[uitvoering].estimates else {}
    return Versie.objects.filter(
        ~Exists(Afdruk.objects.filter(**both)),
        ~Exists(Drukwerk.objects.filter(**both)),
        plan__vervalt_op__gt=timezone.now(),
        **sent,
    )


def make_waiting() -> bool:
    """Make one of what may be tried now; returns whether there was any.

    One, for mail gets its turn between any two: a print may take PRINT_SECONDS.
    """
    order = Drukwerk.objects.due().select_related("versie__plan__gemeente").first()
    if order and order.claim():
        _try(order)
    return bool(order)


def _try(order: Drukwerk) -> None:
    try:
        make(order.versie, order.uitvoering)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # one version may never hold up all others
        reason = error.reason if isinstance(error, PrintingFailed) else "mislukt"
        kind = type(error).__name__
        logger.warning("Print of order %s failed: %s %s", order.pk, kind, reason)
        Drukwerk.objects.filter(pk=order.pk).update(reden=reason)
