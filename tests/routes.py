"""Every address of the URLconf, so that no view escapes a test."""

import re

from django.contrib.admindocs.views import simplify_regex
from django.urls import get_resolver

from wizard.screens import SCREENS

SAMPLES = {
    "given": "A" * 54,
    "wie": "MQ",
    "token": "abc-123",
    "slug": "koffiesessies",
    "rij_id": "a" * 12,
    "kenmerk": "SP-2026-22222",
    "actie": "schrijf",
    "nummer": "1",
    "plan_id": "1",
    "zoek_id": "1",
    "voorstel_id": "1",
    "scherm": "doel",
    "rij": "a" * 12,
    "maat": "klein",
    "formulier": "kort",
    "app_label": "matrix",
    "object_id": "1",
    "id": "1",
    "number": "1",
    "content_type_id": "1",
    "url": "onbekend/",
    "uitvoering": "gedeeld",
    "soort": "json",
    "invoer": "1",
}


def _walk(patterns, before="/"):
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from _walk(pattern.url_patterns, route)
        else:
            yield simplify_regex(route)


def _with_screens(route):
    if "<slug:scherm>" not in route:
        return [route]
    rows = "<slug:rij>" in route  # only a list has rows with an address
    slugs = [s for s, kind in SCREENS.items() if kind.grows or not rows]
    return [route.replace("<slug:scherm>", slug) for slug in slugs]


def routes(*under: str) -> list[str]:
    """All routes, or those under the first parts named; each screen is one."""
    found = [
        r
        for walked in _walk(get_resolver().url_patterns)
        for r in _with_screens(walked)
    ]
    return [r for r in found if not under or r.split("/")[1] in under]


def filled_in(route: str, **values) -> str:
    """An address with these values in its places, and a sample in the others."""
    given = SAMPLES | {name: str(value) for name, value in values.items()}
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda place: given[place[1]], route)
