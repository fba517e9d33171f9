"""Everything of the matrix that goes into a file: the one list of both formats."""

from collections.abc import Collection
from dataclasses import dataclass

from beheer.exchange.compound import Choices, TextLines, Tips
from beheer.exchange.kinds import Choice, Day, Kind, Number, Slug, YesNo
from matrix.models import CONCEPT, GEARCHIVEERD, GEPUBLICEERD, Cel, Werkvorm
from nota.words.werkvormen import (
    DOELEN,
    FASE,
    INCLUSIE,
    MOEITE,
    NIVEAU,
    PLAATS,
    WIJZE,
)

CELLEN = "cellen"  # of a werkvorm, in the JSON
STANDEN = (CONCEPT, GEPUBLICEERD, GEARCHIVEERD)


@dataclass(frozen=True)
class Column:
    """A field of the model: its name, and how it is written."""

    name: str
    kind: Kind


def names_of(columns: Collection[Column]) -> list[str]:
    return [column.name for column in columns]


# What may be marked as our estimate (product.md §4).
ESTIMATES = (
    *("groep_min", "groep_max", "doorlooptijd_weken", "moeite", "kosten"),
    *("wijze", "doelgroepen", "helpt_bij", "fasen"),
)

WERKVORM = (
    Column("slug", Slug()),
    Column("stand", Choice(STANDEN)),
    Column("naam", Kind()),
    Column("uitleg", Kind()),
    Column("past_goed", Kind()),
    Column("past_niet", Kind()),
    Column("stappen", TextLines()),
    Column("groep_min", Number(0, 1_000_000)),
    Column("groep_max", Number(0, 1_000_000)),
    Column("doorlooptijd_weken", Number(0, 520)),
    Column("moeite", Choice(MOEITE)),
    Column("kosten", Number(1, 3)),
    Column("wijze", Choices(WIJZE)),
    Column("klein", YesNo()),
    Column("doelgroepen", TextLines()),
    Column("inclusie", Tips(INCLUSIE)),
    Column("nodig", TextLines()),
    Column("tip_verslag", Kind()),
    Column("voorbeeld", Kind()),
    Column("helpt_bij", Choices(DOELEN)),
    Column("fasen", Choices(FASE)),
    Column("van_gemeente", YesNo()),
    Column("van_bewoners", YesNo()),
    Column("bron", Kind()),
    Column("nagekeken_op", Day()),
    Column("geschat", Choices(ESTIMATES)),
)
CEL = (
    Column("inbreng", Choice(NIVEAU)),
    Column("niveau", Choice(PLAATS)),
    Column("plek", Number(0, 999)),
    Column("geschat", YesNo()),
)


@dataclass(frozen=True)
class Sheet:
    """A table of the spreadsheet, and the model that a row of it becomes."""

    title: str
    model: type
    columns: tuple[Column, ...]


SHEETS = (
    Sheet("werkvormen", Werkvorm, WERKVORM),
    Sheet("matrix", Cel, (Column("werkvorm", Slug()), *CEL)),
)
