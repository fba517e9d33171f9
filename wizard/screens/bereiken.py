from django.utils.translation import gettext_lazy as _

from wizard.fields import Meer
from wizard.forms import Screen

DOELEN = (
    ("belangen", _("Horen wat mensen belangrijk vinden")),
    ("wensen", _("Horen wat mensen later graag willen")),
    ("mogelijkheden", _("Samen een oplossing vinden")),
    ("deskundigheid", _("Kennis van anderen gebruiken")),
    ("betrokkenheid", _("Zorgen dat het ook van hen wordt")),
    ("draagvlak", _("Mensen achter je plan krijgen")),
    ("acceptatie", _("Zorgen dat mensen ermee kunnen leven")),
)


class Scherm(Screen):
    slug = "bereiken"
    title = _("Stap 3: wat wil je met de gesprekken bereiken?")

    doelen = Meer(
        _("Wat wil je bereiken?"),
        DOELEN,
        _("Bijvoorbeeld: horen wat mensen belangrijk vinden. Kies er een of meer."),
    )
