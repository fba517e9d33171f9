"""What a gebiedscoördinator may bring up in the talk about a plan (product.md §8).

A conversation aid: it finds what a plan says nothing of yet, and weighs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from nota.answers import JA, NEE
from nota.conditions import needs_omgevingsvergunning, same_text, samenwerken
from nota.groepen import outsiders
from nota.situation import (
    Situation,
    invitation_is_late,
    too_few_moments,
    wants_more_than_offered,
)

DOEL = "doel"
GROEPEN = "groepen"
KADERS = "kaders"
TIJD = "tijd"
TERUGKOPPELING = "terugkoppeling"
THEMAS = (DOEL, GROEPEN, KADERS, TIJD, TERUGKOPPELING)


@dataclass(frozen=True)
class Punt:
    """Something to ask about, when the plan is in this situation."""

    slug: str
    thema: str
    when: Callable[[Situation], bool]
    source: str


def no_doel(s: Situation) -> bool:
    return not s.answers.doel


def doel_is_activiteit(s: Situation) -> bool:
    return same_text(s.answers.doel, s.answers.activiteit)


def nobody_named(s: Situation) -> bool:
    return not outsiders(s.answers)


def not_said_how_found(s: Situation) -> bool:
    return bool(outsiders(s.answers)) and not s.answers.hoe_gevonden


def only_supporters(s: Situation) -> bool:
    known = [row.past for row in outsiders(s.answers) if row.past]
    return len(known) > 1 and NEE not in known


def nobody_with_little_influence(s: Situation) -> bool:
    rows = outsiders(s.answers)
    return bool(rows) and all(row.weinig_invloed != JA for row in rows)


def no_kaders(s: Situation) -> bool:
    return not s.answers.kaders


def nothing_to_talk_about(s: Situation) -> bool:
    return samenwerken(s.answers) and not s.answers.onderdelen


def somebody_wants_more(s: Situation) -> bool:
    return any(wants_more_than_offered(s, row) for row in outsiders(s.answers))


def no_time(s: Situation) -> bool:
    return s.answers.tijd == NEE


def talk_before_the_permit(s: Situation) -> bool:
    return samenwerken(s.answers) and needs_omgevingsvergunning(s.answers)


def no_terugkoppeling(s: Situation) -> bool:
    return not s.answers.terugkoppeling


def use_not_said(s: Situation) -> bool:
    return samenwerken(s.answers) and not s.answers.gebruik_inbreng


# fmt: off
PUNTEN = (
    Punt("doel-leeg", DOEL, no_doel, "Nota 5.1"),
    Punt("doel-is-activiteit", DOEL, doel_is_activiteit, "Nota 5.1"),
    Punt("niemand-genoemd", GROEPEN, nobody_named, "Nota, stap 3"),
    Punt("hoe-gevonden", GROEPEN, not_said_how_found, "Nota, stap 3"),
    Punt("alleen-voorstanders", GROEPEN, only_supporters, "Nota, stap 3"),
    Punt("weinig-invloed", GROEPEN, nobody_with_little_influence, "Nota, stap 3"),
    Punt("kaders-leeg", KADERS, no_kaders, "Nota, stap 3"),
    Punt("onderdelen-leeg", KADERS, nothing_to_talk_about, "Nota, stap 3"),
    Punt("wil-meer", KADERS, somebody_wants_more, "Nota 9"),
    Punt("geen-tijd", TIJD, no_time, "Nota, stap 1"),
    Punt("weinig-momenten", TIJD, too_few_moments, "Nota 9"),
    Punt("uitnodigen", TIJD, invitation_is_late,
         "Praktijk van Hilvarenbeek en Noordwijk"),
    Punt("eerst-praten", TIJD, talk_before_the_permit,
         "Nota 5.2; 7.4 Omgevingsregeling"),
    Punt("terugkoppeling-leeg", TERUGKOPPELING, no_terugkoppeling, "Nota 9"),
    Punt("gebruik-leeg", TERUGKOPPELING, use_not_said, "Nota, stap 3"),
)
# fmt: on


def to_talk_about(situation: Situation) -> dict[str, list[Punt]]:
    """Per theme, in their order, what the plan leaves to ask; often nothing."""
    return {
        thema: [p for p in PUNTEN if p.thema == thema and p.when(situation)]
        for thema in THEMAS
    }
