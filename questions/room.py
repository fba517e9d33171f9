"""How a question stands on paper: boxes to tick, or as much room as a pen needs.

Nothing here knows a screen. A question of a kind that it knows fits by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase

from django.utils.translation import gettext_lazy as _

from questions.fields import JA_NEE, SCHAAL
from questions.kind import Question, grouped

MANY = 12  # choices; more of them are told in a line, and one is written down
LETTERS = 250  # of all choices, that a form has room for
TOO_MANY = _("De lijst is te lang voor dit blad. Bel ons.")
A_LINE = 94  # letters of a question and its choices behind it, with room for boxes
A_BOX = 4  # letters that it is as wide as
FULL = 100  # letters of the choices that fit one line below it
HALF = 46  # letters of those that stand beside another
IN_A_CELL = 14  # letters of the longest choice that a cell has room for
COLUMNS = ((30, "3"), (50, "2"))  # letters of the longest choice, and columns then
WIDTH = {"breed": 56, "tekst": 35, "hokjes": 28, "letters": 23, "getal": 21, "ja": 19}
SHEET = 177  # mm that columns share, beside the one of the numbers
WRITTEN = {"lang": "breed", "getal": "getal", "meer": "hokjes"}  # how, by its kind
SCALE, SHORT, NUMBER, BEHIND, FLOWING = "schaal", "kort", "getal", "zin", "los"
A_WORD, A_LABEL = 12, 44  # letters of a question that its line can stand behind
CROWD = 6  # columns
WRITTEN_IN = ("groepen", "kaarten")  # lists that have a page of their own on screen


@dataclass(frozen=True)
class Box:
    words: str
    meaning: str = ""


@dataclass(frozen=True)
class Asked:
    """One question: its number, its words, and where the answer goes."""

    number: str
    label: str
    hint: str = ""
    boxes: list[Box] = field(default_factory=list)
    shape: str = ""  # kort, getal or zin behind the question, else how boxes stand
    listed: str = ""  # what can be written down
    lines: int = 0
    is_half: bool = False  # two of them stand side by side

    @property
    def ruled(self) -> range:
        """The lines below it; one stands behind it already."""
        return range(self.lines - (self.shape == BEHIND))


@dataclass(frozen=True)
class Head:
    """One question in the head of a table."""

    number: str
    label: str
    hint: str
    kind: str
    boxes: list[str]
    key: list[Box]  # what the letters of its boxes mean


@dataclass(frozen=True)
class Grid:
    """Questions side by side, with a row for each group, talk or message."""

    columns: list[Head]

    @property
    def is_crowded(self) -> bool:
        """Whether words have so little width that they need a third line."""
        return len(self.columns) > CROWD

    @property
    def elastic(self) -> tuple[str, ...]:
        """The kinds of column that share the room that is left: words, or else all."""
        written = {column.kind for column in self.columns} & {"breed", "tekst"}
        return tuple(written or WIDTH)

    @property
    def keys(self) -> list[Head]:
        return [column for column in self.columns if column.key]


def vorm_of(question: Question) -> str:
    """How a screen draws its choices; nothing of what is typed."""
    return getattr(question, "vorm", "")


def boxes_of(question: Question) -> list[Box]:
    if vorm_of(question) == "vinkje":  # a box that stays empty says nothing on paper
        return [Box(str(words)) for _value, words in JA_NEE]
    return [
        Box(str(label), str(question.meanings.get(value, "")))
        for _heading, options in grouped(getattr(question, "choices", ()))
        for value, label in options
    ]


def is_written_in(question: Question) -> bool:
    """Whether the answer is written, though a screen has a list for it."""
    boxes = boxes_of(question)
    is_long = length("", boxes) > LETTERS and vorm_of(question) != SCALE
    return vorm_of(question) in WRITTEN_IN or len(boxes) > MANY or is_long


def told_in_a_line(boxes: list[Box]) -> str:
    """What can be written down, if there is room for it."""
    listed = "; ".join(box.words for box in boxes)
    return listed if len(listed) <= LETTERS else str(TOO_MANY).rstrip(".")


def asked(
    number: str, label: str, question: Question, lines: int, *, is_terse: bool = False
) -> Asked:
    boxes, hint = boxes_of(question), "" if is_terse else str(question.help_text)
    if is_written_in(question):
        is_known = vorm_of(question) in WRITTEN_IN
        listed = "" if is_known else told_in_a_line(boxes)
        shape = "" if listed or len(label) > A_LABEL else BEHIND
        return Asked(number, label, shape=shape, listed=listed, lines=1)
    if boxes:
        shape = shape_of(label, question, boxes)
        if is_terse:
            shape, boxes = terse(shape, boxes)
        is_half = shape == SCALE or (not hint and length(label, boxes) <= HALF)
        return Asked(number, label, hint, boxes, shape, is_half=is_half)
    if question.drawn == "getal":
        return Asked(number, label, hint, shape=NUMBER)
    many = lines if question.drawn == "lang" else 1
    if not hint and len(label) <= A_LABEL:
        return Asked(number, label, shape=BEHIND, lines=many)
    if question.drawn == "lang" and len(label) <= A_WORD:
        return Asked(number, label, shape=BEHIND, lines=many)
    return Asked(number, label, hint, lines=many)


def terse(shape: str, boxes: list[Box]) -> tuple[str, list[Box]]:
    """As close as can be: a scale in numbers, to be added up."""
    if shape == SCALE:
        return shape, [Box(str(n), box.meaning) for n, box in enumerate(boxes)]
    bare = [Box(box.words) for box in boxes]
    return (shape if shape == SHORT else FLOWING), bare


def length(label: str, boxes: list[Box]) -> int:
    """Of a question with its boxes behind it, in letters."""
    return len(label) + sum(A_BOX + len(f"{box.words}{box.meaning}") for box in boxes)


def shape_of(label: str, question: Question, boxes: list[Box]) -> str:
    if vorm_of(question) == SCALE:
        return SCALE
    if length(label, boxes) <= A_LINE or is_told_before(question):
        return SHORT
    if length("", boxes) <= FULL:
        return FLOWING
    longest = max(len(box.words) for box in boxes)
    return next((n for most, n in COLUMNS if longest <= most), FLOWING)


def is_told_before(question: Question) -> bool:
    """Whether a scale has the meanings of the one that it asks again about."""
    return vorm_of(question) == "uitklap" and len(question.meanings) == len(SCHAAL)


def column(number: str, question: Question, listed: str, *, is_terse: bool) -> Head:
    boxes, hint = boxes_of(question), ""
    kind, words, key = kind_of(question, boxes), [box.words for box in boxes], []
    if is_written_in(question):
        words = []
    elif kind == "letters" and max(map(len, words)) > 1:
        key = [Box(*pair) for pair in zip(ascii_uppercase, words, strict=False)]
        words = [box.words for box in key]
    elif not boxes and question.drawn == "meer":
        hint = listed
    elif kind in ("breed", "tekst") and not is_terse:
        hint = str(question.help_text)
    return Head(number, str(question.label), hint, kind, words, key)


def kind_of(question: Question, boxes: list[Box]) -> str:
    if is_written_in(question) or not boxes:
        return WRITTEN.get(question.drawn, "tekst")
    longest = max(len(box.words) for box in boxes)
    if longest == 1 or longest > IN_A_CELL:
        return "letters"
    return "hokjes" if longest > len("Deels") else "ja"


def grids(
    number: int, questions: Iterable[Question], listed: str, *, is_terse: bool = False
) -> Iterator[Grid]:
    """As many tables as the width of the paper asks for."""
    row: list[Head] = []
    for letter, question in zip(ascii_lowercase, questions, strict=False):
        one = column(f"{number}{letter}", question, listed, is_terse=is_terse)
        if row and width([*row, one]) > SHEET:
            yield Grid(row)
            row = []
        row.append(one)
    yield Grid(row)


def width(columns: Iterable[Head]) -> int:
    return sum(WIDTH[column.kind] for column in columns)


def side_by_side(questions: Iterable[Asked]) -> Iterator[list[Asked]]:
    """Short answers in pairs, and scales; every other question alone."""
    for _kind, run in groupby(questions, lambda one: one.is_half and one.shape):
        alike = list(run)
        if not alike[0].is_half:
            yield from ([one] for one in alike)
            continue
        odd = len(alike) % 2
        yield from ([one] for one in alike[:odd])
        yield from map(list, zip(alike[odd::2], alike[odd + 1 :: 2], strict=True))
