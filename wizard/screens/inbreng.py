from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from nota.groepen import is_outsider
from nota.niveaus import NIVEAUS
from nota.words.werkvormen import NIVEAU
from questions.fields import Meer, in_column
from wizard import offered
from wizard.lines import Line
from wizard.row import RowQuestions
from wizard.rows import RowScreen

if TYPE_CHECKING:
    from wizard.journey import Journey

KEUZES = tuple((niveau, NIVEAU[niveau]) for niveau in NIVEAUS)


def name_of(row: Any) -> str:
    return row.naam or str(_("groep zonder naam"))


class Regel(Line):
    @property
    def name(self) -> str:
        return name_of(self.row)

    def is_moot(self, name: str) -> bool:
        """Who decides, and one's own people, are not asked how far they may go."""
        return not is_outsider(self.row)


class Inbreng(RowQuestions):
    line = Regel

    kan = in_column(
        _("Wat je biedt"),
        Meer(
            _("Hoe ver mogen deze mensen meepraten?"),
            KEUZES,
            _("Beloof alleen wat je kunt waarmaken."),
        ),
    )
    wil = in_column(
        _("Wat zij willen"),
        Meer(
            _("Wat willen zij zelf?"),
            KEUZES,
            _("Weet je het nog niet? Vraag het aan deze mensen."),
        ),
    )

    @cached_property
    def advice(self) -> offered.Group | None:
        """Our advice for this group, and how the offer compares."""
        told = self.journey.advice.groups.get(self.id)
        return offered.group(self.journey, told) if told else None

    @property
    def name(self) -> str:
        return name_of(self.row)


class Scherm(RowScreen):
    """Welke inbreng kunnen zij hebben, en welke willen ze? (nota 9)"""

    slug = "inbreng"
    rows = "belangen"
    title = _("Hoe ver gaat het meepraten?")
    explanation = "wizard/words/inbreng.html"
    row_form = Inbreng
    row_title = _("Groep {n}")
    grows = False
    heads = (_("Groep"),)
    drawn = "wizard/grid.html"

    @classmethod
    def standing(cls, journey: "Journey") -> list:
        return [row for row in journey.rows(cls.rows) if is_outsider(row)]

    @property
    def is_begun(self) -> bool:
        """Whether something was offered; then the four words are known."""
        return any(row.kan for row in self.standing(self.journey))

    @property
    def apart(self) -> list[offered.Group]:
        return offered.apart(self.journey)
