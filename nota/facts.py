"""What the short check says, in as few facts as a person acts on.

Whether to work together (nota 5.1, stap 1), how heavy it is (stap 2), how often to
talk, what the gemeente does (nota 4.3), and what the law asks. That these are told
again, and the sum and the sentences under it are not, is our own choice: whoever reads
another fact does another thing.
"""

from dataclasses import replace
from typing import TypedDict

from nota.answers import Answers
from nota.conditions import (
    may_need_omgevingsvergunning,
    needs_omgevingsvergunning,
    overheid_begint,
    plicht,
    samenwerken,
)
from nota.rol import rol_van_gemeente
from nota.weights import Weights
from nota.wet import DECISIONS
from nota.zwaarte import weigh


class Uitkomst(TypedDict):
    """The facts, as they can be kept."""

    samen: str  # ja, nee
    zwaarte: str | None  # the one that counts
    momenten: int | None
    rol: str | None
    wet: str


def uitkomst(answers: Answers, weights: Weights) -> Uitkomst:
    """Of the answers alone: a role that was agreed is nothing new to who agreed."""
    own = replace(answers, rol_afgesproken=None)
    zwaarte = weigh(own, weights)
    return Uitkomst(
        samen="ja" if samenwerken(own) else "nee",
        zwaarte=zwaarte.geldt,
        momenten=zwaarte.momenten,
        rol=rol_van_gemeente(own).slug,
        wet=what_the_law_asks(own),
    )


def what_the_law_asks(answers: Answers) -> str:
    """In one word what nota.wet says in sentences."""
    if plicht(answers):
        return "plicht"
    if overheid_begint(answers) and answers.instrument in DECISIONS:
        return "besluit"
    if needs_omgevingsvergunning(answers):
        return "aanvraag"
    return "misschien" if may_need_omgevingsvergunning(answers) else "niet"
