"""The role of the gemeente: who starts, and who acts and decides (nota 4.3).

The drawing of the quadrant is lost in our copy, so its two axes are our own reading.
Who begins is asked before who acts: by 4.3 a gemeente that begins is regisseur or
beslisser, also of what people may take over.
"""

from dataclasses import dataclass

from nota.answers import NEE, WEET_NIET, Answers
from nota.conditions import GEEN, ander_begint, gemeente_begint, overheid_begint

TOESCHOUWER = "toeschouwer"
DEELNEMER = "deelnemer"
REGISSEUR = "regisseur"
BESLISSER = "beslisser"
ROLLEN = (TOESCHOUWER, DEELNEMER, REGISSEUR, BESLISSER)

ZELF_DOEN = "zelf-doen"
LOSLATEN = "inwoners-kunnen-zelf"
NO_PERMIT = frozenset((GEEN, WEET_NIET))
GEMEENTE = "gemeente"
OVERHEID = "overheid"
ANDER = "ander"
NIEMAND = None
ELK = "*"
SAMEN_BEPALEN = "samen-bepalen"


@dataclass(frozen=True)
class Row:
    """One row of the table; the first that fits decides."""

    begint: str | None
    leiding: str | None
    ruimte: str | None
    rol: str | None
    waarom: str
    source: str


# Begins, leiding, ruimte: then this is the role of the gemeente, and this is why.
ROWS = (
    Row(NIEMAND, ELK, ELK, None, "wie-begint", "R1: eigen keuze"),
    Row(GEMEENTE, ELK, NEE, BESLISSER, "weinig-te-kiezen", "R2: nota 3.2 en 4.2"),
    Row(GEMEENTE, "gemeente", ELK, BESLISSER, "gemeente-beslist", "R3: nota 4.3"),
    Row(GEMEENTE, "samen", ELK, REGISSEUR, "samen-maken", "R4: nota 4.3"),
    Row(GEMEENTE, "samenleving", ELK, REGISSEUR, LOSLATEN, "R5: nota 4.3"),
    Row(GEMEENTE, None, ELK, None, "wie-bepaalt", "R6: eigen keuze"),
    Row(OVERHEID, "samenleving", ELK, TOESCHOUWER, "overheid-beslist", "R7a: nota 4.3"),
    Row(ANDER, "samenleving", ELK, TOESCHOUWER, ZELF_DOEN, "R7: nota 4.3"),
    Row(ANDER, "samen", ELK, DEELNEMER, "gemeente-doet-mee", "R8: nota 4.3"),
    Row(ANDER, "gemeente", ELK, REGISSEUR, "gemeente-leidt", "R9: eigen keuze"),
    Row(ANDER, None, ELK, None, SAMEN_BEPALEN, "R10: nota 4.2 en 7"),
)


@dataclass(frozen=True, kw_only=True)
class Rol:
    """The role that holds, and the one that was advised."""

    slug: str | None
    advies: str | None
    waarom: str
    afgesproken: bool = False

    @property
    def anders(self) -> bool:
        """The initiatiefnemer chose another role than the advice."""
        return self.slug != self.advies

    @property
    def loslaten(self) -> bool:
        """The gemeente starts something that people may do themselves."""
        return self.waarom == LOSLATEN and not self.afgesproken


def rol_van_gemeente(answers: Answers, *, zwaar: bool = False) -> Rol:
    """Look it up in the table; what was agreed holds before what somebody chose.

    Everything that looks at the role asks it here, so the agreed role rules it all.
    """
    row = next(row for row in ROWS if _fits(row, answers))
    return Rol(
        slug=answers.rol_afgesproken or answers.rol_anders or row.rol,
        advies=row.rol,
        waarom=who_decides(answers)
        if zwaar and row.waarom == ZELF_DOEN
        else row.waarom,
        afgesproken=answers.rol_afgesproken is not None,
    )


def who_decides(answers: Answers) -> str:
    """Where public interest weighs heavily the choices are not all yours (nota 3.2)."""
    if NO_PERMIT.issuperset(answers.vergunning):
        return ZELF_DOEN
    elsewhere = answers.bevoegd_gezag and "gemeente" not in answers.bevoegd_gezag
    return "ander-beslist" if elsewhere else "beslist-wel"


def _fits(row: Row, answers: Answers) -> bool:
    return (
        row.begint in wie_begint(answers)
        and row.leiding in (ELK, answers.leiding)
        and row.ruimte in (ELK, answers.ruimte)
    )


def wie_begint(answers: Answers) -> tuple[str | None, ...]:
    """As the rows call it; another overheid is also another."""
    if gemeente_begint(answers):
        return (GEMEENTE,)
    if not ander_begint(answers):
        return (NIEMAND,)
    return (OVERHEID, ANDER) if overheid_begint(answers) else (ANDER,)
