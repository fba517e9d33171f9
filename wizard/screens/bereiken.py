from django.utils.translation import gettext_lazy as _

from plans.words import DOELEN
from wizard.fields import Meer
from wizard.forms import Screen


class Scherm(Screen):
    slug = "bereiken"
    title = _("Stap 3: wat wil je met de gesprekken bereiken?")

    doelen = Meer(
        _("Wat wil je bereiken?"),
        tuple(DOELEN.items()),
        _("Bijvoorbeeld: horen wat mensen belangrijk vinden. Kies er een of meer."),
    )
