"""A frozen version, as submitting makes one."""

from dossier.papers.exchange import export_sent
from dossier.submit import SOORTEN
from plans.models import Plan, Versie
from wizard.journey import Journey


def freeze(plan: Plan, soort: str = "plan", *, estimates: bool = True) -> Versie:
    """The plan as it is now, with the next number."""
    parts = SOORTEN[soort].parts
    inhoud = export_sent(Journey(plan), parts=parts, estimates=estimates)
    return Versie.objects.create(
        plan=plan, nummer=plan.versies.count() + 1, soort=soort, inhoud=inhoud
    )
