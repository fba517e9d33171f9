"""Two texts beside each other: which words went, which came, which stayed."""

import re
from difflib import SequenceMatcher

WORDS = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
MOST = 160_000  # pairs of words to compare; above that the texts stand whole

SAME, GONE, NEW = "same", "gone", "new"
Piece = tuple[str, str]


def marked(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in reading order, each same, gone or new."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    if len(before) * len(after) > MOST:
        return [(GONE, old), (NEW, new)]
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [piece for code in found for piece in _pieces(code, before, after)]


def _pieces(code, before, after):
    tag, a, b, c, d = code
    if tag == "equal":
        yield SAME, "".join(before[a:b])
        return
    if b > a:
        yield from _without_end(GONE, "".join(before[a:b]))
    if d > c:
        yield from _without_end(NEW, "".join(after[c:d]))


def _without_end(kind: str, text: str):
    """Marked, but for the space after it."""
    words = text.rstrip() or text
    yield kind, words
    if rest := text[len(words) :]:
        yield SAME, rest
