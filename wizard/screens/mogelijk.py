from django.utils.translation import gettext_lazy as _

from questions.fields import Ja, Tekst, ja_nee
from questions.forms import Screen


def waarom(example):
    return Tekst(_("Waarom?"), example, lang=False)


class Scherm(Screen):
    """Stap 1: ruimte, interesse en tijd (nota 5.1)."""

    slug = "mogelijk"
    title = _("Stap 1: kun je samenwerken?")
    folded = ("toch_samenwerken", "toch_samenwerken_reden")
    folded_title = _("Is een antwoord Nee, en wil je toch samenwerken?")

    ruimte = ja_nee(
        _("Kan je plan nog veranderen door wat anderen zeggen?"),
        _("Bijvoorbeeld: de plek ligt vast, maar de planten en het bankje nog niet."),
    )
    ruimte_toelichting = waarom(
        _("Bijvoorbeeld: over de beplanting is nog niets besloten. Eén zin is genoeg.")
    )
    interesse = ja_nee(
        _("Zijn er genoeg mensen voor wie dit belangrijk is?"),
        _(
            "Bijvoorbeeld: de buren en de school merken het. "
            "Denk aan mensen die blij zijn, en aan mensen met zorgen."
        ),
    )
    interesse_toelichting = waarom(
        _("Bijvoorbeeld: de hele straat kijkt erop uit. Eén zin is genoeg.")
    )
    tijd = ja_nee(
        _("Is er tijd om met anderen te praten?"),
        _("Bijvoorbeeld: ja, we beginnen pas in de lente."),
    )
    tijd_toelichting = waarom(
        _("Bijvoorbeeld: we hebben nog drie maanden. Eén zin is genoeg.")
    )
    toch_samenwerken = Ja(
        _("Wil je toch samenwerken?"),
        _("Bijvoorbeeld: de datum ligt vast, maar de plek nog niet."),
        tick=_("Ja, ik wil toch samenwerken. Dan krijg ik alle vragen."),
    )
    toch_samenwerken_reden = Tekst(
        _("Waarom wil je dat?"),
        _("Bijvoorbeeld: ook over een klein stuk kunnen mensen meepraten."),
        lang=False,
    )
