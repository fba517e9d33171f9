"""Makes typed text fit to print: only characters that our fonts have, and breaks."""

import re
import unicodedata
from functools import cache
from io import BytesIO

from django.utils.safestring import SafeString, mark_safe

from press.assets import fonts
from press.directions import in_lines
from press.twins import MARKUP, PRIVATE, twin

BREAK = "\u200b"
LATIN_ENDS = "\u024f"
LONG_RUN = re.compile(r"\S{31,}")
JOINERS = "\u200c\u200d"  # Persian spelling, emoji families
SKIN_TONES = "\U0001f3fb-\U0001f3ff"
FLAG_LETTERS = "\U0001f1e6-\U0001f1ff"
NUMBER = re.compile(r"\[_U_\+_(?:[0-9A-F]_){4,6}\]".replace("_", f"{BREAK}?"))
NUMBERS = 20_000  # more of them on one paper are not printed in time
LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


@cache
def coverage() -> frozenset[int]:
    """Every code point that at least one of our fonts can draw."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow; only printing needs it

    return frozenset(
        code
        for content in fonts().values()
        for code in TTFont(BytesIO(content), lazy=True).getBestCmap()
        if unicodedata.category(chr(code)) != "Co"
    )


def _is_unseen(code: int) -> bool:
    """Controls, format characters but the number signs of Arabic, and selectors.

    A selector (picture or text) changes nothing in one colour, and WeasyPrint then
    forgets which letters a glyph stands for: no screen reader would say it.
    """
    character = chr(code)
    kind = unicodedata.category(character)
    is_number_sign = unicodedata.bidirectional(character) == "AN"
    is_selector = 0xFE00 <= code <= 0xFE0F
    return kind == "Cc" or is_selector or (kind == "Cf" and not is_number_sign)


class _Replacements(dict):
    """What to print for a code point: itself, nothing, a space, a twin, its number."""

    def __missing__(self, code: int) -> str:
        if _is_unseen(code):
            return ""
        if unicodedata.category(chr(code)) == "Zs":
            return " "
        return twin(chr(code)) if self.has_twin(code) else f"[U+{code:04X}]"

    def has_twin(self, code: int) -> bool:
        """Never one that a text in HTML would take for a tag."""
        found = {ord(sign) for sign in twin(chr(code))}
        return found <= self.keys() and not found & set(MARKUP.values())


@cache
def _replacements() -> _Replacements:
    kept = {code for code in coverage() if not _is_unseen(code)}
    kept |= {ord(character) for character in "\n\t" + BREAK + JOINERS}
    return _Replacements((code, chr(code)) for code in kept)


def drawable(text: str) -> str:
    """The text with only characters that we can draw; others become `[U+XXXX]`."""
    return LINE_ENDS.sub("\n", text).translate(_replacements())


def in_time(html: str) -> str:
    """With boxes instead of numbers where there are very many: each has eight signs."""
    many = len(NUMBER.findall(html)) > NUMBERS
    return NUMBER.sub(_boxed, html) if many else html


def _boxed(number: re.Match) -> str:
    return PRIVATE + BREAK * (BREAK in number[0])


def printable(text: str) -> str:
    """Composed and then drawable: a letter with a loose accent finds its own glyph.

    Not for HTML, where composing would melt a tag's end and an accent together.
    """
    return drawable(unicodedata.normalize("NFC", text).translate(MARKUP))


def undrawn(text: str) -> list[str]:
    """The signs, in their order, of which paper only has the number or an empty box."""
    unusual = sorted({sign for sign in text if sign > LATIN_ENDS})
    drawn = ((sign, printable(sign)) for sign in unusual)
    return [s for s, on_paper in drawn if on_paper.startswith("[U+") or _is_lost(s)]


def _is_lost(sign: str) -> bool:
    return unicodedata.category(sign) == "Co" and printable(sign) == PRIVATE


@cache
def _break_points() -> re.Pattern:
    """After 7 drawn signs; a flag, a family or a letter with accents is one.

    The narrowest column holds 7, so that no line is tried twice.
    """
    marks = [chr(c) for c in coverage() if unicodedata.category(chr(c))[0] == "M"]
    after = f"[{re.escape(''.join(marks))}{JOINERS}{SKIN_TONES}]{{0,9}}+"
    flag, other = (
        f"[{FLAG_LETTERS}]{{2}}",
        rf"\S{after}(?:(?<=\u200d)\S{after}){{0,9}}+",
    )
    return re.compile(rf"((?:{flag}|{other}){{7}}+)(?=\S)")


def broken(text: str) -> str:
    """Runs of more than 30 characters get places where a line may end."""
    return LONG_RUN.sub(lambda run: _break_points().sub(r"\1" + BREAK, run[0]), text)


def as_html(text: str) -> SafeString:
    """What someone typed, as HTML that prints as typed."""
    lines = broken(printable(text)).split("\n")
    return mark_safe(in_lines(lines))  # noqa: S308 - in_lines escapes
