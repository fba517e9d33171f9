"""What stands first on paper: who made it, what for, and the short answers.

Which answers are told there, and so are left out of the chapters, is known here too.
"""

from dataclasses import dataclass

from nota.words.buren import SCHRIJVER
from nota.words.papier import GEMAAKT, MAKER
from telling.brief import Brief, in_brief
from telling.parts import Spoken
from wizard import flow

# What page 1 may tell in full, and is then not told again.
ON_PAGE_1 = {
    "kaders": ("gebruik_inbreng", "terugkoppeling"),
    "vragen": ("participatiebeleid", "rol_raad"),
    "kring": (
        *("kring", "definitief_plan", "verschil_van_mening"),
        "niet_samengewerkt_omdat",
    ),
}
LEAD = 300  # signs


@dataclass(frozen=True)
class Front:
    """The head of a paper, and what is told below it in short."""

    maker: str  # who made it, or who wrote it
    author: str  # what kind of maker, for the archive
    lead: str  # the doel, where it is short enough to begin with
    route: str  # which plan was chosen
    brief: Brief
    told: set[str]  # the answers that the chapters leave to it
    on_top: tuple[str, ...]  # what the check need not repeat


def front_of(journey, soort: str, texts) -> Front:
    brief = in_brief(journey, soort, texts)
    return Front(
        maker=maker_of(journey, soort),
        author=kind_of_maker(journey),
        lead=lead_of(journey.plan),
        route=chosen_road(journey),
        brief=brief,
        told=as_typed(journey, brief) | told_otherwise(journey, soort),
        on_top=(journey.plan.titel or "", lead_of(journey.plan)),
    )


def maker_of(journey, soort: str) -> str:
    """A verslag says who wrote it; else what kind of maker the plan has."""
    if soort == flow.VERSLAG and (who := journey.plan.opgesteld_door):
        return SCHRIJVER.format(wie=who.rstrip("."))
    kind = kind_of_maker(journey)
    return GEMAAKT.format(wie=kind) if kind else ""


def kind_of_maker(journey) -> str:
    """No name: an archive keeps it, and shows it in its lists."""
    return str(MAKER.get(journey.plan.initiatiefnemer or "", ""))


def told_otherwise(journey, soort: str) -> set[str]:
    """What page 1 says in other words, or leaves open there; and what nobody misses."""
    plan = journey.plan
    if soort == flow.PLAN:
        used = {"gebruik_inbreng"} if plan.gebruik_inbreng else set()
        return used | ({"initiatiefnemer"} if plan.initiatiefnemer else set())
    written = {"opgesteld_door"} if plan.opgesteld_door else set()
    happened = journey.rows("activiteiten") or journey.rows("reacties")
    moot = ("niet_samengewerkt_omdat",) if happened else ()
    unmissed = ("verschil_van_mening", "delen", *moot)
    return written | {name for name in unmissed if not getattr(plan, name)}


def lead_of(plan) -> str:
    doel = plan.doel or ""
    return doel if len(doel) <= LEAD else ""


def chosen_road(journey) -> str:
    """Which plan was chosen, where there was a choice."""
    together = journey.advice.samenwerken
    return Spoken(journey).word("uitkomst", "route") if together else ""


def as_typed(journey, brief: Brief) -> set[str]:
    """The answers that stand there as they were typed, and those of its first lines."""
    spoken = Spoken(journey)
    asked = ((slug, name) for slug, names in ON_PAGE_1.items() for name in names)
    words = ((name, spoken.word(slug, name)) for slug, name in asked)
    said = {name for name, word in words if word and brief.holds(word)}
    lead = {"doel"} if lead_of(journey.plan) else set()
    return said | lead | {"titel", "route"}
