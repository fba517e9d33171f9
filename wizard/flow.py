"""The road through the wizard: a list you can print, and one fold that decides.

The verslag is the second part of the same road: it has stones and an open step of
its own, and begins where the plan ends.

Columns of regels.md §1: a screen is *on* some roads, and on others it is *offered*
("Ook invullen?"): not counted, until somebody opens it.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, fields, replace
from functools import cached_property

from nota.answers import Answers, Belanghebbende
from nota.conditions import is_weighed, overheid_begint, redenen_nee, samenwerken
from nota.fase import is_asked
from nota.weights import Weights
from nota.zwaarte import weigh

CHECK = "check"
KORT = "kort"
BERICHT = "bericht"  # mee-weten: only interesse is NEE
UITLEG = "uitleg"  # mee-weten: ruimte or tijd is NEE
VOLLEDIG = "volledig"

PLAN = "plan"
VERSLAG = "verslag"
PARTS = (PLAN, VERSLAG)

Condition = Callable[[Answers], bool]


def road(answers: Answers) -> str:
    """Which of the five roads; without a choice of route the whole of it."""
    if answers.route == CHECK:
        return CHECK
    if not samenwerken(answers):
        return BERICHT if redenen_nee(answers) == ("interesse",) else UITLEG
    return KORT if answers.route == KORT else VOLLEDIG


def on(*roads: str) -> Condition:
    return lambda answers: road(answers) in roads


def always(answers: Answers) -> bool:
    return True


def never(answers: Answers) -> bool:
    return False


@dataclass(frozen=True)
class Step:
    """One screen: what it tells, when it is on the road, when it is offered.

    Screens of one page are answered together, and share its version.
    """

    slug: str
    names: str  # of what it tells, with spaces between them
    when: Condition = always
    offered: Condition = never
    rows: str = ""  # the list of rows it shows; two screens may share one
    short: str = ""  # the names on a short road
    part: str = PLAN
    beside: str = ""  # the screen that opens the page it stands on

    @cached_property
    def tells(self) -> tuple[str, ...]:
        return tuple(self.names.split())

    @cached_property
    def tells_on_a_short_road(self) -> tuple[str, ...]:
        return tuple(self.short.split()) or self.tells

    @property
    def actie(self) -> str:
        """The row of nota.status that says when this screen is open."""
        return f"bewerk-{self.part}"

    @property
    def page(self) -> str:
        """The page it stands on, by the screen that opens it."""
        return self.beside or self.slug

    @property
    def sheet(self) -> str:
        """Where its version is kept: screens that share rows share a version."""
        return self.rows if self.rows in STEP else self.page


# fmt: off
STEPS = (
    Step("initiatief", "titel initiatiefnemer gebieden kernen plaats niveau"),
    Step("vragen", "echte_vraag achterliggend_doel van_wie standpunt aanspreekpunt"
         " fase rol_raad instrument participatiebeleid opgave", when=overheid_begint),
    Step("doel", "doel activiteit alternatieven", beside="initiatief"),
    Step("gemeente", "leiding hulp regels vergunning geval bevoegd_gezag"),
    Step("mogelijk", "wat_kan_anders ruimte ruimte_toelichting"
         " interesse interesse_reden interesse_toelichting tijd tijd_toelichting later"
         " toch_samenwerken toch_samenwerken_reden"),
    Step("omvang", "omvang maatschappelijk_belang maatschappelijke_bijdrage"
         " bijdrage_toelichting", when=is_weighed),
    Step("hinder", "hinder_tijdens hinder_na hinder_soorten hinder_toelichting"
         " aantal_mensen maatregelen"
         " hinder_tijdens_na_maatregelen hinder_na_na_maatregelen", when=is_weighed,
         beside="omvang"),
    Step("uitkomst", "route zwaarte_anders zwaarte_reden rol_anders rol_reden"),
    Step("bereiken", "doelen", when=on(KORT, VOLLEDIG)),
    Step("gevolgen", "gevolgen_tijdens gevolgen_na gevolgen_positief",
         when=on(UITLEG, VOLLEDIG), offered=on(KORT, BERICHT), beside="bereiken"),
    Step("belangen", "naam belang weging past nodig weinig_invloed moeilijk_bereikbaar"
         " soort aantal nabijheid gevolgen_goed gevolgen_slecht woordvoerder",
         when=on(KORT, BERICHT, UITLEG, VOLLEDIG), rows="belangen",
         short="naam belang past nodig soort aantal nabijheid"),
    Step("gezamenlijk", "gezamenlijk_belang hoe_gevonden",
         when=on(VOLLEDIG), offered=on(KORT), beside="bereiken"),
    Step("inbreng", "kan wil", when=on(VOLLEDIG), offered=on(KORT), rows="belangen"),
    Step("kaders", "kaders onderdelen gebruik_inbreng terugkoppeling",
         when=on(UITLEG, VOLLEDIG), offered=on(KORT, BERICHT), beside="bereiken"),
    Step("vormen", "belanghebbenden andere werkvorm eigen_werkvorm wanneer",
         when=on(KORT, VOLLEDIG), rows="vormen"),
    Step("communicatie", "middel doelgroep moment",
         when=on(BERICHT, UITLEG, VOLLEDIG), offered=on(KORT), rows="communicatie"),
    Step("uitgevoerd", "activiteit gedaan pogingen waarom_niet datum uitgenodigd"
         " bereikt gereageerd opbrengst", rows="activiteiten", part=VERSLAG),
    Step("reacties", "inbreng van aantal overgenomen waarom teruggekoppeld",
         rows="reacties", part=VERSLAG),
    Step("kring", "kring definitief_plan afspraken verschil_van_mening"
         " niet_samengewerkt_omdat opgesteld_door", part=VERSLAG),
    Step("terugblik", "goed anders cijfer delen", part=VERSLAG),
)
# fmt: on
STEP = {step.slug: step for step in STEPS}
KNOWN = frozenset(field.name for field in fields(Answers))


def asked(step: Step, answers: Answers) -> tuple[str, ...]:
    """The fields that this road asks on a step."""
    short = road(answers) in (KORT, BERICHT)
    names = step.tells_on_a_short_road if short else step.tells
    return tuple(name for name in names if is_asked(answers, name))


@dataclass(frozen=True)
class Route:
    """The steps that apply, the answers to trust, and where to go on."""

    steps: tuple[Step, ...]  # of the plan
    verslag: tuple[Step, ...]
    offered: tuple[Step, ...]
    answers: Answers
    passed: frozenset[str]

    def __contains__(self, slug: str) -> bool:
        return slug in slugs_of(self.steps) or slug in slugs_of(self.verslag)

    @property
    def slugs(self) -> tuple[str, ...]:
        return slugs_of(self.steps)

    @property
    def open_step(self) -> Step | None:
        return self.open_in(PLAN)

    def part(self, name: str) -> tuple[Step, ...]:
        return self.verslag if name == VERSLAG else self.steps

    def open_in(self, part: str) -> Step | None:
        """The first step of this part that was not passed."""
        open_steps = (s for s in self.part(part) if s.slug not in self.passed)
        return next(open_steps, None)

    def pages(self, part: str) -> dict[str, tuple[Step, ...]]:
        """The pages of a part, in order, each with the steps that stand on it."""
        steps = self.part(part)
        names = dict.fromkeys(step.page for step in steps)
        return {name: tuple(s for s in steps if s.page == name) for name in names}

    def on_page(self, page: str) -> tuple[Step, ...]:
        """The steps that stand on a page; none of a page that is not on the road."""
        return self.pages(STEP[page].part).get(page, ())

    def before(self, page: str) -> str:
        """The page before this one, if there is one."""
        pages = list(self.pages(STEP[page].part))
        place = pages.index(page)
        return pages[place - 1] if place else ""

    def asked(self, slug: str) -> tuple[str, ...]:
        return asked(STEP[slug], self.answers)


def slugs_of(steps: Iterable[Step]) -> tuple[str, ...]:
    return tuple(step.slug for step in steps)


def route(
    given: Answers,
    passed: Collection[str],
    weights: Weights,
    opened: Collection[str] = (),
) -> Route:
    """Walk the steps in order, trusting only what was told on the way.

    An answer on a step that no longer applies stays in the database, but plays no
    part: not in the next step, not in the summary, not in the advice. An offered
    step joins the road when somebody opened it.
    """
    steps: list[Step] = []
    offered: list[Step] = []
    trusted = Answers(teksten=given.teksten, rol_afgesproken=given.rol_afgesproken)
    for step in STEPS:
        joins = step.offered(trusted) and step.slug in opened
        if step.when(trusted) or joins:
            steps.append(step)
            trusted = _trust(step, given, trusted)
        elif step.offered(trusted):
            offered.append(step)
        if step.slug == "uitkomst":
            trusted = replace(
                trusted, route=trusted.route or proposal(trusted, weights)
            )
    plan, verslag = (
        tuple(step for step in steps if step.part == part) for part in PARTS
    )
    return Route(plan, verslag, tuple(offered), trusted, frozenset(passed))


def with_rows(road: Route, given: Answers) -> Route:
    """The same road with what was told in lists, which never decides it."""
    trusted = road.answers
    for step in road.steps + road.verslag:
        trusted = _trust(step, given, trusted) if step.rows else trusted
    return replace(road, answers=trusted)


def proposal(answers: Answers, weights: Weights) -> str:
    """What uitkomst proposes: a light plan needs the short road only."""
    return KORT if weigh(answers, weights).geldt == "licht" else VOLLEDIG


def screens_after(given: Answers, weights: Weights, choice: str) -> int:
    """How many pages follow on uitkomst when this route is chosen."""
    pages = list(route(replace(given, route=choice), (), weights).pages(PLAN))
    return len(pages) - pages.index("uitkomst") - 1


def _trust(step: Step, given: Answers, trusted: Answers) -> Answers:
    if step.rows == "belangen":
        return replace(trusted, belangen=_rows_told(step, given, trusted))
    if step.rows in KNOWN:
        return replace(trusted, **{step.rows: getattr(given, step.rows)})
    told = {n: getattr(given, n) for n in asked(step, trusted) if n in KNOWN}
    news = {n: value for n, value in told.items() if value != getattr(trusted, n)}
    return replace(trusted, **news) if news else trusted


def _rows_told(step: Step, given: Answers, trusted: Answers):
    """The rows with only those cells that some step on this road asks for."""
    told = asked(step, trusted)
    before = {row.id: row for row in trusted.belangen}
    return tuple(
        replace(
            before.get(row.id, Belanghebbende(id=row.id)),
            **{name: getattr(row, name) for name in told},
        )
        for row in given.belangen
    )
