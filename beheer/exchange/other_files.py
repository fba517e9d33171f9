"""Files of other programs: named, with how to save them as .xlsx."""

from io import BytesIO
from zipfile import ZipFile

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.exchange.file_read import Unreadable
from beheer.exchange.safe_file import can_be_opened

OTHERS = (
    ("mimetype", b"opendocument", gettext_lazy("van LibreOffice (.ods)")),
    ("Index/Document.iwa", b"", gettext_lazy("van Numbers")),
    ("Index.zip", b"", gettext_lazy("van Numbers")),
    ("xl/workbook.xml", b"purl.oclc.org/ooxml", gettext_lazy("in de vorm Strict")),
    ("xl/workbook.bin", b"", gettext_lazy("in de vorm .xlsb")),
)
"""A part of the file, what stands at its beginning, and whose it is then."""
BEGINNING = 4000  # bytes
BEFORE_2007 = b"\xd0\xcf\x11\xe0"  # how a file of an old Office begins
LOCKED = "EncryptedPackage".encode("utf-16-le")  # a new one in it, with a password


def refuse_others(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as given:
        for part, sign, whose in OTHERS:
            if part in given.namelist() and sign in _begin(given, part):
                raise _save_again(whose)


def refuse_old(data: bytes) -> None:
    if data.startswith(BEFORE_2007) and LOCKED in data:
        raise Unreadable(_("Dit bestand heeft een wachtwoord. Bewaar het zonder."))
    if data.startswith(BEFORE_2007):
        raise _save_again(_("van een oude Excel (.xls)"))


def _save_again(whose: str) -> Unreadable:
    says = _(
        "Dit is een spreadsheet {whose}. Kies Opslaan als, en dan "
        "Excel-werkmap (.xlsx)."
    )
    return Unreadable(says.format(whose=whose))


def _begin(given: ZipFile, part: str) -> bytes:
    """Nothing of a part that has a password or unpacks all at once."""
    info = given.getinfo(part)
    if not can_be_opened(info):
        return b""
    with given.open(info) as file:
        return file.read(BEGINNING)
