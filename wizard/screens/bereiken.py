from django.utils.translation import gettext_lazy as _

from nota.words.werkvormen import DOELEN
from questions.fields import Meer
from questions.forms import Screen


class Scherm(Screen):
    slug = "bereiken"
    title = _("Wat wil je met de gesprekken bereiken?")

    doelen = Meer(
        _("Waarom praat je met mensen?"),
        tuple(DOELEN.items()),
        _("Kies er een of meer."),
        vorm="kolommen",
    )
