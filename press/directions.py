"""From left to right or from right to left: each line by its own first letter."""

import unicodedata

from django.utils.html import escape


def direction(text: str, otherwise: str = "ltr") -> str:
    kinds = map(unicodedata.bidirectional, text)
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "")
    return {"L": "ltr", "": otherwise}.get(first, "rtl")


def in_lines(lines: list[str]) -> str:
    """Lines as HTML; each in an element of its own only if they differ."""
    most = direction("".join(lines))
    ways = [direction(line, most) for line in lines]
    if len(set(ways)) == 1:
        return "<br>".join(map(escape, lines))
    return "".join(map(_line, lines, ways))


def _line(text: str, way: str) -> str:
    return f'<span class="regel" dir="{way}">{escape(text) or "<br>"}</span>'
