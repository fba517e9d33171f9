"""What the plan said would be done: there the verslag begins.

A planned activity is no row of the verslag until something is told of it. Its id
follows from the row that planned it, so two browsers can't tell of it twice.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plans.models import ROWS
from typed.days import is_over

if TYPE_CHECKING:
    from wizard.journey import Journey

LONGEST = 500  # as a cell


@dataclass(frozen=True)
class Planned:
    """One row of the plan, in the words of the verslag."""

    id: str  # of the row that planned it
    name: str
    when: str


def told_id(id: str) -> str:
    """The id of the activity that tells of a planned row."""
    return sha256(f"activiteit {id}".encode()).hexdigest()[:12]


def list_of(journey: "Journey") -> str:
    """Where the plans stand: who only tells, planned messages; a check plans none."""
    lists = (rows for rows in ("vormen", "communicatie") if rows in journey.route)
    return next(lists, "")


def planned_ids(journey: "Journey") -> list[str]:
    """Only the ids: what a save needs to know of the plan."""
    rows = list_of(journey)
    if not rows:
        return []
    of_plan = ROWS[rows].objects.filter(plan=journey.plan)
    return list(of_plan.values_list("rij_id", flat=True))


def planned(journey: "Journey") -> dict[str, Planned]:
    """Everything that was planned, by the id of its row."""
    rows = list_of(journey)
    made = _vorm if rows == "vormen" else _message
    found = (made(journey, row) for row in (journey.rows(rows) if rows else ()))
    return {row.id: row for row in found}


def has_been(journey: "Journey", planned: Planned) -> bool:
    """The verslag tells how it went, or its day has gone by."""
    told = {row.vorm for row in journey.rows("activiteiten") if row.gedaan}
    return planned.id in told or is_over(planned.when, timezone.localdate())


def _vorm(journey: "Journey", row: Any) -> Planned:
    copy = row.werkvorm_tekst or {}
    how = [part for part in (copy.get("naam"), row.eigen_werkvorm) if part]
    names = {group.rij_id: group.naam for group in journey.rows("belangen")}
    who = [*map(names.get, row.belanghebbenden or ()), row.andere]
    return _planned(row, ", ".join(how), list(filter(None, who)), row.wanneer)


def _message(journey: "Journey", row: Any) -> Planned:
    who = [row.doelgroep] if row.doelgroep else []
    return _planned(row, row.middel or "", who, row.moment)


def _planned(row: Any, how: str, who: list[str], when: str | None) -> Planned:
    """ "Koffiesessies: buren, de school en de wijkagent"."""
    *first, last = who or [""]
    everybody = _("{first} en {last}").format(first=", ".join(first), last=last)
    parts = filter(None, (how, everybody if first else last))
    words = " ".join(": ".join(parts).split())
    return Planned(row.rij_id, capfirst(words[:LONGEST].strip()), when or "")
