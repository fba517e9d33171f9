"""What somebody adds up on paper is what the site says of the same answers."""

from itertools import product

import pytest

from nota.answers import Answers
from nota.floors import ZWAARTES
from nota.tally import alone, weighed
from nota.weights import LARGEST_ANSWER, Weights
from nota.zwaarte import WEIGHED, weigh, zwaarte_of

NUMBERS = {
    "as shipped": Weights(),
    "other weights": Weights(gewicht_omvang=0, gewicht_hinder_na=5, zwaar_vanaf=30),
    "other floors": Weights(veel_hinder_vanaf=3, zeer_groot_vanaf=5, gevoelig_vanaf=5),
}
ANSWERS = (0, 3, 5, LARGEST_ANSWER)


class OnPaper:
    """What is printed for somebody to add up by hand; it is printed once."""

    def __init__(self, weights: Weights):
        self.weights = weights
        self.weighed, self.alone = list(weighed(weights)), list(alone(weights))

    def says(self, told: dict[str, int]) -> str:
        som = sum(weight * told[name] for name, weight in self.weighed)
        floors = [
            each.zwaarte
            for each in self.alone
            if any(told[name] >= each.answer for name in each.questions)
        ]
        return max((zwaarte_of(som, self.weights), *floors), key=ZWAARTES.index)


@pytest.mark.parametrize("weights", NUMBERS.values(), ids=NUMBERS)
def test_paper_and_site_agree(weights):
    paper = OnPaper(weights)
    for answers in product(ANSWERS, repeat=len(WEIGHED)):
        told = dict(zip(WEIGHED, answers, strict=True))
        assert paper.says(told) == weigh(Answers(**told), weights).advies
