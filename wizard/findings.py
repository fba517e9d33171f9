"""The advice in words: what the rules found, with its why, ready for a template."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import ngettext

from nota.aanpak import BREED, WIJD
from nota.wet import ALLE
from nota.words import Said
from nota.words.advies import (
    NA_NEE,
    PLICHT,
    ROL,
    ROL_NOOT,
    ROL_WAAROM,
    STAP1,
    listed,
)
from nota.words.gewicht import (
    BREEDTE,
    FLOORS,
    NOG_GEEN,
    NOG_NIET_GENOEMD,
    PLAN,
    RAAD,
    SOM,
    UITKOMST,
    UITKOMST_FASE,
    UITKOMST_GEEN,
    UITKOMST_LIJKT,
    UITKOMST_LIJKT_VOORLOPIG,
    UITKOMST_VRAAG,
    WEGING_VAN,
    WEINIG_MENSEN,
    WIE,
    ZWAARTE,
)
from nota.words.start import contact
from nota.zwaarte import Zwaarte
from wizard.offered import Alike, groups

if TYPE_CHECKING:
    from wizard.journey import Journey

# Where each role stands in the drawing: who starts (down) by alone or together.
CORNERS = {
    "toeschouwer": (110, 28),
    "deelnemer": (270, 28),
    "beslisser": (110, 128),
    "regisseur": (270, 128),
}


@dataclass(frozen=True)
class Outcome:
    """The answer of the short check, with its sum and what follows from it."""

    samenwerken: bool
    after_a_nee: Said
    stap1: list[Said]
    zwaarte: Zwaarte
    headline: str
    advice: Said
    som: str
    terms: list[tuple]
    floors: list[Said]
    plan: Said
    wie: list[Said]
    not_named: str
    raad: Said
    breed: Said


@dataclass(frozen=True)
class Corner:
    """A square of the quadrant, with the lines its words stand on."""

    name: Said
    here: bool
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.x + 75

    @property
    def line(self) -> int:
        return self.y + 50

    @property
    def under(self) -> int:
        return self.y + 74


@dataclass(frozen=True)
class RolInWords:
    """The role of the gemeente, and its place in the quadrant."""

    slug: str
    name: Said
    agreed: bool
    agreed_why: str
    advised: Said
    why: Said
    changed: bool
    note: Said
    corners: list[Corner]


@dataclass(frozen=True)
class Advised:
    """Everything that is advised on one plan."""

    outcome: Outcome
    rol: RolInWords
    groups: list[Alike]
    duty: str


def advised(journey: "Journey") -> Advised:
    return Advised(outcome(journey), rol(journey), groups(journey), duty(journey))


def outcome(journey: "Journey") -> Outcome:
    advice, zwaarte = journey.advice, journey.advice.zwaarte
    return Outcome(
        samenwerken=advice.samenwerken,
        after_a_nee=NA_NEE[advice.after_a_nee],
        stap1=[*(STAP1[slug] for slug in advice.na_stap_1), *later(advice)],
        zwaarte=zwaarte,
        headline=headline(zwaarte),
        advice=what_to_do(advice.answers.fase, zwaarte.geldt),
        som=SOM.format(som=zwaarte) if zwaarte.terms else "",
        terms=[(WEGING_VAN[term.question], term) for term in zwaarte.terms],
        floors=list(weighed_apart(zwaarte)),
        plan=PLAN.get(zwaarte.plan or "", ""),
        wie=[WIE[slug] for slug in zwaarte.wie],
        not_named=missing(advice.not_named),
        raad=RAAD if zwaarte.raad else "",
        breed=BREEDTE[zwaarte.breedte] if zwaarte.breedte in (BREED, WIJD) else "",
    )


def later(advice: Any) -> Iterator[str]:
    """Who has no time now talks later, as often as the weight asks (nota 3.1)."""
    zwaarte = advice.zwaarte
    if zwaarte.geldt and not advice.samenwerken:
        moments = ngettext(
            "Reken later op {n} moment om met mensen te praten.",
            "Reken later op {n} momenten om met mensen te praten.",
            zwaarte.momenten,
        )
        yield f"{headline(zwaarte)} {moments.format(n=zwaarte.momenten)}"


def what_to_do(fase: str | None, geldt: str | None) -> Said:
    """By how heavy it is, in the words of the phase it is in (Gemeentewet 150)."""
    by_weight = UITKOMST.get(geldt or "", UITKOMST_VRAAG)
    return UITKOMST_FASE.get(fase or "", by_weight) if geldt else by_weight


def weighed_apart(zwaarte: Zwaarte) -> Iterator[Said]:
    """What counts beside the sum, in a sentence each."""
    if zwaarte.smaller:
        yield WEINIG_MENSEN
    yield from (FLOORS[floor.slug] for floor in zwaarte.floors)


def missing(slugs: tuple[str, ...]) -> str:
    groups = [str(NOG_NIET_GENOEMD[slug]) for slug in slugs]
    return NOG_GEEN.format(groepen=listed(groups)) if groups else ""


def first_step(journey: "Journey") -> str:
    """What comes before talking with people, if anything does."""
    texts, slug = journey.names.texts, "wat-nu-eerst-de-regels"
    said = journey.advice.rules_come_first and slug in texts
    return texts[slug] if said else ""


def steps_after(journey: "Journey") -> list[str]:
    """What to do with the plan once it is made, by what has to be asked for."""
    advice, texts = journey.advice, journey.names.texts
    cases = of_the_phase(advice) if advice.overheid_begint else advice.permits
    by_case = [texts[f"wat-nu-{case}"] for case in cases]
    return [sentence for sentence in (first_step(journey), *by_case) if sentence]


def of_the_phase(advice: Any) -> tuple[str]:
    """Once the decision was taken there is nothing to explain in it."""
    prepares = advice.voorbereiding
    return ("gemeente" if prepares else f"gemeente-{advice.answers.fase}",)


def headline(zwaarte: Any) -> str:
    if zwaarte.geldt is None:
        return str(UITKOMST_GEEN)
    seems = UITKOMST_LIJKT_VOORLOPIG if zwaarte.voorlopig else UITKOMST_LIJKT
    return seems.format(zwaarte=ZWAARTE[zwaarte.geldt])


def rol(journey: "Journey") -> RolInWords:
    """What was agreed with the gebiedscoördinator goes before advice and own choice."""
    found = journey.advice.rol
    here = found.slug or ""
    return RolInWords(
        slug=here,
        name=ROL.get(here, ""),
        agreed=found.afgesproken,
        agreed_why=journey.plan.rol_afgesproken_reden or "",
        advised=ROL.get(found.advies or "", ""),
        why=ROL_WAAROM[found.waarom],
        changed=found.anders,
        note=ROL_NOOT,
        corners=[Corner(ROL[n], n == here, *at) for n, at in CORNERS.items()],
    )


def duty(journey: "Journey") -> str:
    """What may be said about the duty, and no more than that (regels.md §6)."""
    answers = journey.advice.answers
    cases = journey.names.gevallen
    case = cases.get(answers.geval or "") or cases.get(ALLE)
    values = {
        "contact": contact(journey.plan.gemeente),
        "gemeente": journey.plan.gemeente.naam,
        "geval": case.naam if case else "",
        "bron": case.bron if case else "",
        "datum": date_format(case.datum) if case else "",
    }
    said = (PLICHT[slug].format(**values) for slug in journey.advice.by_law)
    return " ".join(said)
