from django.utils.translation import gettext_lazy as _

from questions.fields import cel
from wizard.rows import RowQuestions, RowScreen


class Communicatie(RowQuestions):
    named_by = "middel"

    middel = cel(
        _("Waarmee vertel je het?"),
        _("Bijvoorbeeld: een briefje in de bus."),
        short=_("Middel"),
    )
    doelgroep = cel(
        _("Aan wie?"),
        _("Bijvoorbeeld: alle huizen aan het plein."),
        short=_("Voor wie"),
    )
    moment = cel(
        _("Wanneer?"), _("Bijvoorbeeld: een week voor we beginnen."), short=_("Wanneer")
    )


class Scherm(RowScreen):
    slug = rows = "communicatie"
    title = _("Stap 4: hoe houd je mensen op de hoogte?")
    row_form = Communicatie
    row_title = _("Bericht {n}")
    new_title = _("Nieuw bericht")
    ready = (
        _("Voor je begint"),
        _("Als je plan klaar is"),
        _("Terugvertellen wat je met reacties deed"),
    )
