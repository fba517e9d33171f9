"""The first sheet: what stands in the others, and how to change it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from openpyxl.styles import Font

from beheer.exchange.tables import SHEETS

SAYS = (
    gettext_lazy("Dit zijn de werkvormen van de gemeente, en hun plek in de matrix."),
    gettext_lazy("Op het blad werkvormen staat op elke regel een werkvorm."),
    gettext_lazy(
        "Op het blad matrix staat op elke regel een vak waarin een werkvorm staat. Een "
        "werkvorm mag in veel vakken staan."
    ),
    gettext_lazy(
        "Aan de slug herkennen we een werkvorm. Verander je de slug, dan komt er een "
        "nieuwe werkvorm bij."
    ),
    gettext_lazy(
        "Haal je hier een werkvorm weg, dan blijft hij in het beheer gewoon staan."
    ),
    gettext_lazy("Verander de namen van de bladen en de kolommen niet."),
    gettext_lazy(
        "Een omgekeerde schuine streep in een tekst schrijven we dubbel: \\\\. Met \\n "
        "bedoelen we een nieuwe regel."
    ),
    gettext_lazy(
        "Klaar? Lees het bestand in bij Beheer, Werkvormen, Importeer. Je ziet eerst "
        "wat er verandert."
    ),
)
BOLD = Font(bold=True)


def write(page, put) -> None:
    for line, sentence in enumerate(SAYS, start=1):
        put(page, line, 1, str(sentence)).alignment = None
    line = len(SAYS) + 2
    heads = (_("blad"), _("kolom"), _("wat het is"), _("wat je invult"))
    for number, text in enumerate(heads, start=1):
        put(page, line, number, text).font = BOLD
    for at, row in enumerate(explained(), start=line + 1):
        for number, text in enumerate(row, start=1):
            put(page, at, number, text)
    for letter, width in zip("ABCD", (16, 20, 32, 80), strict=True):
        page.column_dimensions[letter].width = width


def explained():
    """A row for each column: where it stands, what it is, what to fill in."""
    for sheet in SHEETS:
        for column in sheet.columns:
            label = str(sheet.model._meta.get_field(column.name).verbose_name)
            yield sheet.title, column.name, label, str(column.kind.hint)
