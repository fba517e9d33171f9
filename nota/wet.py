"""What the law asks of a plan, as far as its answers tell; never that it asks nothing.

The articles of every sentence stand in nota.artikelen, for a lawyer of the gemeente.
"""

from collections.abc import Collection

from nota.answers import GEEN_VAN_DEZE, JA, NEE, WEET_NIET, Answers
from nota.conditions import (
    may_need_omgevingsvergunning,
    overheid_begint,
    plicht,
)

ALLE = "alle"  # slug of a case of the duty list: every plan that deviates
VRAAG_EERST = "vraag-eerst"
BESLUIT = "besluit"
VRIJ = "vrij"
HAAST = "haast"
DECISIONS = {
    "omgevingsvisie": "visie-of-programma",
    "programma": "visie-of-programma",
    "omgevingsplan": "omgevingsplan",
    "projectbesluit": "projectbesluit",
}
OTHERS = ("andere_gemeente", "provincie", "waterschap", "rijk")


def asked_by_law(answers: Answers, lijst: Collection[str]) -> tuple[str, ...]:
    """The sentences that hold: on the decision, on the permit, on who decides."""
    found = (_of_the_decision(answers), _of_the_permit(answers, lijst))
    others = tuple(who for who in OTHERS if who in answers.bevoegd_gezag)
    return (*(slug for slug in found if slug), *others)


def _of_the_decision(answers: Answers) -> str | None:
    """A bestuursorgaan explains its own decisions (10.2, 10.7, 10.8 Ob; 5.51 Ow)."""
    if not overheid_begint(answers):
        return None
    return DECISIONS.get(answers.instrument or "", "bestuursorgaan")


def _of_the_permit(answers: Answers, lijst: Collection[str]) -> str | None:
    """What is asked of who applies for one (7.4 Or; 16.55 lid 7 Ow)."""
    if plicht(answers):
        return ALLE if answers.geval == ALLE else "geval"
    if overheid_begint(answers) and not answers.vergunning:
        return None
    if may_need_omgevingsvergunning(answers):
        return _of_the_list(answers, lijst)
    return None if overheid_begint(answers) else "zonder-omgevingsvergunning"


def _of_the_list(answers: Answers, lijst: Collection[str]) -> str:
    """A list that is not there makes us more careful, never less."""
    if ALLE in lijst and answers.regels != JA:
        return ALLE
    if not lijst:
        return "lijst-leeg"
    return "niet-op-de-lijst" if answers.geval == GEEN_VAN_DEZE else WEET_NIET


def after_a_nee(answers: Answers) -> str:
    """What a NEE of stap 1 is answered with: only who needs nothing is let go.

    That an empty answer counts as may need is our own choice.
    """
    if overheid_begint(answers) and answers.instrument in DECISIONS:
        return BESLUIT
    if may_need_omgevingsvergunning(answers):
        return VRAAG_EERST
    return HAAST if answers.tijd == NEE else VRIJ
