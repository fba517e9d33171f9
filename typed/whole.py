"""Less of a text, but never half a sentence and never half an item of a list."""

import re
from collections.abc import Iterator, Sequence

ABBREVIATED = {"bijv", "bv", "ca", "dhr", "drs", "ir", "mevr", "mr", "mw", "nr", "st"}
# Before white space; not in 12.30, and not where a small letter goes on.
END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[^\sa-z]|\s*$)|(?<=\S)(?=\s*\n)")


def first_sentences(text: str, most: int) -> str:
    """As many as fit; nothing if not even one does."""
    if len(text) <= most:
        return text
    return text[: max((end for end in ends(text) if end <= most), default=0)]


def ends(text: str) -> Iterator[int]:
    for found in END.finditer(text):
        last = text[: found.start()].split()[-1:] if found[0] else []
        if not {word.lower() for word in last} & ABBREVIATED:
            yield found.end()


def fitting(items: Sequence[str], most: int, more: str, the_rest: str) -> str:
    """All items, or as many as fit and how many more there are.

    `more` tells how many items are left out, `the_rest` that a text goes on.
    """
    if len(all_of_them := as_text(items)) <= most:
        return all_of_them
    for kept in reversed(range(len(items))):
        text = with_the_rest(items, kept, most, more, the_rest)
        if len(text) <= most:
            return text
    return ""


def with_the_rest(
    items: Sequence[str], kept: int, most: int, more: str, the_rest: str
) -> str:
    """So many items; of one that is left over alone, the sentences that fit."""
    left = items[kept:]
    if len(left) == 1:
        room = most - len(as_text([*items[:kept], ""])) - len(f" {the_rest}")
        if part := first_sentences(left[0], room):
            return as_text([*items[:kept], f"{part} {the_rest}"])
    return "\n".join([*map(point, items[:kept]), more.format(n=len(left))])


def as_text(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else "\n".join(map(point, items))


def point(item: str) -> str:
    return f"- {item}"


def whole_words(text: str, most: int) -> str:
    """Where no sentence fits: as many words, or of one that never ends its start."""
    if len(text) <= most:
        return text
    words, _space, _rest = text[: most - 1].rpartition(" ")
    return f"{words or text[: most - 1]}…"
