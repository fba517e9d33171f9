"""The form of one werkvorm, with a sentence of help at every question."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from beheer.cells import place
from beheer.forms import NamedForm
from beheer.list_fields import PerGroep, Regels, Vakken, Vinkjes, dag
from beheer.spoken import GESCHAT, KOSTEN_UITLEG, STAND, vakken_of
from matrix.models import CONCEPT, GEPUBLICEERD, Werkvorm
from nota.words.werkvormen import DOELEN, FASE, MOEITE, WIJZE

# What nobody can do without on the page of a werkvorm.
ASKED_TO_PUBLISH = ("past_goed", "past_niet", "stappen", "nodig", "wijze", "vakken")


class WerkvormForm(NamedForm):
    stand = forms.ChoiceField(
        label=_("Stand"),
        choices=STAND.items(),
        initial=CONCEPT,
        widget=forms.RadioSelect,
    )
    helpt_bij = Vinkjes(
        label=_("Helpt bij deze doelen"),
        choices=DOELEN.items(),
        required=False,
        help_text=_("Deze werkvorm komt hoger te staan bij wie zo’n doel heeft."),
    )
    fasen = Vinkjes(
        label=_("Past ook bij"),
        choices=FASE.items(),
        required=False,
        help_text=_("Deze werkvorm komt dan hoger te staan als een plan zo ver is."),
    )
    stappen = Regels(
        label=_("Zo doe je het"),
        required=False,
        rows=7,
        help_text=_(
            "Eén stap per regel, in de goede volgorde. Vijf stappen is genoeg."
        ),
    )
    nodig = Regels(
        label=_("Wat je nodig hebt"),
        required=False,
        help_text=_("Eén ding per regel. Bijvoorbeeld: koffie en thee."),
    )
    doelgroepen = Regels(
        label=_("Voor wie"),
        required=False,
        rows=4,
        help_text=_("Eén groep per regel. Bijvoorbeeld: ouderen."),
    )
    inclusie = PerGroep(
        label=_("Zodat iedereen mee kan doen"),
        required=False,
        help_text=_(
            "Eén tip per groep mensen. Wat je leeg laat, staat niet op de site."
        ),
    )
    moeite = forms.ChoiceField(
        label=_("Moeite"), choices=MOEITE.items(), widget=forms.RadioSelect
    )
    kosten = forms.TypedChoiceField(
        label=_("Kosten"),
        choices=KOSTEN_UITLEG.items(),
        coerce=int,
        widget=forms.RadioSelect,
    )
    geschat = Vinkjes(
        label=_("Wat hiervan is een schatting?"),
        choices=GESCHAT.items(),
        required=False,
        help_text=_("Hier komt op de site een * bij te staan."),
    )
    wijze = Vinkjes(label=_("Hoe"), choices=WIJZE.items(), required=False)
    vakken = Vakken(
        label=_("Plek in de matrix"),
        required=False,
        help_text=_(
            "Van boven naar beneden: hoe ver het meepraten gaat. "
            "Van links naar rechts: waar mensen er iets van merken."
        ),
    )
    nagekeken_op = dag(
        label=_("Nagekeken op"),
        initial=timezone.localdate,
        help_text=_("De dag waarop iemand dit voor het laatst nakeek."),
    )

    class Meta:
        model = Werkvorm
        exclude = ()
        widgets = {
            name: forms.Textarea(attrs={"rows": 3})
            for name in ("uitleg", "past_goed", "past_niet", "tip_verslag", "voorbeeld")
        }
        help_texts = {
            "naam": _("Zoals mensen het noemen. Bijvoorbeeld: koffiesessies."),
            "uitleg": _("Eén zin van hoogstens 200 tekens: wat doe je dan?"),
            "past_goed": _(
                "Begin met: als je … Bijvoorbeeld: als je weinig tijd hebt."
            ),
            "past_niet": _("Wees eerlijk. Zo kiest niemand iets dat niet werkt."),
            "groep_min": _("Met hoeveel mensen kan het al? Leeg laten mag."),
            "groep_max": _("Met hoeveel mensen kan het nog? Leeg laten mag."),
            "doorlooptijd_weken": _(
                "Van het eerste idee tot je iets terug kunt vertellen."
            ),
            "klein": _("Je praat met een paar mensen tegelijk, en ziet elkaar."),
            "van_gemeente": _(
                "Bijvoorbeeld een burgerbegroting. Anderen lezen dat dit samen gaat."
            ),
            "van_bewoners": _(
                "Bijvoorbeeld een buurtcommissie. Dat past niet bij één organisatie."
            ),
            "tip_verslag": _(
                "Wat schrijf je op, zodat je er later over kunt vertellen?"
            ),
            "voorbeeld": _("Liefst uit deze gemeente, en zonder namen van mensen."),
            "bron": _("Waar komt dit vandaan? Bijvoorbeeld: nota 6, of praktijk."),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["vakken"] = vakken_of(self.instance.beside())

    def clean_nagekeken_op(self):
        day = self.cleaned_data["nagekeken_op"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Deze dag is nog niet geweest."))
        return day

    def clean(self):
        cleaned = super().clean()
        least, most = cleaned.get("groep_min"), cleaned.get("groep_max")
        if least and most and least > most:
            self.add_error("groep_max", _("Dit is minder dan de kleinste groep."))
        if cleaned.get("stand") == GEPUBLICEERD:
            for name in ASKED_TO_PUBLISH:
                if name in cleaned and not cleaned[name]:
                    self.add_error(name, _("Vul dit in voordat je publiceert."))
        return cleaned

    def _save_m2m(self):
        super()._save_m2m()
        place(self.instance, self.cleaned_data["vakken"])
