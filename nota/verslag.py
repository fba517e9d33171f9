"""Situations of the verslag: what is not told yet, and what deserves a second look.

The verslag tells how it went and what was done with what people said (nota 5.2 and 9).
"""

from nota.answers import GEPROBEERD, NEE, Activiteit, Answers, Reactie
from nota.conditions import plicht
from nota.situation import Situation

SEVERAL = 3  # reactions that were all refused: our estimate


def duty_and_nothing_done(answers: Answers) -> bool:
    return plicht(answers) and bool(answers.niet_samengewerkt_omdat)


def all_refused(answers: Answers) -> bool:
    taken = [row.overgenomen for row in answers.reacties]
    return len(taken) >= SEVERAL and set(taken) == {NEE}


def plan_now_not_told(answers: Answers) -> bool:
    return not answers.definitief_plan and not answers.niet_samengewerkt_omdat


def nobody_read_it(s: Situation) -> bool:
    return (s.zwaar or plicht(s.answers)) and not s.answers.lezers


# Situations of one row


def not_told_what_happened(row: Activiteit) -> bool:
    return row.gepland and row.gedaan is None


def refused_to_talk(row: Activiteit) -> bool:
    """Asked, and they did not want to: a state of its own, and no failure."""
    return row.gedaan == GEPROBEERD


def numbers_that_grow(row: Activiteit) -> bool:
    """More people came than were asked, or more spoke than came."""
    pairs = ((row.bereikt, row.uitgenodigd), (row.gereageerd, row.bereikt))
    return any(
        more is not None and fewer is not None and more > fewer for more, fewer in pairs
    )


def not_answered(row: Reactie) -> bool:
    return not row.overgenomen or (row.overgenomen != "ja" and not row.waarom)


def not_told_back(row: Reactie) -> bool:
    return bool(row.overgenomen) and not row.teruggekoppeld
