"""Searches that a colleague keeps, to ask them again with one press."""

from urllib.parse import parse_qsl

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from desk.deeds.deed import needed
from questions.fields import Tekst
from questions.forms import NamesFaults
from staff.models import Zoekopdracht
from typed.addresses import phone_in
from typed.reach import in_pieces

MOST = 20
LONGEST_NAME = Zoekopdracht._meta.get_field("naam").max_length
LONGEST = Zoekopdracht._meta.get_field("vraag").max_length


def has_phone(text: str) -> bool:
    """Whether it is a number as the search understands it, or has one in it."""
    return bool(phone_in(text)) or any(address for _piece, address in in_pieces(text))


class Bewaar(NamesFaults, forms.Form):
    """A name for the search that was asked."""

    use_required_attribute = False
    naam = needed(
        Tekst(
            gettext_lazy("Onder welke naam?"),
            gettext_lazy("Bijvoorbeeld: zwaar in Sleen."),
            lang=False,
            max_length=LONGEST_NAME,
        ),
        gettext_lazy("Typ een naam voor deze zoekvraag."),
    )

    def __init__(self, user, query: str, data=None):
        self.own, self.query = user.zoekopdrachten.all(), query
        super().__init__(data)

    def clean_naam(self):
        naam = self.cleaned_data["naam"]
        others = list(self.own.exclude(naam=naam, vraag=self.query))
        if any(each.naam == naam for each in others):
            raise forms.ValidationError(_("Deze naam heb je al. Kies een andere."))
        if len(others) >= MOST:
            says = _("Je bewaart al {n} zoekvragen. Haal er eerst een weg.")
            raise forms.ValidationError(says.format(n=MOST))
        if not 0 < len(self.query) <= LONGEST:
            says = _("Zoek eerst iets. Of zoek met minder woorden.")
            raise forms.ValidationError(says)
        if "@" in self.query or "%40" in self.query:
            says = _("Een zoekvraag met een mailadres bewaren we niet.")
            raise forms.ValidationError(says)
        if any(has_phone(value) for _name, value in parse_qsl(self.query)):
            says = _("Een zoekvraag met een telefoonnummer bewaren we niet.")
            raise forms.ValidationError(says)
        return naam
