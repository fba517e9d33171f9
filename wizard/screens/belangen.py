from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.utils.translation import gettext_lazy as _

from nota.groepen import proposed
from questions.fields import (
    Getal,
    Ja,
    Keuze,
    alinea,
    cel,
    in_column,
    ja_nee,
    ja_nee_weet_niet,
)
from wizard.row import RowQuestions
from wizard.rows import RowScreen
from wizard.rows_sent import place_of

if TYPE_CHECKING:
    from wizard.journey import Journey

WEGING = tuple((weging, str(weging)) for weging in range(1, 6))
SOORTEN = (
    ("mensen", _("Mensen, zoals buren of leden van een dorp")),
    ("organisatie", _("Eén organisatie, zoals een school of een bedrijf")),
    ("achterban", _("Onze eigen leden of achterban")),
    ("beslisser", _("Wie over mijn plan beslist, zoals de gemeente")),
)
NABIJHEID = (
    ("straat", _("In de straat")),
    ("dorp", _("In het dorp of de wijk")),
    ("gebied", _("In het hele gebied")),
)
WE_DENKEN = {
    "organisatie": _("We denken dat dit één organisatie is."),
    "achterban": _("We denken dat dit jullie eigen leden of achterban zijn."),
    "beslisser": _("We denken dat zij over je plan beslissen."),
}
KLOPT_NIET = _('{we_denken} Klopt dat niet? Kies hieronder, bij "{waar}".')
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
    facts: ClassVar = {"belang": "{}", "weging": _("telt {}"), "past": _("past: {}")}
    folded = (
        *("soort", "aantal", "nabijheid"),
        *("gevolgen_goed", "gevolgen_slecht", "woordvoerder"),
    )
    folded_title = _("Meer over deze groep")

    naam = cel(
        _("Welke groep?"),
        _("Bijvoorbeeld: bewoners naast het veld."),
        short=_("Groep"),
    )
    belang = cel(
        _("Wat vinden zij belangrijk?"),
        _(
            "Bijvoorbeeld: rust in de avond. Weet je het niet? Vraag het aan deze "
            "mensen."
        ),
        short=_("Wat zij belangrijk vinden"),
    )
    weging = in_column(
        _("Hoe zwaar, 1 tot 5"),
        Keuze(
            _("Hoe zwaar telt dit voor hen, van 1 (licht) tot 5 (zwaar)?"),
            WEGING,
            _("Dit denk jij. Je kiest zelf of anderen dit zien."),
            coerce=int,
            vorm="weging",
        ),
    )
    past = in_column(
        _("Past het?"),
        ja_nee(_("Past je plan daarbij?")),
    )
    nodig = in_column(
        _("Nodig?"),
        Ja(
            _("Heb je hen nodig voor je plan?"),
            tick=_("Ja, ik heb hen nodig"),
        ),
    )
    weinig_invloed = in_column(
        _("Weinig invloed"),
        ja_nee_weet_niet(_("Wordt er weinig naar hen geluisterd?")),
    )
    moeilijk_bereikbaar = in_column(
        _("Lastig te bereiken"),
        ja_nee_weet_niet(_("Zijn zij lastig te bereiken?")),
    )
    soort = in_column(
        _("Soort"),
        Keuze(
            _("Wat voor groep is dit?"),
            SOORTEN,
        ),
    )
    aantal = in_column(
        _("Mensen"),
        Getal(
            _("Om hoeveel mensen gaat het ongeveer?"),
            _("Bijvoorbeeld: 40. Een schatting is goed."),
        ),
    )
    nabijheid = in_column(
        _("Waar"),
        Keuze(
            _("Waar wonen of werken zij?"),
            NABIJHEID,
        ),
    )
    gevolgen_goed = alinea(
        _("Wat wordt er voor hen beter?"),
        _("Bijvoorbeeld: een veilige plek om te spelen."),
        short=_("Beter"),
    )
    gevolgen_slecht = alinea(
        _("Wat wordt er voor hen lastiger?"),
        _("Bijvoorbeeld: meer auto's op zaterdag."),
        short=_("Lastiger"),
    )
    woordvoerder = cel(
        _("Wie spreekt er voor hen?"),
        _("Bijvoorbeeld: het bestuur van de buurtvereniging, na een rondvraag."),
        short=_("Wie voor hen spreekt"),
    )

    @property
    def note(self) -> str:
        """Which kind of group its name proposes, while nobody chose one."""
        soort = proposed(str(self["naam"].value() or ""))
        if self["soort"].value() or soort not in WE_DENKEN:
            return ""
        return KLOPT_NIET.format(we_denken=WE_DENKEN[soort], waar=self.folded_title)

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        asked = journey.asked("belangen")
        return {name: f for name, f in cls.base_fields.items() if name in asked}


class Scherm(RowScreen):
    """Wie gaat er iets van merken? (nota 5.1, belangenanalyse)"""

    slug = rows = "belangen"
    title = _("Wie merkt er iets van?")
    intro = _('Noem groepen, geen namen. Dus: "bewoners van de Dorpsstraat".')
    explanation = "wizard/words/belangen.html"
    row_form = Belanghebbende
    row_title = _("Groep {n}")
    new_title = _("Nieuwe groep")
    add_words = _("Groep toevoegen")
    examples = VOORBEELDEN

    @classmethod
    def sent(cls, journey: "Journey", data: Any, rij: str = "") -> Self:
        """A tick at an example makes a row."""
        data = data.copy()
        for example in data.getlist("voorbeeld"):
            prefix = f"belangen-{place_of(data, 'belangen')}"
            data[f"{prefix}-naam"] = example
        return super().sent(journey, data, rij)
