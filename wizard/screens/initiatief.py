from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from nota.words.werkvormen import PLAATS
from questions.fields import Keuze, Meer, Tekst
from questions.fitting import fitted
from questions.forms import Screen

if TYPE_CHECKING:
    from wizard.journey import Journey

INITIATIEFNEMERS = (
    ("inwoners", _("Een inwoner of groep inwoners")),
    ("ondernemer", _("Een ondernemer")),
    ("organisatie", _("Een vereniging of organisatie")),
    ("gemeente", _("De gemeente")),
    ("overheid", _("Een andere overheid")),
)


class Scherm(Screen):
    slug = "initiatief"
    title = _("Over je plan")
    folded = ("gebieden",)
    folded_title = _("Gaat het om een heel gebied?")

    titel = Tekst(
        _("Hoe noem je je plan?"),
        _(
            "Bijvoorbeeld: Jeu-de-boulesbaan bij het dorpshuis. "
            "Je kunt de naam later veranderen."
        ),
        lang=False,
    )
    initiatiefnemer = Keuze(
        _("Wie ben je?"),
        INITIATIEFNEMERS,
        _("Maak je het plan samen? Kies wie het voortouw neemt."),
        vorm="kolommen",
    )
    kernen = Meer(
        _("In welk dorp of welke wijk is het?"),
        help_text=_("Op meer plekken? Kies ze allemaal."),
        vorm="groepen",
    )
    gebieden = Meer(
        _("Om welk gebied gaat het?"),
        vorm="kolommen",
    )
    plaats = Tekst(
        _("Op welke plek?"),
        _(
            "Bijvoorbeeld: het grasveld achter het dorpshuis. "
            "Een straat of plek is genoeg. Laat huisnummers weg."
        ),
        lang=False,
    )
    niveau = Keuze(
        _("Waar merken mensen er iets van?"),
        tuple(PLAATS.items()),
        vorm="kolommen",
    )

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        asked, found = cls.base_fields, journey.names.gebieden
        kernen = [(g.naam, list(g.kernen)) for g in found]
        return asked | {
            "kernen": fitted(asked["kernen"], kernen),
            "gebieden": fitted(asked["gebieden"], [(g.slug, g.naam) for g in found]),
        }
