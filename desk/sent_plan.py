"""One plan as the gemeente has it: as it was sent, with all that happened since."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404
from django.utils import timezone

from album.pictured import at, pictured
from desk import words
from dossier.papers.frozen import journey_of
from nota.aandacht import to_talk_about
from nota.situation import Situation
from nota.status import COORDINATOR
from plans.models import Gebeurtenis, Plan, Versie
from staff.called import name_of
from wizard import flow
from wizard.editions import EIGEN, GEDEELD
from wizard.summary import summary


@dataclass(frozen=True)
class Entry:
    """One line of the timeline: a step, a message, or a question at a screen."""

    op: object
    head: str
    who: str
    text: str = ""
    kind: str = "stap"


class Dossier:
    """What a colleague may see and do with one plan; read when asked for."""

    def __init__(self, plan: Plan, user):
        self.plan, self.user = plan, user

    @classmethod
    def of(cls, user, kenmerk: str) -> "Dossier":
        """Of a plan in somebody's own gebieden; 404 for every other one, or none."""
        return cls._among(Plan.objects.handled_by(user), user, kenmerk)

    @classmethod
    def read_by(cls, user, kenmerk: str) -> "Dossier":
        """Of every plan that somebody may see, also where others do the work."""
        return cls._among(Plan.objects.visible_to(user), user, kenmerk)

    @classmethod
    def _among(cls, plans, user, kenmerk: str) -> "Dossier":
        beside = ("gemeente", "gebied", "gemeentekant", "behandelaar", "dubbel_van")
        doubled = Exists(Plan.objects.filter(dubbel_van=OuterRef("pk")))
        found = plans.select_related(*beside).annotate(is_doubled=doubled)
        return cls(get_object_or_404(found, kenmerk=kenmerk), user)

    @cached_property
    def may_act(self) -> bool:
        """Whether it is theirs to handle; else they read it, without the notes."""
        if not self.user.has_perm("plans.zoek_plannen"):
            return True  # sees no other plan
        mine = Plan.objects.handled_by(self.user)
        return mine.filter(pk=self.plan.pk).exists()

    @cached_property
    def versies(self) -> list[Versie]:
        """Every version that was sent, plan or verslag, without what is in it."""
        return list(self.plan.versies.defer("inhoud"))

    def versie(self, nummer: int) -> Versie:
        return get_object_or_404(self.plan.versies, nummer=nummer)

    @cached_property
    def journey(self):
        """The plan as it was last sent; what is being changed stays out of sight."""
        return journey_of(self.versie(self.versies[-1].nummer))

    @property
    def sections(self):
        """The screens as sent; own estimates only if they were sent along."""
        return self._summary(flow.PLAN)

    @property
    def pictured(self):
        """The pictures as sent."""
        here = at("desk:jpeg", self.plan.kenmerk)
        return pictured(self.journey.rows("beelden"), here)

    @property
    def verslag(self):
        """How it went, once that was sent."""
        sent = self.journey.versie.soort == flow.VERSLAG
        return self._summary(flow.VERSLAG) if sent else []

    def _summary(self, part: str):
        shown = EIGEN if estimates(self.journey.versie) else GEDEELD
        return summary(self.journey, shown, part)

    @cached_property
    def events(self) -> list[Gebeurtenis]:
        return list(self.plan.gebeurtenissen.select_related("medewerker", "aan"))

    @property
    def last(self) -> int:
        """The newest event that is shown; a form says so when it comes back."""
        return self.events[-1].pk if self.events else 0

    def since(self, seen: int) -> list[Entry]:
        """What others did after the form was drawn."""
        return [entry for entry in self.timeline if entry.op > self._at(seen)]

    def _at(self, seen: int):
        before = [event.op for event in self.events if event.pk <= seen]
        return before[-1] if before else self.plan.aangemaakt_op

    @cached_property
    def timeline(self) -> list[Entry]:
        """Everything that both sides know of, newest first."""
        steps = [
            Entry(e.op, head(e), who(e), e.reden)
            for e in self.events
            if (e.actie, e.wie) not in words.STIL
        ]
        return sorted(
            [*steps, *self._messages(), *self._requests()],
            key=lambda entry: entry.op,
            reverse=True,
        )

    def _messages(self) -> list[Entry]:
        found = self.plan.berichten.select_related("medewerker")
        return [
            Entry(b.op, words.BERICHT, author(b.medewerker), b.tekst, "bericht")
            for b in found
        ]

    def _requests(self) -> list[Entry]:
        found = self.plan.verzoeken.select_related("medewerker")
        return [
            Entry(
                v.gesteld_op,
                words.vraag_bij(v.scherm, answered=v.beantwoord_op),
                author(v.medewerker),
                v.vraag,
                "vraag",
            )
            for v in found
        ]

    @property
    def doubles(self) -> list[Plan]:
        """What was closed because it is this plan once more."""
        closed = Plan.objects.alive().filter(dubbel_van=self.plan).order_by("pk")
        return list(closed) if self.plan.is_doubled else []

    @cached_property
    def merged(self) -> list["Dossier"]:
        """Those of them whose talk is read here too, by who handles both."""
        if not (self.plan.is_doubled and self.may_act):
            return []
        mine = Plan.objects.handled_by(self.user).filter(dubbel_van=self.plan)
        return [Dossier(plan, self.user) for plan in mine.order_by("pk")]

    @cached_property
    def notes(self) -> list[Entry]:
        """What colleagues wrote for each other, newest first."""
        found = self.plan.notities.select_related("medewerker").order_by("-pk")
        return [
            Entry(n.op, "", name_of(n.medewerker), n.tekst, "notitie") for n in found
        ]

    @property
    def attention(self) -> list[tuple[str, list[str]]]:
        """Per theme what to ask about, in words."""
        told = self.journey.advice.answers
        situation = Situation(told, self.journey.weights, timezone.localdate())
        return [
            (words.THEMA[thema], [words.AANDACHT[punt.slug] for punt in punten])
            for thema, punten in to_talk_about(situation).items()
        ]


def estimates(versie: Versie) -> bool:
    """Whether the initiatiefnemer let the gemeente read the own estimates."""
    return versie.inhoud["inschattingen"]


def head(event: Gebeurtenis) -> str:
    """What happened, and to whom the plan went."""
    says = words.STAP.get((event.actie, event.wie), event.actie)
    return says.format(naam=author(event.aan)) if event.aan else says


def who(event: Gebeurtenis) -> str:
    if event.wie == COORDINATOR and event.medewerker:
        return author(event.medewerker)
    if event.medewerker:
        return words.SAMEN_MET.format(naam=author(event.medewerker))
    return str(words.VAN_DE_INITIATIEFNEMER)


def author(medewerker) -> str:
    """Who wrote it: a colleague by name, or else the initiatiefnemer."""
    return name_of(medewerker) or str(words.VAN_DE_INITIATIEFNEMER)
