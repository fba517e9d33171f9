"""What stands in the file of a gemeente, and how it reads now."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass

from django.db import models

from beheer.exchange.content import matrix_now
from matrix.models import (
    Gebied,
    Gemeente,
    Geval,
    Hulpregel,
    Kern,
    Logo,
    Opgave,
    Standaardantwoord,
    Tekst,
)

GEMEENTE_SCHEMA = "samenspel-gemeente/1"
GEMEENTE, LOGO, WERKVORMEN = "gemeente", "logo", "werkvormen"


@dataclass(frozen=True)
class Piece:
    """The rows of one table; `key` tells one from another, whatever its number."""

    name: str
    model: type[models.Model]
    columns: tuple[str, ...]
    key: tuple[str, ...] = ("slug",)

    @property
    def title(self) -> str:
        return self.model._meta.verbose_name_plural

    def plain(self, row) -> dict:
        return {name: plain(getattr(row, name)) for name in self.columns}

    def by_key(self, rows: list[dict]) -> dict[tuple, dict]:
        """Of rows with the same name, the first is the first of those in the other."""
        seen, found = Counter(), {}
        for row in rows:
            key = tuple(row[name] for name in self.key)
            found[*key, seen[key]] = row
            seen[key] += 1
        return found


def plain(value):
    if isinstance(value, Gebied):
        return value.slug
    if isinstance(value, Logo):
        return value.coded
    return value.isoformat() if hasattr(value, "isoformat") else value


PARTS = (
    Piece("gebieden", Gebied, ("slug", "naam")),
    Piece("kernen", Kern, ("slug", "naam", "gebied")),
    Piece("gevallen", Geval, ("slug", "naam", "drempel", "bron", "datum")),
    Piece("opgaven", Opgave, ("slug", "naam")),
    Piece("teksten", Tekst, ("slug", "tekst")),
    Piece(
        "hulpregels",
        Hulpregel,
        (
            *("soort", "naam", "uitleg", "link", "telefoon", "mail"),
            *("plek", "nagekeken_op"),
        ),
        ("soort", "naam"),
    ),
    Piece("standaardantwoorden", Standaardantwoord, ("naam", "tekst"), ("naam",)),
)
OF_GEMEENTE = tuple(
    field.name
    for field in Gemeente._meta.fields
    if field.editable and not field.primary_key
)


def rows_of(part: Piece) -> list[tuple[dict, models.Model]]:
    """In an order that is the same on every database."""
    found = [(part.plain(row), row) for row in part.model.objects.order_by("pk")]
    return sorted(found, key=lambda pair: json.dumps(pair[0], sort_keys=True))


def gemeente_now() -> dict:
    only = Gemeente.objects.get()
    return {
        "schema": GEMEENTE_SCHEMA,
        GEMEENTE: {name: plain(getattr(only, name)) for name in OF_GEMEENTE},
        **{part.name: [row for row, _of in rows_of(part)] for part in PARTS},
        WERKVORMEN: matrix_now(),
    }


def without_places() -> dict:
    """To begin with in another gemeente: our numbers and werkvormen, and no more."""
    fresh = Gemeente(naam="Onze gemeente")
    values = {name: plain(getattr(fresh, name)) for name in OF_GEMEENTE}
    bare = {part.name: [] for part in PARTS}
    return gemeente_now() | bare | {GEMEENTE: values}


def as_file(document: dict) -> bytes:
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return text.encode(errors="backslashreplace") + b"\n"


def print_of(document: dict) -> str:
    """Differs as soon as anything in it does."""
    return hashlib.sha256(as_file(document)).hexdigest()
