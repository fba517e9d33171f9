"""A sheet for the first talk with people (nota 4.2): what is known, and room to write.

It lies on the table, so it is made of what anybody may see of the plan.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from matrix.models import Hulpregel
from nota.groepen import outsiders
from nota.words.start import contact
from press.printing import render_pdf
from wizard.editions import PUBLIEK, as_seen
from wizard.screens import SCREENS

# What people want to know first: what it is, and what can still be different.
TOLD_FIRST = {
    "doel": ("doel", "activiteit"),
    "vragen": ("standpunt", "aanspreekpunt"),
    "mogelijk": ("wat_kan_anders",),
    "kaders": ("kaders", "onderdelen"),
}
AT_LEAST, TO_ADD = 4, 1  # rows of groups, and how many of them are empty


@dataclass(frozen=True)
class ToHear:
    """Whom to talk with, and what their belang seems to be; empty: to write in."""

    naam: str = ""
    belang: str = ""


def print_startgesprek(journey) -> bytes:
    """The PDF; raises PrintingFailed."""
    return render_pdf(startgesprek_html(journey), wall=settings.PRINT_SECONDS)


def startgesprek_html(journey) -> str:
    seen = as_seen(journey, PUBLIEK)
    gemeente, texts = seen.plan.gemeente, seen.names.texts
    with override("nl"):
        context = {
            "plan": seen.plan,
            "gemeente": gemeente,
            "contact": contact(gemeente),
            "today": timezone.localdate(),
            "told": list(told_first(seen)),
            "groups": groups(seen),
            "questions": Hulpregel.objects.filter(soort="startgesprek"),
            "fixed": [texts["geen-aanvraag"], texts["belanghebbenden"]],
        }
        return render_to_string("dossier/papers/startgesprek.html", context)


def told_first(journey) -> Iterator[tuple[str, str]]:
    """What the road asks of it, each question with its answer or none yet."""
    for slug, names in TOLD_FIRST.items():
        if slug in journey.route:
            answers = SCREENS[slug].answered(journey).answers()
            yield from (answers[name] for name in names)


def groups(journey) -> list[ToHear]:
    """Without who decides or one's own people, and with room for who is missing."""
    rows = outsiders(journey.advice.answers)
    known = [ToHear(row.naam or "", row.belang or "") for row in rows]
    return known + [ToHear()] * max(TO_ADD, AT_LEAST - len(known))
