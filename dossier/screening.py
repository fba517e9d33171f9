"""What stays out of the public version: the initiatiefnemer points it out."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from nota.answers import Typed
from nota.persoonsgegevens import seems_personal
from plans.models import Plan
from plans.opening import opened
from wizard import places, texts
from wizard.journey import Journey
from wizard.screens import SCREENS
from wizard.source import Live

# The lists beside the screens, in words.
LOGBOEK, LEZERS = _("Je logboek"), _("Wat lezers zeiden")
BEELDEN = _("Foto's en tekeningen")
BESIDE = {
    ("logboek", "tekst"): (LOGBOEK, _("Aantekening")),
    ("lezers", "groep"): (LEZERS, _("Bij welke groep hoor je?")),
    ("lezers", "reactie"): (LEZERS, _("Wat wil je zeggen?")),
    ("beelden", "beschrijving"): (BEELDEN, _("Wat staat erop?")),
    ("beelden", "onderschrift"): (BEELDEN, _("Wat wil je erbij zeggen?")),
}


def screen_off(request, plan_id):
    """Every typed text with a tick; what looks personal comes first, not yet ticked."""
    plan = opened(request, plan_id)
    journey = Journey(Live(plan))
    typed = {key_of(text): text for text in everything_typed(journey)}
    if request.method == "POST":
        marked = set(request.POST.getlist("weg")) & set(typed)
        Plan.objects.filter(pk=plan.pk).update(afgeschermd=sorted(marked))
        return redirect(journey.home("verslag"))
    lines = [line(journey, key, text) for key, text in typed.items()]
    others = [each for each in lines if not each["found"]]
    context = {
        "plan": plan,
        "has_pictures": bool(journey.rows("beelden")),
        "found": [each for each in lines if each["found"]],
        "others": others,
        "other_marked": any(each["marked"] for each in others),
    }
    return render(request, "dossier/screen_off.html", context)


def everything_typed(journey):
    """Also the log, what readers said, and what was said of pictures."""
    yield from texts.typed(journey)
    for scherm, veld in BESIDE:
        for row in journey.rows(scherm):
            if text := getattr(row, veld):
                yield Typed(scherm, text, veld, row.rij_id)


def key_of(text: Typed) -> str:
    """How a mark is kept: "scherm/veld" or "scherm/rij_id/veld"."""
    return "/".join(filter(None, (text.scherm, text.rij, text.veld)))


def line(journey, key: str, text: Typed) -> dict:
    """One text in words, with the way to its place if it stands on a screen."""
    url, kind = "", SCREENS.get(text.scherm)
    if kind:
        url = places.field(journey, text.scherm, text.veld, text.rij)
        title, question = kind.title, kind.base_fields[text.veld].label
    else:
        title, question = BESIDE[text.scherm, text.veld]
    return {
        "key": key,
        "url": url,
        "title": title,
        "question": question,
        "text": text.tekst,
        "marked": key in journey.plan.afgeschermd,
        "found": seems_personal(text.tekst),
    }
