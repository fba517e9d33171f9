"""What the rules say of one plan, worked out once and only when asked for."""

from dataclasses import replace
from functools import cached_property

from django.utils import timezone

from matrix import catalogue
from matrix.ranking import Fit, Wens, rank
from matrix.wens import wens_of
from nota import inbreng, signals
from nota.answers import Belanghebbende
from nota.floors import ZWAAR
from nota.groepen import is_outsider
from nota.niveaus import highest
from nota.rol import rol_van_gemeente
from nota.zwaarte import weigh
from wizard import texts
from wizard.flow import slugs_of
from wizard.nouns import happened


class Advice:
    """The advice on what was told on the road, and on nothing else."""

    def __init__(self, journey):
        self.journey = journey
        self.answers = journey.told.answers
        self.weights = journey.weights

    @cached_property
    def zwaarte(self):
        return weigh(self.answers, self.weights)

    @cached_property
    def rol(self):
        return rol_van_gemeente(self.answers, zwaar=self.zwaarte.geldt == ZWAAR)

    def inbreng(self, row: Belanghebbende) -> inbreng.Inbreng:
        return inbreng.advise(self.answers, row, self.zwaarte, self.rol, self.weights)

    @cached_property
    def groups(self) -> dict[str, Belanghebbende]:
        return {row.id: row for row in self.answers.belangen}

    @cached_property
    def signals(self) -> list[signals.Sounded]:
        journey = self.journey
        slugs = journey.told.slugs
        answers = replace(self.answers, teksten=tuple(texts.own(journey)))
        if journey.begun:
            slugs += slugs_of(journey.told.verslag)
            answers = replace(answers, **happened(journey))
        return signals.sounding(answers, self.weights, slugs, timezone.localdate())

    def level(self, row: Belanghebbende) -> str | None:
        """What is offered to a group, or else what we advise."""
        return highest(row.kan) or self.inbreng(row).level

    def werkvormen(self, groups: list[Belanghebbende]) -> list[Fit]:
        """All werkvormen, the one that suits these groups best first."""
        heard = [row for row in groups if is_outsider(row)]
        levels = [level for row in heard if (level := self.level(row))]
        level = highest(levels)
        wens = wens_of(self.answers, heard, level, self.zwaarte, self.weights)
        if wens not in self._ranked:
            self._ranked[wens] = rank(self._known, wens, self.weights)
        return self._ranked[wens]

    @cached_property
    def _ranked(self) -> dict[Wens, list[Fit]]:
        """Fifty activities often have one and the same wish."""
        return {}

    @cached_property
    def shared(self) -> dict:
        """Lists that the rows of a screen share, for as long as this advice holds."""
        return {}

    @cached_property
    def _known(self):
        found = catalogue.werkvormen(self.journey.plan.gemeente)
        return [catalogue.plain(werkvorm) for werkvorm in found.values()]
