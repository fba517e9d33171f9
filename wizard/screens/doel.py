from django.utils.translation import gettext_lazy as _

from questions.fields import Tekst
from questions.forms import Screen


class Scherm(Screen):
    slug = "doel"
    title = _("Wat wil je bereiken?")
    intro = _("Deze twee antwoorden zijn nodig als je je plan later wilt sturen.")
    folded = ("alternatieven",)
    folded_title = _("Heb je ook een ander idee?")
    needed = {
        "doel": _("Vul nog in wat er beter wordt. Eén zin is genoeg."),
        "activiteit": _("Vul nog in wat je gaat doen. Eén zin is genoeg."),
    }

    doel = Tekst(
        _("Wat wordt er beter door je plan?"),
        _("Bijvoorbeeld: ouderen in ons dorp komen elkaar vaker tegen."),
    )
    activiteit = Tekst(
        _("Wat ga je daarvoor doen?"),
        _("Bijvoorbeeld: we leggen een jeu-de-boulesbaan aan."),
    )
    alternatieven = Tekst(
        _("Hoe kan het ook?"),
        _(
            "Bijvoorbeeld: elke week samen wandelen. Lukt het eerste idee niet? "
            "Dan heb je nog iets anders."
        ),
    )
