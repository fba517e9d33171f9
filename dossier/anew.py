"""A new plan that is not empty: of another plan, or of a file that was saved here."""

from django import forms
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from dossier.arriving import opened
from dossier.copying import GOES_ALONG, copy_of
from plans import links
from questions.fields import Meer
from questions.forms import NamesFaults
from wizard.journey import Journey
from wizard.source import Live


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
    with transaction.atomic():
        fresh = copy_of(Journey(Live(plan)), form.cleaned_data["mee"])
        links.remember(request.session, fresh)
    return redirect(Journey(Live(fresh)).next_url)
