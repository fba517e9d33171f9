"""The page of one plan: as it was sent, the talk about it, and what can be done."""

import secrets

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.views.decorators.http import require_POST

from album.keeping import sent
from album.views import jpeg_of
from desk import archived, words
from desk.answering import box
from desk.deeds import DEEDS
from desk.deeds.ask import VraagAanvulling
from desk.deeds.close import Heropen
from desk.deeds.settle import RondAf
from desk.deeds.talk import BeginGesprek
from desk.handling import handling
from desk.in_a_list import is_new
from desk.looking import opened
from desk.sent_plan import Dossier
from dossier.lezers import heard
from dossier.overview import blocks
from nota.words.standen import SLUITREDEN
from plans.models import Beeld, Plan
from staff.guards import staff_page
from wizard.findings import advised

LEADING = (BeginGesprek, RondAf, Heropen)
ENTRIES = 3  # the newest; the rest is behind a fold


@staff_page()
def plan(request, kenmerk):
    """The plan beside the talk; a POST puts a standard answer in the box."""
    try:
        dossier = opened(request, kenmerk)
    except Http404:
        return taken_back(request, kenmerk)
    told = told_of(dossier) | talk(dossier) | box(dossier, request.POST)
    told |= deeds(dossier) | {"unfolded": "open" in request.GET}
    return render(request, "desk/plan.html", told)


def told_of(dossier) -> dict:
    """The plan as it was sent."""
    return {
        "dossier": dossier,
        "plan": dossier.plan,
        "reason": SLUITREDEN.get(dossier.plan.sluitreden, ""),
        "status": words.STATUS[dossier.plan.status],
        "is_new": dossier.may_act and is_new(dossier.plan),
        "handling": handling(dossier),
        "blocks": list(blocks(dossier.sections)),
        "verslag": dossier.verslag,
        "heard": heard(dossier.journey),
        "advised": advised(dossier.journey),
        "may_archive": archived.offered(dossier),
    }


def talk(dossier) -> dict:
    """What was said and done: the newest, and the rest."""
    return {
        "newest": dossier.timeline[:ENTRIES],
        "earlier": dossier.timeline[ENTRIES:],
        "sleutel": secrets.token_hex(16),
    }


def deeds(dossier) -> dict:
    """What can be done, and what comes first."""
    offered = [deed for deed in DEEDS.values() if deed.offered(dossier)]
    first = next((deed for deed in offered if deed in LEADING), None)
    rest = [deed for deed in offered if deed.listed and deed is not first]
    return {"first": first, "others": rest, "may_ask": VraagAanvulling in offered}


@staff_page()
def jpeg(request, kenmerk, rij_id, maat):
    """A picture that was sent; what came after that is not yet the gemeente's."""
    plan = Dossier.read_by(request.user, kenmerk).plan
    shown = Beeld.kept.filter(plan=plan, rij_id__in=sent(plan))
    return jpeg_of(shown, rij_id, maat)


def taken_back(request, kenmerk):
    """410: the initiatiefnemer took it back; nothing of it is shown."""
    gone = Plan.objects.taken_back_from(request.user)
    plan = get_object_or_404(gone, kenmerk=kenmerk)
    return render(request, "desk/taken_back.html", {"plan": plan}, status=410)


@staff_page("plans.behandel_plan")
@require_POST
def seen(request, kenmerk):
    """Mark what was on the page as seen; what came in since stays new."""
    plan = Dossier.of(request.user, kenmerk).plan
    at = moment(request.POST.get("nieuws", ""))
    if at and plan.nieuws_op and at <= plan.nieuws_op:
        older = Plan.objects.filter(pk=plan.pk).exclude(bekeken_op__gt=at)
        older.update(bekeken_op=at)
    return redirect(f"{reverse('desk:inbox')}?lijst=nieuw")


def moment(given: str):
    """A moment as our forms write it; nothing for anything else."""
    try:
        found = parse_datetime(given)
    except ValueError:
        return None
    return found if found and is_aware(found) else None
