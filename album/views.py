"""The pictures of a plan: the place, or a drawing; with words for who can't see it."""

import re
from hashlib import sha256

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from album import keeping
from album.forms import TRY_AGAIN, WHY_NOT, PictureForm, WordsForm
from nota.answers import JA
from nota.status import INITIATIEFNEMER, may
from plans import limits
from plans.models import Beeld, Plan, row_id
from plans.opening import opened
from press.pictures import NoPicture, made_anew

KEY = re.compile("[0-9a-z]{12}")  # of the form, and then of the row
SIZES = ("groot", "klein")
MOVES = {"op": -1, "neer": 1}


def is_open(plan: Plan) -> bool:
    return not plan.only_reads and may("bewerk-verslag", INITIATIEFNEMER, plan.status)


def pictures(request, plan_id):
    """The pictures so far, and room for one more."""
    plan = opened(request, plan_id)
    if request.method != "POST":
        return _page(request, plan, PictureForm())
    if not KEY.fullmatch(request.POST.get("sleutel", "")):
        return HttpResponseBadRequest()
    limits.count(request, "beeld", plan)
    return _add(request, plan, PictureForm(request.POST, request.FILES))


def _add(request, plan, form):
    if not form.is_valid():
        return _page(request, plan, form, status=422)
    try:
        keeping.add(plan, request.POST["sleutel"], **_columns(form.cleaned_data))
    except NoPicture as why:
        form.add_error("bestand", WHY_NOT.get(why.reason, TRY_AGAIN))
        return _page(request, plan, form, status=422)
    except (keeping.NoRoom, keeping.PlanIsOver):
        return _page(request, plan, form, status=409)
    messages.info(request, _("Toegevoegd."))
    return redirect("album:beelden", plan.pk)


def _columns(said: dict) -> dict:
    """The words, and the picture made anew; raises NoPicture."""
    file = said.pop("bestand")
    made = made_anew(file.read(), wall=settings.PRINT_SECONDS)
    return said | {
        "groot": made.large,
        "klein": made.small,
        "breedte": made.width,
        "hoogte": made.height,
        "sha256": sha256(made.large).hexdigest(),
    }


def _page(request, plan, form, status=200):
    shown = plan.beeld_rijen.all()
    context = {
        "plan": plan,
        "form": form,
        "faults": form.faults(),
        "pictures": shown,
        "is_open": is_open(plan),
        "is_full": len(shown) >= keeping.MOST,
        "refused": status == 409,
        "sleutel": request.POST.get("sleutel") or row_id(),
    }
    return render(request, "album/beelden.html", context, status=status)


def one(request, plan_id, rij_id):
    """One picture: other words, another place, or away with it."""
    plan = opened(request, plan_id)
    picture = get_object_or_404(plan.beeld_rijen, rij_id=rij_id)
    said = {n: getattr(picture, n) for n in ("beschrijving", "onderschrift")}
    said["besloten"] = JA if picture.besloten else None
    if request.method != "POST":
        return _page_of_one(request, picture, WordsForm(initial=said))
    try:
        return _changed(request, picture)
    except keeping.PlanIsOver:
        return redirect("album:beelden", plan.pk)


def _changed(request, picture):
    plan, actie = picture.plan, request.POST.get("actie")
    if actie in MOVES:
        keeping.move(plan, picture.rij_id, MOVES[actie])
    elif actie == "weg":
        keeping.take_away(plan, picture.rij_id)
        messages.info(request, _("Weggehaald."))
    else:
        form = WordsForm(request.POST)
        if not form.is_valid():
            return _page_of_one(request, picture, form, status=422)
        keeping.describe(plan, picture.rij_id, **form.cleaned_data)
        messages.info(request, _("Bewaard."))
    return redirect("album:beelden", plan.pk)


def _page_of_one(request, picture, form, status=200):
    context = {
        "plan": picture.plan,
        "picture": picture,
        "form": form,
        "faults": form.faults() if form.is_bound else [],
        "is_open": is_open(picture.plan),
    }
    return render(request, "album/beeld.html", context, status=status)


def own_jpeg(request, plan_id, rij_id, maat):
    """Also of one that only a version still shows."""
    kept = Beeld.kept.filter(plan=opened(request, plan_id))
    return jpeg_of(kept, rij_id, maat)


def jpeg_of(shown, rij_id: str, maat: str) -> HttpResponse:
    """Its bytes, if it is among these; who may see those was asked before."""
    if maat not in SIZES:
        raise Http404
    content = shown.filter(rij_id=rij_id).values_list(maat, flat=True).first()
    if content is None:
        raise Http404
    return HttpResponse(bytes(content), "image/jpeg")
