from django.utils.translation import gettext_lazy as _

from questions.fields import Tekst
from questions.forms import Screen


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
