"""Beheer of texts: what the public reads outside the werkvormen."""

from django.contrib import admin
from django.db import models

from matrix.models import Hulpregel, Tekst


@admin.register(Tekst)
class TekstAdmin(admin.ModelAdmin):
    """Only what differs from our own text is listed here."""

    list_display = ["slug", "tekst"]


@admin.register(Hulpregel)
class HulpregelAdmin(admin.ModelAdmin):
    list_display = ["__str__", "soort", "plek", "nagekeken_op"]
    list_filter = ["soort"]
    search_fields = ["naam", "uitleg"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
