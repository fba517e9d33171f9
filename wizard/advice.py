"""What the rules say of one plan, worked out once and only when asked for."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from django.utils import timezone

from matrix import catalogue
from matrix.ranking import Fit, Wens, rank
from matrix.wens import wens_of
from nota import aanpak, conditions, inbreng, signals, wet
from nota.answers import Belanghebbende
from nota.fase import voorbereiding
from nota.floors import ZWAAR
from nota.gesprekken import is_among
from nota.groepen import decides, is_outsider
from nota.niveaus import highest
from nota.rol import Rol, rol_van_gemeente
from nota.zwaarte import Zwaarte, weigh
from wizard import texts
from wizard.flow import slugs_of
from wizard.nouns import happened

if TYPE_CHECKING:
    from wizard.journey import Journey


class Advice:
    """The advice on what was told on the road, and on nothing else."""

    def __init__(self, journey: "Journey"):
        self.journey = journey
        self.answers = journey.told.answers
        self.weights = journey.weights

    @cached_property
    def zwaarte(self) -> Zwaarte:
        return weigh(self.answers, self.weights)

    @cached_property
    def rol(self) -> Rol:
        return rol_van_gemeente(self.answers, zwaar=self.zwaarte.geldt == ZWAAR)

    @property
    def samenwerken(self) -> bool:
        return conditions.samenwerken(self.answers)

    @property
    def na_stap_1(self) -> tuple[str, ...]:
        return conditions.advies_na_stap_1(self.answers)

    @property
    def after_a_nee(self) -> str:
        return wet.after_a_nee(self.answers)

    @property
    def by_law(self) -> tuple[str, ...]:
        return wet.asked_by_law(self.answers, self.journey.names.gevallen)

    @property
    def overheid_begint(self) -> bool:
        return conditions.overheid_begint(self.answers)

    @property
    def rules_come_first(self) -> bool:
        return conditions.rules_come_first(self.answers)

    @property
    def permits(self) -> tuple[str, ...]:
        return conditions.permits(self.answers)

    @property
    def needs_omgevingsvergunning(self) -> bool:
        return conditions.needs_omgevingsvergunning(self.answers)

    @property
    def may_need_omgevingsvergunning(self) -> bool:
        return conditions.may_need_omgevingsvergunning(self.answers)

    @property
    def voorbereiding(self) -> bool:
        return voorbereiding(self.answers)

    @property
    def not_named(self) -> tuple[str, ...]:
        """Who should be talked with, and is in no row yet."""
        return aanpak.not_named(self.answers, self.zwaarte.wie)

    def inbreng(self, row: Belanghebbende) -> inbreng.Inbreng:
        return inbreng.advise(self.answers, row, self.zwaarte, self.rol, self.weights)

    def compared(self, row: Belanghebbende) -> str | None:
        """What is offered to a group, beside what we advise."""
        return inbreng.compare(row.kan, self.inbreng(row))

    @property
    def apart(self) -> list[Belanghebbende]:
        """Who decides, and one's own people: nothing is asked of them."""
        return [row for row in self.answers.belangen if not is_outsider(row)]

    @property
    def deciders(self) -> list[Belanghebbende]:
        return [row for row in self.answers.belangen if decides(row)]

    def only_with(self, rows: list[Belanghebbende]) -> set[str]:
        """The activities for these groups and for nobody else."""
        ids = {row.id for row in rows}
        return {vorm.id for vorm in self.answers.vormen if is_among(vorm, ids)}

    def is_outsider(self, naam: str | None) -> bool:
        """By what is known of the group with this name, or else by the name."""
        named = (row for row in self.answers.belangen if row.naam == naam)
        return is_outsider(next(named, Belanghebbende(id="", naam=naam)))

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
