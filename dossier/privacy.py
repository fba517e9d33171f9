"""What is kept of people, for whoever wants to know: drawn from its table."""

from collections.abc import Iterable

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import ngettext

from matrix.models import Gemeente
from nota import bewaren
from nota.words.bewaard import (
    BEWAARD,
    OVER_JOU,
    OVER_MEDEWERKERS,
    Bewaard,
)
from staff.models import KEPT

YEAR = 365


def page(request):
    gemeente = Gemeente.objects.get()
    over_jou = lines(OVER_JOU, gemeente)
    medewerkers = lines(OVER_MEDEWERKERS, gemeente)
    context = {
        "gemeente": gemeente,
        "over_jou": over_jou,
        "medewerkers": medewerkers,
        "gronden": dict.fromkeys(str(k.grondslag) for k in over_jou + medewerkers),
    }
    return render(request, "dossier/privacy.html", context)


def lines(kinds: Iterable[str], gemeente: Gemeente | None = None) -> list[Bewaard]:
    """Each kind of data as this server keeps it; without a gemeente, as shipped."""
    values = terms(gemeente or Gemeente())
    said = (BEWAARD[kind] for kind in kinds)
    return [kept._replace(termijn=kept.termijn.format(**values)) for kept in said]


def terms(gemeente: Gemeente) -> dict[str, str]:
    """How long, of the settings and of the selectielijst."""
    return {
        "leeg": span(bewaren.LEEG_DAGEN),
        "concept": span(settings.CONCEPT_DAYS),
        "gestuurd": span(settings.SENT_DAYS),
        "terug": span(settings.WITHDRAWN_DAYS),
        "plan": kept_for(gemeente, bewaren.PLAN),
        "verslag": kept_for(gemeente, bewaren.VERSLAG),
        "weg": span(settings.STAFF_GONE_DAYS),
        "logboek": span(KEPT.days),
        "uren": str(settings.STAFF_HOURS),
    }


def kept_for(gemeente: Gemeente, which: bewaren.Categorie) -> str:
    return span((gemeente.jaren_van(which.slug) or which.jaren) * YEAR)


def span(days: int) -> str:
    """Years where they come out, with at most a leap day; else days."""
    years, over = divmod(days, YEAR)
    if years and over <= 1:
        return ngettext("%d jaar", "%d jaar", years) % years
    return ngettext("%d dag", "%d dagen", days) % days
