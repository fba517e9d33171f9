"""Sent plans as tables: one row a plan, and a sheet for each list of rows."""

from collections.abc import Iterable, Iterator
from functools import partial

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from desk.words import STATUS
from matrix.models import Gebied, Geval, Kern
from nota.words.advies import ROL, ZWAARTE
from plans.models import Plan, Versie
from questions.fields import Question
from wizard import flow
from wizard.screens import SCREENS
from wizard.screens.gemeente import BUITEN_DE_LIJST

AT_ONCE = 500  # rows in memory; a half-read cursor would block every save on SQLite
PLANNEN = "plannen"
NAMES = {"belangen": "belanghebbenden"}  # of a sheet, where the list has another
HEAD = (
    *(_("Kenmerk"), _("Status"), _("Gebied"), _("Ingediend op")),
    *(_("Versie"), _("Soort"), _("Zwaarte"), _("Rol van de gemeente")),
)
QUESTIONS: dict[str, Question] = {
    name: SCREENS[step.slug].base_fields[name]
    for step in flow.STEPS
    if not step.rows
    for name in step.tells
}
LISTS: dict[str, dict[str, Question]] = {}
for _step in flow.STEPS:
    if _step.rows:
        _fields = SCREENS[_step.slug].base_fields
        LISTS.setdefault(_step.rows, {}).update({n: _fields[n] for n in _step.tells})


def all_heads() -> dict[str, list[str]]:
    """Of each sheet the heads of its columns."""
    plan = [*map(str, HEAD), *(str(field.label) for field in QUESTIONS.values())]
    return {PLANNEN: plan} | {
        NAMES.get(name, name): [str(HEAD[0]), *map(_head, columns.values())]
        for name, columns in LISTS.items()
    }


def _head(field: Question) -> str:
    return str(field.short or field.label)


def lines(plans) -> Iterator[tuple[str, list]]:
    """(sheet, cells) of every plan as it was last sent, in short reads by key."""
    last, named = 0, partial(_word, known_names())
    while batch := list(_after(plans, last)):
        last = batch[-1].pk
        latest = _latest(batch)
        for plan in batch:
            if plan.pk in latest:
                yield from _plan(plan, latest[plan.pk], named)


def known_names() -> dict[str, dict[str, str]]:
    """Of answers whose choices are data: the name of each, by its slug."""
    kinds = {"gebieden": Gebied, "kernen": Kern, "geval": Geval}
    names = {
        n: dict(kind.objects.values_list("slug", "naam")) for n, kind in kinds.items()
    }
    names["geval"].update((slug, str(name)) for slug, name in BUITEN_DE_LIJST)
    return names


def _after(plans, pk: int) -> Iterable[Plan]:
    shown = (
        *("kenmerk", "status", "ingediend_op", "zwaarte", "rol"),
        "gebied__naam",
    )
    ordered = plans.filter(pk__gt=pk).order_by("pk").select_related("gebied")
    return ordered.only(*shown)[:AT_ONCE]


def _latest(plans: list[Plan]) -> dict[int, Versie]:
    """Of each the last version that was sent."""
    later = Versie.objects.filter(plan=OuterRef("plan"), nummer__gt=OuterRef("nummer"))
    found = Versie.objects.filter(~Exists(later), plan__in=plans)
    return {versie.plan_id: versie for versie in found}


def _plan(plan: Plan, versie: Versie, named) -> Iterator[tuple[str, list]]:
    told = versie.inhoud["antwoorden"]
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
    answers = [named(name, field, told.get(name)) for name, field in QUESTIONS.items()]
    yield PLANNEN, head + answers
    for name, columns in LISTS.items():
        for row in told.get(name) or ():
            row = _complete(row, told)
            cells = [
                named(cell, field, row.get(cell)) for cell, field in columns.items()
            ]
            yield NAMES.get(name, name), [plan.kenmerk, *cells]


def _complete(row: dict, told: dict) -> dict:
    """A row that points at another one, with what that one says."""
    groups = {group["id"]: group.get("naam") for group in told.get("belangen") or ()}
    who = [groups.get(id) for id in row.get("belanghebbenden") or ()]
    told_of = {"belanghebbenden": ", ".join(filter(None, who)) or None} if who else {}
    if row.get("werkvorm_tekst"):
        told_of["werkvorm"] = row["werkvorm_tekst"]["naam"]
    if row.get("vorm"):
        told_of["activiteit"] = row.get("activiteit") or _planned(row["vorm"], told)
    return row | told_of


def _planned(id: str, told: dict) -> str | None:
    """What the plan called an activity that the verslag tells of."""
    for row in (*(told.get("vormen") or ()), *(told.get("communicatie") or ())):
        if row["id"] == id:
            copied = (row.get("werkvorm_tekst") or {}).get("naam")
            return copied or row.get("eigen_werkvorm") or row.get("middel")
    return None


def _word(names: dict, name: str, field: Question, value):
    """A number stays a number; other answers are in the words of their screen."""
    if value is None or (isinstance(value, int) and not hasattr(field, "choices")):
        return value
    if isinstance(value, str) and name in ("belanghebbenden", "werkvorm"):
        return value
    if name in names:
        slugs = value if isinstance(value, list) else [value]
        return ", ".join(names[name].get(slug, str(slug)) for slug in slugs)
    return str(field.in_words(value))
