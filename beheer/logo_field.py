"""The logo in a form: the one that is there, another one, or away with it."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from matrix.logo import OTHER_FILE, logo_of

ACCEPT = "image/png,image/jpeg,image/webp"


class LogoInput(forms.ClearableFileInput):
    template_name = "beheer/widgets/logo.html"
    clear_checkbox_label = _("Haal het logo weg")

    def is_initial(self, value) -> bool:
        return value is not None


class LogoField(forms.FileField):
    """Gives a Logo that is not kept yet, False to take it away, or what was there."""

    widget = LogoInput

    def __init__(self):
        super().__init__(
            required=False,
            label=_("Logo"),
            help_text=_(
                "PNG, JPEG of WebP, hoogstens 10 MB. Staat boven elke pagina, op "
                "papier en in mail. Het mooist is een PNG zonder achtergrond."
            ),
            error_messages={
                "invalid": OTHER_FILE,
                "missing": OTHER_FILE,
                "empty": _("Dit bestand is leeg. Kies een ander logo."),
                "contradiction": _(
                    "Je koos een nieuw logo, en je vinkte aan dat het weg moet. "
                    "Doe een van de twee."
                ),
            },
        )
        self.widget.attrs["accept"] = ACCEPT

    def bound_data(self, data, initial):
        """What is there stays in view, also when another one was refused."""
        return initial

    def clean(self, data, initial=None):
        given = super().clean(data, initial)
        return logo_of(given.read()) if isinstance(given, UploadedFile) else given
