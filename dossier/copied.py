"""The text of a werkvorm that a plan took over, as it stands in a file."""

from dossier import refusal
from dossier.refusal import refuse
from dossier.shape import is_texts
from questions.forms import length_of
from wizard.screens.vormen import COPIED

LONGEST = 20_000  # characters of one werkvorm
LISTS = ("stappen", "nodig", "wijze", "inbreng")


def copied_text(value, where: str) -> dict | None:
    """The text as it was when chosen, in the shape that we give it; or Refused."""
    if value is None:
        return None
    if not isinstance(value, dict) or not isinstance(value.get("naam"), str):
        refuse(f"{where}werkvorm_tekst", refusal.NO_WERKVORM)
    kept = {name: value[name] for name in COPIED if name in value}
    for name, part in kept.items():
        check_part(f"{where}werkvorm_tekst.{name}", part, is_list=name in LISTS)
    if length_of(kept) > LONGEST:
        refuse(f"{where}werkvorm_tekst", refusal.TOO_LONG)
    return kept


def check_part(where: str, part, *, is_list: bool) -> None:
    if is_list and not is_texts(part):
        refuse(where, refusal.NO_TEXTS)
    if not is_list and not isinstance(part, str | bool):
        refuse(where, refusal.NO_TEXT)
