"""The advice in words: what the rules found, with its why, ready for a template."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from nota.conditions import advies_na_stap_1, antwoord_op_plicht, samenwerken
from nota.inbreng import compare
from nota.niveaus import highest
from nota.words.advies import (
    BREEDTE,
    FLOORS,
    INBRENG_ADVIES,
    INBRENG_GEEN_ADVIES,
    INBRENG_REDEN,
    INBRENG_VERGELEKEN,
    INBRENG_ZONDER_WEGING,
    PLAN,
    PLICHT,
    RAAD,
    ROL,
    ROL_NOOT,
    ROL_WAAROM,
    SOM,
    STAP1,
    UITKOMST,
    UITKOMST_GEEN,
    UITKOMST_LIJKT,
    UITKOMST_LIJKT_VOORLOPIG,
    UITKOMST_VRAAG,
    WEGING_VAN,
    WIE,
    ZWAARTE,
)
from nota.words.start import contact
from nota.words.werkvormen import NIVEAU

# Where each role stands in the drawing: who starts (down) by alone or together.
CORNERS = {
    "toeschouwer": (110, 28),
    "deelnemer": (270, 28),
    "beslisser": (110, 128),
    "regisseur": (270, 128),
}


def outcome(journey) -> dict:
    """The answer of the short check, with its sum and what follows from it."""
    answers, zwaarte = journey.advice.answers, journey.advice.zwaarte
    return {
        "samenwerken": samenwerken(answers),
        "stap1": [STAP1[slug] for slug in advies_na_stap_1(answers)],
        "zwaarte": zwaarte,
        "headline": headline(zwaarte),
        "advice": UITKOMST.get(zwaarte.geldt, UITKOMST_VRAAG),
        "som": SOM.format(som=zwaarte) if zwaarte.terms else "",
        "terms": [(WEGING_VAN[term.question], term) for term in zwaarte.terms],
        "floors": [FLOORS[floor.slug] for floor in zwaarte.floors],
        "plan": PLAN.get(zwaarte.plan, ""),
        "wie": [WIE[slug] for slug in zwaarte.wie],
        "raad": RAAD if zwaarte.raad else "",
        "breed": BREEDTE["breed"] if zwaarte.breedte == "breed" else "",
    }


def headline(zwaarte) -> str:
    if zwaarte.geldt is None:
        return str(UITKOMST_GEEN)
    seems = UITKOMST_LIJKT_VOORLOPIG if zwaarte.voorlopig else UITKOMST_LIJKT
    return seems.format(zwaarte=ZWAARTE[zwaarte.geldt])


def rol(journey) -> dict:
    """The role of the gemeente, and its place in the quadrant.

    What was agreed with the gebiedscoördinator goes before advice and own choice.
    """
    found, agreed = journey.advice.rol, journey.plan.rol_afgesproken
    here = agreed or found.slug
    return {
        "slug": here,
        "name": ROL.get(here, ""),
        "agreed": bool(agreed),
        "agreed_why": journey.plan.rol_afgesproken_reden or "",
        "advised": ROL.get(found.advies, ""),
        "why": ROL_WAAROM[found.waarom],
        "changed": found.anders,
        "note": ROL_NOOT,
        "corners": [corner(slug, slug == here) for slug in CORNERS],
    }


def corner(slug: str, here: bool) -> dict:
    """A square of the quadrant, with the lines its words stand on."""
    x, y = CORNERS[slug]
    return {
        "name": ROL[slug],
        "here": here,
        "x": x,
        "y": y,
        "middle": x + 75,
        "line": y + 50,
        "under": y + 74,
    }


def groups(journey) -> list[dict]:
    """Per belanghebbende what we advise, why, and how that compares."""
    if not samenwerken(journey.advice.answers):
        return []
    return [group(journey, row) for row in journey.advice.answers.belangen]


def group(journey, row) -> dict:
    advice = journey.advice.inbreng(row)
    values = {
        "kan": NIVEAU.get(highest(row.kan) or "", ""),
        "advies": NIVEAU.get(advice.level, ""),
        "reden": "",
    }
    if advice.level is None:
        says = INBRENG_GEEN_ADVIES[advice.reasons[0]]
        if advice.reasons[0] == "weging-onbekend" and "weging" not in asked(journey):
            says = INBRENG_ZONDER_WEGING
        return {"row": row, "level": "", "says": says, "compared": ""}
    reasons = [str(INBRENG_REDEN[reason]) for reason in advice.reasons]
    values["reden"] = _(" en ").join(reasons)
    compared = compare(row.kan, advice)
    return {
        "row": row,
        "level": NIVEAU[advice.level],
        "says": INBRENG_ADVIES.format(**values),
        "compared": INBRENG_VERGELEKEN[compared].format(**values) if compared else "",
    }


def asked(journey) -> tuple[str, ...]:
    """What this road asks of each belanghebbende; the short one asks no weging."""
    return journey.asked("belangen")


def duty(journey) -> str:
    """What may be said about the duty, and no more than that (regels.md §6)."""
    answers = journey.advice.answers
    cases = journey.names.gevallen
    slug = antwoord_op_plicht(answers, list_is_empty=not cases)
    case = cases.get(answers.geval)
    return PLICHT[slug].format(
        contact=contact(journey.plan.gemeente),
        gemeente=journey.plan.gemeente.naam,
        geval=case.naam if case else "",
        bron=case.bron if case else "",
        datum=date_format(case.datum) if case else "",
    )
