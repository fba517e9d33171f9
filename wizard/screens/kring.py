from django.utils.translation import gettext_lazy as _

from matrix.teksten import fixed
from questions.fields import Tekst
from questions.forms import Screen


class Scherm(Screen):
    """Met wie, wat eruit kwam, en waarover mensen het niet eens zijn (nota 9)."""

    slug = "kring"
    title = _("Met wie, en wat kwam eruit?")
    explanation = "wizard/words/kring.html"
    fair = fixed("niet-eens")

    kring = Tekst(
        _("Hoe koos je wie je uitnodigde?"),
        _("Bijvoorbeeld: iedereen die het veld kan zien. Noem groepen, geen namen."),
    )
    definitief_plan = Tekst(
        _("Hoe ziet je plan er nu uit, en wat is anders?"),
        _(
            "Bijvoorbeeld: het veld is kleiner, en het licht gaat om tien uur uit. "
            "Bleef alles gelijk? Zeg dat ook."
        ),
    )
    afspraken = Tekst(
        _("Welke afspraken zijn er?"),
        _("Bijvoorbeeld: één keer per jaar praten we bij."),
    )
    verschil_van_mening = Tekst(
        _("Waarover zijn jullie het niet eens?"),
        _("Bijvoorbeeld: de hoogte van het hek."),
    )
    niet_samengewerkt_omdat = Tekst(
        _("Niet samengewerkt? Waarom niet?"),
        _(
            "Bijvoorbeeld: alleen wij merken er iets van. "
            "Werkte je wel samen? Laat dit dan leeg."
        ),
    )
    opgesteld_door = Tekst(
        _("Wie schreef dit verslag?"),
        _("Bijvoorbeeld: het bestuur van de speeltuin. Geen naam nodig."),
        lang=False,
    )
