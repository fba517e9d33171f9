"""What a plan looks like as a file. Whatever differs is refused, and named."""

from dossier import refusal
from dossier.papers.exchange import (
    BESIDE_COLUMNS,
    EARLIER,
    PICTURE_COLUMNS,
    ROW_COLUMNS,
    SCHEMA,
)
from dossier.refusal import refuse
from plans.models import ROWS, Plan
from plans.models.columns import BESIDE_A_NUMBER, columns_of, may_be_guessed
from wizard import flow
from wizard.rows_sent import ID
from wizard.screens import SCREENS

PLAIN = tuple(step for step in flow.STEPS if not step.rows)
NAMES = {*ROWS, *(name for step in PLAIN for name in step.tells)}
GUESSES = {name + BESIDE_A_NUMBER for name in may_be_guessed(Plan)}
CELLS = {
    rows: {"id", *columns_of(model, dict.fromkeys(ROW_COLUMNS[rows]))}
    for rows, model in ROWS.items()
}
MOST = {step.rows: SCREENS[step.slug].most for step in flow.STEPS if step.rows}
MOST_MARKS = 5000
NO_SCREEN = BESIDE_COLUMNS | PICTURE_COLUMNS
PLACES = {step.slug: step.tells for step in flow.STEPS} | NO_SCREEN


def check(data) -> None:
    """The file as a whole; raises Refused at the first thing that is wrong."""
    if not isinstance(data, dict) or data.get("schema") not in (SCHEMA, *EARLIER):
        refuse("schema", refusal.NO_PLAN)
    check_fields("antwoorden", data.get("antwoorden"))
    check_fields("klad", data.get("klad", {}))
    for name in BESIDE_COLUMNS:
        check_characters(data.get(name), name)
    check_answers(data["antwoorden"])
    check_klad(data.get("klad", {}))
    for name in ("erbij", "gepasseerd"):
        check_screens(name, data.get(name, []))
    check_marks(data.get("afgeschermd", []))


def check_fields(name: str, value) -> None:
    if not isinstance(value, dict):
        refuse(name, refusal.NO_FIELDS)
    check_characters(value, name)


def check_characters(value, where: str) -> None:
    """NUL and half characters can't be stored or printed (SEC-X05)."""
    if isinstance(value, dict):
        for name, inner in value.items():
            check_characters(name, where)
            check_characters(inner, f"{where}.{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            check_characters(inner, f"{where} {place}")
    elif isinstance(value, str) and any(map(cannot_be_stored, value)):
        refuse(where, refusal.UNKNOWN_SIGN)


def cannot_be_stored(character: str) -> bool:
    return character == "\0" or "\ud800" <= character <= "\udfff"


def check_answers(given: dict) -> None:
    for name in given:
        if name not in NAMES | GUESSES:
            refuse(name, refusal.UNKNOWN_FIELD)
    check_guesses("", given)
    for rows in ROWS:
        check_rows(rows, given.get(rows) or [])


def check_rows(rows: str, given) -> None:
    if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
        refuse(rows, refusal.NO_ROWS)
    ids = [row.get("id") for row in given]
    if not all(map(is_id, ids)):
        refuse(rows, refusal.NO_ID)
    if len(set(ids)) < len(ids) or len(ids) > MOST[rows]:
        refuse(rows, refusal.TOO_MANY)
    for row in given:
        for name in set(row) - CELLS[rows]:
            refuse(f"{rows}.{name}", refusal.UNKNOWN_FIELD)
        check_guesses(f"{rows}.", row)


def check_guesses(where: str, given: dict) -> None:
    """How a number was said that somebody guessed."""
    for name, said in given.items():
        if name.endswith(BESIDE_A_NUMBER) and not isinstance(said, str | None):
            refuse(f"{where}{name}", refusal.NO_TEXT)


def is_id(value) -> bool:
    return isinstance(value, str) and bool(ID.fullmatch(value))


def check_klad(given: dict) -> None:
    """Typed text that was not accepted yet: per field, or per row and field."""
    for slug, typed in given.items():
        where, step = f"klad.{slug}", flow.STEP.get(slug)
        if not step:
            refuse(where, refusal.UNKNOWN_SCREEN)
        if not isinstance(typed, dict):
            refuse(where, refusal.NO_ROWS if step.rows else refusal.NO_FIELDS)
        if step.rows and not all(map(is_id, typed)):
            refuse(where, refusal.NO_ID)
        for cells in typed.values() if step.rows else [typed]:
            check_typed(where, step, cells)


def check_typed(where: str, step: flow.Step, cells) -> None:
    if not isinstance(cells, dict):
        refuse(where, refusal.NO_FIELDS)
    for name, typed in cells.items():
        if name not in step.tells:
            refuse(f"{where}.{name}", refusal.UNKNOWN_FIELD)
        if not isinstance(typed, str) and not is_texts(typed):
            refuse(f"{where}.{name}", refusal.NO_TEXT)


def check_screens(name: str, slugs) -> None:
    good = is_texts(slugs) and all(slug in flow.STEP for slug in slugs)
    if not good or len(set(slugs)) < len(slugs):
        refuse(name, refusal.NO_SCREENS)


def check_marks(keys) -> None:
    """What is left out of the public version: "scherm/veld", "scherm/rij_id/veld"."""
    good = is_texts(keys) and all(is_mark(*key.split("/")) for key in keys)
    if not good or len(set(keys)) < len(keys):
        refuse("afgeschermd", refusal.NO_MARKS)
    if len(keys) > MOST_MARKS:
        refuse("afgeschermd", refusal.TOO_MANY_MARKS)


def is_mark(scherm, *place) -> bool:
    *row, veld = place or [""]
    on_a_row = scherm in NO_SCREEN or bool(
        scherm in flow.STEP and flow.STEP[scherm].rows
    )
    shape = len(row) == on_a_row and all(map(is_id, row))
    return shape and veld in PLACES.get(scherm, ())


def is_texts(value) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)
