"""The lists of a plan on paper: its people, its moments, what was done and said."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from nota.groepen import decides, is_own
from nota.words import Said, hoofdstukken
from nota.words.advies import listed
from telling.of_plan import groups_of
from telling.parts import Spoken, cell, with_an_end
from typed.days import dates_in
from wizard.lines import Line

FACTS = ("soort", "aantal", "nabijheid", "woordvoerder")
OF_A_DEED = (
    *("gedaan", "waarom_niet", "datum", "uitgenodigd", "bereikt", "gereageerd"),
    "opbrengst",
)
GUESSES = ("weging", "past", "nodig", "weinig_invloed", "moeilijk_bereikbaar")


@dataclass(frozen=True)
class Fact:
    """Some words, and what they are an answer to."""

    says: str
    head: Said = ""


@dataclass(frozen=True)
class FactTable:
    """Rows of cells; in a cell stand facts. `empty` says what is missing in them."""

    heads: list[Said]
    rows: list[list[list[Fact]]]
    empty: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Moment:
    """Something that is planned; explained where its werkvorm stands first."""

    when: str
    name: str
    who: str = ""
    explained: str = ""

    @property
    def what(self) -> str:
        """How, and with or for whom."""
        return with_an_end(" ".join(filter(None, (self.name, self.who))))


@dataclass(frozen=True)
class CarriedOut:
    """Something that was done, how it went, and what it brought."""

    name: str
    went: str
    numbers: str
    facts: list[Fact]


def people(spoken: Spoken, left_out: Collection[str]) -> FactTable:
    """Who · what matters to them · how far they may go · how we talk."""
    lines = spoken.lines("belangen")
    offers = {line.id: line for line in spoken.lines("inbreng")}
    talks = _talks(spoken)
    rows = [
        [
            _who(line, left_out),
            _matters(line),
            _may(line, offers.get(line.id)),
            [Fact(listed(talks[line.id]))] if talks.get(line.id) else [],
        ]
        for line in lines
    ]
    heads = list(hoofdstukken.VAN_MENSEN)
    return _table(heads, rows, missing(spoken, "belangen", ("belang",)))


def _who(line: Line, left_out: Collection[str]) -> list[Fact]:
    shown = [name for name in (*FACTS, *GUESSES) if name not in left_out]
    return [Fact(line.title), *_facts(line, shown)]


def _matters(line: Line) -> list[Fact]:
    own = [Fact(said)] if (said := cell(line, "belang")) else []
    return [*own, *_facts(line, ("gevolgen_goed", "gevolgen_slecht"))]


def _may(line: Line, offer: Line | None) -> list[Fact]:
    """Who decides, and one's own people, are not asked how far they may go."""
    if decides(line.row):
        return [Fact(str(hoofdstukken.BESLISSEN))]
    if is_own(line.row):
        return [Fact(str(hoofdstukken.EIGEN))]
    if offer is None:
        return []
    wants = offer.cell("wil")
    told = [Fact(may)] if (may := offer.cell("kan")) else []
    return [*told, *([Fact(hoofdstukken.WIL.format(niveaus=wants))] if wants else [])]


def _talks(spoken: Spoken) -> dict[str, list[str]]:
    """By the id of a group what is planned with it."""
    found: dict[str, list[str]] = {}
    for line in spoken.lines("vormen"):
        for group in line.row.belanghebbenden or ():
            found.setdefault(group, []).append(_how(line))
    return {group: list(dict.fromkeys(names)) for group, names in found.items()}


def _how(line: Line) -> str:
    own = (line.cell("werkvorm"), line.cell("eigen_werkvorm"))
    return ", ".join(filter(None, own)) or _("nog niet gekozen")


def moments(spoken: Spoken) -> list[Moment]:
    """What is planned, by its days if each has one; else as it was told."""
    found = [*_activities(spoken), *_messages(spoken)]
    days = [next(dates_in(moment.when), None) for moment in found]
    if None in days:
        return found
    return [moment for _day, moment in sorted(zip(days, found, strict=True), key=_day)]


def _day(pair: tuple) -> object:
    return pair[0]


def _activities(spoken: Spoken) -> Iterator[Moment]:
    explained: set[str] = set()
    for line in spoken.lines("vormen"):
        who = [*groups_of(line), *filter(None, [line.cell("andere")])]
        says = (line.row.werkvorm_tekst or {}).get("uitleg") or ""
        yield Moment(
            when=line.cell("wanneer"),
            name=_how(line),
            who=hoofdstukken.MET.format(wie=listed(who)) if who else "",
            explained="" if says in explained else says,
        )
        explained.add(says)


def _messages(spoken: Spoken) -> Iterator[Moment]:
    for line in spoken.lines("communicatie"):
        who = line.cell("doelgroep")
        says = hoofdstukken.VOOR.format(wie=who) if who else ""
        yield Moment(line.cell("moment"), line.name, says)


def not_planned(spoken: Spoken) -> Iterator[str]:
    """What is open of the moments."""
    yield from missing(spoken, "vormen", ("belanghebbenden", "wanneer"))
    yield from missing(spoken, "communicatie", ("doelgroep", "moment"))


def deeds(spoken: Spoken) -> list[CarriedOut]:
    return [
        CarriedOut(
            name=line.title,
            went=_went(line),
            numbers=numbers_of(line.row),
            facts=_facts(line, ("waarom_niet", "opbrengst")),
        )
        for line in spoken.lines("uitgevoerd")
    ]


def not_told(spoken: Spoken) -> Iterator[str]:
    """What is open of the deeds; how often somebody tried is asked of few."""
    yield from missing(spoken, "uitgevoerd", OF_A_DEED)


def _went(line: Line) -> str:
    went = hoofdstukken.DOORGEGAAN.get(line.row.gedaan, "")
    told = ", ".join(str(part) for part in (went, line.cell("datum")) if part)
    return with_an_end(told)


def numbers_of(row) -> str:
    """How many were invited, came and said something."""
    told = (
        (row.pogingen, _("{n} keer geprobeerd")),
        (row.uitgenodigd, _("{n} uitgenodigd")),
        (row.bereikt, _("{n} bereikt")),
        (row.gereageerd, _("{n} reageerden")),
    )
    return ", ".join(says.format(n=n) for n, says in told if n is not None)


def reactions(spoken: Spoken) -> FactTable:
    """Who · what they said · whether it is done · why, and how they heard."""
    lines = spoken.lines("reacties")
    rows = [
        [
            [*_plain(line, "van"), *_facts(line, ("aantal",))],
            _plain(line, "inbreng"),
            _plain(line, "overgenomen"),
            [*_plain(line, "waarom"), *_facts(line, ("teruggekoppeld",))],
        ]
        for line in lines
    ]
    heads = list(hoofdstukken.VAN_REACTIES)
    asked = ("van", "overgenomen", "waarom", "teruggekoppeld")
    return FactTable(heads, rows, list(missing(spoken, "reacties", asked)))


def _plain(line: Line, name: str) -> list[Fact]:
    return [Fact(said)] if (said := cell(line, name)) else []


def _facts(line: Line, names: Iterable[str]) -> list[Fact]:
    return [
        Fact(with_an_end(said), hoofdstukken.KOP.get(name, line.fields[name].short))
        for name in names
        if (said := cell(line, name))
    ]


def _table(heads: list[Said], rows: list, empty: Iterable[str]) -> FactTable:
    """Without the columns that nobody filled in."""
    told = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    return FactTable(
        heads=[heads[at] for at in told],
        rows=[[row[at] for at in told] for row in rows],
        empty=list(empty),
    )


def missing(spoken: Spoken, slug: str, names: Iterable[str]) -> Iterator[str]:
    """Of which questions some rows have no answer, and of how many."""
    for name in names:
        asked = [line for line in spoken.lines(slug) if name in line.fields]
        without = sum(not cell(line, name) and not line.is_moot(name) for line in asked)
        if without:
            says = asked[0].fields[name].short
            yield hoofdstukken.BIJ_RIJEN.format(
                vraag=says, n=without, alle=len(asked), rijen=hoofdstukken.RIJEN[slug]
            )
