"""Signals: what deserves a second look. A table with the source of every row.

The source is a paragraph of the nota, an article, practice elsewhere or our own choice.
A signal never blocks, one on a screen that is not on the road stays silent, and none
repeats what the advice says already.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import ClassVar, NamedTuple

from nota import conditions, offers, situation, verslag
from nota.answers import Answers, Belanghebbende
from nota.persoonsgegevens import seems_personal
from nota.situation import Situation
from nota.weights import Weights

LET_OP = "let_op"
TIP = "tip"
EACH = "*"
WET, VERSLAG, GROEP, PLAN = range(4)  # what comes first: our own choice
ROWS_OF = {"uitgevoerd": "activiteiten", "reacties": "reacties"}


@dataclass(frozen=True)
class Signal:
    """One row of the table, that looks at the answers alone."""

    slug: str
    soort: str
    scherm: str
    when: Callable[..., bool]
    source: str
    rang: ClassVar[int] = PLAN

    def sounds(self, s: Situation) -> Iterator["Sounded"]:
        if self.when(s.answers):
            yield Sounded(self)


class LegalSignal(Signal):
    """A signal about what the law asks."""

    rang = WET


class WeighedSignal(Signal):
    """A signal that also looks at what the answers weigh, or at the day."""

    def sounds(self, s: Situation) -> Iterator["Sounded"]:
        if self.when(s):
            yield Sounded(self, None, s.values)


class GroupSignal(Signal):
    """A signal about one belanghebbende: it may sound for several."""

    rang = GROEP

    def sounds(self, s: Situation) -> Iterator["Sounded"]:
        for row in s.groups:
            if self.when(s, row):
                yield Sounded(self, row, {"naam": row.naam})


class GroupsSignal(Signal):
    """A signal about groups that sounds once, and names them all."""

    def sounds(self, s: Situation) -> Iterator["Sounded"]:
        found = [row for row in s.groups if self.when(s, row)]
        if found:
            yield Sounded(self, values={"groepen": [row.naam for row in found]})


class LegalGroupsSignal(GroupsSignal):
    """A signal about what the law asks for these groups."""

    rang = WET


class RowsSignal(Signal):
    """A signal about rows of the verslag: it sounds once, at the first, and counts."""

    rang = VERSLAG

    def sounds(self, s: Situation) -> Iterator["Sounded"]:
        rows = getattr(s.answers, ROWS_OF[self.scherm])
        found = [row for row in rows if self.when(row)]
        if found:
            at = Spot(found[0].id)
            yield Sounded(self, values={"n": len(found)}, place=at)


class TextSignal(Signal):
    """A signal about what was typed: it may sound in several places."""

    rang = WET

    def sounds(self, s: Situation) -> Iterator["Sounded"]:
        for text in s.answers.teksten:
            if self.when(text.tekst):
                here = replace(self, scherm=text.scherm)
                yield Sounded(here, place=Spot(text.rij, text.veld))


class Spot(NamedTuple):
    """Where on its screen a signal points at: a row, a field, or neither."""

    rij: str = ""
    veld: str = ""


class Sounded(NamedTuple):
    """A signal, the group it is about if any, and the values for its sentence."""

    signal: Signal
    row: Belanghebbende | None = None
    values: Mapping[str, object] = {}
    place: Spot = Spot()

    @property
    def importance(self) -> tuple[bool, int, int]:
        """Let op before tip, then by what it is about, and who counts most first."""
        weging = self.row.weging if self.row else None
        return self.signal.soort == TIP, self.signal.rang, -(weging or 0)


def sounding(
    answers: Answers, weights: Weights, schermen: Collection[str], vandaag: date
) -> list[Sounded]:
    """The signals that sound on the screens of the road, the most important first."""
    s = Situation(answers, weights, vandaag)
    heard = (sound for signal in SIGNALS for sound in signal.sounds(s))
    here = (sound for sound in heard if sound.signal.scherm in schermen)
    return of_each_kind_first(sorted(here, key=attrgetter("importance")))


def of_each_kind_first(heard: list[Sounded]) -> list[Sounded]:
    """Among equals the same of another group comes after every other thing."""
    before: Counter[str] = Counter()
    turns = []
    for sound in heard:
        turns.append((*sound.importance[:2], before[sound.signal.slug]))
        before[sound.signal.slug] += 1
    order = sorted(range(len(heard)), key=turns.__getitem__)
    return [heard[at] for at in order]


# fmt: off
SIGNALS = (
    LegalSignal("plicht-vraag-na", LET_OP, "gemeente",
           conditions.permit_but_unknown_case, "CVDR706797; 16.55 lid 7 Omgevingswet"),
    LegalGroupsSignal("plicht-alleen-vertellen", LET_OP, "inbreng",
           situation.only_told_despite_plicht, "RBMNE 2025:6928; Vzr. OBR 29-8-2025"),
    LegalSignal("plicht-niets-gedaan", LET_OP, "kring",
           verslag.duty_and_nothing_done, "4:5 Awb; RBAMS 2025:9275"),
    Signal("doel-is-activiteit", TIP, "doel",
           conditions.doel_is_activiteit, "Nota 5.1"),
    Signal("toch-zonder-reden", TIP, "mogelijk",
           conditions.toch_samenwerken_without_reason, "Onze inschatting"),
    Signal("weinig-ruimte-wel-vragen", LET_OP, "inbreng",
           offers.asking_with_little_to_choose, "Nota, stap 1 en 3"),
    WeighedSignal("interesse-nee-groot-belang", LET_OP, "mogelijk",
           situation.interesse_nee_but_much_at_stake, "Nota, stap 1 en 3"),
    WeighedSignal("haast-en-zorgen", TIP, "mogelijk",
           situation.haste_and_worries, "Nota, stap 1, tijd"),
    WeighedSignal("hinder-verzachten", TIP, "hinder",
           situation.hinder_without_maatregelen, "Nota, stap 2, hinder"),
    WeighedSignal("hinder-voor-wie", LET_OP, "belangen",
           situation.hinder_for_nobody, "Nota, stap 2 en 3"),
    WeighedSignal("lusten-en-lasten", TIP, "belangen",
           situation.gains_and_burdens, "Nota, stap 2, bijdrage"),
    Signal("alleen-draagvlak", TIP, "bereiken",
           offers.only_support_wanted, "Onze inschatting"),
    GroupsSignal("vragen-maar-vertellen", LET_OP, "inbreng",
           situation.only_told_though_asked, "Nota, stap 3"),
    GroupSignal("groot-belang-geen-plek", LET_OP, "inbreng",
           situation.much_at_stake_but_no_place, "Nota 9"),
    GroupSignal("groot-belang-geen-moment", LET_OP, "vormen",
           situation.much_at_stake_but_no_moment, "Nota, stap 4"),
    GroupSignal("kan-niet-terugzeggen", LET_OP, "vormen",
           situation.can_say_nothing_back, "Nota 6 en 9"),
    GroupSignal("belofte-verder-dan-vorm", TIP, "vormen",
           situation.promised_more_than_chosen, "Nota 6"),
    GroupSignal("past-niet-geen-gesprek", LET_OP, "inbreng",
           situation.past_niet_and_only_told, "Nota, stap 3"),
    GroupSignal("wil-meer-dan-kan", TIP, "inbreng",
           situation.wants_more_than_offered, "Nota 9"),
    GroupSignal("weinig-invloed", LET_OP, "vormen",
           situation.not_asked_apart, "Nota, stap 3"),
    GroupSignal("moeilijk-bereikbaar", TIP, "vormen",
           situation.only_by_letter_or_screen, "Nota, stap 3"),
    GroupSignal("woordvoerder-zonder-weg-terug", TIP, "belangen",
           situation.spoken_for_without_a_way_back, "Nota, stap 3, belangen"),
    WeighedSignal("wie-spreekt-voor-wie", TIP, "gezamenlijk",
           situation.zwaar_and_nobody_speaks_for_groups, "Nota, stap 3, belangen"),
    Signal("meebeslissen-zonder-kaders", LET_OP, "kaders",
           offers.meebeslissen_without_kaders, "Nota, stap 3"),
    Signal("meebeslissen-niet-beloofd", LET_OP, "kaders",
           offers.meebeslissen_not_promised, "Nota, stap 3"),
    Signal("meebeslissen-vastgezet", LET_OP, "kaders",
           offers.meebeslissen_with_little_to_choose, "Nota, stap 1 en 3"),
    Signal("meebeslissen-gemeente", LET_OP, "inbreng",
           offers.meebeslissen_with_the_gemeente, "Nota 3.1 en 8"),
    Signal("geen-terugkoppeling", LET_OP, "kaders",
           offers.no_terugkoppeling, "Nota 9"),
    WeighedSignal("te-weinig-momenten", LET_OP, "vormen",
           situation.too_few_moments, "Nota 9"),
    WeighedSignal("uitnodigen-op-tijd", TIP, "vormen",
           situation.invitation_is_late, "Praktijk van Hilvarenbeek en Noordwijk"),
    Signal("middel-van-de-gemeente", TIP, "vormen",
           conditions.instrument_of_the_gemeente, "Onze inschatting"),
    WeighedSignal("bel-op-tijd", TIP, "uitkomst",
           situation.better_call_first, "Nota 7"),
    Signal("hulp-is-meedoen", TIP, "gemeente",
           conditions.help_that_is_taking_part, "Nota 4.3"),
    WeighedSignal("loslaten", TIP, "gemeente",
           situation.gemeente_may_let_go, "Nota 3.1"),
    LegalSignal("verantwoorden", LET_OP, "vragen",
           conditions.decision_that_explains, "10.2, 10.7, 10.8 Ob; 5.51 Omgevingswet"),
    LegalSignal("kennisgeving", LET_OP, "vragen",
           conditions.start_that_is_announced, "16.29, 5.47 lid 4 Ow; 10.2, 5.3 Ob"),
    TextSignal("persoonsgegevens", LET_OP, EACH,
           seems_personal, "AVG"),
    RowsSignal("v-zonder-antwoord", LET_OP, "reacties",
           verslag.not_answered, "Praktijk van Velsen, Maastricht en Heerde"),
    RowsSignal("v-niet-teruggekoppeld", LET_OP, "reacties",
           verslag.not_told_back, "Nota 9"),
    RowsSignal("v-niet-verteld-wat-gebeurde", TIP, "uitgevoerd",
           verslag.not_told_what_happened, "Nota 5.2"),
    RowsSignal("v-wilde-niet", LET_OP, "uitgevoerd",
           verslag.refused_to_talk, "Praktijk van buurtbemiddeling; nota 9"),
    RowsSignal("v-getallen", TIP, "uitgevoerd",
           verslag.numbers_that_grow, "Onze inschatting"),
    Signal("v-alles-nee", TIP, "reacties",
           verslag.all_refused, "Praktijk van Zonneroute en Vroendaal"),
    WeighedSignal("v-laat-lezen", TIP, "kring",
           verslag.nobody_read_it, "Praktijk van Zuidvelde en Vroendaal"),
    Signal("v-plan-nu", TIP, "kring",
           verslag.plan_now_not_told, "Nota 9; 7.4 Omgevingsregeling"),
)
# fmt: on
