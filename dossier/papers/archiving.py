"""The dossier of a plan that is over, as files for an archive (Archiefwet).

What the gemeente received as it was received: each version as PDF/A and as JSON, the
pictures, and the talk about it. Beside each file and each group of files stands what
MDTO asks of it. The same dossier gives the same bytes each time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db.models import QuerySet
from django.utils import timezone

from album.keeping import sent
from dossier.papers import mdto
from dossier.papers.afdrukken import frozen_pdf, prints_of
from dossier.papers.held import conversation
from dossier.papers.mdto import Formaat, Ref
from dossier.papers.parcel import as_json, folder, pictures
from nota.bewaren import SELECTIELIJST, VERZONNEN, Categorie, until
from nota.status import AFGEROND, GESLOTEN
from nota.words.bewaard import BEPERKING, CATEGORIE, DOSSIER, GESPREK
from nota.words.standen import GEBEURTENIS
from plans.models import Beeld, Plan, Versie
from plans.standing import categorie_of
from wizard.editions import EDITIONS

OVER = (AFGEROND, GESLOTEN)
REACHED = ("stuur-link", "vernieuw-link", "verbeter-mail")  # no part of the talk
OUR_WORDS = "Begrippen van Samenspel"
LEVELS = "Begrippenlijst Aggregatieniveaus MDTO"
VALUES = "Begrippenlijst Waarderingen MDTO"
BESIDE = ".mdto.xml"


def over(plans: QuerySet[Plan]) -> QuerySet[Plan]:
    """What is over and was a plan; taken back is out of sight, here too."""
    return plans.filter(status__in=OVER).exclude(sluitreden=VERZONNEN)


def is_over(plan: Plan) -> bool:
    return plan.status in OVER and plan.sluitreden != VERZONNEN


@dataclass(frozen=True)
class Member:
    """A file with what MDTO tells of it."""

    name: str
    content: bytes
    formaat: Formaat
    made: datetime


def archive_of(plan: Plan) -> Iterator[tuple[str, bytes]]:
    """Raises PrintingFailed when a paper that is not there yet can't be made."""
    versions = list(plan.versies.select_related("plan__gemeente"))
    groups = [(_of_version(v), v.ingediend_op, _papers(v)) for v in versions]
    groups.append((_part(plan, "gesprek", GESPREK), plan.status_op, _talk(plan)))
    yield f"dossier{BESIDE}", _dossier(plan, [ref for ref, *_rest in groups])
    for ref, received, members in groups:
        yield f"{ref.kenmerk.partition('/')[2]}{BESIDE}", _piece(plan, ref, received)
        for member in members:
            yield member.name, member.content
            yield f"{member.name}{BESIDE}", _told(plan, member, ref)


def _papers(versie: Versie) -> Iterator[Member]:
    made, place = versie.ingediend_op, folder(versie)
    yield Member(f"{place}/plan.json", as_json(versie.inhoud), mdto.JSON, made)
    for edition in prints_of(versie):
        kind = mdto.PDF_A_3A if EDITIONS[edition].with_file else mdto.PDF_A_2A
        pdf = frozen_pdf(versie, edition)
        made = versie.afdrukken.get(uitvoering=edition).gemaakt_op
        yield Member(f"{place}/{edition}.pdf", pdf, kind, made)


def _talk(plan: Plan) -> Iterator[Member]:
    said = conversation(plan)
    steps = [s for s in said["gebeurtenissen"] if s["actie"] not in REACHED]
    content = as_json(said | {"gebeurtenissen": steps})
    yield Member("gesprek/gesprek.json", content, mdto.JSON, plan.status_op)
    shown = Beeld.kept.filter(plan=plan, rij_id__in=sent(plan))
    for name, content in pictures(shown):
        yield Member(f"gesprek/{name}", content, mdto.JPEG, plan.status_op)


def _told(plan: Plan, member: Member, of: Ref) -> bytes:
    ref = _part(plan, member.name, member.name.rpartition("/")[2])
    total = sha256(member.content).hexdigest()
    size = len(member.content)
    return mdto.bestand(ref, of, member.formaat, size, total, member.made)


def _whole(plan: Plan) -> Ref:
    title = (plan.titel or "").strip() or plan.kenmerk
    return Ref(title, plan.kenmerk, plan.gemeente.productnaam)


def _part(plan: Plan, name: str, called: object) -> Ref:
    return Ref(str(called), f"{plan.kenmerk}/{name}", plan.gemeente.productnaam)


def _of_version(versie: Versie) -> Ref:
    return _part(versie.plan, folder(versie), f"{versie.soort} {versie.nummer}")


def _dossier(plan: Plan, parts: list[Ref]) -> bytes:
    ended = timezone.localdate(plan.status_op)
    begun = timezone.localdate(plan.aangemaakt_op)
    running = mdto.element(
        "dekkingInTijd",
        mdto.term("dekkingInTijdType", DOSSIER, OUR_WORDS),
        mdto.text("dekkingInTijdBegindatum", begun),
        mdto.text("dekkingInTijdEinddatum", ended),
    )
    return mdto.document(
        "informatieobject",
        mdto.named(_whole(plan)),
        mdto.term("aggregatieniveau", "Dossier", LEVELS),
        running,
        mdto.by_name("dekkingInRuimte", plan.gebied.naam if plan.gebied else "–"),
        mdto.text("taal", "nl"),
        *_events(plan),
        *_valued(plan),
        *(mdto.pointer("bevatOnderdeel", part) for part in parts),
        *_ours(plan),
    )


def _piece(plan: Plan, ref: Ref, received: datetime) -> bytes:
    who = mdto.event("Ontvangst", OUR_WORDS, received, _maker(plan))
    return mdto.document(
        "informatieobject",
        mdto.named(ref),
        mdto.term("aggregatieniveau", "Archiefstuk", LEVELS),
        mdto.text("taal", "nl"),
        who,
        *_valued(plan),
        mdto.pointer("isOnderdeelVan", _whole(plan)),
        *_ours(plan),
    )


def _events(plan: Plan) -> Iterator[str]:
    """Each step, by whom as a function; none that only colleagues know."""
    for step in plan.gebeurtenissen.exclude(actie__in=REACHED):
        if (step.actie, step.wie) in GEBEURTENIS:
            what = step.actie.replace("-", " ")
            yield mdto.event(what, OUR_WORDS, step.op, step.wie)


def _valued(plan: Plan) -> list[str]:
    """Kept for a term of the selectielijst, from the day on which it ended."""
    which: Categorie = categorie_of(plan)
    begin, end = plan.status_op, until(plan.status_op, which)
    days = timezone.localdate(begin), which.jaren, timezone.localdate(end)
    label, code = CATEGORIE[which.slug], which.resultaat
    return [
        mdto.term("waardering", "Tijdelijk te bewaren", VALUES, "V"),
        mdto.kept_for(*days),
        mdto.term("informatiecategorie", label, SELECTIELIJST, code),
    ]


def _ours(plan: Plan) -> list[str]:
    limited = mdto.term("beperkingGebruikType", BEPERKING, OUR_WORDS)
    return [
        mdto.by_name("archiefvormer", f"gemeente {plan.gemeente.naam}"),
        mdto.element("beperkingGebruik", limited),
    ]


def _maker(plan: Plan) -> str:
    return f"initiatiefnemer ({plan.initiatiefnemer or 'onbekend'})"
