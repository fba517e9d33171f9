from typing import Any

from django.utils.translation import gettext_lazy as _

from nota.niveaus import promised_by
from nota.words.werkvormen import NIVEAU
from questions.fields import Meer, Tekst
from questions.forms import Screen

GEBRUIK = (
    ("meegewogen", _("Ik weeg het mee als ik kies")),
    ("verbeterd", _("Ik maak mijn plan ermee beter")),
    ("gezamenlijk", _("We werken het samen uit")),
    ("meerderheid", _("Wat de meeste mensen kiezen, gebeurt")),
)


class Scherm(Screen):
    slug = "kaders"
    title = _("Wat ligt vast, en wat doe je met reacties?")

    kaders = Tekst(
        _("Wat ligt vast?"),
        _(
            "Bijvoorbeeld: de plek en het geld. "
            "Zeg dit ook tegen de mensen die meepraten."
        ),
    )
    onderdelen = Tekst(
        _("Waarover kunnen mensen nog wel meepraten?"),
        _("Bijvoorbeeld: de tijden, de beplanting en het hek."),
    )
    gebruik_inbreng = Meer(
        _("Wat doe je met wat je hoort?"),
        GEBRUIK,
        vorm="kolommen",
    )
    terugkoppeling = Tekst(
        _("Hoe en wanneer vertel je wat je ermee deed?"),
        _("Bijvoorbeeld: een brief, twee weken na de avond."),
    )

    def prepare(self) -> None:
        self.fields["gebruik_inbreng"].meanings = {
            promise: self._levels(promise) for promise, _label in GEBRUIK
        }

    def _levels(self, promise: Any) -> str:
        """Which levels of inbreng make this promise (nota 5.1, stap 3)."""
        levels = [str(NIVEAU[niveau]) for niveau in promised_by(promise)]
        return _("past bij {levels}").format(levels=_(" en ").join(levels))
