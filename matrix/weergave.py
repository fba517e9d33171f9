"""Larger letters, more room between them: chosen once, without JavaScript."""

from urllib.parse import urlencode, urlsplit

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from coevorden.display import LARGE, LARGEST, ROOMY, Display, display, keep
from questions.fields import Keuze
from questions.forms import NamesFaults

AS_IT_IS = "gewoon"


class OneOf(Keuze):
    """One of what always has a value, so there is no answer to take away."""

    drawn = "stand"

    def clean(self, value):
        chosen = super().clean(value)
        return "" if chosen in (None, AS_IT_IS) else chosen


class DisplayForm(NamesFaults, forms.Form):
    use_required_attribute = False
    tekst = OneOf(
        _("Hoe groot wil je de letters?"),
        ((AS_IT_IS, _("Gewoon")), (LARGE, _("Groot")), (LARGEST, _("Heel groot"))),
        _("Bijvoorbeeld: groot, als je zonder bril leest."),
    )
    ruimte = OneOf(
        _("Hoeveel ruimte wil je tussen letters en regels?"),
        ((AS_IT_IS, _("Gewoon")), (ROOMY, _("Veel"))),
        _("Bijvoorbeeld: veel, als letters voor je ogen dansen."),
    )


def choose(request):
    """GET shows what counts now; POST keeps another choice, and shows it at once."""
    back = way_back(request)
    form = DisplayForm(request.POST) if request.method == "POST" else as_chosen(request)
    if form.is_bound and form.is_valid():
        messages.info(request, _("Zo lees je nu elke bladzijde."))
        here = f"{reverse('dossier:weergave')}?{urlencode({'terug': back})}"
        return keep(redirect(here), Display(**form.cleaned_data))
    context = {"form": form, "back": back, "faults": form.faults()}
    status = 422 if form.is_bound else 200
    return render(request, "matrix/weergave.html", context, status=status)


def as_chosen(request) -> DisplayForm:
    now = display(request)["display"]
    chosen = {"tekst": now.tekst or AS_IT_IS, "ruimte": now.ruimte or AS_IT_IS}
    return DisplayForm(initial=chosen)


def way_back(request) -> str:
    """The page that somebody came from, if it is one of ours and not this one."""
    came = urlsplit(request.headers.get("Referer", ""))
    seen = f"{came.path}?{came.query}" if came.query else came.path
    ours = came.netloc == request.get_host() and came.path != request.path
    wanted = request.GET.get("terug", seen if ours else "")
    is_path = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, None)
    return wanted if is_path else reverse("start")
