"""How far each group may go: mee-weten, meedenken, meedoen or meebeslissen.

The nota names the levels and their promises (stap 3); the table between them is ours.
"""

from dataclasses import dataclass

from nota.answers import JA, NEE, Answers, Belanghebbende
from nota.conditions import samenwerken
from nota.floors import GEMIDDELD, LICHT, ZWAAR
from nota.groepen import decides, is_own
from nota.niveaus import MEEDENKEN, MEEDOEN, MEEWETEN, highest, is_more_than
from nota.raises import RAISES, Case
from nota.rol import BESLISSER, Rol
from nota.weights import Weights
from nota.zwaarte import Zwaarte

# Zwaarte, and does the plan fit their belang: the level for a weging of 1 to 5. Who is
# further off is asked less than who has it next door (nota 5.1: how bad, and for whom).
TABLE = {
    (LICHT, JA): (MEEWETEN, MEEWETEN, MEEWETEN, MEEDENKEN, MEEDENKEN),
    (LICHT, NEE): (MEEWETEN, MEEWETEN, MEEDENKEN, MEEDENKEN, MEEDENKEN),
    (GEMIDDELD, JA): (MEEWETEN, MEEWETEN, MEEDENKEN, MEEDENKEN, MEEDOEN),
    (GEMIDDELD, NEE): (MEEWETEN, MEEDENKEN, MEEDENKEN, MEEDOEN, MEEDOEN),
    (ZWAAR, JA): (MEEWETEN, MEEWETEN, MEEDENKEN, MEEDOEN, MEEDOEN),
    (ZWAAR, NEE): (MEEWETEN, MEEDENKEN, MEEDENKEN, MEEDOEN, MEEDOEN),
}


@dataclass(frozen=True)
class Inbreng:
    """The level we advise, or None, and the slugs of the reasons for it."""

    level: str | None
    reasons: tuple[str, ...]


def advise(
    answers: Answers, row: Belanghebbende, zwaarte: Zwaarte, rol: Rol, weights: Weights
) -> Inbreng:
    """Table, then raise, then cap; who does not work together only tells.

    Who decides, and who belongs to who begins, gives no inbreng: it has its own line.
    """
    if decides(row):
        return Inbreng(None, ("beslist-apart",))
    if is_own(row):
        return Inbreng(None, ("eigen-achterban",))
    if not samenwerken(answers):
        return Inbreng(MEEWETEN, ("niet-samenwerken",))
    return of_outsider(answers, row, zwaarte, rol, weights)


def of_outsider(
    answers: Answers, row: Belanghebbende, zwaarte: Zwaarte, rol: Rol, weights: Weights
) -> Inbreng:
    weging = weging_of(row, weights)
    if weging is None:
        return Inbreng(None, ("weging-onbekend",))
    case = Case(
        answers=answers,
        row=row,
        weging=weging,
        zwaarte=zwaarte.geldt or GEMIDDELD,
        weights=weights,
    )
    return capped(raised(case), rol)


def weging_of(row: Belanghebbende, weights: Weights) -> int | None:
    """Not filled in, but it fits them or not, or needs them: that says enough."""
    if row.weging is not None:
        return row.weging
    if row.past == NEE:
        return weights.belang_als_plan_niet_past
    if row.nodig == JA:
        return weights.belang_als_nodig
    return weights.gewoon_belang_vanaf if row.past == JA else None


def raised(case: Case) -> Inbreng:
    """The highest level that anything asks for, with all that ask for it."""
    asked = [(reason_in_table(case), level_in_table(case))]
    asked += [(r.reason, r.at_least) for r in RAISES if r.when(case)]
    level = highest(at_least for _, at_least in asked)
    return Inbreng(level, tuple(reason for reason, least in asked if least == level))


def capped(inbreng: Inbreng, rol: Rol) -> Inbreng:
    """Where the gemeente decides, others think along at most (nota 4.3)."""
    if rol.slug == BESLISSER and is_more_than(inbreng.level, MEEDENKEN):
        return Inbreng(MEEDENKEN, ("gemeente-beslist",))
    return inbreng


def compare(kan: tuple[str, ...], advice: Inbreng) -> str | None:
    """Whether the offer is lower than, equal to or higher than our advice."""
    offer = highest(kan)
    if offer is None or advice.level is None:
        return None
    if offer == advice.level:
        return "equal"
    return "higher" if is_more_than(offer, advice.level) else "lower"


def level_in_table(case: Case) -> str:
    past = NEE if case.past_niet else JA
    return TABLE[case.zwaarte, past][case.weging - 1]


def reason_in_table(case: Case) -> str:
    """What in the table decided most."""
    light = case.weging < case.weights.gewoon_belang_vanaf
    if level_in_table(case) == MEEWETEN:
        return "telt-licht" if light else "plan-is-licht"
    if case.past_niet:
        return "past-niet"
    heavy = case.weging >= case.weights.groot_belang_vanaf
    return "telt-zwaar" if heavy else "telt-mee"
