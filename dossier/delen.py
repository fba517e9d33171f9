"""Letting others read along: the link, what they see, and what they said back."""

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from album.pictured import pictured, to_its_maker
from dossier import lezers
from nota.status import INITIATIEFNEMER, UNREAD, may
from nota.words.buren import ERBIJ
from plans import links
from plans.models import Plan
from plans.opening import opened
from press.handing_on import to_hand_on
from questions.fields import Meer
from questions.forms import NamesFaults
from telling.neighbour import told_to_a_neighbour
from telling.story import story_of
from wizard.journey import Journey
from wizard.source import Live

AT_THE_PREVIEW = "voorproef"  # where it is told that the choice was kept


class ShownForm(NamesFaults, forms.Form):
    """What readers see beside the plan itself."""

    use_required_attribute = False
    erbij = Meer(
        _("Wat mogen lezers nog meer zien?"),
        ERBIJ,
        _("Bijvoorbeeld: hoeveel last het geeft. Kies je niets? Dan blijft het weg."),
    )


def share(request, plan_id):
    """Make a reading link, or end it, or choose what it shows."""
    plan = opened(request, plan_id)
    if plan.status in UNREAD:
        return render(request, "dossier/delen.html", _said_back(plan))
    if request.method != "POST":
        return _page(request, plan, ShownForm(initial={"erbij": plan.meelees_erbij}))
    if request.POST.get("actie") == "kies":
        return _choose(request, plan)
    on = request.POST.get("actie") == "open"
    _switch(plan, on)
    says = _("Je leeslink werkt.") if on else _("Je leeslink werkt niet meer.")
    messages.info(request, says)
    return redirect("dossier:delen", plan.pk)


def _choose(request, plan):
    form = ShownForm(request.POST)
    if not form.is_valid():
        return _page(request, plan, form, status=422)
    Plan.objects.filter(pk=plan.pk).update(meelees_erbij=form.cleaned_data["erbij"])
    says = _("Bewaard. Dit zien lezers nu.")
    messages.info(request, says, AT_THE_PREVIEW)
    return redirect("dossier:delen", plan.pk)


def _page(request, plan, form, status=200):
    story = story_of(Journey(Live(plan)), "gedeeld")
    shown = {
        "link": to_hand_on(links.link(plan, links.READ)) if plan.meelezen else None,
        "told": told_to_a_neighbour(story, plan.meelees_erbij or ()),
        "pictured": pictured(story.journey.rows("beelden"), to_its_maker(plan)),
        "form": form,
        "faults": form.faults() if form.is_bound else [],
    }
    context = _said_back(plan) | shown
    return render(request, "dossier/delen.html", context, status=status)


def _said_back(plan) -> dict:
    """What readers said, which stays with whoever made the plan."""
    taken = set(plan.reactie_rijen.values_list("lezer", flat=True))
    return {
        "plan": plan,
        "reactions": [(r, r.rij_id in taken) for r in plan.lezersreactie_rijen.all()],
        "can_take": may("bewerk-verslag", INITIATIEFNEMER, plan.status),
    }


def _switch(plan, on: bool) -> None:
    """A link that was ended never works again: a new one has a new serial."""
    if on != plan.meelezen:
        serie = plan.meelees_serie + on
        Plan.objects.filter(pk=plan.pk, meelezen=not on).update(
            meelezen=on, meelees_serie=serie
        )
        links.no_longer_empty(plan)


@require_POST
def judge(request, plan_id, rij_id):
    """Take a reaction over into the verslag, or hide it, or show it again."""
    plan = opened(request, plan_id)
    reaction = get_object_or_404(plan.lezersreactie_rijen, rij_id=rij_id)
    actie = request.POST.get("actie")
    if actie in ("verberg", "toon"):
        messages.info(request, _hidden(plan, rij_id, actie == "verberg"), rij_id)
    if actie == "neem" and may("bewerk-verslag", INITIATIEFNEMER, plan.status):
        messages.info(request, _taken_over(plan, reaction), rij_id)
    return redirect("dossier:delen", plan.pk)


def _hidden(plan, rij_id: str, hidden: bool) -> str:
    plan.lezersreactie_rijen.filter(rij_id=rij_id).update(verborgen=hidden)
    return _("Verborgen.") if hidden else _("Niet meer verborgen.")


def _taken_over(plan, reaction) -> str:
    """What to say of it."""
    try:
        lezers.take_over(plan, reaction)
    except lezers.Full:
        return _("Je verslag is vol. Haal eerst een reactie weg, of maak iets korter.")
    return _("Overgenomen in je verslag, als reactie van een lezer.")
