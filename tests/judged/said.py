"""What the plan page says of a plan, as names: to lay judged sentences beside.

`signalen.json` tells of every judged sentence what says the same: a name of these, or
nothing. A signal counts only among the three that stand open.
"""

from collections.abc import Iterator

from dossier.open_points import AT_ONCE
from nota.words.gewicht import UITKOMST_FASE
from wizard.journey import Journey

STANDS_OPEN = slice(AT_ONCE)
LATER = slice(AT_ONCE, None)


def said(journey: Journey) -> set[str]:
    return {*signals(journey, STANDS_OPEN), *advice(journey)}


def signals(journey: Journey, which: slice) -> Iterator[str]:
    """The slug, and for whom if it is about one group."""
    for sound in journey.advice.signals[which]:
        of = f": {sound.row.naam}" if sound.row else ""
        yield f"{sound.signal.slug}{of}"


def advice(journey: Journey) -> Iterator[str]:
    """Everything that is not ticked away: stap 1, the role, the law, each group."""
    told = journey.advice
    yield from (f"stap 1: {slug}" for slug in told.na_stap_1)
    if not told.samenwerken:
        yield f"na nee: {told.after_a_nee}"
    else:
        yield from weighed(journey)
    yield f"rol: {told.rol.waarom}"
    yield from (f"wet: {slug}" for slug in told.by_law)
    yield from (f"apart: {row.naam}" for row in told.apart)
    if told.rules_come_first:
        yield "eerst de regels"
    if told.overheid_begint:
        yield f"wat nu: {told.answers.fase}"
    else:
        yield from (f"wat nu: {permit}" for permit in told.permits)


def weighed(journey: Journey) -> Iterator[str]:
    told, zwaarte = journey.advice, journey.advice.zwaarte
    yield f"plan: {zwaarte.plan}"
    yield from (f"wie: {slug}" for slug in zwaarte.wie)
    if zwaarte.momenten:
        yield "momenten"
    if zwaarte.raad:
        yield "raad"
    if told.answers.fase in UITKOMST_FASE:
        yield f"uitkomst: {told.answers.fase}"
    for row in told.answers.belangen:
        if level := told.inbreng(row).level:
            yield f"{level}: {row.naam}"
