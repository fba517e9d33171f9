"""The forms of an account: a new one, another's, and one's own."""

from django import forms
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from beheer.forms import BeheerForm
from beheer.telling import DOES
from staff.collega import Collega
from staff.rights import GEBIEDSCOORDINATOR, RIGHTS

NAMES = ("username", "first_name", "last_name", "email")


class OwnForm(BeheerForm):
    """Who somebody is. What they may do is for a colleague to change."""

    class Meta:
        model = Collega
        fields = NAMES
        labels = {
            "username": _("Gebruikersnaam"),
            "first_name": _("Voornaam"),
            "last_name": _("Achternaam"),
            "email": _("Mailadres"),
        }
        help_texts = {
            "username": _(
                "Hiermee logt deze collega in. Letters, cijfers en @ . + - _"
            ),
            "email": _("Hier komt de mail over plannen. Zonder adres komt er niets."),
        }
        error_messages = {
            "username": {"unique": _("Deze gebruikersnaam is er al. Kies een andere.")}
        }


class CollegaForm(OwnForm):
    groups = forms.ModelMultipleChoiceField(
        Group.objects.filter(name__in=RIGHTS),
        label=DOES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta(OwnForm.Meta):
        fields = (*NAMES, "groups", "is_active")
        labels = OwnForm.Meta.labels | {"is_active": _("Mag inloggen")}
        help_texts = OwnForm.Meta.help_texts | {
            "is_active": _("Zonder vinkje kan deze collega er niet in."),
        }

    def clean(self):
        """A gebiedscoördinator hears of a plan by mail, and so has an address."""
        cleaned = super().clean()
        names = {group.name for group in cleaned.get("groups") or ()}
        if GEBIEDSCOORDINATOR in names and not cleaned.get("email"):
            says = _("Een gebiedscoördinator heeft een mailadres nodig.")
            self.add_error("email", says)
        return cleaned


class WithPassword(forms.Form):
    """A word that a beheerder gives; it is not shown again, nor sent back."""

    wachtwoord = forms.CharField(
        label=_("Wachtwoord"),
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Vul een wachtwoord in.")},
        help_text=_("Een zin van ten minste 12 tekens. Je collega kan hem veranderen."),
    )
    instance = None

    def clean_wachtwoord(self):
        word = self.cleaned_data["wachtwoord"]
        validate_password(word, self.instance)
        return word


class NewForm(WithPassword, CollegaForm):
    """Without a password, a link goes to the mail address (staff.welcome)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["wachtwoord"].required = False
        self.fields["wachtwoord"].help_text = _(
            "Leeg: je collega krijgt een mail met een link, en kiest zelf. "
            "Of: een zin van ten minste 12 tekens."
        )

    def clean_wachtwoord(self):
        return super().clean_wachtwoord() if self.cleaned_data["wachtwoord"] else None

    def clean(self):
        cleaned = super().clean()
        given = cleaned.get("wachtwoord", True) or cleaned.get("email", True)
        if not given and "email" not in self.errors:
            says = _("Vul een mailadres in voor de link, of geef een wachtwoord.")
            self.add_error("email", says)
        return cleaned

    def save(self, commit=True):
        self.instance.set_password(self.cleaned_data["wachtwoord"])
        return super().save(commit)
