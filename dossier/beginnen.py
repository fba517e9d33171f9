"""Plans to begin from, for works that come back every few years (nota 8)."""

import json
from functools import cache
from pathlib import Path

from dossier.intake import read_in
from dossier.papers.exchange import SCHEMA
from plans.models import Plan

STARTS = Path(__file__).parent / "data" / "beginnen.json"


@cache
def starts() -> dict[str, dict]:
    """Each by its slug, with its name and the answers it gives you."""
    return json.loads(STARTS.read_text(encoding="utf-8"))


def begin_from(slug: str) -> Plan:
    """A new plan that has these answers already; every one can be changed."""
    return read_in({"schema": SCHEMA, "antwoorden": starts()[slug]["antwoorden"]})
