"""What the check on paper says of its ticks, with the numbers of its questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from nota.floors import GEMIDDELD, LICHT, ZWAAR
from nota.tally import Alone, alone, weighed
from nota.weights import LARGEST_ANSWER, Weights
from nota.words.gewicht import UITKOMST_LIJKT, ZWAARTE
from nota.words.kruisjes import (
    ALLEEN,
    ANDERS,
    MEER,
    MINDER,
    NEE,
    OF_MEER,
    OPTELLEN,
    TITEL,
    TUSSEN,
    VERDER,
)
from wizard import flow
from wizard.blank_forms import PAPERS
from wizard.screens.mogelijk import DAN

NAY = ("interesse", "tijd")


@dataclass(frozen=True)
class Tallied:
    title: str
    how: str
    terms: list[tuple[str, int]]  # the number of a question, and how often it counts
    outcomes: list[str]
    remarks: list[str]


def tallied(weights: Weights, numbers: Mapping[str, int]) -> Tallied:
    terms = [(str(numbers[name]), weight) for name, weight in weighed(weights)]
    remarks = [said(each, numbers) for each in alone(weights)]
    people = ANDERS.format(
        few=weights.weinig_mensen_tot, many=weights.veel_mensen_boven
    )
    nay = NEE.format(vragen=either(NAY, numbers))
    return Tallied(
        title=str(TITEL),
        how=str(OPTELLEN),
        terms=terms,
        outcomes=list(outcomes(weights)),
        remarks=[*remarks, people, f"{nay} {DAN}"],
    )


def outcomes(weights: Weights) -> Iterator[str]:
    middle, heavy = weights.gemiddeld_vanaf, weights.zwaar_vanaf
    for sums, zwaarte in (
        (MINDER.format(n=middle), LICHT),
        (TUSSEN.format(first=middle, last=heavy - 1), GEMIDDELD),
        (MEER.format(n=heavy), ZWAAR),
    ):
        weighs = UITKOMST_LIJKT.format(zwaarte=ZWAARTE[zwaarte])
        yield f"{sums} {weighs} {VERDER.format(naam=PAPERS[after(zwaarte)].name)}"


def after(zwaarte: str) -> str:
    """The road that the site proposes."""
    return flow.KORT if zwaarte == LICHT else flow.VOLLEDIG


def said(each: Alone, numbers: Mapping[str, int]) -> str:
    top = each.answer == LARGEST_ANSWER
    answer = each.answer if top else OF_MEER.format(n=each.answer)
    vragen, zwaarte = either(each.questions, numbers), ZWAARTE[each.zwaarte]
    return ALLEEN.format(answer=answer, vragen=vragen, zwaarte=zwaarte)


def either(names: tuple[str, ...], numbers: Mapping[str, int]) -> str:
    """The numbers of these questions: 19, 22 of 23."""
    *first, last = sorted(numbers[name] for name in names)
    return f"{', '.join(map(str, first))} {_('of')} {last}" if first else str(last)
