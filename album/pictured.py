"""The pictures of a plan as a page shows them: small, with the way to the large one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from plans.models import Beeld, Plan


@dataclass(frozen=True)
class Pictured:
    alt: str
    caption: str
    width: int
    height: int
    small: str
    large: str


def pictured(rows: Iterable[Beeld], address: Callable[[str, str], str]) -> list:
    """`address` tells where this reader finds a picture, by its id and its size."""
    return [
        Pictured(
            alt=row.beschrijving or "",
            caption=row.onderschrift or "",
            width=row.breedte,
            height=row.hoogte,
            small=address(row.rij_id, "klein"),
            large=address(row.rij_id, "groot"),
        )
        for row in rows
    ]


def at(name: str, *where) -> Callable[[str, str], str]:
    """The address of a picture behind what stands before it."""
    return lambda rij_id, maat: reverse(name, args=[*where, rij_id, maat])


def to_its_maker(plan: Plan) -> Callable[[str, str], str]:
    return at("album:jpeg", plan.pk)
