"""The pictures of a plan on paper: their words, their addresses, and their bytes."""

from collections.abc import Iterable

from album.pictured import Pictured, pictured
from plans.models import Beeld, Plan


def on_paper(rows: Iterable[Beeld]) -> list[Pictured]:
    return pictured(rows, _address)


def contents(plan: Plan, rows: Iterable[Beeld]) -> dict[str, bytes]:
    """Also of what was taken away since, as long as a version shows it."""
    ids = [row.rij_id for row in rows]
    kept = Beeld.kept.filter(plan=plan.pk, rij_id__in=ids) if ids else Beeld.kept.none()
    found = kept.values_list("rij_id", "groot")
    return {_address(rij_id, "groot"): bytes(jpeg) for rij_id, jpeg in found}


def _address(rij_id: str, maat: str) -> str:
    return f"asset:{maat}-{rij_id}.jpg"
