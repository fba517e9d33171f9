from django import forms
from django.utils.translation import gettext_lazy as _

from wizard.fields import Question


class Mailadres(Question, forms.EmailField):
    drawn = "mail"


class MailForm(forms.Form):
    """Where the private link may be mailed to."""

    use_required_attribute = False
    mail = Mailadres(
        label=_("Je mailadres"),
        help_text=_("Bijvoorbeeld: naam@voorbeeld.nl."),
        max_length=254,  # as the column
        error_messages=dict.fromkeys(
            ("invalid", "required", "max_length"),
            _("Dit mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl."),
        ),
    )
