from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from nota.words.papier import EEN_LEZER, VAN_EEN_LEZER
from questions.fields import Getal, Keuze, alinea, cel, in_column
from wizard.lines import Line
from wizard.row import RowQuestions
from wizard.rows import RowScreen
from wizard.screens.uitgevoerd import JA_DEELS_NEE

OF_A_READER = frozenset({"inbreng", "van"})  # stays in the reader's own words


class Regel(Line):
    def cell(self, name: str) -> str:
        said = super().cell(name)
        if name != "van" or not self.row.lezer:
            return said
        return str(VAN_EEN_LEZER.format(groep=said) if said else EEN_LEZER)


class Reactie(RowQuestions):
    """What people said. The words of a reader stay theirs, whatever a form says."""

    line = Regel
    facts: ClassVar = {"van": "{}", "inbreng": "{}", "overgenomen": _("doe je het: {}")}

    inbreng = alinea(
        _("Wat zeiden mensen?"),
        _("Bijvoorbeeld: graag geen licht na tien uur. Eén idee per reactie."),
        short=_("Wat mensen zeiden"),
    )
    van = cel(
        _("Welke groep zei dit?"),
        _("Bijvoorbeeld: bewoners naast het veld. Geen namen."),
        short=_("Van wie"),
    )
    aantal = in_column(
        _("Hoe vaak"), Getal(_("Hoe vaak hoorde je dit?"), _("Bijvoorbeeld: 6."))
    )
    overgenomen = in_column(
        _("Overgenomen"),
        Keuze(
            _("Doe je het?"),
            JA_DEELS_NEE,
            vorm="jadeels",
        ),
    )
    waarom = alinea(
        _("Waarom wel of niet?"),
        _("Bijvoorbeeld: dat kan, we zetten een klok op de lamp."),
        short=_("Waarom"),
    )
    teruggekoppeld = cel(
        _("Hoe en wanneer vertelde je dit terug?"),
        _("Bijvoorbeeld: per brief, in mei."),
        short=_("Teruggekoppeld"),
    )

    def prepare(self) -> None:
        if not self.is_from_a_reader:
            return
        for name in OF_A_READER:
            self.fields[name].disabled = True
            self.fields[name].longest = len(getattr(self.row, name) or "")
            self.initial[name] = getattr(self.row, name)

    @property
    def is_from_a_reader(self) -> bool:
        return bool(self.row and self.row.lezer)

    @property
    def note(self) -> str:
        if not self.is_from_a_reader:
            return ""
        return str(_("Van een lezer. Wat die schreef, blijft staan zoals het was."))

    def columns(self) -> dict:
        return super().columns() | {"lezer": self.row.lezer if self.row else None}


class Scherm(RowScreen):
    """Wat er is gezegd, wat ermee gebeurde en waarom: the heart of the verslag."""

    slug = rows = "reacties"
    title = _("Wat zeiden mensen, en wat deed je ermee?")
    intro = _(
        "Noem groepen, geen namen. Een nee mag ook: leg dan uit waarom. "
        "Wat je niet weet, sla je over."
    )
    row_form = Reactie
    most = 200
    row_title = _("Reactie {n}")
    new_title = _("Nieuwe reactie")
    add_words = _("Reactie toevoegen")
