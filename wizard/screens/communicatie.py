from typing import TYPE_CHECKING, ClassVar

from django.utils.translation import gettext_lazy as _

from questions.fields import cel
from wizard.row import RowQuestions
from wizard.rows import RowScreen

if TYPE_CHECKING:
    from wizard.journey import Journey

MOMENTEN = (
    _("Voor je begint"),
    _("Als je plan klaar is"),
    _("Terugvertellen wat je met reacties deed"),
)


class Communicatie(RowQuestions):
    named_by = "middel"
    facts: ClassVar = {"doelgroep": "{}", "moment": "{}"}

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
    title = _("Hoe houd je mensen op de hoogte?")
    row_form = Communicatie
    row_title = _("Bericht {n}")
    new_title = _("Nieuw bericht")
    add_words = _("Bericht toevoegen")
    explanation = "wizard/words/communicatie.html"

    @property
    def moments(self) -> list:
        """When there is something to tell, but nothing is planned yet."""
        planned = {row.moment for row in self.journey.rows(self.rows)}
        return [moment for moment in MOMENTEN if str(moment) not in planned]

    @classmethod
    def begun(cls, journey: "Journey", voor: str) -> dict:
        return {"moment": voor} if voor in map(str, MOMENTEN) else {}
