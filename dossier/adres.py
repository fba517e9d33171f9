"""The page of the first mail: this address is mine, or it is not.

Who has the plan open in this browser presses once. Anybody else also gives the
kenmerk, which stood where the address was typed: so a stranger gets nowhere.
"""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

from dossier import mail
from dossier.controleer import Regel
from dossier.letters import LINK
from plans import kenmerk, limits, links, reached
from plans.models import Plan, row_id
from questions.forms import NamesFaults

NIET_VAN_MIJ = "niet"


class KenmerkForm(NamesFaults, forms.Form):
    """Which plan it is, by somebody who saw its page."""

    use_required_attribute = False
    kenmerk = Regel(
        label=later("Wat is het kenmerk van je plan?"),
        help_text=later("Dat staat bij je plan. Bijvoorbeeld: SP-2027-7K3F9."),
        fits=kenmerk.meant,
        error=later("Dit is geen kenmerk. Het begint met SP en een jaar."),
    )

    def __init__(self, plan: Plan, *args, **kwargs):
        self.plan = plan
        super().__init__(*args, **kwargs)

    def clean_kenmerk(self):
        if kenmerk.meant(self.cleaned_data["kenmerk"]) != self.plan.kenmerk:
            says = _("Dit kenmerk hoort niet bij dit mailadres. Kijk het nog eens na.")
            raise forms.ValidationError(says)
        return self.cleaned_data["kenmerk"]


def page(request, given):
    """A GET changes nothing, for mail scanners follow links."""
    plan = links.plan_of(given, links.PROVE)
    if plan is None:
        raise Http404
    if plan.mail_bewezen_op:
        return render(request, "dossier/adres_bekend.html", {"plan": plan})
    if request.method == "POST":
        return _answer(request, plan)
    return _ask(request, plan, KenmerkForm(plan))


def _answer(request, plan):
    if request.POST.get("actie") == NIET_VAN_MIJ:
        reached.refuse(plan)
        return render(request, "dossier/adres_weg.html", {"plan": plan})
    if not is_open_here(request, plan):
        limits.count(request, "kenmerk", plan)
        form = KenmerkForm(plan, request.POST)
        if not form.is_valid():
            return _ask(request, plan, form, status=422)
        links.remember(request.session, plan)
    _prove(plan)
    messages.success(request, _("Je mailadres klopt. We mailen je de link."))
    return redirect("dossier:plan", plan.pk)


@transaction.atomic
def _prove(plan):
    if reached.prove(plan):
        mail.wish(plan, LINK, row_id())


def _ask(request, plan, form, status=200):
    here = is_open_here(request, plan)
    context = {"plan": plan, "form": form, "here": here, "faults": form.faults()}
    return render(request, "dossier/adres.html", context, status=status)


def is_open_here(request, plan) -> bool:
    return Plan.objects.opened_in(request.session).filter(pk=plan.pk).exists()
