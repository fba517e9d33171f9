"""What a PDF tells by its tags, as a screen reader meets them.

`pdfinfo -struct-text` tells the same, but reads a page anew for every tag on it: a
minute for a paper of 45 pages.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

import pikepdf

GLYPH = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]*)>")
OPERATORS = "BDC BMC EMC Do Tf Tj TJ"
NOWHERE = -1

Told = dict[int, list[str]]
"""What is written on a page, by the number of its mark."""


def heard_in(pdf: bytes) -> str:
    """The text in the order of its tags: without what each page repeats, or dots."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {each.objgen: _Page(each.obj).told for each in document.pages}
        return "".join(_told_by(document.Root.StructTreeRoot, {}, pages))


def _told_by(tag: pikepdf.Object, page: Told, pages: dict) -> Iterator[str]:
    if isinstance(tag, int):
        yield from page[tag]
    elif isinstance(tag, pikepdf.Array):
        for each in tag:
            yield from _told_by(each, page, pages)
    elif tag.get("/S") != "/Lbl":
        here = pages[tag.Pg.objgen] if "/Pg" in tag else page
        yield from _told_by(tag.get("/K", tag.get("/MCID", NOWHERE)), here, pages)


class _Page:
    """Reads what is written on a page, and in the drawings on it."""

    def __init__(self, page: pikepdf.Object):
        self.told: Told = defaultdict(list)
        self._marks = [NOWHERE]
        self._read(page)

    def _read(self, drawing: pikepdf.Object) -> None:
        resources = drawing.Resources
        for operands, operator in pikepdf.parse_content_stream(drawing, OPERATORS):
            match str(operator):
                case "BDC":
                    self._marks.append(int(operands[1].get("/MCID", self._marks[-1])))
                case "BMC":
                    self._marks.append(NOWHERE)
                case "EMC":
                    self._marks.pop()
                case "Do":
                    self._look_into(resources.XObject[operands[0]])
                case "Tf":
                    font = resources.Font[operands[0]]
                    letters = _letters(font.ToUnicode.read_bytes())
                case _:
                    self.told[self._marks[-1]].append(_text(operands[0], letters))

    def _look_into(self, drawing: pikepdf.Object) -> None:
        if drawing.Subtype == "/Form":
            self._read(drawing)


@lru_cache(maxsize=64)
def _letters(to_unicode: bytes) -> dict[bytes, str]:
    """What each glyph of a font stands for."""
    code, found = bytes.fromhex, GLYPH.findall(to_unicode.decode())
    return {code(glyph): code(text).decode("utf-16-be") for glyph, text in found}


def _text(shown: pikepdf.Object, letters: dict[bytes, str]) -> str:
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(letters[codes[at : at + 2]] for at in range(0, len(codes), 2))
