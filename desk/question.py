"""What can be looked for among the sent plans."""

from datetime import timedelta

from django import forms
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from desk.words import STATUS, VOLGORDE
from matrix.models import Gebied
from nota.status import CONCEPT
from nota.words.advies import ROL
from nota.words.gewicht import ZWAARTE
from nota.words.werkvormen import PLAATS
from plans.kenmerk import meant, year_apart
from plans.promise import first_moment
from plans.zoekwoorden import with_words
from questions.fields import E_DATUM, Datum, Keuze, Tekst
from questions.forms import NamesFaults
from typed.addresses import mail_in, phone_in

SENT = {slug: name for slug, name in STATUS.items() if slug != CONCEPT}
YEARS = range(2000, 2200)


def chosen(label, choices, hint):
    field = Keuze(label, choices, hint, vorm="uitklap")
    field.unchosen = _("Maakt niet uit")
    return field


class Dag(Datum):
    """A day that may be left out."""

    def clean(self, value):
        day = super().clean(value) if value else None
        if day and day.year not in YEARS:
            raise forms.ValidationError(E_DATUM)
        return day


class Zoekvraag(NamesFaults, forms.Form):
    """What to look for; what is wrong is named, and the rest still counts."""

    use_required_attribute = False
    q = Tekst(
        _("Kenmerk, woorden, mailadres of telefoon"),
        _("Bijvoorbeeld: SP-2026-7K3F9. Of: boomgaard Sleen."),
        lang=False,
        max_length=200,
    )
    gebied = chosen(_("Gebied"), (), _("Het gebied dat het plan nu behandelt."))
    status = chosen(
        _("Waar staat het plan?"), SENT.items(), _("Concepten staan er nooit bij.")
    )
    van = Dag(label=_("Ingediend vanaf"), help_text=_("Bijvoorbeeld: 1-1-2027."))
    tot = Dag(label=_("Ingediend tot en met"), help_text=_("Bijvoorbeeld: 31-3-2027."))
    niveau = chosen(
        _("Waar merken mensen het?"), PLAATS.items(), _("Zoals in het plan.")
    )
    rol = chosen(
        _("Rol van de gemeente"),
        ROL.items(),
        _("De afgesproken rol, of anders die uit het plan."),
    )
    zwaarte = chosen(_("Zwaarte"), ZWAARTE.items(), _("Zoals bij het indienen."))
    volgorde = chosen(_("Volgorde"), VOLGORDE.items(), _("Op de dag van indienen."))
    volgorde.unchosen = _("Zoals altijd: het nieuwste eerst")

    def __init__(self, data):
        super().__init__(data)
        gebieden = list(Gebied.objects.all())
        self.names = {gebied.pk: gebied.naam for gebied in gebieden}
        self.keys = {gebied.slug: gebied.pk for gebied in gebieden}
        self.fields["gebied"].choices = [(g.slug, g.naam) for g in gebieden]
        for name in ("van", "tot"):
            self.fields[name].required = False

    def clean(self):
        van, tot = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", _("Deze dag ligt voor de eerste dag."))

    def asked_for(self) -> list[tuple[str, str]]:
        """The question as it was sent, to ask it again."""
        return [(name, self.data[name]) for name in self.fields if self.data.get(name)]

    def in_log(self) -> str:
        """What was chosen, and that there were words: those may be a name."""
        told = [
            name if name == "q" else f"{name}={value}"
            for name, value in self.cleaned_data.items()
            if value and name != "volgorde"
        ]
        return " ".join(told)

    def narrow(self, plans):
        """Those of these plans that are looked for."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        asked.pop("volgorde", None)
        if "gebied" in asked:
            asked["gebied"] = self.keys[asked["gebied"]]
        if van := asked.pop("van", None):
            asked["ingediend_op__gte"] = first_moment(van)
        if tot := asked.pop("tot", None):
            asked["ingediend_op__lt"] = first_moment(tot + timedelta(days=1))
        return by_caller(plans, asked.pop("q", "")).filter(**asked)

    @property
    def order(self) -> str:
        """Of desk.words.VOLGORDE; to be read after `narrow`, like `words`."""
        return self.cleaned_data.get("volgorde") or ""

    @property
    def words(self) -> str:
        """What is looked for among the words of plans."""
        text = self.cleaned_data.get("q") or ""
        is_whole = "@" in text or phone_in(text) or meant(text)
        return "" if is_whole else year_apart(text)[1]


def by_caller(plans, text: str):
    """As somebody on the telephone tells it: also by mail address or number."""
    if "@" not in text:
        number = phone_in(text)
        return with_words(plans, number) if number else by_words(plans, text)
    address = mail_in(text).lower()
    return plans.annotate(adres=Lower("mail")).filter(adres=address)


def by_words(plans, text: str):
    """A kenmerk names one plan, half of one a year of plans; all else is words."""
    if found := meant(text):
        return plans.filter(kenmerk=found)
    year, words = year_apart(text)
    if year:
        plans = plans.filter(kenmerk__startswith=year)
    return with_words(plans, words)
