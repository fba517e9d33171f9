"""The two steps of reading in: a file, and a yes with a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FileForm(forms.Form):
    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_("Een .xlsx of .json, niet groter dan 4 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.json"}),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": _("Dit bestand is leeg."),
        },
    )


class YesForm(forms.Form):
    """`gezien` tells with which matrix the beheerder compared the file."""

    reden = forms.CharField(
        label=_("Waarom verander je dit?"),
        help_text=_("Bijvoorbeeld: doorgelopen met de gebiedscoördinatoren."),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        error_messages={"required": _("Schrijf kort op waarom dit verandert.")},
    )
    gezien = forms.CharField(max_length=64, widget=forms.HiddenInput)
