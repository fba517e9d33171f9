from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from matrix import catalogue
from nota.words.werkvormen import because
from questions.fields import Keuze, Meer, Shared, cel, in_column
from wizard.rows import RowQuestions, RowScreen, place_of

COPIED = ("naam", "uitleg", "stappen", "nodig", "wijze", "van_gemeente", "tip_verslag")
BEST = 3


class Vorm(RowQuestions):
    belanghebbenden = in_column(
        _("Met wie"),
        Meer(_("Met wie?"), help_text=_("Bijvoorbeeld: de buren. Meer groepen mag.")),
    )
    andere = cel(
        _("Met nog iemand?"), _("Bijvoorbeeld: de wijkagent."), short=_("Ook met")
    )
    werkvorm = in_column(
        _("Hoe"),
        Keuze(
            _("Hoe praat je met hen?"),
            help_text=_(
                "Bijvoorbeeld: koffiesessies. Wat het best past, staat bovenaan."
            ),
            vorm="uitklap",
        ),
    )
    eigen_werkvorm = cel(
        _("Of bedenk zelf iets."),
        _("Bijvoorbeeld: soep eten in de schuur."),
        short=_("Eigen vorm"),
    )
    wanneer = cel(
        _("Wanneer?"),
        _("Bijvoorbeeld: in maart, of 12-3-2027. Ongeveer is goed."),
        short=_("Wanneer"),
    )

    def prepare(self):
        self.fields["belanghebbenden"].choices = self.shared("groups", self._groups)
        self.fields["werkvorm"].choices = self._werkvormen()

    def shared(self, key, make) -> Shared:
        """A list of choices, made for the first row that has it."""
        made = self.journey.advice.shared
        if key not in made:
            made[key] = Shared(make())
        return made[key]

    def _groups(self) -> list[tuple[str, str]]:
        nameless = _("groep zonder naam")
        rows = self.journey.rows("belangen")
        return [(row.rij_id, row.naam or nameless) for row in rows]

    def _werkvormen(self) -> Shared:
        if self.journey.names.are_sent:
            return self._as_sent()
        fits = self._fits
        ranked = self.shared(
            id(fits), lambda: [(f.werkvorm.slug, f.werkvorm.naam) for f in fits]
        )
        copy = self.row.werkvorm_tekst if self.row else None
        if copy and self.row.werkvorm not in dict(ranked):
            return Shared([*ranked, (self.row.werkvorm, copy["naam"])])
        return ranked

    def _as_sent(self) -> Shared:
        """Only what was chosen, by the name that the plan took over."""
        copy = self.row.werkvorm_tekst if self.row else None
        return Shared([(self.row.werkvorm, copy["naam"])] if copy else [])

    @cached_property
    def _fits(self):
        chosen = (self.row.belanghebbenden if self.row else None) or ()
        advice = self.journey.advice
        return advice.werkvormen(
            [advice.groups[g] for g in chosen if g in advice.groups]
        )

    @property
    def groups(self) -> list[str]:
        """The ids of the groups that this activity is for."""
        return self["belanghebbenden"].value() or []

    @property
    def why(self) -> str:
        """Why the chosen werkvorm suits this group, if it does."""
        if not self.row:
            return ""
        found = (f for f in self._fits if f.werkvorm.slug == self.row.werkvorm)
        chosen = next(found, None)
        return because(chosen.reasons) if chosen else ""

    def columns(self) -> dict:
        columns = super().columns()
        if self.row and self.row.werkvorm == columns["werkvorm"]:
            return columns | {"werkvorm_tekst": self.row.werkvorm_tekst}
        return columns | self.copied()

    def copied(self) -> dict:
        """The text of the werkvorm as it reads now; later edits change no plan."""
        slug = self.accepted.get("werkvorm")
        if not slug:
            return {"werkvorm_tekst": None}
        werkvorm = catalogue.werkvormen(self.journey.plan.gemeente)[slug]
        return {"werkvorm_tekst": {name: getattr(werkvorm, name) for name in COPIED}}

    @property
    def name(self) -> str:
        chosen = self["werkvorm"].value()
        own = self["eigen_werkvorm"].value()
        return str(self.fields["werkvorm"].in_words(chosen or None) or own or "")


class Scherm(RowScreen):
    """Stap 4: het kiezen van de vorm (nota 5.1 and 6)."""

    slug = rows = "vormen"
    title = _("Stap 4: hoe ga je het doen?")
    explanation = "wizard/words/vormen.html"
    row_form = Vorm
    row_title = _("Activiteit {n}")
    new_title = _("Nieuwe activiteit")

    @classmethod
    def take(cls, data, what):
        """A press on a suggestion: this werkvorm for this group, as a new row."""
        group, _colon, werkvorm = what.partition(":")
        prefix = f"vormen-{place_of(data, 'vormen')}"
        data.setlist(f"{prefix}-belanghebbenden", [group])
        data[f"{prefix}-werkvorm"] = werkvorm

    def suggestions(self):
        """Per group the werkvormen that suit it best, each with its why."""
        advice = self.journey.advice
        matrix = catalogue.werkvormen(self.journey.plan.gemeente)
        planned = {id for form in self.forms for id in form.groups}
        for group in advice.answers.belangen:
            best = advice.werkvormen([group])[:BEST]
            yield {
                "group": group,
                "planned": group.id in planned,
                "best": [(matrix[f.werkvorm.slug], because(f.reasons)) for f in best],
            }
