"""All that is stored of one plan beside its answers, for whoever made it (15 AVG).

Colleagues stand in it as "een medewerker", and what they wrote to each other is told
of, not quoted. Whatever has bytes is a file of its own (dossier.papers.parcel).
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Field, Model

from dossier.columns_kept import KINDS
from dossier.letters import SUBJECTS
from dossier.papers.exchange import plain
from matrix.models import Gebied
from nota.words.bewaard import GELEZEN, MEDEWERKER, NIET_HIER, VOOR_MEDEWERKERS
from nota.words.standen import GEBEURTENIS
from plans.models import (
    Afdruk,
    Beeld,
    Bericht,
    Drukwerk,
    Gebeurtenis,
    Gemeentekant,
    Notitie,
    Plan,
    Post,
    Schermstand,
    Verzoek,
    Voorstel,
    Zoekwoord,
)
from staff.models import Voorval

OF_THE_PLAN = ("stand", "mail", "telefoon", "gesprek")  # kinds of dossier.columns_kept
NO_NEWS = frozenset({"id", "plan", "sleutel", "eens"})
A_FILE = frozenset({"inhoud", "pdf", "groot", "klein", "klad"})
TOLD_BY_THE_GEMEENTE = ("standpunt", "aanspreekpunt")  # as its deed says
TALK: dict[str, Any] = {
    "berichten": Bericht.objects,
    "vragen": Verzoek.objects,
    "voorstellen": Voorstel.objects,
    "wat_de_gemeente_vindt": Gemeentekant.objects,
}
WORK: dict[str, Any] = {
    "beelden": Beeld.kept,
    "schermen": Schermstand.objects,
    "zoekwoorden": Zoekwoord.objects,
}


def held(plan: Plan) -> dict:
    """As it stands in dossier.json."""
    of_versions = {"versie__plan": plan}
    return {
        "kenmerk": plan.kenmerk,
        "plan": {n: _told(plan, n) for kind in OF_THE_PLAN for n in _columns(kind)},
        **conversation(plan),
        "wat_de_gemeente_vindt": [
            {name: plain(getattr(row, name)) for name in TOLD_BY_THE_GEMEENTE}
            for row in Gemeentekant.objects.filter(plan=plan)
        ],
        **{name: _rows(found.filter(plan=plan)) for name, found in WORK.items()},
        "versies": _rows(plan.versies.defer("inhoud")),
        "pdfs": _rows(Afdruk.objects.filter(**of_versions).defer("pdf")),
        "pdfs_die_nog_komen": _rows(Drukwerk.objects.filter(**of_versions)),
        "mails": [_mail(post) for post in Post.objects.filter(plan=plan)],
        "gelezen": [_read(v) for v in Voorval.objects.filter(waarop=plan.kenmerk)],
        "notities": {
            "geschreven_op": [plain(n.op) for n in Notitie.objects.filter(plan=plan)],
            "uitleg": str(NIET_HIER),
        },
    }


def conversation(plan: Plan) -> dict:
    """What was done and said between initiatiefnemer and gemeente."""
    steps = [_step(step) for step in plan.gebeurtenissen.all()]
    said = {name: _rows(found.filter(plan=plan)) for name, found in TALK.items()}
    return {"gebeurtenissen": steps} | said


def _columns(kind: str) -> list[str]:
    return [n for n in KINDS["plans.Plan"][kind].split() if n not in NO_NEWS]


def _rows(found: Iterable[Model]) -> list[dict]:
    return [_row(row) for row in found]


def _row(row: Model, without: Iterable[str] = ()) -> dict:
    left_out = {*NO_NEWS, *A_FILE, *without}
    names = [f.name for f in row._meta.concrete_fields if f.name not in left_out]
    return {name: _told(row, name) for name in names}


def _told(row: Model, name: str) -> Any:
    field: Field = row._meta.get_field(name)  # type: ignore[assignment]
    value = getattr(row, field.attname)
    if value is None or not field.remote_field:
        return plain(value)
    if field.related_model is User:
        return str(MEDEWERKER)
    return str(getattr(row, name)) if field.related_model is Gebied else value


def _step(step: Gebeurtenis) -> dict:
    """In words; what colleagues wrote to each other is left out."""
    says = GEBEURTENIS.get((step.actie, step.wie))
    told = _row(step) | {"wat": str(says).format(functie=MEDEWERKER) if says else ""}
    return told if says else told | {"reden": ""}


def _mail(post: Post) -> dict:
    subject = SUBJECTS.get(post.soort, VOOR_MEDEWERKERS)
    return _row(post) | {"onderwerp": str(subject).format(kenmerk=post.plan.kenmerk)}


def _read(voorval: Voorval) -> dict:
    """That a colleague looked and when; from where is only for a beheerder."""
    what = str(GELEZEN.get(voorval.wat, voorval.wat))
    return {"op": plain(voorval.op), "wie": str(MEDEWERKER), "wat": what}
