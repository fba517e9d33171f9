"""Where one plan stands: its screens, its answers, its road. Read once per request."""

from dataclasses import fields, replace
from functools import cached_property

from django.urls import reverse

from nota.answers import Answers
from nota.conditions import ruimte_in
from nota.weights import Weights
from plans.models import ROWS, Plan, Schermstand, Versie
from wizard import flow, retold
from wizard.advice import Advice
from wizard.names import Names, SentNames
from wizard.nouns import belanghebbende, plain, vorm
from wizard.planned import Planned, planned
from wizard.source import Live, Source, holders, stands_of

PLAIN = frozenset(f.name for f in fields(Answers)) - {*ROWS, "lezers", "teksten"}


class Journey:
    """A plan on its road, read from a source of wizard.source."""

    def __init__(self, source: Source):
        self.source = source
        self.plan, self.rows = source.plan, source.rows

    @property
    def versie(self) -> Versie | None:
        """The sent version that it is read from, if any."""
        return self.source.versie

    @property
    def weights(self) -> Weights:
        return self.source.weights

    @property
    def names(self) -> Names | SentNames:
        """The names that are no answers: of places, cases, werkvormen."""
        return self.source.names

    @property
    def stands(self) -> dict[str, Schermstand]:
        return self.source.stands

    def sources(self, name: str) -> list:
        """What holds the texts of a screen, or of a list beside the screens."""
        return holders(self.source, name)

    def klad(self, slug: str) -> dict:
        stand = self.stands.get(slug)
        return stand.klad if stand else {}

    def version(self, slug: str) -> int:
        stand = self.stands.get(flow.STEP[slug].sheet)
        return stand.versie if stand else 0

    @property
    def passed(self) -> frozenset[str]:
        return self.route.passed

    @cached_property
    def given(self) -> Answers:
        """Everything that was ever answered on a form, trusted or not."""
        values = {name: getattr(self.plan, name) for name in PLAIN}
        told = {n: plain(v) for n, v in values.items() if v is not None}
        room = told.get("ruimte") or ruimte_in(told.get("wat_kan_anders", ()))
        return Answers(**told | {"ruimte": room})

    @cached_property
    def route(self) -> flow.Route:
        """The road, walked once; rows never decide it, so they are not read."""
        passed = {slug for slug, stand in self.stands.items() if stand.gepasseerd}
        road = flow.route(self.given, passed, self.weights, self.plan.erbij)
        return retold.unless_retold(road, self)

    @cached_property
    def told(self) -> flow.Route:
        """The road with the rows as well: what the advice looks at."""
        given = replace(
            self.given,
            belangen=tuple(map(belanghebbende, self.rows("belangen"))),
            vormen=tuple(map(vorm, self.rows("vormen"))),
        )
        return flow.with_rows(self.route, given)

    @cached_property
    def planned(self) -> dict[str, Planned]:
        """What the verslag begins with, by the id of the row that planned it."""
        return planned(self)

    @property
    def begun(self) -> bool:
        """Whether there is a verslag; until then nothing is said about it."""
        stands = (self.stands.get(step.slug) for step in self.route.verslag)
        if any(s and (s.gepasseerd or s.tekens or s.klad) for s in stands):
            return True
        return bool(self.rows("activiteiten") or self.rows("reacties"))

    @cached_property
    def advice(self) -> Advice:
        return Advice(self)

    def asked(self, slug: str) -> tuple[str, ...]:
        """The fields that the road asks on a screen; off the road all of them."""
        return self.route.asked(slug) if slug in self.route else flow.STEP[slug].tells

    def was_asked(self, step: flow.Step) -> bool:
        """Whether it stood on the road when this was sent: roads change with time."""
        if self.versie is None or step.rows:
            return True
        return not self.versie.inhoud["antwoorden"].keys().isdisjoint(step.tells)

    def saved(self, sheet: str, columns: dict, noted: dict[str, dict]) -> "Journey":
        """On from what was just stored, without reading it again."""
        self._stand(sheet).versie += 1
        stands = [(self._stand(slug), values) for slug, values in noted.items()]
        for held, values in ((self.plan, columns), *stands):
            for name, value in values.items():
                setattr(held, name, value)
        return Journey(Live(self.plan, self.stands))

    def reread(self) -> "Journey":
        """On from the record: the same form was saved by another request."""
        stands = stands_of(self.plan.pk)
        plan = Plan.objects.select_related("gemeente").get(pk=self.plan.pk)
        return Journey(Live(plan, stands))

    def _stand(self, slug: str) -> Schermstand:
        return self.stands.setdefault(slug, Schermstand(plan=self.plan, scherm=slug))

    def url(self, slug: str, rij: str = "") -> str:
        """A screen on its page, or one row of its list."""
        if rij:
            return reverse("wizard:rij", args=[self.plan.pk, slug, rij])
        page = flow.STEP[slug].page
        return self.page_url(page) + (f"#{slug}" if slug != page else "")

    def page_url(self, page: str) -> str:
        """As the table of addresses has it; asked for each stone of the path."""
        return f"{self.plan_url}{page}/"

    @property
    def next_url(self) -> str:
        """After every save: to the open step, or else to the plan."""
        return self.onward(flow.PLAN)

    def onward(self, part: str) -> str:
        """The open step of a part, or else the page of that part."""
        step = self.route.open_in(part)
        return self.url(step.slug) if step else self.home(part)

    def home(self, part: str) -> str:
        return self.plan_url if part == flow.PLAN else f"{self.plan_url}{part}/"

    @cached_property
    def plan_url(self) -> str:
        return reverse("dossier:plan", args=[self.plan.pk])

    def previous_url(self, page: str) -> str:
        before = self.route.before(page) if self.route.on_page(page) else ""
        return self.page_url(before) if before else self.home(flow.STEP[page].part)
