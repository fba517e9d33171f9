"""What every form of the beheer asks: why, and whether nobody came in between."""

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from beheer.spoken import told
from coevorden.sent import number
from matrix.beheerd import LONGEST_REASON
from questions.changes import Change, Told, between

PREVIEW = "_voorbeeld"
LARGEST = 2**31 - 1
WHY = _("Waarom verander je dit?")


class KnownRows(forms.ModelMultipleChoiceField):
    """A key that fits in no column is the key of no row."""

    def clean(self, value):
        for key in value or ():
            if number(str(key), -1) < 0:
                says = self.error_messages["invalid_pk_value"]
                raise forms.ValidationError(says, params={"pk": key})
        return super().clean(value)


def reden(label=WHY) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LONGEST_REASON,
        error_messages={
            "required": _("Schrijf in één zin waarom. Dat leest later prettig terug.")
        },
        help_text=_(
            "Eén zin is genoeg. Bijvoorbeeld: de prijs van de zaal ging omhoog."
        ),
    )


def gezien_versie() -> forms.IntegerField:
    """The version that was shown; anything strange counts as an old one."""
    return forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=LARGEST
    )


class RemovalForm(forms.Form):
    reden = reden(_("Waarom haal je dit weg?"))


class GoBackForm(forms.Form):
    reden = reden(_("Waarom ga je terug naar deze versie?"))
    gezien_versie = gezien_versie()


class BeheerForm(forms.ModelForm):
    """A row of the beheer; a second beheerder never undoes the first unseen."""

    reden = reden()
    gezien_versie = gezien_versie()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.differences: list[Change] | None = None
        self.initial["gezien_versie"] = self.instance.versie
        for name in self.fields.keys() - {"reden"}:
            self.fields[name].error_messages["required"] = _("Vul dit in.")
        if self.is_preview:
            self.fields["reden"].required = False

    @property
    def is_preview(self) -> bool:
        return PREVIEW in self.data

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and not self.is_preview:
            self._claim()
        return cleaned

    @property
    def saved_last(self):
        """The last known change: by whom, and when."""
        return self.instance.history.select_related("history_user").first()

    def _claim(self):
        """Inside the transaction of the save: the claim is undone if that fails."""
        if self.instance.claim(self.cleaned_data.get("gezien_versie") or 0):
            return
        self.differences = self._differences()
        self.data = self.data.copy()
        now = type(self.instance).objects.get(pk=self.instance.pk)
        self.data[self.add_prefix("gezien_versie")] = now.versie
        says = _("Een ander heeft dit intussen ook veranderd. Er is nog niets bewaard.")
        self.add_error(None, forms.ValidationError(says, code="conflict"))

    def _differences(self) -> list[Change]:
        """Of what can be accepted; the rest says for itself what is wrong with it."""
        accepted = self.cleaned_data.keys() - {"reden", "gezien_versie"}
        names = [each for each in self.changed_data if each in accepted]
        return between(
            self._told(names, self.initial), self._told(names, self.cleaned_data)
        )

    def _told(self, names: list[str], values: dict) -> Told:
        found = {}
        for name in names:
            field = self.fields[name]
            found |= told(name, field.label, by_name(field, values.get(name)))
        return found


def by_name(field, value):
    """Rows of another table by their names; any other value as it is."""
    if isinstance(field, forms.ModelMultipleChoiceField):
        return [str(row) for row in value or ()]
    if isinstance(field, forms.ModelChoiceField):
        key = getattr(value, "pk", value)
        return str(field.queryset.filter(pk=key).first() or "")
    return value


class NamedForm(BeheerForm):
    """A new row gets its slug from its name, once: addresses and plans use it."""

    def clean_naam(self):
        naam = self.cleaned_data["naam"]
        others = type(self.instance).objects.exclude(pk=self.instance.pk)
        if "naam" in self.changed_data and others.filter(naam__iexact=naam).exists():
            raise forms.ValidationError(_("Deze naam is er al. Kies een andere naam."))
        if not self.instance.slug:
            self.instance.slug = self._new_slug(naam, others)
        return naam

    def _new_slug(self, naam, others) -> str:
        column = type(self.instance)._meta.get_field("slug")
        slug = slugify(naam.replace("/", " "))[: column.max_length]
        if not slug:
            raise forms.ValidationError(_("Gebruik letters in de naam."))
        column.run_validators(slug)
        if others.filter(slug=slug).exists():
            raise forms.ValidationError(
                _("Deze naam lijkt te veel op een andere naam.")
            )
        return slug
