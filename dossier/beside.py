"""Reads in the lists beside the screens: the log, and what readers said back."""

from datetime import date, datetime

from dossier import refusal
from dossier.papers.exchange import BESIDE_COLUMNS, plain
from dossier.refusal import refuse
from dossier.shape import is_id
from plans.models import BESIDE, Plan
from questions.forms import length_of

MOST = 1000
LONGEST = 4000
LONGEST_LIST = {"logboek": 1_000_000, "lezers": 100_000}  # above what pages let in
YEARS = range(2000, 2100)  # others have no time of ours
SHORTEST = 60  # a slug


def read_beside(plan: Plan, data: dict) -> None:
    """Make the rows of both lists; raises Refused before anything is stored."""
    for rows, model in BESIDE.items():
        given = data.get(rows, [])
        check_list(rows, given)
        made = [
            model(plan=plan, rij_id=row["id"], plek=at, **columns(rows, row, at))
            for at, row in enumerate(given)
        ]
        model.objects.bulk_create(made)


def check_list(rows: str, given) -> None:
    known = {"id", *BESIDE_COLUMNS[rows]}
    if not isinstance(given, list):
        refuse(rows, refusal.NO_ROWS)
    for row in given:
        if not isinstance(row, dict):
            refuse(rows, refusal.NO_ROWS)
        if not set(row) <= known:
            refuse(rows, refusal.UNKNOWN_FIELD)
        if not is_id(row.get("id")):
            refuse(rows, refusal.NO_ID)
    if len({row["id"] for row in given}) < len(given) or len(given) > MOST:
        refuse(rows, refusal.TOO_MANY)
    if length_of(given) > LONGEST_LIST[rows]:
        refuse(rows, refusal.TOO_LONG)


def columns(rows: str, row: dict, at: int) -> dict:
    """The values of one row, each of the kind that its column holds."""
    return {
        name: KINDS[name](row.get(name), f"{rows} {at + 1}: {name}")
        for name in BESIDE_COLUMNS[rows]
    }


def text(value, where: str):
    if value is not None and not isinstance(value, str):
        refuse(where, refusal.NO_TEXT)
    if value is not None and len(value) > LONGEST:
        refuse(where, refusal.TOO_LONG)
    return value


def slug(value, where: str):
    if value is not None and len(text(value, where)) > SHORTEST:
        refuse(where, refusal.TOO_LONG)
    return value


def truth(value, where: str) -> bool:
    if not isinstance(value, bool):
        refuse(where, refusal.NO_TRUTH)
    return value


def day(value, where: str) -> date:
    return _read(date.fromisoformat, value, where)


def moment(value, where: str) -> datetime:
    found = _read(datetime.fromisoformat, value, where)
    if found.tzinfo is None or found.year not in YEARS:
        refuse(where, refusal.NO_DAY)
    return found


def _read(reader, value, where: str):
    """A day or a moment, written the way we write it."""
    try:
        found = reader(value)
    except (TypeError, ValueError):
        refuse(where, refusal.NO_DAY)
    if plain(found) != value:
        refuse(where, refusal.NO_DAY)
    return found


KINDS = {
    "datum": day,
    "soort": slug,
    "tekst": text,
    "gemaakt_op": moment,
    "groep": text,
    "reactie": text,
    "klopt": slug,
    "verborgen": truth,
}
