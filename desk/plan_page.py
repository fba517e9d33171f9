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
from desk import words
from desk.deeds import DEEDS
from desk.deeds.talk import Noteer
from desk.handling import handling
from desk.in_a_list import is_new
from desk.looking import opened
from desk.sent_plan import Dossier, estimates
from dossier.lezers import heard
from matrix.teksten import Texts
from plans.models import Beeld, Plan
from staff.guards import staff_page
from wizard.findings import advised


@staff_page()
def plan(request, kenmerk):
    try:
        dossier = opened(request, kenmerk)
    except Http404:
        return taken_back(request, kenmerk)
    offered = [deed for deed in DEEDS.values() if deed.offered(dossier)]
    journey = dossier.journey
    context = {
        "dossier": dossier,
        "plan": dossier.plan,
        "status": words.STATUS[dossier.plan.status],
        "first": offered[0] if offered else None,
        "others": [deed for deed in offered[1:] if deed.listed],
        "note": Noteer(dossier),
        "sleutel": secrets.token_hex(16),
        "is_new": dossier.may_act and is_new(dossier.plan),
        "handling": handling(dossier),
        "sections": dossier.sections,
        "verslag": dossier.verslag,
        "heard": heard(journey),
        "shared": not estimates(journey.versie),
        "advised": advised(journey),
        "fixed": Texts()["geen-besluit"],
    }
    return render(request, "desk/plan.html", context)


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
