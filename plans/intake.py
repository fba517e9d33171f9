"""Reads an exported plan back in: all or nothing, and every fault names its field.

Each answer passes the same screen as one that is typed. What comes out must equal
what went in, so a wrong type is refused like a wrong choice.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from matrix.models import Gemeente
from plans import access, kenmerk
from plans.exchange import ROW_COLUMNS, SCHEMA
from plans.models import ROWS, Plan, Schermstand
from wizard import flow
from wizard.forms import length_of
from wizard.journey import Journey
from wizard.rows import ID
from wizard.saving import LONGEST_PLAN
from wizard.screens import SCREENS
from wizard.screens.vormen import COPIED

PLAIN = tuple(step for step in flow.STEPS if not step.rows)
NAMES = {*ROWS, *(name for step in PLAIN for name in step.tells)}


class Refused(Exception):
    """The file can't be read in; the message names the field."""


def read_in(data) -> Plan:
    """Make a plan of an exported one; raises Refused, and then nothing was stored.

    The kenmerk is kept if it is free, otherwise the plan gets a new one.
    """
    _refuse_unknown(data)
    with transaction.atomic():
        plan = Plan.objects.create(
            gemeente=Gemeente.objects.get(),
            kenmerk=_free_kenmerk(data.get("kenmerk")),
            vervalt_op=access.expiry(),
        )
        answers = data["antwoorden"]
        lengths = _read_rows(plan, answers) | _read_plain(plan, answers)
        plan.erbij = _screens(data, "erbij")
        plan.save()
        _note_stands(plan, data, lengths)
    return plan


def _refuse_unknown(data) -> None:
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise Refused(_("schema: dit is geen plan van Samenspel."))
    for name in ("antwoorden", "klad"):
        if not isinstance(data.get(name, {}), dict):
            raise Refused(
                _("{name}: dit hoort een lijst van velden te zijn.").format(name=name)
            )
        _refuse_half_characters(data.get(name), name)
    if length_of([data.get("antwoorden"), data.get("klad")]) > LONGEST_PLAN * 2:
        raise Refused(_("antwoorden: dit plan is te lang."))
    for name in data.get("antwoorden") or {}:
        if name not in NAMES:
            raise Refused(_("{name}: dit veld kennen we niet.").format(name=name))


def _refuse_half_characters(value, where: str) -> None:
    """A lone surrogate can't be stored or printed (SEC-X05)."""
    if isinstance(value, dict):
        for name, inner in value.items():
            _refuse_half_characters(inner, f"{where}.{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            _refuse_half_characters(inner, f"{where} {place}")
    elif isinstance(value, str) and any("\ud800" <= c <= "\udfff" for c in value):
        says = _("{where}: er staat een teken in dat we niet kunnen bewaren.")
        raise Refused(says.format(where=where))


def _free_kenmerk(wanted) -> str:
    if kenmerk.is_one(wanted) and not Plan.objects.filter(kenmerk=wanted).exists():
        return wanted
    return kenmerk.new()


def _read_plain(plan: Plan, answers: dict) -> dict[str, int]:
    lengths = {}
    for step in PLAIN:
        told = {name: answers.get(name) for name in step.tells}
        screen = SCREENS[step.slug](Journey(plan))
        whole = type(screen)(Journey(plan), screen.as_data(told))
        vars(plan).update(_same(whole, told, step.tells, where=""))
        lengths[step.slug] = length_of(told)
    return lengths


def _read_rows(plan: Plan, answers: dict) -> dict[str, int]:
    lengths = {}
    for rows, model in ROWS.items():
        given = answers.get(rows) or []
        _refuse_rows(rows, given)
        made = [
            model(plan=plan, rij_id=row["id"], plek=at) for at, row in enumerate(given)
        ]
        journey = Journey(plan)
        for at, (instance, row) in enumerate(zip(made, given, strict=True), start=1):
            _fill_row(journey, rows, instance, row, f"{rows} {at}: ")
        model.objects.bulk_create(made)
        for step in flow.STEPS:
            if step.rows == rows:
                told = [[row.get(name) for name in step.tells] for row in given]
                lengths[step.slug] = length_of(told)
    return lengths


def _refuse_rows(rows: str, given) -> None:
    ids = [row.get("id") if isinstance(row, dict) else None for row in given]
    if any(not isinstance(id, str) or not ID.fullmatch(id) for id in ids):
        raise Refused(
            _("{rows}: elke regel heeft een id van 12 tekens.").format(rows=rows)
        )
    if len(set(ids)) < len(ids) or len(ids) > SCREENS[rows].most:
        raise Refused(
            _("{rows}: te veel regels, of twee keer hetzelfde id.").format(rows=rows)
        )
    for row in given:
        for name in set(row) - {"id", *ROW_COLUMNS[rows]}:
            raise Refused(
                _("{rows}.{name}: dit veld kennen we niet.").format(
                    rows=rows, name=name
                )
            )


def _fill_row(journey, rows: str, instance, row: dict, where: str) -> None:
    if rows == "vormen":
        chosen = row.get("werkvorm")
        instance.werkvorm = chosen if isinstance(chosen, str) else None
        instance.werkvorm_tekst = _copied_text(row.get("werkvorm_tekst"), where)
    for step in flow.STEPS:
        if step.rows != rows:
            continue
        told = {name: row.get(name) for name in step.tells}
        kind = SCREENS[step.slug].row_form
        blank = kind(journey, id=row["id"], stored=instance)
        form = kind(journey, blank.as_data(told), id=row["id"], stored=instance)
        vars(instance).update(_same(form, told, step.tells, where))
        if rows == "vormen" and instance.werkvorm_tekst is None:
            vars(instance).update(form.copied())


def _copied_text(value, where: str) -> dict | None:
    """The text of a werkvorm as it was when chosen, in the shape we give it."""
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("naam"), str):
        raise Refused(_("{where}werkvorm_tekst: dit klopt niet.").format(where=where))
    return {name: value[name] for name in COPIED if name in value}


def _same(form, told: dict, names, where: str) -> dict:
    """The accepted values, if they are what the file says."""
    for name in names:
        if name in form.rejected or form.accepted.get(name) != told[name]:
            why = " ".join(map(str, form.errors.get(name, [_("dit klopt niet.")])))
            raise Refused(f"{where}{name}: {why}")
    return {name: form.accepted.get(name) for name in names}


def _note_stands(plan: Plan, data: dict, lengths: dict) -> None:
    klad, passed = _klad(data.get("klad", {})), _screens(data, "gepasseerd")
    Schermstand.objects.bulk_create(
        Schermstand(
            plan=plan,
            scherm=step.slug,
            klad=klad.get(step.slug, {}),
            gepasseerd=step.slug in passed,
            tekens=lengths.get(step.slug, 0) + length_of(klad.get(step.slug)),
        )
        for step in flow.STEPS
    )


def _screens(data: dict, name: str) -> list[str]:
    slugs = data.get(name, [])
    if not isinstance(slugs, list) or not all(slug in [*flow.STEP] for slug in slugs):
        raise Refused(_("{name}: dit zijn geen schermen.").format(name=name))
    return slugs


def _klad(given: dict) -> dict:
    """Typed text that was not accepted yet: per field, or per row and field."""
    for slug, typed in given.items():
        step = flow.STEP.get(slug)
        by_row = typed if step and step.rows else {"": typed}
        if not step or not isinstance(by_row, dict):
            raise Refused(_("klad.{slug}: dit klopt niet.").format(slug=slug))
        for id, cells in by_row.items():
            if not _is_klad(cells, step) or (step.rows and not ID.fullmatch(id)):
                raise Refused(_("klad.{slug}: dit klopt niet.").format(slug=slug))
    return given


def _is_klad(cells, step) -> bool:
    return isinstance(cells, dict) and all(
        name in step.tells and all(isinstance(t, str) for t in _texts(typed))
        for name, typed in cells.items()
    )


def _texts(typed) -> list:
    return typed if isinstance(typed, list) else [typed]
