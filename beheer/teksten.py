"""Beheer of texts: what the public reads outside the werkvormen."""

from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import models
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from beheer.base import BeheerAdmin
from beheer.list_fields import dag
from matrix.models import Tekst
from matrix.wording import DEFAULTS

WHERE = {
    "start-": _("de startpagina"),
    "buurt-": _("de pagina Er komt iets in mijn buurt"),
    "wat-nu-": _("het eind van een plan, bij Wat nu?"),
    "niet-eens": _("de vraag hoe je met mensen praat"),
    "geen-aanvraag": _("het opsturen, de mails, en het plan op papier"),
    "geen-bezwaar": _("meelezen met een plan, en de pagina over je buurt"),
    "geen-besluit": _("het gesprek met de gebiedscoördinator, en de mails"),
    "openbaar": _("het opsturen van een plan"),
    "belanghebbenden": _("het plan en het startgesprek op papier"),
    "vrij-gebruik": _("de brief voor het Omgevingsloket"),
}


class FixedText(NamedTuple):
    """A fixed text: ours, and theirs if they wrote one."""

    slug: str
    ours: str
    theirs: Tekst | None

    @property
    def where(self) -> str:
        return next(
            says for begin, says in WHERE.items() if self.slug.startswith(begin)
        )


def lines() -> list[FixedText]:
    theirs = {tekst.slug: tekst for tekst in Tekst.objects.all()}
    return [
        FixedText(slug, str(ours), theirs.get(slug)) for slug, ours in DEFAULTS.items()
    ]


class TekstAdmin(BeheerAdmin):
    """Every text in a list; a row is kept for what differs from ours only."""

    list_display = ["slug", "tekst"]

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = self.admin_site.each_context(request) | {
            "title": _("Vaste teksten"),
            "lines": lines(),
            "may_change": self.has_change_permission(request),
        }
        return render(request, "beheer/teksten.html", context)

    def get_fieldsets(self, request, obj=None):
        slug = obj.slug if obj else request.GET.get("slug")
        ours = {"fields": ["slug", "tekst"]}
        if slug in DEFAULTS:
            says = _("Onze tekst is: {tekst}").format(tekst=DEFAULTS[slug])
            ours["description"] = says
        return self.with_reason(request, obj, [(None, ours)])

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def consequence(self, row):
        return _("Dan staat onze eigen tekst er weer: {tekst}").format(
            tekst=DEFAULTS.get(row.slug, "")
        )


class HulpregelAdmin(BeheerAdmin):
    list_display = ["__str__", "soort", "plek", "nagekeken_op"]
    list_filter = ["soort"]
    search_fields = ["naam", "uitleg"]
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.DateField: {"form_class": dag},
    }
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *("soort", "naam", "uitleg", "link", "telefoon"),
                    *("mail", "plek", "nagekeken_op"),
                ]
            },
        )
    ]

    def consequence(self, row):
        return _("Het verdwijnt van de hulppagina.")


class StandaardantwoordAdmin(BeheerAdmin):
    list_display = ["naam", "tekst"]
    search_fields = ["naam", "tekst"]
    fieldsets = [(None, {"fields": ["naam", "tekst"]})]

    def consequence(self, row):
        return _("Collega’s kunnen het niet meer kiezen. Wat verstuurd is, blijft.")
