"""A spreadsheet that somebody sends, made safe to read.

An XLSX is a zip of XML. Whoever made it may have put a bomb in it: parts that become
huge, entities that multiply, or a depth that no reader survives.
"""

from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.utils.translation import gettext as _

from beheer.exchange.file_read import Unreadable

MOST_PARTS = 200
MOST_BYTES = 24 * 1024 * 1024  # of all parts, unpacked
MOST_ELEMENTS = 400_000
DEEPEST = 60
XML = (".xml", ".rels")
ENCRYPTED = 0x1


def made_safe(data: bytes) -> BytesIO:
    """Only the parts that are sound XML, unpacked; raises Unreadable for a bomb."""
    safe = BytesIO()
    elements = 0
    with ZipFile(BytesIO(data)) as given, ZipFile(safe, "w", ZIP_STORED) as kept:
        for part in bounded(given):
            content = given.read(part)
            elements += count(content)
            if elements > MOST_ELEMENTS:
                raise Unreadable(_("Dit bestand is te groot. Haal lege rijen weg."))
            kept.writestr(part.filename, kept_apart(part.filename, content))
    return safe


def kept_apart(name: str, content: bytes) -> bytes:
    """openpyxl takes each x005F_ out of the shared texts, so that what is written
    _x005F_x0041_ can't be told from a code; of these it leaves one.
    """
    if not name.lower().endswith("sharedstrings.xml"):
        return content
    return content.replace(b"x005F_", b"x005x005F_F_")


def bounded(given: ZipFile) -> list:
    parts = given.infolist()
    if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > MOST_BYTES:
        raise Unreadable(_("Dit bestand wordt uitgepakt te groot."))
    if any(map(is_locked, parts)):
        raise Unreadable(_("Dit bestand heeft een wachtwoord. Bewaar het zonder."))
    if not all(map(can_be_opened, parts)):
        raise Unreadable(_("Dit bestand is op een andere manier ingepakt."))
    if len({part.filename for part in parts}) < len(parts):
        raise Unreadable(_("In dit bestand staat een deel twee keer."))
    return [part for part in parts if part.filename.endswith(XML)]


def is_locked(part: ZipInfo) -> bool:
    return bool(part.flag_bits & ENCRYPTED)


def can_be_opened(part: ZipInfo) -> bool:
    """Other methods unpack a part of any size at once."""
    return not is_locked(part) and part.compress_type in (ZIP_STORED, ZIP_DEFLATED)


def count(content: bytes) -> int:
    """How many elements a part has; no entity may be declared in it."""
    return Nesting().read(content)


class Nesting:
    def __init__(self):
        self.elements = self.depth = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._opens
        self.parser.EndElementHandler = self._closes
        self.parser.StartDoctypeDeclHandler = self._declares

    def read(self, content: bytes) -> int:
        self.parser.Parse(content, True)
        return self.elements

    def _opens(self, name, attributes):
        self.elements += 1
        self.depth += 1
        if self.depth > DEEPEST or self.elements > MOST_ELEMENTS:
            raise Unreadable(_("Dit bestand zit te ingewikkeld in elkaar."))

    def _closes(self, name):
        self.depth -= 1

    def _declares(self, *declared):
        raise Unreadable(
            _("In dit bestand staat iets dat er niet in hoort (een DOCTYPE).")
        )
