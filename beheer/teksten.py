"""Beheer of texts: what the public reads outside the werkvormen."""

from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import models
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from beheer.base import BeheerAdmin
from beheer.forms import PREVIEW
from beheer.list_fields import dag
from beheer.text_preview import ReadHere, preview, spot_of
from matrix.models import Tekst
from matrix.wording import DEFAULTS


class FixedText(NamedTuple):
    """A fixed text: ours, and theirs if they wrote one."""

    slug: str
    ours: str
    theirs: Tekst | None

    @property
    def spot(self) -> ReadHere:
        return spot_of(self.slug)


def lines() -> list[FixedText]:
    theirs = {tekst.slug: tekst for tekst in Tekst.objects.all()}
    return [
        FixedText(slug, str(ours), theirs.get(slug)) for slug, ours in DEFAULTS.items()
    ]


class TekstAdmin(BeheerAdmin):
    """Every text in a list; a row is kept for what differs from ours only."""

    change_form_template = "beheer/tekst.html"
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
            ours["description"] = about(slug)
        return self.with_reason(request, obj, [(None, ours)])

    def response_add(self, request, obj, post_url_continue=None):
        if PREVIEW in request.POST:
            return preview(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        """What was typed is shown where it is read, and then forgotten again."""
        if PREVIEW in request.POST:
            return preview(request, obj)
        return super().response_change(request, obj)

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def consequence(self, row):
        return _("Dan staat onze eigen tekst er weer: {tekst}").format(
            tekst=DEFAULTS.get(row.slug, "")
        )


def about(slug: str) -> str:
    """How it reads when nobody changes it, and where."""
    spot = spot_of(slug)
    where = format_html('<a href="{}">{}</a>', spot.url, spot.says)
    says = _("Onze tekst is: {tekst} Je leest het hier: {plek}.")
    return format_html(
        says, tekst=DEFAULTS[slug], plek=where if spot.url else spot.says
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
