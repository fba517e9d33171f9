"""Where an answer stands: the address of its screen or its row, and its field."""

import re

from wizard.flow import STEP
from wizard.journey import Journey
from wizard.screens import SCREENS

ROW = re.compile(r"id_\w+?-(\d+)-")


def at(journey: Journey, slug: str, id: str) -> str:
    """The field with this id, on the page that shows it."""
    kind, row = SCREENS[slug], ROW.match(id)
    if not row or not kind.grows:
        return f"{journey.page_url(STEP[slug].page)}#{id}"
    rij = list(kind.lines(journey))[int(row[1])]
    return f"{journey.url(slug, rij)}#{id}"


def field(journey: Journey, slug: str, veld: str = "", rij: str = "") -> str:
    """The place of a field, or of a row, or of the whole screen."""
    kind = SCREENS[slug]
    if not rij:
        return at(journey, slug, f"id_{veld}") if veld else journey.url(slug)
    if not veld:
        return journey.url(slug, rij if kind.grows else "") + f"#rij-{rij}"
    place = list(kind.lines(journey)).index(rij)
    return at(journey, slug, f"id_{kind.rows}-{place}-{veld}")
