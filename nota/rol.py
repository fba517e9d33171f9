"""The role of the gemeente: who starts, and who acts and decides (nota 4.3).

The drawing of the quadrant is lost in our copy, so its two axes are our own reading.
"""

from dataclasses import dataclass

from nota.answers import NEE, Answers
from nota.conditions import ander_begint, gemeente_begint, overheid_begint

TOESCHOUWER = "toeschouwer"
DEELNEMER = "deelnemer"
REGISSEUR = "regisseur"
BESLISSER = "beslisser"
ROLLEN = (TOESCHOUWER, DEELNEMER, REGISSEUR, BESLISSER)

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
    Row(NIEMAND, ELK, ELK, None, "wie-begint", "R1"),
    Row(GEMEENTE, ELK, NEE, BESLISSER, "weinig-te-kiezen", "R2: nota 4.2"),
    Row(GEMEENTE, "gemeente", ELK, BESLISSER, "gemeente-beslist", "R3: nota 4.3"),
    Row(GEMEENTE, "samen", ELK, REGISSEUR, "samen-maken", "R4: nota 4.3"),
    Row(GEMEENTE, "samenleving", ELK, REGISSEUR, "inwoners-kunnen-zelf", "R5"),
    Row(GEMEENTE, None, ELK, None, "wie-bepaalt", "R6"),
    Row(OVERHEID, "samenleving", ELK, TOESCHOUWER, "overheid-beslist", "R7a: 5.44 Ow"),
    Row(ANDER, "samenleving", ELK, TOESCHOUWER, "zelf-doen", "R7: nota 4.3"),
    Row(ANDER, "samen", ELK, DEELNEMER, "gemeente-doet-mee", "R8: nota 4.3"),
    Row(ANDER, "gemeente", ELK, REGISSEUR, "gemeente-leidt", "R9: onze inschatting"),
    Row(ANDER, None, ELK, None, SAMEN_BEPALEN, "R10"),
)


@dataclass(frozen=True, kw_only=True)
class Rol:
    """The role that holds, and the one that was advised."""

    slug: str | None
    advies: str | None
    waarom: str

    @property
    def anders(self) -> bool:
        """The initiatiefnemer chose another role than the advice."""
        return self.slug != self.advies

    @property
    def loslaten(self) -> bool:
        """The gemeente starts something that people may do themselves."""
        return self.waarom == "inwoners-kunnen-zelf"


def rol_van_gemeente(answers: Answers) -> Rol:
    """Look it up in the table; who knows better may choose another role."""
    row = next(row for row in ROWS if _fits(row, answers))
    return Rol(slug=answers.rol_anders or row.rol, advies=row.rol, waarom=row.waarom)


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
