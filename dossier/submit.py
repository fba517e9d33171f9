"""Sending a plan, or its verslag, to the gemeente: checked, frozen, and only once."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import DateTimeField, Q, Value
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from dossier import mail
from dossier.letters import ONTVANGEN
from dossier.open_points import Point, open_points
from dossier.papers.exchange import export_sent
from matrix.models import Gebied
from nota.status import INITIATIEFNEMER, may
from nota.words.standen import EERST_VERTELLEN
from plans import links
from plans.models import Plan, Versie
from plans.reached import at
from plans.steps import NotAllowed, perform
from plans.zoekwoorden import remember_words
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live


@dataclass(frozen=True)
class Soort:
    """What can be sent: the step it is in the table, and which parts of the flow."""

    naam: str
    actie: str
    parts: tuple[str, ...]

    def may_be_sent(self, plan: Plan) -> bool:
        return may(self.actie, INITIATIEFNEMER, plan.status)


PLAN = Soort("plan", "dien-in", (flow.PLAN,))
VERSLAG = Soort("verslag", "dien-verslag-in", (flow.PLAN, flow.VERSLAG))
SOORTEN = {soort.naam: soort for soort in (PLAN, VERSLAG)}


@dataclass(frozen=True, kw_only=True)
class Sending:
    """What somebody fills in to send: to whom, how to be reached, what may be read.

    `nummer` is that of the version it was drawn to make, so a form makes only one.
    """

    nummer: int
    gebied: Gebied
    mail: str
    telefoon: str | None
    estimates: bool


class Incomplete(Exception):
    """Something is missing that the gemeente can't do without."""


def obstacles(journey, soort: Soort, status: str) -> list[Point]:
    """What stops the sending: only on screens that may still be filled in."""
    found = [
        point
        for part in soort.parts
        if may(f"bewerk-{part}", INITIATIEFNEMER, status)
        for point in open_points(journey, part)
    ]
    if soort is VERSLAG and not journey.begun:
        url = journey.onward(flow.VERSLAG)
        found.append(Point(url, EERST_VERTELLEN))
    return found


def destinations(plan: Plan) -> list[Gebied]:
    """Where it may go: where it is, else the gebieden of its places, else any."""
    if plan.gebied_id:
        return [plan.gebied]
    places = Q(slug__in=plan.gebieden or ()) | Q(kernen__slug__in=plan.kernen or ())
    return list(Gebied.objects.filter(places).distinct()) or list(Gebied.objects.all())


def next_number(plan: Plan) -> int:
    return plan.versies.count() + 1


@transaction.atomic
def submit(plan: Plan, soort: Soort, sending: Sending) -> Versie:
    """Send it; raises NotAllowed or Incomplete, and then nothing happened.

    The step comes first: it locks the plan, so that what is frozen next is what every
    acknowledged save left, and no save can follow.
    """
    van = plan.status
    if plan.mail_bewezen_op:
        mail.give_address(plan, sending.mail)
    perform(plan, soort.actie, wie=INITIATIEFNEMER, **_columns(sending))
    journey = Journey(Live(Plan.objects.select_related("gemeente").get(pk=plan.pk)))
    if obstacles(journey, soort, van):
        raise Incomplete
    if sending.nummer != next_number(plan):
        raise NotAllowed(soort.actie)
    versie = Versie.objects.create(
        plan=plan,
        nummer=sending.nummer,
        soort=soort.naam,
        inhoud=frozen_content(journey, soort, estimates=sending.estimates),
    )
    asked = plan.verzoeken.filter(beantwoord_op=None)
    asked.update(beantwoord_op=versie.ingediend_op)
    make_findable(journey, versie)
    mail.wish(plan, ONTVANGEN, f"ontvangen-{versie.nummer}")
    mail.ask_for_proof(plan)
    return versie


def frozen_content(journey: Journey, soort: Soort, *, estimates: bool) -> dict:
    """The answers, and the names they read by: a beheerder may change those later."""
    told = export_sent(journey, parts=soort.parts, estimates=estimates)
    return told | {"namen": journey.names.as_stored()}


def make_findable(journey: Journey, versie: Versie) -> None:
    """What the gemeente searches and counts by, as it was when sent."""
    advice = journey.advice
    Plan.objects.filter(pk=versie.plan_id).update(
        zwaarte=advice.zwaarte.geldt, rol=advice.rol.slug
    )
    remember_words(versie.plan, versie.inhoud["antwoorden"])


def _columns(sending: Sending) -> dict:
    """What changes on the plan beside its status."""
    later = Value(links.expiry_when_sent(), DateTimeField())
    return {
        "gebied": sending.gebied,
        **at(sending.mail),
        "telefoon": sending.telefoon,
        "ingediend_op": Coalesce("ingediend_op", timezone.now()),
        "vervalt_op": Greatest("vervalt_op", later),
    }


def is_repeat(plan: Plan, soort: Soort, sending: Sending) -> bool:
    """Whether this very form was sent before; its answer is then the first answer."""
    same = (plan.gebied, plan.mail, plan.telefoon) == (
        sending.gebied,
        sending.mail,
        sending.telefoon,
    )
    made = plan.versies.filter(nummer=sending.nummer, soort=soort.naam)
    return same and made.exists()
