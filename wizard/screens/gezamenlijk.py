from django.utils.translation import gettext_lazy as _

from nota.zwaarte import ZWAAR, weigh
from questions.fields import Tekst
from questions.forms import Screen
from questions.kind import BoundQuestion


class Scherm(Screen):
    slug = "gezamenlijk"
    title = _("Wat willen jullie allemaal?")

    folded = ("hoe_gevonden",)
    folded_title = _("Ben je niemand vergeten?")

    gezamenlijk_belang = Tekst(
        _("Wat wil iedereen, ook wie zorgen heeft?"),
        _("Bijvoorbeeld: een dorp waar het prettig wonen is."),
    )
    hoe_gevonden = Tekst(
        _("Hoe weet je dat je iedereen hebt?"),
        _(
            "Bijvoorbeeld: we liepen de straat door en vroegen dorpsbelangen. "
            "Spreekt iemand voor een groep? Schrijf dat erbij."
        ),
    )

    def is_needed(self, fields: list[BoundQuestion]) -> bool:
        """Of a zwaar plan a signal asks for it (nota.signals, wie-spreekt-voor-wie)."""
        weighed = weigh(self.journey.route.answers, self.journey.weights)
        return weighed.geldt == ZWAAR or super().is_needed(fields)
