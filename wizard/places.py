"""Where an answer stands: the address of its screen, its page and its field."""

import re

from wizard.screens import SCREENS

ROW = re.compile(r"id_\w+?-(\d+)-")


def at(journey, slug: str, id: str) -> str:
    """The field with this id, on the page of the screen that shows it."""
    row = ROW.match(id)
    query = SCREENS[slug].query(int(row[1])) if row else ""
    return f"{journey.url(slug)}{query}#{id}"


def field(journey, slug: str, veld: str = "", rij: str = "") -> str:
    """The place of a field, or of a row, or of the whole screen."""
    kind = SCREENS[slug]
    if not rij:
        return at(journey, slug, f"id_{veld}") if veld else journey.url(slug)
    ids = [row.rij_id for row in kind.standing(journey)]
    place = ids.index(rij)
    if veld:
        return at(journey, slug, f"id_{kind.rows}-{place}-{veld}")
    return f"{journey.url(slug)}{kind.query(place)}#rij-{rij}"
