from django.utils.translation import gettext_lazy as _

from questions.fields import Getal, Ja, Tekst
from questions.forms import Screen

E_CIJFER = _("Kies een cijfer van 1 tot en met 10.")


class Scherm(Screen):
    slug = "terugblik"
    title = _("Hoe kijk je terug?")
    intro = _("Zo helpt jouw ervaring ook een ander. Je mag alles overslaan.")

    goed = Tekst(_("Wat ging goed?"), _("Bijvoorbeeld: veel mensen kwamen even langs."))
    anders = Tekst(
        _("Wat doe je de volgende keer anders?"),
        _("Bijvoorbeeld: eerder beginnen."),
    )
    cijfer = Getal(
        _("Welk cijfer geef je de samenwerking?"),
        _("Bijvoorbeeld: 7. Kies van 1 tot en met 10."),
        min_value=1,
        max_value=10,
        guess=False,
        error=E_CIJFER,
    )
    delen = Ja(
        _("Mogen anderen jouw verhaal lezen?"),
        _(
            "Zo leert een ander dorp ervan. Je ziet eerst de tekst, en je kunt "
            "later nee zeggen."
        ),
        tick=_("Ja, dat mag"),
    )
