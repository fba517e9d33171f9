"""Files that nobody should send: broken, huge, a bomb, another thing than it says."""

import io
import json
import struct
import zlib
from functools import cache
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

NAMES = [
    "foto.jpg", "plan.json", "plan.pdf", "matrix.xlsx", "matrix.csv", "", "../../x.png",
    "C:\\x.jpg", "a" * 3000, "\ud800.png", "x\x00.jpg", "\u202egpj.exe", 'a"b.jpg',
    "a\r\nX-Kop: b.jpg", "CON", ".", "%00.pdf", "é.jpg", ".htaccess", "x.svg",
]  # fmt: skip
TYPES = [
    "image/jpeg", "image/png", "image/svg+xml", "application/pdf", "application/json",
    "text/html", "text/plain; charset=utf-7", "", "/", "x" * 200, "image/é",
    "multipart/form-data; boundary=x", "application/zip",
]  # fmt: skip


@cache
def made() -> dict[str, bytes]:
    """Each kind by its name."""
    deep = b"[" * 100_000 + b"]" * 100_000
    plan = {"schema": "samenspel-plan/1"}
    return {
        "nothing": b"",
        "one byte": b"\x00",
        "text": b"hallo",
        "half a jpeg": picture("JPEG")[:200],
        "a png": picture("PNG"),
        "a gif": picture("GIF"),
        "a png of a billion points": large_png(40_000, 40_000),
        "a png without points": large_png(0, 0),
        "a drawing": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "a page": b"<html><script>alert(1)</script>",
        "a pdf": b"%PDF-1.7\n%\xff\xff\n1 0 obj<<>>endobj trailer<</Root 1 0 R>>",
        "an archive with a bomb": archive({"xl/workbook.xml": bytes(20_000_000)}),
        "an archive that climbs": archive(
            {"../../x": b"x", "xl/workbook.xml": b"<x/>"}
        ),
        "an archive of entities": archive({"xl/workbook.xml": LAUGHS}),
        "half an archive": archive({"a": b"x" * 1000})[:60],
        "deep json": deep,
        "a number as json": b"9" * 10_000,
        "not a number": told('{"omvang": NaN}'),
        "utf-16": json.dumps(plan).encode("utf-16"),
        "an empty plan": json.dumps(plan).encode(),
        "another schema": b'{"schema": ["samenspel-plan/1"]}',
        "wrong answers": json.dumps(plan | {"antwoorden": [1, None, {}]}).encode(),
        "wrong rows": json.dumps(plan | {"antwoorden": {"belangen": "x"}}).encode(),
        "half a sign": told('{"titel": "\\ud800"}'),
        "wrong kinds": json.dumps(plan | {"antwoorden": WRONG}).encode(),
        "a line of csv": b"slug;naam\r\n\xff;=1+1\r\n",
        "large": b"x" * 5_000_000,
        "too large": b"x" * 26_000_000,
    }


LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<workbook>&b;&b;&b;</workbook>"
)
WRONG = {
    "titel": 5, "gebieden": "sleen", "kernen": [None, 1, {}], "omvang": "9" * 400,
    "aantal_mensen": 10**40, "ruimte": ["x"], "belangen": [[], 1, {"naam": None}],
    "vormen": [{"vorm": {}, "groepen": 3}], "cijfer": -1, "doel": {"a": "b"},
}  # fmt: skip


def told(answers: str) -> bytes:
    return f'{{"schema": "samenspel-plan/1", "antwoorden": {answers}}}'.encode()


def picture(kind: str) -> bytes:
    kept = io.BytesIO()
    Image.new("P", (60, 40)).convert("RGB").save(kept, kind)
    return kept.getvalue()


def large_png(wide: int, high: int) -> bytes:
    """A few bytes that claim to be so many points."""
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in parts)


def chunk(name: bytes, data: bytes) -> bytes:
    summed = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + summed


def archive(files: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return kept.getvalue()


def any_file(chance: Random) -> tuple[str, str, bytes]:
    """A name, a type, and what is in it."""
    kinds = made()
    kind = chance.choice([*kinds] * 3 + ["a png"] * 3)
    if "large" in kind and chance.random() < 0.8:  # few of those, they take long
        kind = "text"
    return chance.choice(NAMES), chance.choice(TYPES), kinds[kind]
