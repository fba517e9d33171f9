"""Beheer of texts: what the public reads outside the werkvormen."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from beheer.base import BeheerAdmin
from beheer.list_fields import dag


class TekstAdmin(BeheerAdmin):
    """Only what differs from our own text is listed here."""

    list_display = ["slug", "tekst"]
    fieldsets = [(None, {"fields": ["slug", "tekst"]})]

    def get_readonly_fields(self, request, obj=None):
        return ["slug"] if obj else []

    def consequence(self, row):
        return _("Dan staat onze eigen tekst er weer.")


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
