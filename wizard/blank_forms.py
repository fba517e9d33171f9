"""The forms that can be printed, and what a pen needs other than a screen does."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from nota.words import Said
from wizard import flow

OF_THE_GEMEENTE = ("vragen",)
ZO_JA, ZO_NEE = _("Zo ja: {question}"), _("Zo nee: {question}")
FOLLOWS = {
    "interesse_reden": ZO_NEE,
    "later": ZO_NEE,
    "toch_samenwerken": ZO_NEE,
    "toch_samenwerken_reden": ZO_JA,
}
SAYS = {  # where a screen speaks of what only a screen does, or has more room
    "titel": _("Bijvoorbeeld: Jeu-de-boulesbaan bij het dorpshuis."),
    "plaats": _("Bijvoorbeeld: het grasveld achter het dorpshuis. Geen huisnummer."),
    "wanneer": _("Bijvoorbeeld: in maart."),
    "alternatieven": _("Bijvoorbeeld: elke week samen wandelen."),
    "leiding": _("Weet je het niet? Bel ons."),
    "interesse": _("Ook mensen met zorgen."),
    "bijdrage_toelichting": _("Bijvoorbeeld: de school mag er spelen."),
    "vergunning": _("Kruis alles aan wat past. Twijfel je? Bel ons."),
    "participatiebeleid": _(
        "Bijvoorbeeld: we volgen de vier stappen, maar spreken de raad pas na de zomer."
    ),
}
MOST_OF_A_SENTENCE = 2  # lines
WITHOUT_EXAMPLE = frozenset(  # the question stands in front of its first line
    (
        *("regels", "ruimte", "later", "interesse_toelichting"),
        *("toch_samenwerken_reden", "maatschappelijke_bijdrage"),
        *("hinder_toelichting", "maatregelen"),
    )
)
IN_TWO_LINES = ("belang", "toch_samenwerken_reden")
AT_LENGTH = frozenset(("doel", "activiteit"))
IN_A_SENTENCE = frozenset(  # what is told in one, beside what is told at length
    (
        *("ruimte_toelichting", "interesse_toelichting", "tijd_toelichting"),
        *("toch_samenwerken_reden", "bijdrage_toelichting", "alternatieven"),
    )
)


@dataclass(frozen=True)
class BlankForm:
    """One form to print, and how much of it there is."""

    name: Said
    told: Said
    sides: int  # a test counts them
    road: str = ""  # of the plan
    steps: tuple[str, ...] = ()  # or these
    lines: int = 3  # of a long answer
    groups: int = 5  # that it has a row for
    rows: int = 5  # of any other list
    has_bare_heads: bool = False  # tables without examples, few werkvormen
    is_terse: bool = False  # without examples, and without what stands behind a fold
    is_tight: bool = False
    ideas_on: str = ""  # the screen that tells the werkvormen
    has_cards: bool = False  # one for each group

    @property
    def tight(self) -> "BlankForm":
        """The same without examples, where a list of the gemeente takes their room."""
        return replace(self, is_tight=True)


PAPERS = {
    "check": BlankForm(
        _("Korte check"),
        _("Is samenwerken nodig, en hoeveel?"),
        sides=2,
        road=flow.CHECK,
        lines=1,
        is_terse=True,
    ),
    "kort": BlankForm(
        _("Kort plan"),
        _("Voor een plan waar weinig mensen iets van merken."),
        sides=4,
        road=flow.KORT,
        lines=2,
        groups=4,
        rows=3,
        has_bare_heads=True,
        ideas_on="bereiken",
    ),
    "volledig": BlankForm(
        _("Volledig plan"),
        _("Voor een plan waar veel mensen iets van merken."),
        sides=8,
        road=flow.VOLLEDIG,
        ideas_on="kaders",
        has_cards=True,
    ),
    "verslag": BlankForm(
        _("Verslag"),
        _("Als je met mensen hebt gepraat."),
        sides=4,
        steps=tuple(step.slug for step in flow.STEPS if step.part == flow.VERSLAG),
        lines=4,
    ),
    "gemeente": BlankForm(
        _("Vragen aan de gemeente"),
        _("Alleen als de gemeente of een andere overheid het plan begint."),
        sides=2,
        steps=OF_THE_GEMEENTE,
        lines=3,
    ),
}


def lines_for(name: str, paper: BlankForm) -> int:
    if name in AT_LENGTH and not paper.is_tight:
        return max(paper.lines, MOST_OF_A_SENTENCE)
    most = MOST_OF_A_SENTENCE if name in IN_A_SENTENCE else paper.lines
    return min(paper.lines, most)
