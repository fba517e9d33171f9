"""The gate at arrival: what leaves, what is mapped, what is folded, what is empty.

Whatever somebody sends passes `arrived`, which changes no meaning: it takes out what
nobody can see and writes the private signs of Word as signs that everybody has. An
answer of one line then passes `one_line`. A value that is only read, such as a number
or a day, is read from its `folded` text; what was typed stays as it was typed.
"""

import re
import unicodedata

from typed.office import MAPPED

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b"
    "\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0\ufffc"
)
"""Soft hyphens, joiners, fillers and lost pictures, as web pages copy them along."""

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
"""Marks that turn the direction of what follows; a long answer may need them."""

BREAKS = "\r\u000b\u000c\u0085\u2028\u2029"
"""A new line as browsers, Word, Excel and mail programs write it."""

LEAVES = f"\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f{INVISIBLE}\U000e0000-\U000e007f"
"""Controls, what nobody sees, and the tags with which text can be smuggled."""

INSTEAD = MAPPED | dict.fromkeys(BREAKS, "\n") | {"\u2800": " "}  # blank braille
CHANGED = re.compile(f"\r\n|[{LEAVES}{''.join(INSTEAD)}]")
TURNS = re.compile(f"[{OVERRIDES}]")
SPACES = re.compile(r"\s+")
TWINS = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
    | dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")
)


def arrived(text: str) -> str:
    """The same text without what nobody sees, in signs that everybody has."""
    return CHANGED.sub(lambda found: INSTEAD.get(found[0][0], ""), text)


def is_empty(text: str) -> bool:
    """Whether nobody would see anything: only spaces, turns and joiners."""
    return not any(unicodedata.category(c)[0] not in "CZ" for c in text)


def lines(text: str) -> str:
    """A long answer: its lines stay; one in which nobody sees anything is empty."""
    return "" if is_empty(text) else text


def one_line(text: str) -> str:
    """An answer of one line: single spaces, and no sign that turns its direction."""
    return lines(SPACES.sub(" ", TURNS.sub("", text)).strip())


def folded(text: str) -> str:
    """To be read, never to be stored: one kind of space, dash, digit and quote."""
    return one_line(unicodedata.normalize("NFKC", arrived(text)).translate(TWINS))


def bare(text: str) -> str:
    """To compare words: folded, in small letters and without accents."""
    apart = unicodedata.normalize("NFKD", folded(text).casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))
