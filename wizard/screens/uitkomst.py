from typing import TYPE_CHECKING, Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from nota.conditions import samenwerken
from nota.words import Said
from nota.words.advies import ROL, ROL_DOET
from nota.words.gewicht import ZWAARTE
from questions.fields import Keuze, Tekst
from questions.fitting import fitted
from questions.forms import Screen
from wizard import findings, flow, retold

if TYPE_CHECKING:
    from wizard.journey import Journey

KLAAR = _("Klaar: ik bewaar de korte check als PDF")
KORT = _("Verder met het korte plan")
VOLLEDIG = _("Verder met het hele plan")
GEKOZEN = {
    flow.CHECK: _("De korte check"),
    flow.KORT: _("Het korte plan"),
    flow.VOLLEDIG: _("Het hele plan"),
}
VERTELLEN = _("Verder met vertellen wat er gaat gebeuren")


def is_together(journey: "Journey") -> bool:
    return samenwerken(journey.route.answers)


class Scherm(Screen):
    """The answer of the short check, and the choice of route."""

    slug = "uitkomst"
    title = _("Zo ziet jouw plan eruit")
    intro = _("Dit is een advies. Jij kiest.")
    explanation = "wizard/words/uitkomst.html"
    folded = ("zwaarte_anders", "zwaarte_reden", "rol_anders", "rol_reden")
    folded_title = _("Ik vind iets anders dan dit advies")

    route = Keuze(
        _("Hoe ga je verder?"),
        help_text=_(
            "Bijvoorbeeld: eerst het korte plan. Je kunt later altijd anders kiezen. "
            "Wat je typte, blijft bewaard."
        ),
    )
    zwaarte_anders = Keuze(
        _("Vind je je plan lichter of zwaarder?"),
        tuple(ZWAARTE.items()),
        _("Bijvoorbeeld: lichter, want we hebben de buren al gesproken."),
    )
    zwaarte_reden = Tekst(
        _("Ik kies iets anders, omdat …"),
        _("Bijvoorbeeld: bijna iedereen weet het al."),
        lang=False,
    )
    rol_anders = Keuze(
        _("Vind je dat de gemeente een andere rol heeft?"),
        tuple(ROL.items()),
        _("Bijvoorbeeld: deelnemer, want de gemeente maait mee."),
    )
    rol_anders.meanings = ROL_DOET
    rol_reden = Tekst(
        _("De gemeente heeft een andere rol, omdat …"),
        _("Bijvoorbeeld: dat spraken we zo af."),
        lang=False,
    )

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        asked, told = cls.base_fields, GEKOZEN
        if not is_together(journey):
            asked = {name: asked[name] for name in ("route", "rol_anders", "rol_reden")}
            told = GEKOZEN | dict.fromkeys((flow.KORT, flow.VOLLEDIG), VERTELLEN)
        return asked | {"route": fitted(asked["route"], (), read_back=told)}

    def prepare(self) -> None:
        self.fields["route"].choices = list(self._routes())
        if is_together(self.journey):
            proposed = flow.proposal(self.journey.route.answers, self.journey.weights)
            self.fields["route"].meanings = {proposed: _("Dit stellen we voor.")}

    @cached_property
    def outcome(self) -> Any:
        return findings.outcome(self.journey)

    @cached_property
    def changed(self) -> list[str]:
        """What it told before, beside what it tells now."""
        return list(retold.lines(self.journey))

    @cached_property
    def first_step(self) -> Any:
        return findings.first_step(self.journey)

    @cached_property
    def rol(self) -> Any:
        return findings.rol(self.journey)

    def _routes(self):
        yield flow.CHECK, KLAAR
        if is_together(self.journey):
            yield flow.KORT, self._with_count(KORT, flow.KORT)
            yield flow.VOLLEDIG, self._with_count(VOLLEDIG, flow.VOLLEDIG)
        else:  # the same road whichever plan was chosen; that choice is kept
            kept = flow.KORT if self.journey.plan.route == flow.KORT else flow.VOLLEDIG
            yield kept, self._with_count(VERTELLEN, kept)

    def _with_count(self, label: Said, choice: str):
        journey = self.journey
        n = flow.screens_after(journey.given, journey.weights, choice)
        screens = ngettext("nog {n} scherm", "nog {n} schermen", n).format(n=n)
        return f"{label}: {screens}"
