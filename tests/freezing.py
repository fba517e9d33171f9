"""A frozen version, as submitting makes one."""

from plans.exchange import export_sent
from plans.models import Plan, Versie
from plans.submit import SOORTEN
from wizard.journey import Journey


def freeze(plan: Plan, soort: str = "plan", *, estimates: bool = True) -> Versie:
    """The plan as it is now, with the next number."""
    parts = SOORTEN[soort].parts
    inhoud = export_sent(Journey(plan), parts=parts, estimates=estimates)
    return Versie.objects.create(
        plan=plan, nummer=plan.versies.count() + 1, soort=soort, inhoud=inhoud
    )
