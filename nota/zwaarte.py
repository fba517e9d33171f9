"""How heavy a plan is for others: a sum that anyone can check (nota 5.1, stap 2).

The nota asks the questions and gives no numbers; the numbers are ours, in Weights.
"""

from dataclasses import dataclass

from nota.aanpak import breedte, momenten, samenwerkingsplan, wie
from nota.answers import Answers
from nota.conditions import raad_may_give_kaders
from nota.floors import FLOORS, GEMIDDELD, LICHT, ZWAAR, ZWAARTES, Floor, is_beladen
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

    @property
    def som(self) -> int:
        return sum(term.points for term in self.terms)

    @property
    def geldt(self) -> str | None:
        return self.anders or self.advies

    @property
    def voorlopig(self) -> bool:
        return self.advies is not None and len(self.terms) < len(WEIGHED)

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
        wie=wie(answers, geldt, floors),
        raad=geldt == ZWAAR and raad_may_give_kaders(answers),
    )


def terms_of(answers: Answers, weights: Weights) -> tuple[Term, ...]:
    """What is not filled in weighs nothing, and is not shown."""
    return tuple(
        Term(question, getattr(weights, f"gewicht_{question}"), answer)
        for question in WEIGHED
        if (answer := getattr(answers, question)) is not None
    )


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
