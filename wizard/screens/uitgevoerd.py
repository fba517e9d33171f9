from typing import TYPE_CHECKING, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from nota.words import Said
from plans import models
from questions.fields import Getal, Keuze, alinea, cel, in_column
from questions.folds import Follows
from questions.kind import Question
from wizard.lines import Line
from wizard.planned import Planned, planned_ids, told_id
from wizard.row import RowQuestions
from wizard.rows import RowScreen

if TYPE_CHECKING:
    from wizard.journey import Journey

GEPLAND = _("Gepland: {when}")
JA_DEELS_NEE = (("ja", _("Ja")), ("deels", _("Deels")), ("nee", _("Nee")))

GEDAAN = (
    *JA_DEELS_NEE,
    ("geprobeerd", _("Geprobeerd: zij wilden niet praten, of zeiden niets")),
)

NIET_HELEMAAL = ("deels", "nee", "geprobeerd")


def aantal(question: Said, short: Said, example: Said) -> Question:
    return in_column(short, Getal(question, example))


VAN_WAT_DOORGING = ("datum", "uitgenodigd", "bereikt", "gereageerd", "opbrengst")


class Regel(Line):
    def is_moot(self, name: str) -> bool:
        """Of what went through nobody asks why not; of what did not, only that."""
        moot = {"ja": ("waarom_niet",), "nee": VAN_WAT_DOORGING}
        return name in moot.get(self.row.gedaan, ())


class Activiteit(RowQuestions):
    """What was done. A planned one has its name already, and may be left as it is."""

    named_by = "activiteit"
    line = Regel
    facts: ClassVar = {"gedaan": _("doorgegaan: {}"), "datum": "{}"}
    folded = ("pogingen",)
    folded_title = _("Wilden zij niet praten?")
    follows = (Follows(("waarom_niet", "pogingen"), after={"gedaan": NIET_HELEMAAL}),)

    activiteit = cel(
        _("Wat was het?"),
        _("Bijvoorbeeld: langs de deuren gegaan."),
        short=_("Wat het was"),
    )
    gedaan = in_column(
        _("Doorgegaan"),
        Keuze(
            _("Ging het door?"),
            GEDAAN,
            _("Nee mag ook."),
        ),
    )
    pogingen = in_column(
        _("Pogingen"),
        Getal(
            _("Hoe vaak heb je het geprobeerd?"),
            _("Bijvoorbeeld: 3, want we belden twee keer en schreven een brief."),
            guess=False,
        ),
    )
    waarom_niet = alinea(
        _("Waarom niet, of niet helemaal?"),
        _("Bijvoorbeeld: het regende, we gingen langs de deuren."),
        short=_("Waarom niet"),
    )
    datum = cel(
        _("Wanneer was het?"),
        _("Bijvoorbeeld: 12-3-2027, of najaar 2026. Ongeveer is goed."),
        short=_("Wanneer"),
    )
    uitgenodigd = aantal(
        _("Hoeveel mensen nodigde je uit?"),
        _("Uitgenodigd"),
        _("Bijvoorbeeld: 40. Een schatting is goed."),
    )
    bereikt = aantal(
        _("Hoeveel kwamen er, of lazen het?"),
        _("Bereikt"),
        _("Bijvoorbeeld: 25. Een schatting is goed."),
    )
    gereageerd = aantal(
        _("Hoeveel zeiden er iets?"),
        _("Reageerde"),
        _("Bijvoorbeeld: 10. Een schatting is goed."),
    )
    opbrengst = alinea(
        _("Wat leverde het op?"),
        _("Bijvoorbeeld: drie ideeën voor het hek."),
        short=_("Wat het opleverde"),
    )

    @cached_property
    def plan(self) -> Planned | None:
        """What the plan says of it; None when it was not planned, or not any more."""
        return self.journey.planned.get(self.row.vorm) if self.row else None

    @property
    def note(self) -> str:
        if self.plan is None:
            return ""
        if self.plan.when:
            return str(GEPLAND).format(when=self.plan.when)
        return str(_("Dit staat in je plan."))

    @property
    def shown(self) -> str:
        """The name of the plan, sent along to see whether it was changed."""
        return self.plan.name if self.plan else ""

    @property
    def is_blank(self) -> bool:
        """A planned one of which only the name came back says nothing yet."""
        if super().is_blank:
            return True
        told = {name for name, value in self.accepted.items() if value is not None}
        came = self.data.get(self.add_prefix("gepland"))
        planned = bool(self.row and self.row.vorm)
        as_it_came = planned and self.accepted.get("activiteit") == came
        return not self.rejected and told == {"activiteit"} and as_it_came

    @property
    def can_go(self) -> bool:
        """A planned one goes with the plan; what was told of it can go."""
        return not self.row or self.row.pk is not None

    def columns(self) -> dict:
        return super().columns() | {"vorm": self.row.vorm if self.row else None}


class Scherm(RowScreen):
    """Wat er van het plan terechtkwam (nota 9): gepland, en erbij gekomen."""

    slug = "uitgevoerd"
    rows = "activiteiten"
    title = _("Wat heb je gedaan?")
    intro = _("Je plan staat hier al in. Vertel alleen wat er daarna gebeurde.")
    explanation = "wizard/words/uitgevoerd.html"
    row_form = Activiteit
    most = 100
    can_move = False  # first what was planned, in its order
    row_title = _("Activiteit {n}")
    new_title = _("Nieuwe activiteit")
    add_words = _("Iets toevoegen")

    @classmethod
    def standing(cls, journey: "Journey") -> list:
        """First what was planned, told or not; then what came on the way."""
        stored = journey.rows(cls.rows)
        told = {row.vorm: row for row in reversed(stored) if row.vorm}
        planned = journey.planned.values()
        first = [told.get(row.id) or waiting(row.id, row.name) for row in planned]
        here = {row.rij_id for row in first}
        return first + [row for row in stored if row.rij_id not in here]

    @classmethod
    def known(cls, journey: "Journey") -> dict:
        known = super().known(journey)
        told = {row.vorm for row in known.values()}
        fresh = [waiting(id) for id in planned_ids(journey) if id not in told]
        return {row.rij_id: row for row in fresh} | known


def waiting(id: str, name: str = "") -> models.Activiteit:
    """A planned activity of which nothing is stored yet."""
    return models.Activiteit(rij_id=told_id(id), vorm=id, activiteit=name or None)
