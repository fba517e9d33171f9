"""Reads an exported plan back in: all or nothing, and every fault names its field.

Each answer passes the same gate and screen as one that is typed. What comes out must
equal what went in, so a wrong type is refused like a wrong choice.
"""

import json

from django.db import transaction

from dossier import refusal
from dossier.beside import read_beside, text
from dossier.copied import copied_text
from dossier.refusal import NO_ANSWER, NO_ID, TOO_LONG_A_PLAN, refuse
from dossier.shape import PLAIN, check, is_id
from plans import kenmerk
from plans.beginning import begin
from plans.models import ROWS, Plan, Schermstand
from plans.models.columns import answer_in
from questions.forms import length_of
from typed.gate import arrived
from wizard import flow
from wizard.journey import Journey
from wizard.saving import LONGEST_PLAN
from wizard.screens import SCREENS
from wizard.screens.reacties import OF_A_READER
from wizard.source import Live

PDF = b"%PDF-"


def read_file(raw: bytes) -> tuple[Plan, bool]:
    """The plan of a file, and whether it keeps the kenmerk that it had there."""
    try:
        data = parsed(raw)
        plan = read_in(data)
    except RecursionError:
        refuse("", refusal.IS_NO_TEXT)
    return plan, plan.kenmerk == data.get("kenmerk")


def parsed(raw: bytes):
    """What stands in a file; raises Refused when it is no JSON."""
    if raw.startswith(PDF):
        refuse("", refusal.IS_A_PDF)
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        refuse("", broken(raw, error))
    except ValueError:
        refuse("", refusal.IS_NO_TEXT)


def broken(raw: bytes, error: json.JSONDecodeError) -> str:
    """Where it goes wrong, if it begins as a file of ours does."""
    if raw.lstrip().startswith(b"{"):
        return refusal.BROKEN.format(line=error.lineno)
    return str(refusal.IS_NO_TEXT)


def read_in(data) -> Plan:
    """Make a plan of an exported one; raises Refused, and then nothing was stored.

    The kenmerk is kept if it is free, otherwise the plan gets a new one.
    """
    check(data)
    data = _seen(data)
    with transaction.atomic():
        plan = begin(kenmerk=_free_kenmerk(data.get("kenmerk")))
        answers = data["antwoorden"]
        for rows in ROWS:
            _read_rows(plan, rows, answers.get(rows) or [])
        read_beside(plan, data)
        kept = {name: data.get(name, []) for name in ("erbij", "afgeschermd")}
        _take(plan, _plain_answers(plan, answers) | kept)
        plan.save()
        Schermstand.objects.bulk_create(_stands(plan, data))
    return plan


def _seen(given):
    """Every text of a file through the gate: it did not come by coevorden.arrival."""
    if isinstance(given, dict):
        return {name: _seen(inner) for name, inner in given.items()}
    if isinstance(given, list):
        return list(map(_seen, given))
    return arrived(given) if isinstance(given, str) else given


def _free_kenmerk(wanted) -> str:
    if kenmerk.is_one(wanted) and not Plan.objects.filter(kenmerk=wanted).exists():
        return wanted
    return kenmerk.new()


def _plain_answers(plan: Plan, answers: dict) -> dict:
    """All columns. The plan is still empty, so every screen asks all it can ask."""
    plan.opgave = text(answers.get("opgave"), "opgave")  # before there was a list
    journey = Journey(Live(plan))
    accepted = {}
    for step in PLAIN:
        told = {name: answer_in(answers, name) for name in step.tells}
        kind = SCREENS[step.slug]
        screen = kind(journey, kind(journey).as_data(told))
        accepted |= _same(screen, told, where="")
    return accepted


def _read_rows(plan: Plan, rows: str, given: list[dict]) -> None:
    model = ROWS[rows]
    made = [model(plan=plan, rij_id=row["id"], plek=at) for at, row in enumerate(given)]
    journey = Journey(Live(plan))
    for at, (instance, row) in enumerate(zip(made, given, strict=True), start=1):
        _fill_row(journey, rows, instance, row, where=f"{rows} {at}: ")
    model.objects.bulk_create(made)


def _fill_row(journey, rows: str, instance, row: dict, where: str) -> None:
    BEHIND.get(rows, _nothing)(instance, row, where)
    for step in _steps_of(rows):
        told = {name: answer_in(row, name) for name in step.tells}
        kind = SCREENS[step.slug].row_form
        blank = kind(journey, id=row["id"], stored=instance)
        form = kind(journey, blank.as_data(told), id=row["id"], stored=instance)
        _take(instance, _same(form, told, where))
        if rows == "vormen" and instance.werkvorm_tekst is None:
            _take(instance, form.copied())


def _nothing(instance, row: dict, where: str) -> None:
    """Most rows hold nothing but what their screens ask."""


def reference(value, where: str) -> str | None:
    """The id of another row, or nothing."""
    if value is not None and not is_id(value):
        refuse(where, NO_ID)
    return value


def _behind_vorm(instance, row: dict, where: str) -> None:
    chosen = row.get("werkvorm")
    instance.werkvorm = chosen if isinstance(chosen, str) else None
    instance.werkvorm_tekst = copied_text(row.get("werkvorm_tekst"), where)


def _behind_activiteit(instance, row: dict, where: str) -> None:
    instance.vorm = reference(row.get("vorm"), f"{where}vorm")


def _behind_reactie(instance, row: dict, where: str) -> None:
    """What a reader wrote can't be typed on a screen, so it is taken as it is."""
    instance.lezer = reference(row.get("lezer"), f"{where}lezer")
    if instance.lezer:
        for name in OF_A_READER:
            setattr(instance, name, text(row.get(name), f"{where}{name}"))


BEHIND = {
    "vormen": _behind_vorm,
    "activiteiten": _behind_activiteit,
    "reacties": _behind_reactie,
}


def _steps_of(rows: str) -> list[flow.Step]:
    return [step for step in flow.STEPS if step.rows == rows]


def _same(form, told: dict, where: str) -> dict:
    """The accepted values, if they are what the file says."""
    for name, value in told.items():
        if name in form.rejected or form.accepted.get(name) != value:
            why = " ".join(map(str, form.errors.get(name, [NO_ANSWER])))
            refuse(f"{where}{name}", why)
    return {name: form.accepted.get(name) for name in told}


def _stands(plan: Plan, data: dict) -> list[Schermstand]:
    """Per screen its klad, whether it was passed, and how long it is."""
    klad, passed = data.get("klad", {}), data.get("gepasseerd", [])
    stands = [
        Schermstand(
            plan=plan,
            scherm=step.slug,
            klad=klad.get(step.slug, {}),
            gepasseerd=step.slug in passed,
            tekens=length_of([_told(step, data), klad.get(step.slug)]),
        )
        for step in flow.STEPS
    ]
    if sum(stand.tekens for stand in stands) > LONGEST_PLAN:
        refuse("antwoorden", TOO_LONG_A_PLAN)
    return stands


def _told(step: flow.Step, data: dict) -> list:
    answers = data["antwoorden"]
    sources = (answers.get(step.rows) or []) if step.rows else [answers]
    return [source.get(name) for source in sources for name in step.tells]


def _take(held, values: dict) -> None:
    for name, value in values.items():
        setattr(held, name, value)
