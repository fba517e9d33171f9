from django.utils.translation import gettext_lazy as _

from wizard.fields import Ja, Keuze, cel, ja_nee
from wizard.rows import RowQuestions, RowScreen, place_of

WEGING = ((1, _("1 licht")), (2, "2"), (3, "3"), (4, "4"), (5, _("5 zwaar")))
VOORBEELDEN = (
    _("buren"),
    _("mensen in de straat"),
    _("mensen die er vaak langskomen"),
    _("winkels, café, bedrijven"),
    _("boeren"),
    _("dorpsbelangen of wijkvereniging"),
    _("sportclub of andere vereniging"),
    _("school of zorg"),
    _("eigenaar van de grond"),
    _("jongeren"),
    _("ouderen"),
    _("mensen die hier tijdelijk wonen"),
    _("mensen die slecht Nederlands lezen"),
    _("natuur of erfgoed"),
    _("de gemeente"),
    _("een andere overheid"),
)


class Belanghebbende(RowQuestions):
    named_by = "naam"

    naam = cel(_("Welke groep?"), _("Bijvoorbeeld: bewoners naast het veld."))
    belang = cel(
        _("Wat vinden zij belangrijk?"),
        _("Bijvoorbeeld: rust in de avond. Weet je het niet? Vraag het hun."),
    )
    weging = Keuze(
        _("Hoe zwaar telt dit voor hen?"),
        WEGING,
        _(
            "Bijvoorbeeld: 4, want zij wonen ernaast. Dit is jouw inschatting. "
            "Je kiest zelf of anderen haar zien."
        ),
        coerce=int,
        vorm="weging",
    )
    past = ja_nee(
        _("Past je plan daarbij?"), _("Bijvoorbeeld: nee, want er komt geluid bij.")
    )
    nodig = Ja(
        _("Heb je hen nodig voor je plan?"),
        _("Bijvoorbeeld: ja, zij maaien het gras."),
        tick=_("Ja, ik heb hen nodig"),
    )
    weinig_invloed = Ja(
        _("Worden zij snel gehoord?"),
        _("Bijvoorbeeld: kinderen en huurders worden vaak niet gehoord."),
        tick=_("Nee: zij hebben veel belang, maar weinig invloed"),
    )
    moeilijk_bereikbaar = Ja(
        _("Zijn zij makkelijk te bereiken?"),
        _("Bijvoorbeeld: mensen die 's nachts werken niet."),
        tick=_("Nee: zij zijn moeilijk te bereiken"),
    )

    def prepare(self):
        self.limit_to(self.journey.asked("belangen"))


class Scherm(RowScreen):
    """Wie gaat er iets van merken? (nota 5.1, belangenanalyse)"""

    slug = rows = "belangen"
    title = _("Stap 3: wie merkt er iets van?")
    intro = _('Noem groepen, geen namen. Dus: "bewoners van de Dorpsstraat".')
    explanation = "wizard/words/belangen.html"
    row_form = Belanghebbende
    row_title = _("Groep {n}")
    examples = VOORBEELDEN

    @classmethod
    def sent(cls, journey, data):
        """A tick at an example makes a row."""
        data = data.copy()
        for example in data.getlist("voorbeeld"):
            prefix = f"belangen-{place_of(data, 'belangen')}"
            data[f"{prefix}-naam"] = example
        return super().sent(journey, data)
