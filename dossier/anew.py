"""A new plan that is not empty: of another plan, or of a file that was saved here."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from dossier.copying import GOES_ALONG, copy_of
from dossier.intake import read_file
from dossier.refusal import Refused
from plans import limits, links
from plans.opening import opened
from questions.fields import Bestand, Meer
from questions.forms import NamesFaults
from staff import residents
from wizard.journey import Journey
from wizard.source import Live

MOST_BYTES = 5 * 1024 * 1024  # above the longest plan with all that stands beside it


class PlanFileForm(NamesFaults, forms.Form):
    """All answers of a plan, as they were saved from its page."""

    use_required_attribute = False
    bestand = Bestand(
        accept="application/json,.json",
        label=_("Het bestand met je antwoorden"),
        help_text=_("Bijvoorbeeld: samenwerkingsplan-sp-2027-7k3f9.json."),
        error_messages=dict.fromkeys(
            ("required", "empty", "invalid", "missing"), _("Kies eerst een bestand.")
        ),
    )

    def clean_bestand(self):
        given = self.cleaned_data["bestand"]
        if given.size > MOST_BYTES:
            raise forms.ValidationError(_("Dit bestand is te groot voor een plan."))
        return given


class CopyForm(NamesFaults, forms.Form):
    """What goes along to the new plan."""

    use_required_attribute = False
    mee = Meer(
        _("Wat gaat er mee naar het nieuwe plan?"),
        GOES_ALONG,
        _("Bijvoorbeeld: wel de groepen, niet de momenten van vorig jaar."),
    )

    def clean_mee(self):
        mee = self.cleaned_data["mee"]
        if not mee:
            raise forms.ValidationError(_("Kies iets dat meegaat."))
        return mee


def make_a_copy(request, plan_id):
    """The plan itself stays as it is; the new one opens at its first screen."""
    plan = opened(request, plan_id)
    everything = {"mee": [name for name, _label in GOES_ALONG]}
    sent = request.POST if request.method == "POST" else None
    form = CopyForm(sent, initial=everything)
    if not form.is_valid():
        context = {"plan": plan, "form": form, "faults": form.faults()}
        status = 422 if form.is_bound else 200
        return render(request, "dossier/copy.html", context, status=status)
    limits.count(request, "beginnen")
    with transaction.atomic():
        fresh = copy_of(Journey(Live(plan)), form.cleaned_data["mee"])
        open_like(request, plan, fresh)
    return redirect(Journey(Live(fresh)).next_url)


def open_like(request, plan, fresh):
    """A copy of what a colleague fills in with somebody is theirs as well."""
    if plan.samen_met:
        residents.hold(request.session, fresh.pk, fresh.link_serie)
    else:
        links.remember(request.session, fresh)


def bring_back(request):
    """A file becomes a plan of its own; no other plan is changed by it."""
    if request.method != "POST":
        return _ask_for_a_file(request, PlanFileForm())
    limits.count(request, "bestand")
    form = PlanFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _ask_for_a_file(request, form, status=422)
    try:
        return _brought_back(request, form.cleaned_data["bestand"].read())
    except Refused as refused:
        form.add_error("bestand", told(refused))
        return _ask_for_a_file(request, form, status=422)


def told(refused: Refused) -> str:
    says = _("Er klopt iets niet bij {where}: {why}")
    given = {"where": refused.where, "why": refused.why}
    return says.format(**given) if refused.where else refused.why


def _ask_for_a_file(request, form, status=200):
    context = {"form": form, "faults": form.faults()}
    return render(request, "dossier/bring_back.html", context, status=status)


@transaction.atomic
def _brought_back(request, raw: bytes):
    plan, same = read_file(raw)
    links.remember(request.session, plan)
    messages.info(request, _("Je plan staat er weer. Het heeft een nieuwe link."))
    if not same:
        says = _("Het kenmerk is nu {kenmerk}.").format(kenmerk=plan.kenmerk)
        messages.info(request, says)
    return redirect("dossier:plan", plan.pk)
