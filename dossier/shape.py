"""What a plan looks like as a file. Whatever differs is refused, and named."""

from django.utils.translation import gettext as _

from dossier.papers.exchange import BESIDE_COLUMNS, EARLIER, ROW_COLUMNS, SCHEMA
from plans.models import ROWS
from wizard import flow
from wizard.rows_sent import ID
from wizard.screens import SCREENS
from wizard.screens.vormen import COPIED

PLAIN = tuple(step for step in flow.STEPS if not step.rows)
NAMES = {*ROWS, *(name for step in PLAIN for name in step.tells)}
MOST = {step.rows: SCREENS[step.slug].most for step in flow.STEPS if step.rows}
PLACES = {step.slug: step.tells for step in flow.STEPS} | BESIDE_COLUMNS
LISTS = ("stappen", "nodig", "wijze")  # of the copied text of a werkvorm


class Refused(Exception):
    """The file can't be read in; the message names the field."""


def refuse(where: str, why: str) -> None:
    raise Refused(f"{where}: {why}")


def check(data) -> None:
    """The file as a whole; raises Refused at the first thing that is wrong."""
    if not isinstance(data, dict) or data.get("schema") not in (
        SCHEMA,
        *EARLIER,
    ):
        refuse("schema", _("dit is geen plan van Samenspel."))
    for name, value in (
        ("antwoorden", data.get("antwoorden")),
        ("klad", data.get("klad", {})),
    ):
        if not isinstance(value, dict):
            refuse(name, _("dit hoort een lijst van velden te zijn."))
        check_characters(value, name)
    for name in BESIDE_COLUMNS:
        check_characters(data.get(name), name)
    for name in data["antwoorden"]:
        if name not in NAMES:
            refuse(name, _("dit veld kennen we niet."))
    for rows in ROWS:
        check_rows(rows, data["antwoorden"].get(rows) or [])
    check_klad(data.get("klad", {}))
    for name in ("erbij", "gepasseerd"):
        check_screens(name, data.get(name, []))
    check_marks(data.get("afgeschermd", []))


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
        refuse(where, _("er staat een teken in dat we niet kunnen bewaren."))


def cannot_be_stored(character: str) -> bool:
    return character == "\0" or "\ud800" <= character <= "\udfff"


def check_rows(rows: str, given) -> None:
    if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
        refuse(rows, _("dit hoort een lijst van regels te zijn."))
    ids = [row.get("id") for row in given]
    if any(not isinstance(id, str) or not ID.fullmatch(id) for id in ids):
        refuse(rows, _("elke regel heeft een id van 12 tekens."))
    if len(set(ids)) < len(ids) or len(ids) > MOST[rows]:
        refuse(rows, _("te veel regels, of twee keer hetzelfde id."))
    for row in given:
        for name in set(row) - {"id", *ROW_COLUMNS[rows]}:
            refuse(f"{rows}.{name}", _("dit veld kennen we niet."))


def check_klad(given: dict) -> None:
    """Typed text that was not accepted yet: per field, or per row and field."""
    for slug, typed in given.items():
        step = flow.STEP.get(slug)
        by_row = typed if step and step.rows else {"": typed}
        if not step or not isinstance(by_row, dict):
            refuse(f"klad.{slug}", _("dit klopt niet."))
        for id, cells in by_row.items():
            if not is_klad(cells, step) or (step.rows and not ID.fullmatch(id)):
                refuse(f"klad.{slug}", _("dit klopt niet."))


def is_klad(cells, step) -> bool:
    return isinstance(cells, dict) and all(
        name in step.tells and (isinstance(typed, str) or is_texts(typed))
        for name, typed in cells.items()
    )


def check_screens(name: str, slugs) -> None:
    if not is_texts(slugs) or not all(slug in flow.STEP for slug in slugs):
        refuse(name, _("dit zijn geen schermen."))


def check_marks(keys) -> None:
    """What is left out of the public version: "scherm/veld", "scherm/rij_id/veld"."""
    good = is_texts(keys) and all(is_mark(*key.split("/")) for key in keys)
    if not good or len(set(keys)) < len(keys):
        refuse("afgeschermd", _("dit klopt niet."))


def is_mark(scherm, *place) -> bool:
    *row, veld = place or [""]
    on_a_row = scherm in BESIDE_COLUMNS or bool(
        scherm in flow.STEP and flow.STEP[scherm].rows
    )
    shape = len(row) == on_a_row and all(map(ID.fullmatch, row))
    return shape and veld in PLACES.get(scherm, ())


def reference(value, where: str) -> str | None:
    """The id of another row, or nothing."""
    if value is None or (isinstance(value, str) and ID.fullmatch(value)):
        return value
    refuse(where, _("elke regel heeft een id van 12 tekens."))


def is_texts(value) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def copied_text(value, where: str) -> dict | None:
    """The text of a werkvorm as it was when chosen, in the shape that we give it."""
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("naam"), str):
        refuse(f"{where}werkvorm_tekst", _("dit klopt niet."))
    kept = {name: value[name] for name in COPIED if name in value}
    for name, part in kept.items():
        good = is_texts(part) if name in LISTS else isinstance(part, str | bool)
        if not good:
            refuse(f"{where}werkvorm_tekst.{name}", _("dit klopt niet."))
    return kept
