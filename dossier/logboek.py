"""The log: dated notes while it happens, which the verslag takes up."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nota.status import INITIATIEFNEMER, may
from nota.words.start import LOGBOEK
from plans import links
from plans.models import Aantekening, row_id
from plans.opening import opened
from questions.fields import Datum, Keuze, Tekst
from questions.forms import NamesFaults
from wizard.rows_sent import ID

MOST = 200


class NoteForm(NamesFaults, forms.Form):
    """A note of the log, made in a few seconds while it happens."""

    use_required_attribute = False
    soort = Keuze(
        _("Wat deed je?"),
        LOGBOEK.items(),
        _("Bijvoorbeeld: met iemand gepraat."),
        vorm="uitklap",
    )
    datum = Datum(
        label=_("Wanneer?"),
        help_text=_("Bijvoorbeeld: 1-3-2027."),
        required=False,
    )
    tekst = Tekst(
        _("Wat was het?"),
        _("Bijvoorbeeld: brief in de bus bij 24 huizen. Noem groepen, geen namen."),
        max_length=500,
    )

    @classmethod
    def for_today(cls):
        return cls(initial={"datum": timezone.localdate().isoformat()})

    def clean_tekst(self):
        if not self.cleaned_data["tekst"]:
            raise forms.ValidationError(_("Schrijf kort op wat het was."))
        return self.cleaned_data["tekst"]


def logbook(request, plan_id):
    """The notes so far, and room for one more."""
    plan = opened(request, plan_id)
    if request.method == "POST":
        return _add(request, plan)
    return _page(request, plan, NoteForm.for_today())


@require_POST
def drop_note(request, plan_id, rij_id):
    plan = opened(request, plan_id)
    if is_open(plan):
        plan.aantekening_rijen.filter(rij_id=rij_id).delete()
        messages.info(request, _("Weggehaald uit je logboek."), "regels")
    return redirect("dossier:logboek", plan.pk)


def is_open(plan) -> bool:
    return not plan.only_reads and may("bewerk-verslag", INITIATIEFNEMER, plan.status)


def _add(request, plan):
    """One note; the same form sent twice is one note still."""
    key = request.POST.get("sleutel", "")
    if not ID.fullmatch(key):
        return HttpResponseBadRequest()
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _page(request, plan, form, status=422, key=key)
    if not is_open(plan) or plan.aantekening_rijen.count() >= MOST:
        return _page(request, plan, form, status=409, key=key)
    note = Aantekening(plan=plan, rij_id=key, **form.cleaned_data)
    Aantekening.objects.bulk_create([note], ignore_conflicts=True)
    links.no_longer_empty(plan)
    messages.info(request, _("Genoteerd in je logboek."))
    return redirect("dossier:logboek", plan.pk)


def _page(request, plan, form, status=200, key=None):
    context = {
        "plan": plan,
        "form": form,
        "is_open": is_open(plan),
        "is_full": status == 409 and is_open(plan),
        "notes": [
            (note, LOGBOEK.get(note.soort, ""))
            for note in plan.aantekening_rijen.order_by("-datum", "-pk")
        ],
        "sleutel": key or row_id(),
    }
    return render(request, "dossier/logboek.html", context, status=status)
