"""Where every plan begins, whoever begins it: online, at the desk, from a file."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction

from matrix.models import Gemeente
from plans import kenmerk
from plans.links import expiry
from plans.models import Plan, Schermstand


@transaction.atomic
def begin(screens: Iterable[str] = (), **known) -> Plan:
    """Make a concept that lives its days from now, where nothing was typed yet.

    `screens` are the slugs that get an empty stand, `known` are columns of the plan.
    """
    plan = concept(Gemeente.objects.get(), **known)
    while not _is_stored(plan):
        plan.kenmerk = kenmerk.new()
    stands = [Schermstand(plan=plan, scherm=screen) for screen in screens]
    Schermstand.objects.bulk_create(stands)
    return plan


def _is_stored(plan: Plan) -> bool:
    """False where somebody has this kenmerk already; then another is drawn."""
    try:
        with transaction.atomic():
            plan.save(force_insert=True)
    except IntegrityError:
        if not Plan.objects.filter(kenmerk=plan.kenmerk).exists():
            raise
        return False
    return True


def concept(gemeente: Gemeente, **known) -> Plan:
    """The same, not stored and without stands: for who makes a thousand at once."""
    return Plan(**{"gemeente": gemeente, "vervalt_op": expiry()} | known)
