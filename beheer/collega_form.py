"""The forms of an account: a new one, another's, and one's own."""

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from beheer.forms import BeheerForm, KnownRows
from beheer.telling import DOES
from staff.collega import Collega
from staff.four_eyes import GUARDED, keeps_its_address
from staff.rights import GEBIEDSCOORDINATOR, RIGHTS

E_ADDRESS = _(
    "Naar dit adres gaat nog een link voor een wachtwoord. Zet dit account uit, "
    "en maak een nieuw."
)
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
    """Groups that take a second beheerder are asked for, and not given here."""

    to_ask: tuple[str, ...] = ()
    groups = KnownRows(
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
        self._ask_for_what_is_guarded(cleaned)
        return cleaned

    def _ask_for_what_is_guarded(self, cleaned):
        has = set(self.initial.get("groups") or ())
        wanted = [g for g in cleaned.get("groups") or () if g not in has]
        self.to_ask = tuple(g.name for g in wanted if g.name in GUARDED)
        if self.to_ask:
            cleaned["groups"] = cleaned["groups"].exclude(name__in=self.to_ask)

    def clean_email(self):
        email = self.cleaned_data["email"]
        changed = self.instance.pk and "email" in self.changed_data
        if changed and keeps_its_address(self.instance):
            raise forms.ValidationError(E_ADDRESS)
        return email


class NewForm(CollegaForm):
    """A link goes to the mail address, to choose a password (staff.welcome)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True
        self.fields["email"].error_messages["required"] = _(
            "Vul een mailadres in: daar gaat de link voor een wachtwoord heen."
        )

    def save(self, commit=True):
        self.instance.set_unusable_password()
        return super().save(commit)
