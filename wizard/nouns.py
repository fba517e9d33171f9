"""The rows of a plan as the rules know them: nouns of the nota, nothing else."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from nota.answers import Activiteit, Belanghebbende, Reactie, Vorm
from wizard.planned import told_id

if TYPE_CHECKING:
    from wizard.journey import Journey

WORKED_OUT = {
    "id",
    "wijze",
    "inbreng",
    "van_gemeente",
    "gepland",
}  # no columns of the same name


def plain(value: Any) -> Any:
    """Rules know no lists: what they are told can't change."""
    return tuple(value) if isinstance(value, list) else value


def told(cls: type, row: Any) -> dict:
    """What was filled in of a row."""
    names = {f.name for f in fields(cls)} - WORKED_OUT
    return {n: plain(getattr(row, n)) for n in names if getattr(row, n) is not None}


def belanghebbende(row: Any) -> Belanghebbende:
    return Belanghebbende(id=row.rij_id, **told(Belanghebbende, row))


def vorm(row: Any) -> Vorm:
    chosen = row.werkvorm_tekst or {}
    return Vorm(
        id=row.rij_id,
        wijze=tuple(chosen.get("wijze", ())),
        inbreng=tuple(chosen.get("inbreng", ())),
        van_gemeente=chosen.get("van_gemeente", False),
        **told(Vorm, row),
    )


def activiteit(row: Any) -> Activiteit:
    gepland = bool(row.vorm)
    return Activiteit(id=row.rij_id, gepland=gepland, **told(Activiteit, row))


def reactie(row: Any) -> Reactie:
    return Reactie(id=row.rij_id, **told(Reactie, row))


def happened(journey: "Journey") -> dict:
    """What the rules may know of the verslag, beside its forms."""
    stored = journey.rows("activiteiten")
    done = {row.vorm for row in stored}
    waiting = [id for id in journey.planned if id not in done]
    return {
        "activiteiten": (
            *map(activiteit, stored),
            *(Activiteit(id=told_id(id), gepland=True) for id in waiting),
        ),
        "reacties": tuple(map(reactie, journey.rows("reacties"))),
        "lezers": sum(not row.verborgen for row in journey.rows("lezers")),
    }
