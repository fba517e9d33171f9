"""A frozen version, as submitting makes one."""

from dataclasses import asdict

from plans.exchange import export
from plans.models import Plan, Versie
from wizard.journey import Journey


def freeze(plan: Plan, soort: str = "plan") -> Versie:
    """The plan as it is now, with the next number."""
    journey = Journey(plan)
    numbers = asdict(journey.weights)
    inhoud = export(journey) | {"inschattingen": True, "rekenwaarden": numbers}
    return Versie.objects.create(
        plan=plan, nummer=plan.versies.count() + 1, soort=soort, inhoud=inhoud
    )
