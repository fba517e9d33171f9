"""The pages with which all of a gemeente goes out in one file, and comes in."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.exchange.file_read import Unreadable
from beheer.exchange.forms import FileForm, YesForm
from beheer.exchange.storing import Changed
from beheer.gemeente_file.comparison import compared
from beheer.gemeente_file.file_in import gemeente_in, sound
from beheer.gemeente_file.inventory import (
    as_file,
    gemeente_now,
    print_of,
    without_places,
)
from beheer.gemeente_file.taking_over import InUse, take_over
from matrix.invoer import Invoer, forget_old_invoer
from matrix.permissions import BEHEERDER
from staff import events
from staff.guards import confirmed_to_save

HERE = "admin:matrix_gemeente_bestand"


class JsonForm(FileForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bestand"].help_text = _("Een .json, niet groter dan 4 MB.")
        self.fields["bestand"].widget.attrs["accept"] = ".json"


class GemeenteYes(YesForm):
    weg = forms.BooleanField(
        label=gettext_lazy("Haal weg wat niet in het bestand staat"), required=False
    )


class GemeenteFile:
    """What the admin of Gemeente can do besides."""

    def get_urls(self):
        own = [
            self._page("bestand/", confirmed_to_save(self.uploads), "bestand"),
            self._page("bestand/uit/", self.goes_out, "uit"),
            self._page("bestand/leeg/", self.starts_empty, "leeg"),
            self._page("bestand/<int:invoer>/", confirmed_to_save(self.confirms), "in"),
        ]
        return own + super().get_urls()

    def _page(self, to, view, name):
        view = self.admin_site.admin_view(self._may(view))
        return path(to, view, name=f"matrix_gemeente_{name}")

    def _may(self, view):
        """It holds all that the beheer has, so it takes every right."""

        def guarded(request, *args, **kwargs):
            if not request.user.has_perms(BEHEERDER):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    def goes_out(self, request):
        return _attached(gemeente_now(), f"gemeente-{timezone.localdate():%Y-%m-%d}")

    def starts_empty(self, request):
        return _attached(without_places(), "gemeente-leeg")

    def uploads(self, request):
        if request.method != "POST":
            return self._file_form(request, JsonForm())
        form = JsonForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._file_form(request, form, status=422)
        try:
            wanted = gemeente_in(form.cleaned_data["bestand"].read())
        except Unreadable as refused:
            return self._file_form(request, JsonForm(), refused.problems, status=422)
        forget_old_invoer()
        kept = Invoer.objects.create(gebruiker=request.user, inhoud=wanted)
        return redirect("admin:matrix_gemeente_in", kept.pk)

    def confirms(self, request, invoer):
        kept = Invoer.objects.filter(pk=invoer, gebruiker=request.user).first()
        if kept is None:
            says = _("Dit bestand is al ingelezen, of het is ouder dan een dag.")
            self.message_user(request, says)
            return redirect(HERE)
        try:
            wanted = sound(kept.inhoud)
        except Unreadable as refused:  # the product changed since
            return self._file_form(request, JsonForm(), refused.problems, status=422)
        form = GemeenteYes(request.POST if request.method == "POST" else None)
        if request.method != "POST":
            return self._yes_form(request, wanted, form)
        if not form.is_valid():
            return self._yes_form(request, wanted, form, status=422)
        return self._takes_over(request, kept, wanted, form)

    def _takes_over(self, request, kept, wanted, form):
        given = form.cleaned_data
        try:
            with transaction.atomic():
                kept.delete()
                take_over(
                    wanted,
                    given["gezien"],
                    given["reden"],
                    request.user,
                    removing=given["weg"],
                )
        except Changed:
            says = _("Iemand veranderde iets terwijl jij keek. Er is niets ingelezen.")
            return self._yes_form(request, wanted, form, [says], status=409)
        except InUse as refused:
            return self._yes_form(request, wanted, form, refused.problems, status=422)
        events.record("read_in", request, on="matrix.gemeente")
        self.message_user(request, _("De gemeente is ingelezen."))
        return redirect(HERE)

    def _file_form(self, request, form, problems=(), status=200):
        more = {"form": form, "problems": problems}
        title = _("De gemeente als bestand")
        return self._drawn(
            request, "beheer/gemeente_file/bestand.html", title, more, status
        )

    def _yes_form(self, request, wanted, form, problems=(), status=200):
        now = gemeente_now()
        more = {
            "form": form,
            "problems": problems,
            "parts": compared(wanted, now),
            "seen": print_of(now),
        }
        return self._drawn(
            request,
            "beheer/gemeente_file/overnemen.html",
            _("Dit verandert er"),
            more,
            status,
        )

    def _drawn(self, request, template, title, more, status):
        more |= {"title": title, "subtitle": ""}
        return self.drawn(request, template, None, more, status)


def _attached(document: dict, name: str) -> HttpResponse:
    disposition = {"Content-Disposition": f'attachment; filename="{name}.json"'}
    return HttpResponse(
        as_file(document), content_type="application/json", headers=disposition
    )
