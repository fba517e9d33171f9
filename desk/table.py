"""Sent plans as tables: one row a plan, and a sheet for each list of rows."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, starmap

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from desk import heads
from desk.turnaround import Turnaround
from desk.words import STATUS
from dossier.papers.frozen import journey_of
from matrix.models import Gemeente
from nota.words.advies import ROL
from nota.words.gewicht import ZWAARTE
from plans.models import Plan, Versie
from plans.models.columns import BESIDE_A_NUMBER
from questions.fields import Tekst
from questions.kind import Question
from wizard import flow
from wizard.names import Names
from wizard.screens import SCREENS
from wizard.screens.gemeente import BUITEN_DE_LIJST

NOTHING: Mapping = {}
AT_ONCE = 200  # rows in memory; a half-read cursor would block every save on SQLite
PLANNEN = "plannen"
NAMES = {"belangen": "belanghebbenden"}  # of a sheet, where the list has another
AS_SAID = _("{question} (als schatting)")


def asked_of(rows: str) -> dict[str, Question]:
    """The questions of a list, or of the plan itself, from every screen that asks."""
    steps = [step for step in flow.STEPS if step.rows == rows]
    asked = ((n, SCREENS[s.slug].base_fields[n]) for s in steps for n in s.tells)
    return dict(chain.from_iterable(starmap(_columns, asked)))


def _columns(name: str, field: Question) -> list[tuple[str, Question]]:
    """A number to count with and, if it may be a guess, how it was said."""
    if not getattr(field, "guess", False):
        return [(name, field)]
    said = Tekst(format_lazy(AS_SAID, question=field.short or field.label))
    return [(name, field), (name + BESIDE_A_NUMBER, said)]


QUESTIONS = asked_of("")
LISTS = {step.rows: asked_of(step.rows) for step in flow.STEPS if step.rows}


def all_heads() -> dict[str, list[str]]:
    """Of each sheet the heads of its columns."""
    first = [*map(str, heads.OF_A_PLAN), *map(str, heads.OF_HANDLING)]
    return {PLANNEN: first + [heads.in_a_plan(name) for name in QUESTIONS]} | {
        NAMES.get(name, name): [first[0], *map(heads.in_a_list, columns.values())]
        for name, columns in LISTS.items()
    }


def lines(plans) -> Iterator[tuple[str, list]]:
    """(sheet, cells) of every plan as it was last sent, in short reads by key."""
    last, living = 0, Names(Gemeente.objects.get())
    while batch := list(_after(plans, last)):
        last = batch[-1].pk
        latest, turnaround = _latest(batch), Turnaround(batch)
        for plan in batch:
            if plan.pk in latest:
                handled = turnaround.cells(plan)
                yield from _plan(plan, latest[plan.pk], living, handled)


def _after(plans, pk: int) -> Iterable[Plan]:
    shown = (
        *("kenmerk", "status", "ingediend_op", "zwaarte", "rol"),
        *("gebied__naam", "gemeente"),
        *(f"behandelaar__{part}" for part in ("first_name", "last_name", "username")),
    )
    joined = plans.select_related("gebied", "gemeente", "behandelaar")
    ordered = joined.filter(pk__gt=pk).order_by("pk")
    return ordered.only(*shown)[:AT_ONCE]


def _latest(plans: list[Plan]) -> dict[int, Versie]:
    """Of each the last version that was sent."""
    later = Versie.objects.filter(plan=OuterRef("plan"), nummer__gt=OuterRef("nummer"))
    found = Versie.objects.filter(~Exists(later), plan__in=plans)
    return {versie.plan_id: versie for versie in found}


def _plan(
    plan: Plan, versie: Versie, living: Names, handled: list
) -> Iterator[tuple[str, list]]:
    versie.plan = plan
    journey = journey_of(versie, living)
    names = names_of(journey)
    head = [
        plan.kenmerk,
        str(STATUS[plan.status]),
        plan.gebied.naam,
        timezone.localdate(plan.ingediend_op),
        versie.nummer,
        versie.soort,
        str(ZWAARTE.get(plan.zwaarte, "")),
        str(ROL.get(plan.rol, "")),
    ]
    yield PLANNEN, head + handled + _cells(QUESTIONS, journey.plan, names)
    for name, columns in LISTS.items():
        for row in journey.rows(name):
            cells = _cells(columns, row, names, _pointed_at(journey, row))
            yield NAMES.get(name, name), [plan.kenmerk, *cells]


def names_of(journey) -> dict[str, dict[str, str]]:
    """Of answers whose choices are data: the name that each has in this version."""
    gebieden, gevallen = journey.names.gebieden, journey.names.gevallen
    return {
        "gebieden": {gebied.slug: gebied.naam for gebied in gebieden},
        "kernen": {slug: naam for gebied in gebieden for slug, naam in gebied.kernen},
        "geval": {slug: geval.naam for slug, geval in gevallen.items()}
        | {slug: str(name) for slug, name in BUITEN_DE_LIJST},
        "opgave": journey.names.opgaven,
    }


def _pointed_at(journey, row) -> dict[str, str | None]:
    """Of a row that points at another one what that one says."""
    told = {}
    if who := getattr(row, "belanghebbenden", None):
        groups = {group.rij_id: group.naam for group in journey.rows("belangen")}
        named = filter(None, map(groups.get, who))
        told["belanghebbenden"] = ", ".join(named) or None
    if copied := getattr(row, "werkvorm_tekst", None):
        told["werkvorm"] = copied["naam"]
    vorm = getattr(row, "vorm", None)
    if vorm and not row.activiteit and vorm in journey.planned:
        told["activiteit"] = journey.planned[vorm].name
    return told


def _cells(questions, held, names: dict, said: Mapping = NOTHING) -> list:
    """Each answer, or what is said instead of it."""
    told = {
        name: _word(names.get(name), field, getattr(held, name))
        for name, field in questions.items()
    }
    return list((told | said).values())


def _word(names: dict | None, field: Question, value):
    """A number stays a number; other answers are in the words of their screen."""
    if value is None:
        return None
    if isinstance(value, int) and not hasattr(field, "choices"):
        return int(value)
    if names is None:
        return str(field.in_words(value))
    slugs = value if isinstance(value, list) else [value]
    return ", ".join(names.get(slug, str(slug)) for slug in slugs)
