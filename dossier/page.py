"""Everything the plan page and the PDF tell, worked out for the templates.

Own words, advice with its why, open points with links: values and sentences only,
so that screen, PDF and mail can't tell different things.
"""

from django.utils.translation import gettext as _

from matrix.teksten import Texts
from nota import status
from nota.conditions import gemeente_begint
from nota.words.signalen import SOORT, signal_sentence
from nota.words.start import WAT_NU, contact
from wizard import flow, places
from wizard.editions import VERSIONS, as_seen
from wizard.findings import duty, groups, outcome, rol
from wizard.path import path
from wizard.screens import SCREENS
from wizard.summary import summary


def page(journey, version: str = "eigen") -> dict:
    """What one plan has to tell, in one of the versions of wizard.editions."""
    journey = as_seen(journey, VERSIONS[version])
    heard = signals(journey)
    texts = journey.names.texts
    return {
        "plan": journey.plan,
        "gemeente": journey.plan.gemeente,
        "texts": texts,
        "journey": journey,
        "path": path(journey),
        "sections": summary(journey, version),
        "verslag": verslag(journey, version, texts),
        "version": version,
        "shared": not VERSIONS[version].estimates,
        "is_check": flow.road(journey.route.answers) == flow.CHECK,
        "outcome": outcome(journey),
        "rol": rol(journey),
        "groups": groups(journey),
        "duty": duty(journey),
        "open_points": open_points(journey, flow.PLAN),
        "signals": [s for s in heard if not s["seen"]],
        "seen": [s for s in heard if s["seen"]],
        "offered": [(s.slug, SCREENS[s.slug].title) for s in journey.route.offered],
        "what_now": what_now(journey, texts),
    }


def verslag(journey, version: str, texts: Texts) -> dict:
    """How it went, as far as it was told."""
    may = status.may("bewerk-verslag", status.INITIATIEFNEMER, journey.plan.status)
    done = journey.route.open_in(flow.VERSLAG) is None
    return {
        "begun": journey.begun,
        "may": may,
        "path": path(journey, part=flow.VERSLAG),
        "next_url": journey.onward(flow.VERSLAG),
        "done": done,
        "is_next": journey.plan.status == status.LOOPT and not done,
        "sections": summary(journey, version, flow.VERSLAG),
        "open_points": open_points(journey, flow.VERSLAG),
        "public": texts["openbaar"],
    }


def open_points(journey, part: str) -> list[dict]:
    """What is needed before sending, and what was typed but isn't right yet."""
    points = []
    for step in journey.route.part(part):
        screen = SCREENS[step.slug]
        for name, says in getattr(screen, "needed", {}).items():
            if not getattr(journey.plan, name):
                points.append({"url": journey.url(step.slug), "says": says})
        if journey.klad(step.slug):
            faults = screen.stored(journey).faults()
            points += [_fault(journey, step.slug, fault) for fault in faults]
    return points


def _fault(journey, slug, fault) -> dict:
    id, question, message = fault
    says = _("Nog niet goed: {question} {message}")
    return {
        "url": places.at(journey, slug, id),
        "says": says.format(question=question, message=message),
    }


def signals(journey) -> list[dict]:
    """What deserves a second look; each can be ticked away, and brought back."""
    return [signal(journey, sounded) for sounded in journey.advice.signals]


def signal(journey, sounded) -> dict:
    scherm, place = sounded.signal.scherm, sounded.place
    screen = SCREENS[scherm]
    asked = screen.base_fields.get(place.veld)
    return {
        "key": key_of(sounded),
        "seen": key_of(sounded) in journey.plan.gezien,
        "soort": sounded.signal.soort,
        "part": flow.STEP[scherm].part,
        "word": SOORT[sounded.signal.soort],
        "says": signal_sentence(sounded.signal.slug, sounded.values),
        "url": places.field(journey, scherm, place.veld, place.rij),
        "screen": asked.label if asked else screen.title,
    }


def key_of(sounded) -> str:
    """Which signal, on which screen, about which group or which text."""
    about = sounded.row.id if sounded.row else ""
    if sounded.place.veld:
        about = "/".join(filter(None, (sounded.place.rij, sounded.place.veld)))
    return f"{sounded.signal.slug}/{sounded.signal.scherm}/{about}"


def what_now(journey, texts: Texts) -> list[str]:
    """What to do with this plan, and where (product.md §10)."""
    answers = journey.advice.answers
    case = "gemeente" if gemeente_begint(answers) else answers.vergunning
    if case not in WAT_NU:
        case = "weet_niet"
    says = (texts[f"wat-nu-{case}"], texts["wat-nu-altijd"])
    who = contact(journey.plan.gemeente)
    return [sentence.format(contact=who) for sentence in says]
