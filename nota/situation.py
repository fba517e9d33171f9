"""Situations that need more than the answers: what they weigh, today, or one group.

Who notices it, how heavily it counts, what they can and want (nota 5.1 stap 3, and 9);
the source of each stands in its row of nota.signals.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from nota.answers import JA, NEE, Answers, Belanghebbende, Vorm
from nota.conditions import (
    gemeente_begint,
    needs_omgevingsvergunning,
    plicht,
    samenwerken,
)
from nota.floors import GEMIDDELD, ZWAAR, answer_to, hinder
from nota.gesprekken import reach, talks
from nota.groepen import ORGANISATIE, outsiders, soort_of
from nota.inbreng import weging_of
from nota.niveaus import MEEWETEN, highest, is_more_than
from nota.offers import more_than_telling, wants_to_hear
from nota.rol import SAMEN_BEPALEN, rol_van_gemeente
from nota.weights import Weights
from nota.zwaarte import Zwaarte, weigh
from typed.days import dates_in


@dataclass(frozen=True)
class Situation:
    """One plan on one day, as the signals see it."""

    answers: Answers
    weights: Weights
    vandaag: date

    @cached_property
    def zwaarte(self) -> Zwaarte:
        return weigh(self.answers, self.weights)

    @property
    def zwaar(self) -> bool:
        return self.zwaarte.geldt == ZWAAR

    @property
    def values(self) -> dict[str, int | None]:
        """The numbers that a sentence may name."""
        return {
            "momenten": self.zwaarte.momenten,
            "n": len(self.talks),
            "dagen": self.weights.uitnodigen_dagen,
        }

    @cached_property
    def groups(self) -> tuple[Belanghebbende, ...]:
        """Whom a signal may be about: not who decides, nor one's own people."""
        return outsiders(self.answers)

    @cached_property
    def talks(self) -> tuple[Vorm, ...]:
        return talks(self.answers)

    def talks_with(self, row: Belanghebbende) -> tuple[Vorm, ...]:
        return tuple(vorm for vorm in self.talks if row.id in vorm.belanghebbenden)

    def with_group(self, row: Belanghebbende) -> tuple[Vorm, ...]:
        """The activities for this group, alone or with others."""
        return tuple(v for v in self.answers.vormen if row.id in v.belanghebbenden)

    def heavy(self, row: Belanghebbende) -> bool:
        return (row.weging or 0) >= self.weights.groot_belang_vanaf

    def counts(self, row: Belanghebbende) -> bool:
        return (row.weging or 0) >= self.weights.gewoon_belang_vanaf

    def may_count(self, row: Belanghebbende) -> bool:
        """Where the weging is not known, the rest says enough, or nothing at all."""
        weging = weging_of(row, self.weights)
        return weging is None or weging >= self.weights.gewoon_belang_vanaf


# Situations of the whole plan


def interesse_nee_but_much_at_stake(s: Situation) -> bool:
    return s.answers.interesse == NEE and any(
        s.heavy(row) or row.past == NEE for row in s.groups
    )


def haste_and_worries(s: Situation) -> bool:
    return s.answers.tijd == NEE and any(
        s.heavy(row) and row.past == NEE for row in s.groups
    )


def hinder_without_maatregelen(s: Situation) -> bool:
    much = hinder(s.answers) >= s.weights.flinke_hinder_vanaf
    return much and not s.answers.maatregelen


def hinder_for_nobody(s: Situation) -> bool:
    felt = hinder(s.answers) >= s.weights.merkbare_hinder_vanaf
    return felt and not s.groups


def gains_and_burdens(s: Situation) -> bool:
    many = (s.answers.maatschappelijke_bijdrage or 0) >= s.weights.brede_bijdrage_vanaf
    stays = answer_to(s.answers, "hinder_na") or 0
    return many and stays >= s.weights.flinke_hinder_vanaf


def zwaar_and_nobody_speaks_for_groups(s: Situation) -> bool:
    return s.zwaar and not s.answers.hoe_gevonden


def too_few_moments(s: Situation) -> bool:
    advised = s.zwaarte.momenten or 0
    return samenwerken(s.answers) and advised > len(s.talks)


def invitation_is_late(s: Situation) -> bool:
    days = [
        (day - s.vandaag).days
        for vorm in s.answers.vormen
        for day in dates_in(vorm.wanneer or "")
    ]
    return any(0 <= ahead < s.weights.uitnodigen_dagen for ahead in days)


def better_call_first(s: Situation) -> bool:
    answers = s.answers
    asks_the_gemeente = answers.leiding in ("samen", "gemeente")
    asked = asks_the_gemeente or needs_omgevingsvergunning(answers)
    rol = rol_van_gemeente(answers)
    called = rol.afgesproken or rol.waarom == SAMEN_BEPALEN
    other_begins = not gemeente_begint(answers)
    not_licht = s.zwaarte.geldt in (GEMIDDELD, ZWAAR)
    return other_begins and asked and not_licht and not called


def gemeente_may_let_go(s: Situation) -> bool:
    return rol_van_gemeente(s.answers).loslaten


# Situations of one group


def only_told(s: Situation, row: Belanghebbende) -> bool:
    """One who is asked does not make up for many who count and only get a letter."""
    told = highest(row.kan) == MEEWETEN
    return told and (s.may_count(row) or not more_than_telling(s.answers))


def only_told_despite_plicht(s: Situation, row: Belanghebbende) -> bool:
    return plicht(s.answers) and only_told(s, row)


def only_told_though_asked(s: Situation, row: Belanghebbende) -> bool:
    """With a duty the law says it already."""
    asked = wants_to_hear(s.answers) and not plicht(s.answers)
    return asked and only_told(s, row)


def promised_a_talk(row: Belanghebbende) -> bool:
    return is_more_than(highest(row.kan), MEEWETEN)


def can_say_nothing_back(s: Situation, row: Belanghebbende) -> bool:
    """More was promised than mee-weten, and all that is planned only tells."""
    planned = bool(s.with_group(row))
    return promised_a_talk(row) and planned and not s.talks_with(row)


def promised_more_than_chosen(s: Situation, row: Belanghebbende) -> bool:
    """The werkvormen that were chosen do not go as far as the promise (nota 6)."""
    return is_more_than(highest(row.kan), reach(s.talks_with(row)))


def much_at_stake_but_no_place(s: Situation, row: Belanghebbende) -> bool:
    return s.heavy(row) and not row.kan and not row.wil


def much_at_stake_but_no_moment(s: Situation, row: Belanghebbende) -> bool:
    return s.heavy(row) and promised_a_talk(row) and not s.with_group(row)


def past_niet_and_only_told(s: Situation, row: Belanghebbende) -> bool:
    return row.past == NEE and s.counts(row) and highest(row.kan) == MEEWETEN


def wants_more_than_offered(s: Situation, row: Belanghebbende) -> bool:
    return is_more_than(highest(row.wil), highest(row.kan))


def not_asked_apart(s: Situation, row: Belanghebbende) -> bool:
    apart = any(
        vorm.belanghebbenden == (row.id,) and not vorm.andere
        for vorm in s.talks_with(row)
    )
    return row.weinig_invloed == JA and s.counts(row) and not apart


def spoken_for_without_a_way_back(s: Situation, row: Belanghebbende) -> bool:
    """Representativiteit: whoever speaks for many also tells them what came of it."""
    spoken_for = bool(row.woordvoerder) and soort_of(row) != ORGANISATIE
    return s.heavy(row) and spoken_for and not s.answers.terugkoppeling


def only_by_letter_or_screen(s: Situation, row: Belanghebbende) -> bool:
    """We can only say so when there is a werkvorm, and we know how each one works."""
    ways = [vorm.wijze for vorm in s.with_group(row)]
    never_met = bool(ways) and all(way and "fysiek" not in way for way in ways)
    said = can_say_nothing_back(s, row)
    return row.moeilijk_bereikbaar == JA and never_met and not said
