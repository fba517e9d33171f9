"""What beheerders ask each other: one page to say yes or no on (SEC-Z03)."""

from django.contrib import admin, messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from beheer.second import ALONE, give
from coevorden.sent import number
from staff import events
from staff.collega import Collega
from staff.four_eyes import beheerders, may_give, waiting
from staff.guards import confirmed_to_save, denied


@confirmed_to_save
def page(request):
    if not request.user.has_perm("staff.change_collega"):
        return denied(request)
    if request.method == "POST":
        return decide(request)
    rows = [(verzoek, Collega.objects.get(pk=verzoek.over_id)) for verzoek in waiting()]
    shown = [(verzoek, over, may_give(request.user, verzoek)) for verzoek, over in rows]
    alone = not beheerders().exclude(pk=request.user.pk).exists()
    about = {"title": _("Verzoeken"), "rows": shown, "alone": ALONE if alone else ""}
    context = admin.site.each_context(request) | about
    return render(request, "beheer/verzoeken.html", context)


@transaction.atomic
def decide(request):
    """Of an account that is still as it was shown."""
    key = number(request.POST.get("verzoek", ""), 0)
    verzoek = waiting().select_for_update(of=("self",)).filter(pk=key).first()
    if verzoek is None:
        messages.warning(request, _("Dit verzoek is er niet meer."))
    elif request.POST.get("besluit") != "ja":
        verzoek.delete()
        events.record(
            "turned_down",
            request,
            on=verzoek.over,
            chosen=str(verzoek),
            asked_by=verzoek.gevraagd_door,
        )
        messages.success(request, _("Dit gaat niet door."))
    elif not may_give(request.user, verzoek):
        return denied(request)
    elif not _is_as_shown(request, verzoek):
        messages.warning(request, _("Dit account veranderde intussen. Kijk nog eens."))
    else:
        give(request, verzoek)
        messages.success(request, _("Je hebt het goedgekeurd."))
    return redirect("admin:verzoeken")


def _is_as_shown(request, verzoek) -> bool:
    seen = number(request.POST.get("gezien_versie", ""), -1)
    return Collega.objects.get(pk=verzoek.over_id).versie == seen
