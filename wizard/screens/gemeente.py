from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.translation import gettext_lazy as _

from nota.answers import GEEN_VAN_DEZE, WEET_NIET
from questions.fields import Keuze, Meer, ja_nee_weet_niet
from questions.fitting import fitted
from questions.forms import Screen

if TYPE_CHECKING:
    from wizard.journey import Journey

LEIDING = (
    ("samenleving", _("Niets, of alleen een vergunning geven")),
    ("samen", _("De gemeente doet mee, wij hebben de leiding")),
    ("gemeente", _("De gemeente heeft de leiding")),
)
LEIDING_VAN_DE_GEMEENTE = (
    ("samenleving", _("Inwoners of organisaties kunnen dit zelf")),
    ("samen", _("We maken het samen")),
    ("gemeente", _("De gemeente beslist zelf")),
)
HULP = (
    ("kennis", _("Kennis of advies")),
    ("grond", _("Grond of een gebouw")),
    ("geld", _("Geld")),
    ("mensen", _("Mensen of spullen")),
    ("drempel", _("Een regel die in de weg zit")),
)
VERGUNNINGEN = (
    (
        "omgevingsvergunning",
        _(
            "Ja, een omgevingsvergunning: bouwen, slopen, kappen, een monument, of "
            "afwijken van de regels"
        ),
    ),
    ("evenement", _("Ja, voor een feest of evenement")),
    ("andere", _("Ja, iets anders")),
    ("geen", _("Nee")),
    (WEET_NIET, _("Weet ik niet")),
)
BEVOEGD_GEZAG = (
    ("gemeente", _("De gemeente")),
    ("andere_gemeente", _("Ook een andere gemeente")),
    ("provincie", _("De provincie")),
    ("waterschap", _("Het waterschap")),
    ("rijk", _("Het Rijk")),
    (WEET_NIET, _("Weet ik niet")),
)
BUITEN_DE_LIJST = (
    (GEEN_VAN_DEZE, _("Ik zie mijn plan niet staan")),
    (WEET_NIET, _("Weet ik niet")),
)


class Scherm(Screen):
    """What is asked of the gemeente; `leiding` is worded as in regels.md §2."""

    slug = "gemeente"
    title = _("Wat vraag je van de gemeente?")
    folded = ("hulp", "bevoegd_gezag")
    folded_title = _("Ligt je plan ook buiten de gemeente, of beslist een ander?")
    folded_apart: ClassVar = {_("Heb je hulp nodig van de gemeente?"): ("hulp",)}

    leiding = Keuze(
        _("Wat doet de gemeente in jouw plan?"),
        LEIDING,
        _("Weet je het niet? Bel de gebiedscoördinator, die jouw dorp helpt."),
    )
    hulp = Meer(
        _("Waarmee kan de gemeente je helpen?"),
        HULP,
        _("Je vraagt hier nog niets aan."),
        vorm="kolommen",
    )
    regels = ja_nee_weet_niet(
        _("Past je plan in de regels voor deze plek?"),
        _("De regels staan in het omgevingsplan."),
    )
    vergunning = Meer(
        _("Heb je een vergunning nodig?"),
        VERGUNNINGEN,
        _(
            "Kies alles wat past. Twijfel je? Doe de vergunningcheck in het "
            "Omgevingsloket, de website voor vergunningen. Dan zie je of je er een "
            "nodig hebt."
        ),
        vorm="kolommen",
    )
    geval = Keuze(
        _("Lijkt jouw plan op een van deze plannen?"),
        help_text=_(
            "Bij deze plannen wil de gemeenteraad vaak dat je eerst met anderen "
            "praat. Twijfel je? Vraag de omgevingscoach, die helpt met vergunningen."
        ),
        vorm="kolommen",
    )

    bevoegd_gezag = Meer(
        _("Wie beslist er over je plan?"),
        BEVOEGD_GEZAG,
        vorm="kolommen",
    )

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        fields = cls.base_fields | cls.listed(journey.names)
        if journey.given.initiatiefnemer == "gemeente":
            fields["leiding"] = cls._asked_of_the_gemeente()
        return fields

    @classmethod
    def listed(cls, names: Any) -> dict:
        """An empty list can't be compared with."""
        known = [(geval.slug, geval.volledig) for geval in names.gevallen.values()]
        choices = (*known, *BUITEN_DE_LIJST)
        geval = fitted(cls.base_fields["geval"], choices, asked=bool(known))
        return {"geval": geval}

    @classmethod
    def _asked_of_the_gemeente(cls) -> dict:
        return fitted(
            cls.base_fields["leiding"],
            LEIDING_VAN_DE_GEMEENTE,
            label=_("Wie bepaalt dit plan?"),
            help_text=_("Zeg dit ook tegen de mensen die meedoen."),
        )
