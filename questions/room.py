"""How a question stands on paper: boxes to tick, or as much room as a pen needs.

Nothing here knows a screen. A question of a kind that it knows fits by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from string import ascii_lowercase, ascii_uppercase

from questions.fields import SCHAAL
from questions.kind import Question, grouped

MANY = 12  # choices; more of them are told in a line, and one is written down
IN_A_LINE = 30  # letters of all choices that stand behind their question
IN_A_CELL = 14  # letters of the longest choice that a cell has room for
COLUMNS = ((30, "3"), (50, "2"))  # letters of the longest choice, and columns then
WIDTH = {"breed": 56, "tekst": 35, "hokjes": 28, "letters": 23, "getal": 21, "ja": 19}
SHEET = 177  # mm that columns share, beside the one of the numbers
WRITTEN = {"lang": "breed", "getal": "getal", "meer": "hokjes"}  # how, by its kind
SCALE, SHORT, NUMBER, BEHIND = "schaal", "kort", "getal", "zin"
A_WORD, A_LABEL = 12, 40  # letters of a question that its line can stand behind
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
    shape: str = ""  # schaal, kort or getal behind the question, or 1 to 3 columns
    listed: str = ""  # what can be written down
    lines: int = 0
    is_half: bool = False  # two of them stand side by side

    @property
    def ruled(self) -> range:
        return range(self.lines)


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
    if vorm_of(question) == "vinkje":
        return [Box(question.in_a_cell(True))]
    return [
        Box(str(label), str(question.meanings.get(value, "")))
        for _heading, options in grouped(getattr(question, "choices", ()))
        for value, label in options
    ]


def is_written_in(question: Question) -> bool:
    """Whether the answer is written, though a screen has a list for it."""
    return vorm_of(question) in WRITTEN_IN or len(boxes_of(question)) > MANY


def asked(
    number: str, label: str, question: Question, lines: int, *, is_terse: bool = False
) -> Asked:
    boxes, hint = boxes_of(question), "" if is_terse else str(question.help_text)
    if is_written_in(question):
        is_known = vorm_of(question) in WRITTEN_IN
        listed = "" if is_known else "; ".join(box.words for box in boxes)
        shape = "" if listed or len(label) > A_LABEL else BEHIND
        return Asked(number, label, shape=shape, listed=listed, lines=1)
    if boxes:
        shape = shape_of(question, boxes)
        if is_terse and shape == SCALE:
            boxes = [Box(box.meaning) for box in boxes]
        return Asked(number, label, hint, boxes, shape, is_half=shape == SCALE)
    if question.drawn == "getal":
        return Asked(number, label, hint, shape=NUMBER)
    many = lines if question.drawn == "lang" else 1
    if many == 1 and len(label) <= stands_beside(question, hint):
        return Asked(number, label, hint, shape=BEHIND, lines=1)
    return Asked(number, label, hint, lines=many)


def stands_beside(question: Question, hint: str) -> int:
    """The longest question that its one line stands behind, without an example."""
    if not hint:
        return A_LABEL
    return A_WORD if question.drawn == "lang" else 0


def shape_of(question: Question, boxes: list[Box]) -> str:
    if vorm_of(question) == SCALE:
        return SCALE
    if sum(len(box.words) for box in boxes) <= IN_A_LINE or is_told_before(question):
        return SHORT
    longest = max(len(box.words) for box in boxes)
    return next((n for most, n in COLUMNS if longest <= most), "1")


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
