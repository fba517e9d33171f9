import re

from django import forms
from django.utils.translation import gettext_lazy as _

from dossier.submit import Sending, destinations
from questions.fields import Ja, Keuze, Tekst
from questions.forms import NamesFaults, Questions
from questions.kind import Question
from typed.addresses import LONGEST_PHONE, can_be_mailed, is_phone, mail_in

E_MAIL = _("Dit mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl.")
LONGEST_MAIL = 254  # as the column


class Mailadres(Question, forms.EmailField):
    """An address that a message can be made to, also when it was copied with a name."""

    drawn = "mail"
    autocomplete = "email"

    def to_python(self, value):
        return super().to_python(mail_in(str(value)) if value else value)

    def clean(self, value):
        address = super().clean(value)
        if address and not can_be_mailed(address):
            raise forms.ValidationError(self.error_messages["invalid"])
        return address


class Telefoonnummer(Question, forms.CharField):
    """A number to call, kept as it was written."""

    drawn = "telefoon"
    autocomplete = "tel"

    def clean(self, value):
        value = super().clean(value)
        if value and not is_phone(value):
            raise forms.ValidationError(self.error_messages["invalid"])
        return value


class MailForm(NamesFaults, forms.Form):
    """Where the private link may be mailed to."""

    use_required_attribute = False
    mail = Mailadres(
        label=_("Je mailadres"),
        help_text=_("Bijvoorbeeld: naam@voorbeeld.nl."),
        max_length=LONGEST_MAIL,
        error_messages=dict.fromkeys(("invalid", "required", "max_length"), E_MAIL),
    )


class SendForm(Questions):
    """Where it goes, how we reach you, and which version the gemeente reads."""

    gebied = Keuze(
        _("Naar welk gebied stuur je dit?"),
        help_text=_(
            "Bijvoorbeeld: het gebied waar je plan het meest te merken is. Daar leest "
            "de gebiedscoördinator het."
        ),
    )
    mail = Mailadres(
        label=_("Waar mogen we je mailen?"),
        help_text=_("Bijvoorbeeld: naam@voorbeeld.nl."),
        max_length=LONGEST_MAIL,
        error_messages={
            "required": _("Vul je mailadres in, dan kunnen we je antwoorden."),
            "invalid": E_MAIL,
            "max_length": E_MAIL,
        },
    )
    telefoon = Telefoonnummer(
        label=_("Wil je gebeld worden? Vul dan je nummer in."),
        help_text=_("Bijvoorbeeld: 0524 000 000. Het mag leeg blijven."),
        max_length=LONGEST_PHONE,
        required=False,
        empty_value=None,
        error_messages=dict.fromkeys(
            ("invalid", "max_length"),
            _("Dit nummer klopt niet. Schrijf het zo: 0524 000 000."),
        ),
    )
    inschattingen = Ja(
        _("Wat leest de gemeente?"),
        _("Alles wat je invulde. Maar niet wat jij van groepen denkt."),
        tick=_("Stuur ook mee wat ik van groepen denk"),
    )

    def prepare(self):
        self.destinations = {g.slug: g for g in destinations(self.journey.plan)}
        if len(self.destinations) == 1:
            del self.fields["gebied"]
            return
        field = self.fields["gebied"]
        field.choices = [(slug, g.naam) for slug, g in self.destinations.items()]
        field.required = True
        field.error_messages["required"] = _("Kies naar welk gebied het gaat.")

    @property
    def only_destination(self):
        """The gebied it goes to when there is nothing to choose."""
        return "" if "gebied" in self.fields else next(iter(self.destinations.values()))

    def sending(self) -> Sending:
        """What was filled in; only to be asked of a form that is valid."""
        nummer = self.data.get("nummer", "")
        chosen = self.accepted.get("gebied")
        return Sending(
            nummer=int(nummer) if re.fullmatch("[0-9]{1,4}", nummer) else 0,
            gebied=self.destinations[chosen] if chosen else self.only_destination,
            mail=self.accepted["mail"],
            telefoon=self.accepted["telefoon"],
            estimates=bool(self.accepted["inschattingen"]),
        )


class ReasonForm(NamesFaults, forms.Form):
    """Why somebody takes a plan back; nobody has to say."""

    use_required_attribute = False
    reden = Tekst(
        _("Waarom trek je het terug?"),
        _("Bijvoorbeeld: we wachten nog een jaar. Het mag leeg blijven."),
    )


class NoHelpForm(NamesFaults, forms.Form):
    """What the talk with the gemeente did not bring."""

    use_required_attribute = False
    reden = Tekst(
        _("Wat mis je nog?"),
        _("Bijvoorbeeld: ik weet nog steeds niet of mijn plan in de regels past."),
    )

    def clean_reden(self):
        if not self.cleaned_data["reden"]:
            raise forms.ValidationError(_("Schrijf kort op wat je nog mist."))
        return self.cleaned_data["reden"]


class NoGroupForm(NamesFaults, forms.Form):
    """Why a group that was proposed is not taken over."""

    use_required_attribute = False
    reden = Tekst(
        _("Waarom niet?"),
        _("Bijvoorbeeld: zij merken er niets van, want de weg blijft open."),
        max_length=500,
    )

    def clean_reden(self):
        if not self.cleaned_data["reden"]:
            raise forms.ValidationError(_("Schrijf kort op waarom niet."))
        return self.cleaned_data["reden"]


class MessageForm(NamesFaults, forms.Form):
    """A message to the gemeente."""

    use_required_attribute = False
    tekst = Tekst(
        _("Wat wil je de gemeente vragen of vertellen?"),
        _("Bijvoorbeeld: kunnen we een keer bellen?"),
    )

    def clean_tekst(self):
        tekst = self.cleaned_data["tekst"]
        if not tekst:
            raise forms.ValidationError(_("Typ eerst je bericht."))
        return tekst
