from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from matrix import catalogue
from matrix.models import Werkvorm
from matrix.traits import at_a_glance
from nota.groepen import decides
from nota.words import Said
from questions.fields import Keuze, Meer, cel, in_column
from questions.fitting import fitted
from questions.kind import CARDS, Shared
from wizard import offered
from wizard.lines import Line
from wizard.row import RowQuestions
from wizard.rows import RowScreen
from wizard.rows_sent import place_of
from wizard.suggestions import Told, proposals

if TYPE_CHECKING:
    from wizard.journey import Journey

TEXTS = ("naam", "uitleg", "stappen", "nodig", "wijze", "van_gemeente", "tip_verslag")
COPIED = (*TEXTS, "inbreng")


def shared(journey: "Journey", key: Any, make: Callable[[], Iterable]) -> Shared:
    """A list of choices, made for the first row that has it."""
    made = journey.advice.shared
    if key not in made:
        made[key] = Shared(make())
    return made[key]


def groups_of(journey: "Journey") -> list[tuple[str, Said]]:
    nameless = _("groep zonder naam")
    return [(row.rij_id, row.naam or nameless) for row in journey.rows("belangen")]


def offered_to(journey: "Journey") -> list[tuple[str, Said]]:
    """Who decides on the plan is spoken with apart (nota 3.1 and 4.3)."""
    apart = {row.rij_id for row in journey.rows("belangen") if decides(row)}
    return [group for group in groups_of(journey) if group[0] not in apart]


def _card(werkvorm: Werkvorm, why: str) -> str:
    return " ".join(filter(None, (why, f"{', '.join(at_a_glance(werkvorm))}.")))


def copy_of(werkvorm: Werkvorm) -> dict:
    """What a plan keeps of a werkvorm, as it was when chosen."""
    texts = {name: getattr(werkvorm, name) for name in TEXTS}
    return texts | {"inbreng": catalogue.levels(werkvorm)}


class Regel(Line):
    """The werkvorm by its own name, or else by the name that the plan took over."""

    @property
    def werkvorm(self) -> str:
        names, slug = self.journey.names, self.row.werkvorm
        if not names.are_sent and slug in names.werkvormen:
            return names.werkvormen[slug].naam
        return (self.row.werkvorm_tekst or {}).get("naam") or slug or ""

    @property
    def name(self) -> str:
        return str(self.werkvorm or self.row.eigen_werkvorm or "")

    def cell(self, name: str) -> str:
        return self.werkvorm if name == "werkvorm" else super().cell(name)


class Vorm(RowQuestions):
    line = Regel
    facts: ClassVar = {"belanghebbenden": _("met {}"), "wanneer": "{}"}

    belanghebbenden = in_column(
        _("Met wie"),
        Meer(_("Met wie?"), help_text=_("Meer groepen mag.")),
    )
    andere = cel(
        _("Met nog iemand?"), _("Bijvoorbeeld: de wijkagent."), short=_("Ook met")
    )
    werkvorm = in_column(
        _("Hoe"),
        Keuze(
            _("Hoe praat je met hen?"),
            help_text=_("Wat het best past, staat bovenaan."),
            vorm="kaarten",
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

    @classmethod
    def fields_for(cls, journey: "Journey") -> dict:
        groups = shared(journey, "groups", lambda: groups_of(journey))
        asked = cls.base_fields
        return asked | {"belanghebbenden": fitted(asked["belanghebbenden"], groups)}

    def prepare(self) -> None:
        self.fields["belanghebbenden"].choices = self._offered()
        self.fields["werkvorm"].choices = self._werkvormen()

    def _offered(self) -> Shared:
        """Who decides stays where they were ticked before, to be taken away."""
        offered = shared(self.journey, "offered", lambda: offered_to(self.journey))
        ticked = set(self.groups) - {id for id, _naam in offered}
        if not ticked:
            return offered
        everybody = self.fields["belanghebbenden"].choices
        return Shared([g for g in everybody if g in offered.choices or g[0] in ticked])

    def _werkvormen(self) -> Shared:
        fits = self._fits
        ranked = shared(
            self.journey,
            id(fits),
            lambda: [(f.werkvorm.slug, f.werkvorm.naam) for f in fits],
        )
        copy = self.row.werkvorm_tekst if self.row else None
        if copy and self.row.werkvorm not in dict(ranked):
            return Shared([*ranked, (self.row.werkvorm, copy["naam"])])
        return ranked

    @cached_property
    def _fits(self):
        chosen = self.row.belanghebbenden if self.row else self.groups
        advice = self.journey.advice
        return advice.werkvormen(
            [advice.groups[g] for g in chosen or () if g in advice.groups]
        )

    @property
    def groups(self) -> list[str]:
        """The ids of the groups that this activity is for."""
        return self["belanghebbenden"].value() or []

    def tell(self, told: Told) -> None:
        """What those cost that suit this group best, and why; of the chosen one too."""
        slug = self.row.werkvorm if self.row else None
        chosen = [fit for fit in self._fits[CARDS:] if fit.werkvorm.slug == slug]
        self.fields["werkvorm"].meanings = {
            fit.werkvorm.slug: _card(told.matrix[fit.werkvorm.slug], told.why(fit))
            for fit in [*self._fits[:CARDS], *chosen]
        }

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
        return {"werkvorm_tekst": copy_of(werkvorm)}

    @property
    def name(self) -> str:
        chosen = self["werkvorm"].value()
        own = self["eigen_werkvorm"].value()
        return str(self.fields["werkvorm"].in_words(chosen or None) or own or "")


class Scherm(RowScreen):
    """Stap 4: het kiezen van de vorm (nota 5.1 and 6)."""

    slug = rows = "vormen"
    title = _("Hoe ga je het doen?")
    explanation = "wizard/words/vormen.html"
    row_form = Vorm
    row_title = _("Activiteit {n}")
    new_title = _("Nieuwe activiteit")
    add_words = _("Activiteit toevoegen")

    def __init__(self, journey: "Journey", forms: Iterable, **more):
        super().__init__(journey, forms, **more)
        self.told = Told(catalogue.werkvormen(journey.plan.gemeente))
        for form in self.forms:
            form.tell(self.told)

    @classmethod
    def begun(cls, journey: "Journey", voor: str) -> dict:
        """The groups that it is meant for."""
        known = {id for id, _naam in offered_to(journey)}
        return {"belanghebbenden": [id for id in voor.split(",") if id in known]}

    @classmethod
    def take(cls, data: Any, what: str) -> None:
        """A press on a suggestion: this werkvorm for these groups, as a new row."""
        groups, _colon, werkvorm = what.partition(":")
        prefix = f"vormen-{place_of(data, 'vormen')}"
        data.setlist(f"{prefix}-belanghebbenden", groups.split(","))
        data[f"{prefix}-werkvorm"] = werkvorm

    @property
    def apart(self) -> list[offered.Group]:
        return offered.apart(self.journey)

    def suggestions(self) -> Iterator[dict]:
        """For groups that nothing is planned for: what suits best, each with why."""
        rows = self.journey.rows(self.rows)
        planned = {id for row in rows for id in row.belanghebbenden or ()}
        advice = self.journey.advice
        for proposal in proposals(advice.answers.belangen, advice.werkvormen):
            ids = [group.id for group in proposal.groups if group.id not in planned]
            if not ids:
                continue
            yield {
                "names": proposal.names,
                "ids": ",".join(ids),
                "best": [(fit.werkvorm, self.told.why(fit)) for fit in proposal.best],
            }
