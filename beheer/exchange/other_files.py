"""Files of other programs: named, with how to save them as .xlsx."""

from io import BytesIO
from zipfile import ZipFile

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from beheer.exchange.file_read import Unreadable

OTHERS = (
    ("mimetype", b"opendocument", gettext_lazy("van LibreOffice (.ods)")),
    ("Index/Document.iwa", b"", gettext_lazy("van Numbers")),
    ("Index.zip", b"", gettext_lazy("van Numbers")),
    ("xl/workbook.xml", b"purl.oclc.org/ooxml", gettext_lazy("in de vorm Strict")),
)
"""A part of the file, what stands at its beginning, and whose it is then."""
BEGINNING = 4000  # bytes


def refuse_others(data: bytes) -> None:
    with ZipFile(BytesIO(data)) as given:
        for part, sign, whose in OTHERS:
            if part in given.namelist() and sign in _begin(given, part):
                says = _(
                    "Dit is een spreadsheet {whose}. Kies Opslaan als, en dan "
                    "Excel-werkmap (.xlsx)."
                )
                raise Unreadable(says.format(whose=whose))


def _begin(given: ZipFile, part: str) -> bytes:
    with given.open(part) as file:
        return file.read(BEGINNING)
