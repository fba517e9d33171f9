"""The pieces of the page, and one who reads the answers for it.

A sentence is ours; what the maker typed stands below it, in the maker's own words.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from nota.words import Said
from wizard import lines
from wizard.journey import Journey
from wizard.screens import SCREENS
from wizard.summary import ROWS_AT_ONCE


@dataclass(frozen=True)
class Sentence:
    """Something that is said to the neighbour."""

    says: Said
    own: str = ""  # in the words of the maker
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mention:
    """One of several: a moment, a group, a reaction."""

    name: str
    sentences: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """A question that a neighbour has, and what the plan answers."""

    title: Said
    sentences: list[Sentence] = field(default_factory=list)
    entries: list[Mention] = field(default_factory=list)
    after: Said = ""

    @property
    def is_empty(self) -> bool:
        return not self.sentences and not self.entries

    @property
    def is_long(self) -> bool:
        """Whether its entries are opened by who wants to read them all."""
        return len(self.entries) > ROWS_AT_ONCE


class Spoken:
    """Tells the answers of one plan, each in words; what is off the road is nothing.

    What stands `elsewhere` on the same paper is not told again, and it remembers what
    it `told`.
    """

    def __init__(self, journey: Journey, elsewhere: Collection[str] = ()):
        self.journey, self.elsewhere = journey, elsewhere
        self.told: set[str] = set()
        self._read: dict = {}

    def asks(self, slug: str, name: str) -> bool:
        here = name not in self.elsewhere and slug in self.journey.route
        return here and name in self.journey.asked(slug)

    def word(self, slug: str, name: str) -> str:
        self.told.add(name)
        return self.answered(slug).word(name) if self.asks(slug, name) else ""

    def value(self, slug: str, name: str):
        """As it is stored."""
        return getattr(self.journey.plan, name) if self.asks(slug, name) else None

    def chosen(self, slug: str, name: str, words: Mapping) -> list[str]:
        """One sentence for each of the answers that has one."""
        values = self.value(slug, name) or ()
        several = values if isinstance(values, list) else [values]
        if several and words.keys() >= set(several):
            self.told.add(name)
        return [str(words[value]) for value in several if value in words]

    def labels(self, slug: str, name: str) -> list[str]:
        """What was ticked, in the words of the choices."""
        self.told.add(name)
        field = self.answered(slug).fields[name] if self.asks(slug, name) else None
        return [field.in_words([v]) for v in self.value(slug, name) or ()]

    def quoted(self, slug: str, says: Mapping[str, Said]) -> list[Sentence]:
        """The answers that were typed, each below our sentence."""
        told = ((words, self.word(slug, name)) for name, words in says.items())
        return [Sentence(words, own) for words, own in told if own]

    def lines(self, slug: str) -> list[lines.Line]:
        return self.answered(slug).lines if slug in self.journey.route else []

    def answered(self, slug: str):
        """A screen read back."""
        if slug not in self._read:
            self._read[slug] = SCREENS[slug].answered(self.journey)
        return self._read[slug]


def cell(line: lines.Line, name: str) -> str:
    """Of one row; nothing where its road does not ask it."""
    return line.cell(name) if name in line.fields else ""


def filled(line: lines.Line, says: Mapping[str, Said], at: str) -> Iterator[Sentence]:
    """Sentences with the cell in it, at the place that is called `at`."""
    for name, words in says.items():
        if told := cell(line, name):
            yield Sentence(words.format(**{at: told.rstrip(".")}))


def below(line: lines.Line, says: Mapping[str, Said]) -> Iterator[Sentence]:
    """Sentences with the cell below it."""
    for name, words in says.items():
        if told := cell(line, name):
            yield Sentence(words, told)


def plain(sentences: Iterable[Said]) -> list[Sentence]:
    return [Sentence(words) for words in sentences if words]
