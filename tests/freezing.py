"""A frozen version, as submitting makes one."""

from dossier.submit import SOORTEN, frozen_content
from plans.models import Plan, Versie
from wizard.journey import Journey
from wizard.source import Live


def freeze(plan: Plan, soort: str = "plan", *, estimates: bool = True) -> Versie:
    """The plan as it is now, with the next number."""
    inhoud = frozen_content(Journey(Live(plan)), SOORTEN[soort], estimates=estimates)
    return Versie.objects.create(
        plan=plan, nummer=plan.versies.count() + 1, soort=soort, inhoud=inhoud
    )
