"""The plan and its verslag as a PDF for an archive and for a screen reader."""

import json
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from album.pictured import Pictured
from album.to_print import contents, on_paper
from dossier.lezers import Heard, heard
from dossier.papers.concepts import KEPT, mark_of
from dossier.papers.exchange import export_sent
from nota.words.buren import SCHRIJVER
from nota.words.papier import DRUKWERK, EDITIE, MAKER
from nota.words.start import LOGBOEK, contact
from plans.models import Beeld
from press.archive import WITH_FILES, WITHOUT_FILES
from press.printing import render_pdf
from telling.brief import Brief, in_brief
from telling.chapters import (
    PlanInChapters,
    VerslagInChapters,
    of_the_plan,
    of_the_verslag,
)
from telling.parts import Spoken
from telling.story import Story, story_of
from wizard import flow
from wizard.editions import EDITIONS, Edition, as_seen
from wizard.journey import Journey
from wizard.source import Live

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
PARTS = {flow.PLAN: (flow.PLAN,), flow.VERSLAG: flow.PARTS}


def concept_pdf(plan, soort: str, edition: str) -> bytes:
    """The plan as it is now; made only if it differs from what was printed last."""
    place, mark = (plan.pk, soort, edition), mark_of(plan)
    paper = KEPT.get(place, mark)
    if paper is None:
        paper = print_plan(Journey(Live(plan)), soort, edition)
        reread = type(plan).objects.select_related("gemeente").filter(pk=plan.pk)
        if [mark_of(again) for again in reread] == [mark]:  # nobody saved meanwhile
            KEPT.keep(place, mark, paper)
    return paper


def print_plan(journey, soort=flow.PLAN, edition="eigen", proof=None) -> bytes:
    """Check, plan or verslag in one of its editions; raises PrintingFailed (SEC-X04).

    Only a frozen version has a `proof` (dossier.papers.afdrukken).
    """
    return render_pdf(
        print_html(journey, soort, edition, proof),
        attachments=attached(journey, soort, edition),
        variant=variant(edition),
        pictures=contents(journey.plan, shown(journey, EDITIONS[edition])),
        wall=settings.PRINT_SECONDS,
    )


@dataclass(frozen=True)
class Notes:
    """Sentences of the gemeente that stand under what was told."""

    not_an_application: str
    belanghebbenden: str


@dataclass(frozen=True)
class Paper:
    """What stands on paper beside what the page tells."""

    soort: str
    title: str
    edition_name: str
    today: date
    maker: str  # who made it, or who wrote it
    lead: str  # the doel, where it is short enough to begin with
    route: str  # which plan was chosen
    contact: str
    brief: Brief
    pictures: list[Pictured]
    plan: PlanInChapters
    verslag: VerslagInChapters
    heard: Heard
    taken_over: set[str]  # of readers, by the id of their reaction
    log: list[tuple]
    notes: Notes


def print_html(journey, soort=flow.PLAN, edition="eigen", proof=None) -> str:
    """What is printed: always Dutch, whatever the language of the reader."""
    with override("nl"):
        told = story_of(journey, edition)
        paper = paper_of(told, soort, proof)
        context = told.context | {"paper": paper, "proof": proof}
        return render_to_string("dossier/papers/print.html", context)


def paper_of(told: Story, soort: str, proof) -> Paper:
    seen, texts = told.journey, told.journey.names.texts
    brief = in_brief(seen, soort, texts)
    elsewhere = told_on_page_1(seen, brief) | told_otherwise(seen, soort)
    return Paper(
        soort=soort,
        title=DRUKWERK[flow.CHECK if told.is_check else soort],
        edition_name=EDITIE[told.edition.name],
        today=proof.day if proof else timezone.localdate(),
        maker=maker_of(seen, soort),
        lead=lead_of(seen.plan),
        route=chosen_road(seen),
        contact=contact(told.journey.plan.gemeente),
        brief=brief,
        plan=of_the_plan(seen, elsewhere, told.edition.columns_left_out),
        verslag=of_the_verslag(seen, elsewhere),
        pictures=on_paper(shown(seen, told.edition)),
        heard=heard(seen),
        taken_over={row.lezer for row in seen.rows("reacties") if row.lezer},
        log=[(note, LOGBOEK.get(note.soort, "")) for note in seen.rows("logboek")],
        notes=Notes(texts["geen-aanvraag"], texts["belanghebbenden"]),
    )


def maker_of(journey, soort: str) -> str:
    """A verslag says who wrote it; else what kind of maker the plan has."""
    if soort == flow.VERSLAG and (who := journey.plan.opgesteld_door):
        return SCHRIJVER.format(wie=who.rstrip("."))
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


def told_on_page_1(journey, brief: Brief) -> set[str]:
    """The answers that stand there as they were typed, and those of its first lines."""
    spoken = Spoken(journey)
    asked = ((slug, name) for slug, names in ON_PAGE_1.items() for name in names)
    words = ((name, spoken.word(slug, name)) for slug, name in asked)
    said = {name for name, word in words if word and brief.holds(word)}
    lead = {"doel"} if lead_of(journey.plan) else set()
    return said | lead | {"titel", "route"}


def shown(journey, edition: Edition) -> list[Beeld]:
    """The pictures that this edition may show."""
    pictures = journey.rows("beelden")
    return [each for each in pictures if edition.marked or not each.besloten]


def attached(journey, soort: str, edition: str) -> dict[str, bytes]:
    """The answers that this edition prints, and no others, as a file to read in."""
    read = EDITIONS[edition]
    if not read.with_file:
        return {}
    seen = as_seen(journey, read)
    told = export_sent(seen, parts=PARTS[soort], estimates=read.estimates)
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return {f"samenwerkings{soort}.json": text.encode("utf-8", "surrogatepass")}


def variant(edition: str) -> str:
    return WITH_FILES if EDITIONS[edition].with_file else WITHOUT_FILES


def file_name(soort: str, kenmerk: str, day: date) -> str:
    """ASCII, whatever the plan is called (SEC-X08)."""
    return f"samenwerkings{soort}-{kenmerk}-{day.isoformat()}.pdf".lower()
