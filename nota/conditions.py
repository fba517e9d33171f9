"""Situations that the rules speak of, each with a name you can say out loud.

Where a rule comes from stands in the row that has the situation (nota.signals), or
here. Stap 1 is that of nota 5.1; what the law asks names its article.
"""

from nota.answers import GEEN_VAN_DEZE, JA, NEE, NIETS, WEET_NIET, Answers
from nota.fase import voorbereiding

OMGEVINGSVERGUNNING = "omgevingsvergunning"
GEEN = "geen"
DECISIONS_THAT_EXPLAIN = (
    *("omgevingsvisie", "programma", "omgevingsplan", "projectbesluit"),
)
BESTUURSORGANEN = ("gemeente", "overheid")
QUESTIONS_OF_STAP_1 = ("ruimte", "interesse", "tijd")


def same_text(one: str | None, other: str | None) -> bool:
    """Equal but for capitals and spaces; an empty text equals nothing."""
    if not one or not other:
        return False
    return one.casefold().split() == other.casefold().split()


# Who begins, and may they work together?


def gemeente_begint(answers: Answers) -> bool:
    return answers.initiatiefnemer == "gemeente"


def raad_may_give_kaders(answers: Answers) -> bool:
    """The gemeente prepares a plan for which the raad gave no kaders (nota 3.1, 8)."""
    prepares = gemeente_begint(answers) and voorbereiding(answers)
    return prepares and answers.rol_raad != "kaders"


def gemeente_leads(answers: Answers) -> bool:
    """What the role that was agreed says, or else who begins (nota 4.3)."""
    agreed = answers.rol_afgesproken
    return agreed in ("regisseur", "beslisser") if agreed else gemeente_begint(answers)


def overheid_begint(answers: Answers) -> bool:
    """A bestuursorgaan: what the law asks of its decisions, holds (3.3; Ob 10)."""
    return answers.initiatiefnemer in BESTUURSORGANEN


def ander_begint(answers: Answers) -> bool:
    return answers.initiatiefnemer is not None and not gemeente_begint(answers)


def plicht(answers: Answers) -> bool:
    """The plan looks like a case of the duty list (16.55 lid 7 Omgevingswet)."""
    return answers.geval not in (None, GEEN_VAN_DEZE, WEET_NIET)


def ruimte_in(wat_kan_anders: tuple[str, ...]) -> str | None:
    """What can still be different says whether there is room (nota 5.1, stap 1)."""
    if not wat_kan_anders:
        return None
    return NEE if wat_kan_anders == (NIETS,) else JA


def redenen_nee(answers: Answers) -> tuple[str, ...]:
    """Which questions of stap 1 were answered with NEE."""
    return tuple(q for q in QUESTIONS_OF_STAP_1 if getattr(answers, q) == NEE)


def samenwerken(answers: Answers) -> bool:
    """Nobody said NEE, or we go on anyway. The nota is silent on a mix of JA and empty.

    A duty stays: no advice of ours can lift it (16.55 lid 7 Omgevingswet).
    """
    return not redenen_nee(answers) or answers.toch_samenwerken == JA or plicht(answers)


def advies_na_stap_1(answers: Answers) -> tuple[str, ...]:
    """One sentence per NEE (nota 5.1); with a duty none of them is true any more."""
    redenen = redenen_nee(answers)
    if redenen and plicht(answers):
        return ("plicht",)
    return tuple(slug for reden in redenen for slug in said_of(reden, answers))


def said_of(reden: str, answers: Answers) -> tuple[str, ...]:
    """The nota has several reasons why people may not be interested (5.1, stap 1).

    Haste is two things: tell it now, and promise to talk later (nota 3.1, informeren).
    """
    if reden == "interesse" and answers.interesse_reden:
        return (answers.interesse_reden,)
    if reden == "tijd":
        return ("tijd", "later" if answers.later else "later-beloven")
    return (reden,)


def only_no_time(answers: Answers) -> bool:
    """There is something to choose and somebody to ask, but not now."""
    return redenen_nee(answers) == ("tijd",)


def is_weighed(answers: Answers) -> bool:
    """Whether stap 2 is asked: nota 5.1 skips it for who does not work together.

    Our own choice: who only has no time now will, later; then it says how many talks
    to promise. In a street that can wait, until a day is promised.
    """
    far = answers.niveau not in (None, "straat")
    later = far or gemeente_begint(answers) or bool(answers.later)
    return samenwerken(answers) or (only_no_time(answers) and later)


# The gemeente and the permit


def needs_omgevingsvergunning(answers: Answers) -> bool:
    return OMGEVINGSVERGUNNING in answers.vergunning


def may_need_omgevingsvergunning(answers: Answers) -> bool:
    """It is needed, or nobody said that it is not (careful, own choice)."""
    open_still = not answers.vergunning or WEET_NIET in answers.vergunning
    return needs_omgevingsvergunning(answers) or open_still


def permits(answers: Answers) -> tuple[str, ...]:
    """What is needed, or that nobody knows; with a permit "geen" says nothing."""
    needed = tuple(permit for permit in answers.vergunning if permit != GEEN)
    return needed or answers.vergunning or (WEET_NIET,)


def permit_but_unknown_case(answers: Answers) -> bool:
    return needs_omgevingsvergunning(answers) and answers.geval in (None, WEET_NIET)


def rules_come_first(answers: Answers) -> bool:
    """Whether the plan fits the rules is asked before anything else: practice.

    Coevorden has a Quick Scan for it, as Emmen, Apeldoorn and Geldrop-Mierlo have.
    """
    unsure = answers.regels is None and needs_omgevingsvergunning(answers)
    return not gemeente_begint(answers) and (
        unsure or answers.regels in (NEE, WEET_NIET)
    )


def help_that_is_taking_part(answers: Answers) -> bool:
    asks = not {"grond", "geld", "mensen"}.isdisjoint(answers.hulp)
    agreed = answers.rol_afgesproken is not None
    return answers.leiding == "samenleving" and asks and not agreed


def decision_that_explains(answers: Answers) -> bool:
    """As long as there is a decision to explain it in (Gemeentewet 150)."""
    return voorbereiding(answers) and answers.instrument in DECISIONS_THAT_EXPLAIN


def start_that_is_announced(answers: Answers) -> bool:
    announced = answers.instrument in ("omgevingsplan", "projectbesluit")
    return voorbereiding(answers) and announced


def instrument_of_the_gemeente(answers: Answers) -> bool:
    return not gemeente_leads(answers) and any(
        vorm.van_gemeente for vorm in answers.vormen
    )


# What the answers say of themselves


def doel_is_activiteit(answers: Answers) -> bool:
    return same_text(answers.doel, answers.activiteit)


def toch_samenwerken_without_reason(answers: Answers) -> bool:
    return answers.toch_samenwerken == JA and not answers.toch_samenwerken_reden
