"""What is asked of a picture: the file, and words for who can't see it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from nota.answers import JA
from press.pictures import MOST_BYTES
from questions.fields import Bestand, Ja, Tekst
from questions.forms import NamesFaults

ACCEPT = ("image/jpeg", "image/png", "image/webp", "image/heic", ".heic", ".heif")
OTHER_FILE = _("Dit is geen foto die we kennen. Kies een JPG, PNG, WEBP of HEIC.")
TOO_HEAVY = _("Deze foto is groter dan 10 MB. Maak hem kleiner, of kies een andere.")
TRY_AGAIN = _("Het lukte niet om deze foto te lezen. Probeer een andere.")
WHY_NOT = {
    "geen_beeld": OTHER_FILE,
    "stuk": _("Deze foto is stuk, of kwam niet heel aan. Probeer het opnieuw."),
    "te_veel_punten": _(
        "Deze foto heeft te veel beeldpunten: meer dan 64 miljoen. Maak er een "
        "schermafdruk van, en kies die."
    ),
    "geheugen": _("Deze foto is te groot. Maak er een schermafdruk van, en kies die."),
    "te_lang": _("Deze foto lezen duurt te lang. Maak er een schermafdruk van."),
    "bezet": _("Het is even druk. Probeer het over een minuut opnieuw."),
}


class WordsForm(NamesFaults, forms.Form):
    """What a picture says, and who sees it."""

    use_required_attribute = False
    beschrijving = Tekst(
        _("Wat staat erop?"),
        _("Wie niet ziet, hoort dit. Bijvoorbeeld: een lege schuur naast de kerk."),
        max_length=500,
    )
    onderschrift = Tekst(
        _("Wat wil je erbij zeggen?"),
        _("Bijvoorbeeld: zo is het nu. Het mag leeg blijven."),
        lang=False,
        max_length=300,
    )
    besloten = Ja(
        _("Wie mag dit zien?"),
        _("Je lezers en de gemeente. De openbare versie mag iedereen lezen."),
        tick=_("Laat dit weg uit de openbare versie"),
    )

    def clean_beschrijving(self):
        if not self.cleaned_data["beschrijving"]:
            raise forms.ValidationError(_("Schrijf kort op wat erop staat."))
        return self.cleaned_data["beschrijving"]

    def clean_besloten(self):
        return self.cleaned_data["besloten"] == JA


class PictureForm(WordsForm):
    """One more picture, with its words."""

    field_order = ("bestand",)
    bestand = Bestand(
        accept=",".join(ACCEPT),
        label=_("Je foto of tekening"),
        help_text=_(
            "Bijvoorbeeld: een foto van de plek, of een schets op papier. Hoogstens "
            "10 MB. Waar en wanneer je hem maakte, halen we eruit."
        ),
        error_messages={
            "required": _("Kies eerst een foto of tekening."),
            "missing": _("Kies eerst een foto of tekening."),
            "invalid": OTHER_FILE,
            "empty": _("Dit bestand is leeg. Kies een andere foto."),
        },
    )

    def clean_bestand(self):
        given = self.cleaned_data["bestand"]
        if given.size > MOST_BYTES:
            raise forms.ValidationError(TOO_HEAVY)
        return given
