"""What fits the phase a plan is in: preparing, carrying out or looking back.

The verordening is about all three (Gemeentewet 150), and nota 8 looks back as well.
What no longer has an answer is not asked, and what was told of it stays stored.
"""

from nota.answers import Answers

UITVOERING = "uitvoering"
EVALUATIE = "evaluatie"

# Of somebody who looks back is not asked what happens while he is at work.
WHILE_AT_WORK = frozenset(
    ("hinder_tijdens", "hinder_tijdens_na_maatregelen", "gevolgen_tijdens")
)


def is_asked(answers: Answers, question: str) -> bool:
    return answers.fase != EVALUATIE or question not in WHILE_AT_WORK


def voorbereiding(answers: Answers) -> bool:
    """Not decided yet, or nothing was said of it."""
    return answers.fase not in (UITVOERING, EVALUATIE)
