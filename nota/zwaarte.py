"""How heavy a plan is for others: a sum that anyone can check (nota 5.1, stap 2).

The nota asks the questions and gives no numbers; the numbers are ours, in Weights.
"""

from dataclasses import dataclass

from nota.aanpak import breedte, momenten, samenwerkingsplan, wie
from nota.answers import Answers
from nota.conditions import raad_may_give_kaders
from nota.fase import is_asked
from nota.floors import (
    FLOORS,
    GEMIDDELD,
    LICHT,
    ZWAAR,
    ZWAARTES,
    Floor,
    answer_to,
    few_people,
    hinder,
    is_beladen,
)
from nota.weights import Weights

# maatschappelijke_bijdrage is not weighed: it never counts against a plan.
WEIGHED = ("omvang", "maatschappelijk_belang", "hinder_na", "hinder_tijdens")


@dataclass(frozen=True)
class Term:
    """One line of the sum."""

    question: str
    weight: int
    answer: int

    @property
    def points(self) -> int:
        return self.weight * self.answer

    def __str__(self) -> str:
        factor = "" if self.weight == 1 else f"{self.weight} × "
        return f"{factor}{self.answer}"


@dataclass(frozen=True, kw_only=True)
class Zwaarte:
    """The advice, and what follows from it."""

    terms: tuple[Term, ...]
    floors: tuple[Floor, ...]
    advies: str | None
    anders: str | None  # what the initiatiefnemer chose instead
    breedte: str | None
    momenten: int | None
    plan: str | None  # niet_nodig, verstandig, sterk
    wie: tuple[str, ...]
    raad: bool  # ask the raad for kaders
    asked: int  # of the weighed questions
    smaller: bool  # few people have hinder, so it counts for less

    @property
    def som(self) -> int:
        return sum(term.points for term in self.terms)

    @property
    def geldt(self) -> str | None:
        return self.anders or self.advies

    @property
    def voorlopig(self) -> bool:
        return self.advies is not None and len(self.terms) < self.asked

    @property
    def beladen(self) -> bool:
        return is_beladen(self.floors)

    def __str__(self) -> str:
        """The sum as one would write it on paper."""
        return f"{' + '.join(map(str, self.terms))} = {self.som}" if self.terms else ""


def weigh(answers: Answers, weights: Weights) -> Zwaarte:
    """Add up stap 2, look at the floors, and say what follows."""
    terms = terms_of(answers, weights)
    floors = tuple(floor for floor in FLOORS if floor.when(answers, weights))
    advies = advised(terms, floors, weights)
    geldt = answers.zwaarte_anders or advies
    return Zwaarte(
        terms=terms,
        floors=floors,
        advies=advies,
        anders=answers.zwaarte_anders,
        breedte=breedte(answers, weights),
        momenten=momenten(answers, geldt, floors, weights),
        plan=samenwerkingsplan(answers, geldt, floors),
        wie=wie(answers, geldt, floors, weights),
        raad=geldt == ZWAAR and raad_may_give_kaders(answers),
        asked=sum(is_asked(answers, question) for question in WEIGHED),
        smaller=few_people(answers, weights) and hinder(answers) > 0,
    )


def terms_of(answers: Answers, weights: Weights) -> tuple[Term, ...]:
    """What is not filled in weighs nothing, and is not shown."""
    return tuple(
        Term(question, weight_of(question, answers, weights), answer)
        for question in WEIGHED
        if (answer := answer_to(answers, question)) is not None
    )


def weight_of(question: str, answers: Answers, weights: Weights) -> int:
    """For a few people what stays weighs no more than what passes (nota 5.1)."""
    if question == "hinder_na" and few_people(answers, weights):
        return min(weights.gewicht_hinder_na, weights.gewicht_hinder_tijdens)
    return int(getattr(weights, f"gewicht_{question}"))


def advised(
    terms: tuple[Term, ...], floors: tuple[Floor, ...], weights: Weights
) -> str | None:
    """An empty stap 2 must not read as light: then we give no advice."""
    if len(terms) < weights.vragen_voor_advies and not floors:
        return None
    by_sum = zwaarte_of(sum(term.points for term in terms), weights)
    return max((by_sum, *(f.at_least for f in floors)), key=ZWAARTES.index)


def zwaarte_of(som: int, weights: Weights) -> str:
    if som >= weights.zwaar_vanaf:
        return ZWAAR
    return GEMIDDELD if som >= weights.gemiddeld_vanaf else LICHT
