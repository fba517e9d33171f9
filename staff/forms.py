"""The few questions that a colleague answers to get in."""

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.fields import Keuze
from questions.forms import NamesFaults
from questions.kind import Question
from staff import counting, demo_accounts, events, factor
from staff.models import MELDINGEN, METEEN, Voorkeur
from typed.gate import folded

E_LOGIN = _("Deze naam en dit wachtwoord horen niet bij elkaar.")


class Woord(Question, forms.CharField):
    """A short answer; `autocomplete` lets a browser fill it in (WCAG 1.3.5, 3.3.8)."""

    def __init__(self, label, help_text, missing, *, autocomplete):
        self.autocomplete = autocomplete
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=254,
            error_messages={"required": missing, "max_length": missing},
        )


class Geheim(Woord):
    """A password: not shown, not trimmed, never sent back."""

    drawn = "geheim"

    def __init__(self, label, help_text, missing, *, autocomplete="current-password"):
        super().__init__(label, help_text, missing, autocomplete=autocomplete)
        self.strip = False


class StaffForm(NamesFaults, forms.Form):
    use_required_attribute = False

    def __init__(self, request, data=None):
        self.request = request
        super().__init__(data)


class LoginForm(StaffForm):
    naam = Woord(
        _("Gebruikersnaam"),
        _("Die kreeg je van de beheerder."),
        _("Vul je gebruikersnaam in."),
        autocomplete="username",
    )
    wachtwoord = Geheim(
        _("Wachtwoord"),
        _("Weet je het niet meer? De beheerder stuurt je een link."),
        _("Vul je wachtwoord in."),
    )

    user = None

    def clean_naam(self):
        """As the account has it; a phone begins it with a capital."""
        name = User.normalize_username(self.cleaned_data["naam"])
        alike = User.objects.filter(
            Q(username__iexact=name) | Q(username__iexact=folded(name))
        )
        names = set(alike.values_list("username", flat=True))
        return names.pop() if len(names) == 1 else name

    def clean(self):
        given = self.cleaned_data
        if len(given) < 2:
            return
        name, password = given["naam"], given["wachtwoord"]
        self.user = counting.tried(self.request, name, lambda: _who(name, password))
        if self.user is None:
            self.add_error("wachtwoord", E_LOGIN)


def _who(name: str, password: str) -> User | None:
    user = authenticate(username=name, password=password)
    return None if user is None or demo_accounts.is_refused(user) else user


class CodeForm(StaffForm):
    """The second step: a code of the app, or one from the paper."""

    code = Woord(
        _("Code"),
        _("Zes cijfers uit de app op je telefoon. Of een herstelcode van je papier."),
        _("Vul de code in."),
        autocomplete="one-time-code",
    )

    def cleaned_code(self) -> str:
        return "".join(self.cleaned_data["code"].split())


class FirstCodeForm(CodeForm):
    code = Woord(
        _("Code"),
        _("De zes cijfers die de app nu laat zien."),
        _("Vul de code in."),
        autocomplete="one-time-code",
    )


class ConfirmForm(StaffForm):
    """Who came in by password shows it again, or a code of the app."""

    bevestiging = Geheim(
        _("Je wachtwoord, of een code uit je app"),
        _("Zo weten we zeker dat jij het bent."),
        _("Vul je wachtwoord of een code in."),
    )

    def clean_bevestiging(self):
        given = self.cleaned_data["bevestiging"]
        right = is_shown_by(self.request, given)
        result = events.DONE if right else events.REFUSED
        events.record("confirmed", self.request, result=result)
        if not right:
            counting.refuse_while_resting(self.request, self.request.user.username)
            raise forms.ValidationError(_("Dit klopt niet. Probeer het nog een keer."))
        return given


def is_shown_by(request, given: str) -> bool:
    """A wrong password slows the next one down, and so does a wrong code."""
    user, code = request.user, given.strip()
    if code.isdecimal() and len(code) == 6:
        return bool(_tried(request, lambda: factor.passes(user, code)))
    return bool(_tried(request, lambda: _who(user.username, given)))


def _tried(request, passes):
    return counting.tried(request, request.user.username, passes)


class MeldingenForm(StaffForm):
    """When somebody wants mail; as it stands now when it is first shown."""

    meldingen = Keuze(_("Wanneer wil je mail over plannen?"), MELDINGEN)

    def __init__(self, request, data=None):
        super().__init__(request, data)
        self.fields["meldingen"].required = True
        found = Voorkeur.objects.filter(medewerker=request.user).first()
        self.initial["meldingen"] = found.meldingen if found else METEEN


class FirstPasswordForm(NamesFaults, forms.Form):
    """A password for an account; it may not look like what is known of its owner."""

    use_required_attribute = False

    nieuw = Geheim(
        _("Je nieuwe wachtwoord"),
        _("Minstens 12 tekens. Een zin is makkelijk te onthouden."),
        _("Vul een nieuw wachtwoord in."),
        autocomplete="new-password",
    )

    def __init__(self, user, data=None):
        self.user = user
        super().__init__(data)

    def clean_nieuw(self):
        validate_password(self.cleaned_data["nieuw"], self.user)
        return self.cleaned_data["nieuw"]


class PasswordForm(FirstPasswordForm):
    """Another one, for who is inside."""

    def __init__(self, request, data=None):
        super().__init__(request.user, data)
