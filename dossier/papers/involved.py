"""Who counts as involved on page 1: others than who decides on the plan.

Who decides does so apart (nota 3.1 and 4.3), and one's own people are no others
(stap 2): a talk with them alone involves nobody.
"""

from collections.abc import Iterator

from nota.answers import Belanghebbende
from nota.gesprekken import is_among
from nota.groepen import decides, is_outsider


def deciders(journey) -> list[Belanghebbende]:
    return [row for row in journey.advice.answers.belangen if decides(row)]


def with_deciders_alone(journey) -> set[str]:
    """What was planned with who decides and with nobody else: ids of rows."""
    return _among(journey, {row.id for row in deciders(journey)})


def with_insiders_alone(journey) -> set[str]:
    """The same, for one's own people as well."""
    rows = journey.advice.answers.belangen
    return _among(journey, {row.id for row in rows if not is_outsider(row)})


def _among(journey, ids: set[str]) -> set[str]:
    return {vorm.id for vorm in journey.advice.answers.vormen if is_among(vorm, ids)}


def heard_others(journey) -> Iterator[bool]:
    """Of each reaction, whether somebody else than an insider gave it."""
    known = {row.naam: row for row in journey.advice.answers.belangen}
    for reaction in journey.rows("reacties"):
        of = known.get(reaction.van) or Belanghebbende(id="", naam=reaction.van)
        yield is_outsider(of)
