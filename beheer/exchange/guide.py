"""The first sheet: what stands in the others, and how to change it."""

from django.utils.translation import gettext_lazy

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
HEADS = (
    gettext_lazy("blad"),
    gettext_lazy("kolom"),
    gettext_lazy("wat het is"),
    gettext_lazy("wat je invult"),
)
WIDTHS = (16, 20, 32, 80)


def write(leaf) -> None:
    for line, sentence in enumerate(SAYS):
        leaf.put(line, 0, str(sentence), "sentence")
    rows = [(HEADS, "head"), *((row, "text") for row in explained())]
    for line, (texts, style) in enumerate(rows, start=len(SAYS) + 1):
        for number, text in enumerate(texts):
            leaf.put(line, number, str(text), style)
    for number, width in enumerate(WIDTHS):
        leaf.set_column(number, number, width)


def explained():
    """A row for each column: where it stands, what it is, what to fill in."""
    for sheet in SHEETS:
        for column in sheet.columns:
            label = str(sheet.model._meta.get_field(column.name).verbose_name)
            yield sheet.title, column.name, label, str(column.kind.hint)
