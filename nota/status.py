"""From concept to afgerond: who may do what, from which status to which.

One table; whatever is not in it is refused (product.md §5). The same table says when
the screens of the plan and of the verslag are open.
"""

from dataclasses import dataclass

CONCEPT = "concept"
INGEDIEND = "ingediend"
IN_GESPREK = "in_gesprek"
AANVULLING = "aanvulling"  # aanvulling gevraagd
BESPROKEN = "besproken"
LOOPT = "loopt"  # de samenwerking loopt
VERSLAG = "verslag"  # verslag ingediend
AFGEROND = "afgerond"
INGETROKKEN = "ingetrokken"
GESLOTEN = "gesloten"  # by the gemeente: double, made up, or given up
STATUSES = (
    CONCEPT,
    INGEDIEND,
    IN_GESPREK,
    AANVULLING,
    BESPROKEN,
    LOOPT,
    VERSLAG,
    AFGEROND,
    INGETROKKEN,
    GESLOTEN,
)
TERUG = "terug"  # not a status: to where it was before the step that is undone

INITIATIEFNEMER = "initiatiefnemer"
COORDINATOR = "coordinator"  # gebiedscoördinator

UNDER_REVIEW = (INGEDIEND, IN_GESPREK, AANVULLING, BESPROKEN)
UNDER_WAY = (*UNDER_REVIEW, LOOPT)  # who takes part may still change
IN_TALK = (INGEDIEND, IN_GESPREK, AANVULLING)  # somebody has the turn
SENT = (*UNDER_REVIEW, LOOPT, VERSLAG)
OPEN = (CONCEPT, *SENT)
UNREAD = (INGETROKKEN, GESLOTEN)  # shown to no reader

HANDED_ON = ("draag-over", "geef-door")  # from one colleague to another
SILENT = (
    *("begin-samen", "draag-over", "haal-terug", "pak-op", "geef-door", "leg-neer"),
    *("bevestig-rol", "beantwoord-vragen", "stuur-link", "verbeter-mail", "noteer"),
    "vernieuw-link",
)
ASKS = ("dien-in", "dien-verslag-in", "schrijf", "helpt-niet")
UNDOES = {
    "heropen": "sluit",
    "niet-besproken": "besproken",
    "niet-afgerond": "rond-af",
}


@dataclass(frozen=True)
class Rule:
    """One row: who may do this, from which statuses, and where it leads."""

    actie: str
    wie: str
    van: tuple[str, ...]
    naar: str | None = None  # None: the status stays


# fmt: off
RULES = (
    Rule("bewerk-plan", INITIATIEFNEMER, (CONCEPT, AANVULLING)),
    Rule("bewerk-verslag", INITIATIEFNEMER, OPEN),
    Rule("wis", INITIATIEFNEMER, (CONCEPT,)),
    Rule("dien-in", INITIATIEFNEMER, (CONCEPT, AANVULLING), INGEDIEND),
    Rule("begin-samenwerking", INITIATIEFNEMER, UNDER_REVIEW, LOOPT),
    Rule("dien-verslag-in", INITIATIEFNEMER, OPEN, VERSLAG),
    Rule("trek-in", INITIATIEFNEMER, SENT, INGETROKKEN),
    Rule("schrijf", INITIATIEFNEMER, SENT),
    Rule("helpt-niet", INITIATIEFNEMER, (BESPROKEN,), IN_GESPREK),  # once
    Rule("neem-groep-over", INITIATIEFNEMER, UNDER_WAY),
    Rule("groep-niet", INITIATIEFNEMER, UNDER_WAY),
    Rule("vernieuw-link", INITIATIEFNEMER, STATUSES),
    Rule("verbeter-mail", INITIATIEFNEMER, STATUSES),

    Rule("begin-samen", COORDINATOR, (CONCEPT,)),  # with somebody who is not online
    Rule("begin-gesprek", COORDINATOR, (INGEDIEND,), IN_GESPREK),
    Rule("vraag-aanvulling", COORDINATOR, UNDER_REVIEW, AANVULLING),
    Rule("besproken", COORDINATOR, (INGEDIEND, IN_GESPREK, AANVULLING), BESPROKEN),
    Rule("begin-samenwerking", COORDINATOR, (BESPROKEN,), LOOPT),
    Rule("heropen-verslag", COORDINATOR, (VERSLAG,), LOOPT),
    Rule("rond-af", COORDINATOR, (VERSLAG,), AFGEROND),
    Rule("schrijf", COORDINATOR, SENT),
    Rule("draag-over", COORDINATOR, SENT),
    Rule("haal-terug", COORDINATOR, SENT),  # by who handed it over
    Rule("pak-op", COORDINATOR, SENT),
    Rule("geef-door", COORDINATOR, SENT),
    Rule("leg-neer", COORDINATOR, SENT),
    Rule("bevestig-rol", COORDINATOR, SENT),
    Rule("beantwoord-vragen", COORDINATOR, SENT),
    Rule("stel-groep-voor", COORDINATOR, UNDER_WAY),
    Rule("niet-besproken", COORDINATOR, (BESPROKEN,), TERUG),
    Rule("niet-afgerond", COORDINATOR, (AFGEROND,), TERUG),
    Rule("stuur-link", COORDINATOR, (*SENT, AFGEROND)),
    Rule("vernieuw-link", COORDINATOR, (*SENT, AFGEROND)),
    Rule("verbeter-mail", COORDINATOR, (*SENT, AFGEROND)),
    Rule("sluit", COORDINATOR, SENT, GESLOTEN),
    Rule("heropen", COORDINATOR, (GESLOTEN,), TERUG),
    Rule("noteer", COORDINATOR, (*SENT, AFGEROND, GESLOTEN)),
)
# fmt: on
RULE = {(rule.actie, rule.wie): rule for rule in RULES}


def may(actie: str, wie: str, now: str) -> bool:
    """Whether this person may do this while the plan has this status."""
    rule = RULE.get((actie, wie))
    return rule is not None and now in rule.van


def after(actie: str, wie: str, now: str) -> str:
    """The status that follows, or TERUG; only to be asked of what may be done."""
    return RULE[actie, wie].naar or now


def open_while(actie: str, wie: str) -> tuple[str, ...]:
    """The statuses in which this person may do this."""
    return RULE[actie, wie].van


def asks(actie: str, wie: str) -> bool:
    """Whether the gemeente has something to answer after this."""
    return wie == INITIATIEFNEMER and actie in ASKS


def tells(actie: str, wie: str) -> bool:
    """Whether the gemeente has something new to read after this."""
    news = ("begin-samenwerking", "neem-groep-over", "groep-niet")
    return wie == INITIATIEFNEMER and actie in (*ASKS, *news)


def heard_at_the_gemeente(actie: str, wie: str) -> bool:
    """Whether the colleagues who answer for the plan get word of this."""
    taken_back = wie == INITIATIEFNEMER and actie == "trek-in"
    return taken_back or tells(actie, wie) or actie in HANDED_ON


def answers(actie: str, wie: str) -> bool:
    """Whether the initiatiefnemer has heard something after this."""
    return wie == COORDINATOR and actie not in (*SILENT, *UNDOES)
