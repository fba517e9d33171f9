"""The plan and its verslag as a PDF for an archive and for a screen reader."""

import json
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from album.pictured import Pictured
from album.to_print import contents, on_paper
from dossier.lezers import Heard, heard
from dossier.papers.concepts import KEPT, mark_of
from dossier.papers.exchange import export_sent
from dossier.papers.logo_to_print import logo_on_paper
from nota.words.papier import (
    CODE,
    DRUKWERK,
    EDITIE,
    GESTUURD,
    KAN_VERSCHILLEN,
    NIET_GESTUURD,
)
from nota.words.start import LOGBOEK, contact
from plans.models import Beeld
from press.archive import WITH_FILES, WITHOUT_FILES
from press.printing import render_pdf
from telling.front import Front, front_of
from telling.plan_in_chapters import PlanInChapters, of_the_plan
from telling.story import Story, story_of
from telling.verslag_in_chapters import VerslagInChapters, of_the_verslag
from wizard import flow
from wizard.editions import EDITIONS, Edition, as_seen
from wizard.journey import Journey
from wizard.source import Live

SEPARATOR = " · "
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
        pictures={
            **contents(journey.plan, shown(journey, EDITIONS[edition])),
            **logo_on_paper(journey.plan.gemeente),
        },
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
    which: str  # version, day and edition, on each page and for the archive
    front: Front
    contact: str
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
    front = front_of(seen, soort, texts)
    return Paper(
        soort=soort,
        title=DRUKWERK[flow.CHECK if told.is_check else soort],
        which=which_one(seen.plan, told.edition, proof),
        front=front,
        contact=contact(told.journey.plan.gemeente),
        plan=of_the_plan(seen, front.told, told.edition.columns_left_out),
        verslag=of_the_verslag(seen, front.told),
        pictures=on_paper(shown(seen, told.edition)),
        heard=heard(seen),
        taken_over={row.lezer for row in seen.rows("reacties") if row.lezer},
        log=[(note, LOGBOEK.get(note.soort, "")) for note in seen.rows("logboek")],
        notes=Notes(texts["geen-aanvraag"], texts["belanghebbenden"]),
    )


def which_one(plan, edition: Edition, proof) -> str:
    """Of a version that was sent its number and its code; else that it was not."""
    edited = str(EDITIE[edition.name])
    if proof:
        sent = GESTUURD.format(nummer=proof.nummer, dag=written(proof.day))
        return SEPARATOR.join(
            (plan.kenmerk, sent, edited, CODE.format(code=proof.code))
        )
    sent = str(KAN_VERSCHILLEN if plan.ingediend_op else NIET_GESTUURD)
    return SEPARATOR.join((plan.kenmerk, written(timezone.localdate()), edited, sent))


def written(day: date) -> str:
    return date_format(day, "j F Y")


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
