"""Forms outside the conversation: an address, a note, what a reader says back."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from plans import words
from plans.policy.answers import JA
from plans.policy.dates import dates_in
from wizard.fields import JA_NEE, Keuze, Question, Tekst
from wizard.forms import arrived

E_DATUM = _("Deze datum kennen we niet. Schrijf hem zo: 1-3-2027.")


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


class Datum(Question, forms.CharField):
    """A day as people write it; a phone shows its calendar."""

    drawn = "datum"

    def clean(self, value):
        days = list(dates_in(super().clean(value) or ""))
        if len(days) != 1:
            raise forms.ValidationError(E_DATUM)
        return days[0]


class NoteForm(forms.Form):
    """A note of the log, made in a few seconds while it happens."""

    use_required_attribute = False
    soort = Keuze(
        _("Wat deed je?"),
        words.LOGBOEK.items(),
        _("Bijvoorbeeld: met iemand gepraat."),
        vorm="uitklap",
    )
    datum = Datum(
        label=_("Wanneer?"), help_text=_("Bijvoorbeeld: 1-3-2027."), required=False
    )
    tekst = Tekst(
        _("Wat was het?"),
        _("Bijvoorbeeld: brief in de bus bij 24 huizen. Noem groepen, geen namen."),
        max_length=500,
    )

    @classmethod
    def for_today(cls):
        return cls(initial={"datum": timezone.localdate().isoformat()})

    @classmethod
    def sent(cls, data):
        return cls(arrived(data))

    def clean_tekst(self):
        if not self.cleaned_data["tekst"]:
            raise forms.ValidationError(_("Schrijf kort op wat het was."))
        return self.cleaned_data["tekst"]


class LezerForm(forms.Form):
    """What a reader says back; no name is asked."""

    use_required_attribute = False
    groep = Tekst(
        _("Bij welke groep hoor je?"),
        _("Bijvoorbeeld: bewoner van de straat. Je naam is niet nodig."),
        lang=False,
        max_length=500,
    )
    klopt = Keuze(
        _("Staat goed in het verslag wat jij zei?"),
        JA_NEE,
        _(
            "Ja betekent dat het klopt. Het betekent niet dat je het met het plan eens "
            "bent."
        ),
        vorm="janee",
    )
    reactie = Tekst(
        _("Wat wil je zeggen?"),
        _("Bijvoorbeeld: ik mis de kinderen van de school."),
        max_length=4000,
    )

    def __init__(self, *args, with_verslag: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not with_verslag:
            del self.fields["klopt"]

    def clean(self):
        """Ja says enough by itself; anything else needs words."""
        said = super().clean()
        is_said = said.get("reactie") or said.get("klopt") == JA
        if not is_said and "reactie" not in self.errors:
            self.add_error("reactie", _("Typ eerst je reactie."))
        return said
