"""A letter to the neighbours: what, why, where, when, and how to say something back.

One page, always: of a long answer the first sentences, and where to read on. It goes
through every letterbox, so it is made of what anybody may see of the plan.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import override

from dossier.papers.logo_to_print import logo_on_paper
from nota.answers import NEE, NIETS
from nota.gesprekken import talks
from nota.status import UNREAD
from nota.words import Said
from nota.words import brief_aan_buren as says
from nota.words.advies import listed
from nota.words.papier import WEGGELATEN
from plans import links
from press.glyphs import printable
from press.handing_on import ToHandOn, to_hand_on
from press.printing import render_pdf
from telling.parts import Spoken, with_an_end
from telling.story import story_of
from typed.whole import first_sentences, whole_words
from wizard import places
from wizard.journey import Journey
from wizard.planned import Planned, has_been

TITLE, MOMENT, PLACES = 90, 150, 100  # signs
MOST_MOMENTS, MOST_PLACES = 4, 4
MOST = {
    "activiteit": 320,
    "doel": 180,
    "plaats": 120,
    "gevolgen_tijdens": 120,
    "gevolgen_na": 120,
    "hinder_toelichting": 120,
    "maatregelen": 120,
    "kaders": 180,
    "onderdelen": 160,
    "later": 120,
    "aanspreekpunt": 120,
}
A_LINE, A_HEADING, A_LINK, OF_THE_TITLE = 60, 2, 3, 40  # signs; and in lines
SIZES = ((26, "ruim"), (52, ""))  # up to so many lines the letters are larger
FULL = "vol"


@dataclass
class Passage:
    """A question of a neighbour, and the answer."""

    title: Said
    texts: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    cut: bool = False  # whether something was left out

    def says(self, text: Said) -> None:
        self.texts.append(str(text))

    def quotes(self, spoken: Spoken, slug: str, name: str, before: Said = "") -> None:
        """What was typed, as far as it fits; nothing of what is to stay unseen."""
        text = one_line(spoken.word(slug, name))
        if not text or text == str(WEGGELATEN):
            return
        short = first_sentences(text, MOST[name]) or whole_words(text, MOST[name])
        self.cut |= short != text
        self.texts += [str(before)] * bool(before) + [with_an_end(short)]

    @property
    def lines(self) -> int:
        """About as many as it takes on paper."""
        told = [" ".join(self.texts), *self.points]
        return A_HEADING + sum(ceil(len(text) / A_LINE) for text in told)


@dataclass(frozen=True)
class Letter:
    """Everything on the page."""

    title: str
    invites: bool  # to talk along
    parts: list[Passage]
    asks: Passage  # whom to ask
    link: ToHandOn | None
    of_the_gemeente: bool

    @property
    def heading(self) -> Said:
        return says.KOP if self.invites else says.ALLEEN_VERTELLEN

    @property
    def sender(self) -> Said:
        return says.VAN_WIE["gemeente" if self.of_the_gemeente else ""]

    @property
    def cut(self) -> bool:
        return any(part.cut for part in self.parts)

    @property
    def size(self) -> str:
        lines = sum(part.lines for part in self.parts) + A_LINK * bool(self.link)
        lines += self.asks.lines if self.asks.texts else 0
        lines += len(self.title) // OF_THE_TITLE
        return next((name for most, name in SIZES if lines <= most), FULL)


def lacking(journey: Journey) -> list[tuple[Said, str]]:
    """What a letter can't do without and nobody said yet, each with its place."""
    plan = journey.plan
    said = {
        ("doel", "activiteit"): plan.activiteit,
        ("doel", "doel"): plan.doel,
        ("initiatief", "plaats"): plan.plaats or plan.kernen or plan.gebieden,
    }
    return [
        (says.NODIG[name], places.field(journey, slug, name))
        for (slug, name), told in said.items()
        if not told
    ]


def print_buurtbrief(journey: Journey) -> bytes:
    """The PDF; raises PrintingFailed."""
    return render_pdf(
        buurtbrief_html(journey),
        pictures=logo_on_paper(journey.plan.gemeente),
        wall=settings.PRINT_SECONDS,
    )


def buurtbrief_html(journey: Journey) -> str:
    with override("nl"):
        context = {
            "letter": letter(journey),
            "says": says,
            "plan": journey.plan,
            "today": timezone.localdate(),
        }
        return render_to_string("dossier/papers/buurtbrief.html", context)


def letter(journey: Journey) -> Letter:
    seen = story_of(journey, "publiek").journey
    spoken = Spoken(seen)
    asks = Passage(says.VRAAG)
    asks.quotes(spoken, "vragen", "aanspreekpunt")
    noticed, agreed = notices(spoken), (fixed(spoken), open_to(spoken))
    found = (*about(spoken), noticed, *agreed, moments(spoken))
    return Letter(
        title=titled(seen.plan.titel or ""),
        invites=seen.advice.samenwerken,
        parts=[part for part in found if part.texts or part.points],
        asks=asks,
        link=reading_link(seen.plan),
        of_the_gemeente=seen.plan.initiatiefnemer == "gemeente",
    )


def titled(title: str) -> str:
    text = one_line(title)
    known = text and text != str(WEGGELATEN)
    return whole_words(text, TITLE) if known else str(says.NAAMLOOS)


def one_line(text: str) -> str:
    """As it will be drawn; a list that was typed line by line becomes a sentence."""
    lines = [" ".join(line.split()) for line in printable(text).splitlines()]
    told = [line for line in lines if line]
    goes_on = [line if line[-1] in ".!?…:;," else f"{line}," for line in told[:-1]]
    return " ".join([*goes_on, *told[-1:]])


def about(spoken: Spoken) -> Iterator[Passage]:
    what, why, where = Passage(says.WAT), Passage(says.WAAROM), Passage(says.WAAR)
    what.quotes(spoken, "doel", "activiteit")
    why.quotes(spoken, "doel", "doel")
    kernen = spoken.labels("initiatief", "kernen")
    named = kernen or spoken.labels("initiatief", "gebieden")
    if 0 < len(named) <= MOST_PLACES and len(listed(named)) <= PLACES:
        where.says(says.IN.format(plekken=listed(named)))
    where.quotes(spoken, "initiatief", "plaats")
    return iter((what, why, where))


def notices(spoken: Spoken) -> Passage:
    """What one will notice, as it was told in full, or else at the question on last."""
    part = Passage(says.MERKEN)
    for name in ("gevolgen_tijdens", "gevolgen_na"):
        part.quotes(spoken, "gevolgen", name)
    if not part.texts:
        part.quotes(spoken, "hinder", "hinder_toelichting")
    part.quotes(spoken, "hinder", "maatregelen")
    return part


def fixed(spoken: Spoken) -> Passage:
    part = Passage(says.VAST)
    if spoken.value("mogelijk", "ruimte") == NEE:
        part.says(says.GEEN_RUIMTE)
    part.quotes(spoken, "kaders", "kaders")
    return part


def open_to(spoken: Spoken) -> Passage:
    part = Passage(says.ZEGGEN)
    ticked = spoken.value("mogelijk", "wat_kan_anders") or []
    named = zip(ticked, spoken.labels("mogelijk", "wat_kan_anders"), strict=True)
    points = [label[:1].lower() + label[1:] for value, label in named if value != NIETS]
    if points:
        part.says(says.KAN_ANDERS.format(punten=listed(points)))
    part.quotes(spoken, "kaders", "onderdelen")
    return part


def moments(spoken: Spoken) -> Passage:
    """Talks to come with others than who decides or makes it; a letter is no talk."""
    part, journey = Passage(says.WANNEER), spoken.journey
    asked = "vormen" in journey.route
    found = [journey.planned[v.id] for v in talks(journey.advice.answers) if asked]
    to_come = [planned for planned in found if not has_been(journey, planned)]
    told = [line for line in map(moment, to_come) if line]
    part.points = told[:MOST_MOMENTS]
    if len(told) > MOST_MOMENTS:
        more = len(told) - MOST_MOMENTS
        part.points.append(says.NOG_MEER.format(n=more))
    part.cut = any(point.endswith("…") for point in told) or len(told) > MOST_MOMENTS
    part.quotes(spoken, "mogelijk", "later", says.LATER)
    return part


def moment(planned: Planned) -> str:
    """With whom and when, as far as it fits; nothing of what is to stay unseen."""
    name, when = (one_line(said).rstrip(" .") for said in (planned.name, planned.when))
    told = f"{name}. {when}" if when else name
    unseen = str(WEGGELATEN) in told.lower()
    return "" if unseen or not name else whole_words(told, MOMENT)


def reading_link(plan) -> ToHandOn | None:
    """While the maker shares one."""
    if not plan.meelezen or plan.status in UNREAD:
        return None
    return to_hand_on(links.link(plan, links.READ))
