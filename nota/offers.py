"""What a plan asks of people, what it offers them, and whether the two agree.

The nota wants it clear beforehand what may be said of a plan and what is done with it
(5.1, stap 3), and no more promised than is kept (2.3 and 4.2).
"""

from nota.answers import NEE, Answers
from nota.conditions import gemeente_leads, samenwerken
from nota.groepen import outsiders
from nota.niveaus import MEEBESLISSEN, MEEWETEN, highest, is_more_than


def only_support_wanted(answers: Answers) -> bool:
    return bool(answers.doelen) and {"draagvlak", "acceptatie"}.issuperset(
        answers.doelen
    )


def highest_kan(answers: Answers) -> str | None:
    """The furthest that anybody may go; who decides on the plan is not asked."""
    return highest(niveau for row in outsiders(answers) for niveau in row.kan)


def wants_to_hear(answers: Answers) -> bool:
    return not {"belangen", "wensen", "mogelijkheden"}.isdisjoint(answers.doelen)


def more_than_telling(answers: Answers) -> bool:
    return is_more_than(highest_kan(answers), MEEWETEN)


def asking_with_little_to_choose(answers: Answers) -> bool:
    return (
        answers.ruimte == NEE
        and samenwerken(answers)
        and more_than_telling(answers)
        and not answers.onderdelen
    )


def no_terugkoppeling(answers: Answers) -> bool:
    return more_than_telling(answers) and not answers.terugkoppeling


def meebeslissen(answers: Answers) -> bool:
    return highest_kan(answers) == MEEBESLISSEN


def meebeslissen_without_kaders(answers: Answers) -> bool:
    return meebeslissen(answers) and not answers.kaders


def meebeslissen_not_promised(answers: Answers) -> bool:
    promised = answers.gebruik_inbreng
    return meebeslissen(answers) and bool(promised) and "meerderheid" not in promised


def meebeslissen_with_little_to_choose(answers: Answers) -> bool:
    return meebeslissen(answers) and answers.ruimte == NEE


def meebeslissen_with_the_gemeente(answers: Answers) -> bool:
    return meebeslissen(answers) and gemeente_leads(answers)
