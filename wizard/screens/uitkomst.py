from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from plans.policy.conditions import samenwerken
from plans.words import ROL, ZWAARTE
from wizard import findings, flow
from wizard.fields import Keuze, Tekst
from wizard.forms import Screen

KLAAR = _("Klaar: ik bewaar de korte check als PDF")
KORT = _("Verder met het korte plan")
VOLLEDIG = _("Verder met het hele plan")
GEKOZEN = {
    flow.CHECK: _("De korte check"),
    flow.KORT: _("Het korte plan"),
    flow.VOLLEDIG: _("Het hele plan"),
}
VERTELLEN = _("Verder: wie vertel je wat er gaat gebeuren?")


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
    rol_reden = Tekst(
        _("De gemeente heeft een andere rol, omdat …"),
        _("Bijvoorbeeld: dat spraken we zo af."),
        lang=False,
    )

    def prepare(self):
        self.fields["route"].choices = list(self._routes())
        if not samenwerken(self.journey.route.answers):
            self.limit_to(("route", "rol_anders", "rol_reden"))

    @cached_property
    def outcome(self):
        return findings.outcome(self.journey)

    @cached_property
    def rol(self):
        return findings.rol(self.journey)

    def word(self, name) -> str:
        """Read back later, the number of screens still to come says nothing."""
        if name != "route":
            return super().word(name)
        values = self.accepted if self.is_bound else self.initial
        return str(GEKOZEN.get(values.get("route"), ""))

    def _routes(self):
        yield flow.CHECK, KLAAR
        if samenwerken(self.journey.route.answers):
            yield flow.KORT, self._with_count(KORT, flow.KORT)
        yield flow.VOLLEDIG, self._with_count(self._whole, flow.VOLLEDIG)

    @property
    def _whole(self):
        return VOLLEDIG if samenwerken(self.journey.route.answers) else VERTELLEN

    def _with_count(self, label, choice):
        journey = self.journey
        n = flow.screens_after(journey.given, journey.weights, choice)
        return f"{label}: " + ngettext("nog {n} scherm", "nog {n} schermen", n).format(
            n=n
        )
