"""manage.py wetten: docs/wetten.md, what a lawyer of the gemeente reads."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from matrix.shipped import shipped
from nota.artikelen import IN_MIJN_BUURT, WETTEN, Wet
from nota.words import aanvraag, advies, gewicht, signalen, standen, start

PAGE = Path(settings.BASE_DIR) / "docs" / "wetten.md"
MODULES = (aanvraag, advies, gewicht, signalen, standen, start)
HEAD = """# Wat de wet zegt

Elke zin over de wet die iemand in Samenspel leest, met het artikel erachter, de bron
waarin we erover lazen, en de dag waarop. Dat was een bron die de wet uitlegt, niet de
wet zelf: een jurist van de gemeente leest deze bladzijde voordat een versie uitkomt.
Waar "nog niet" staat, rust de zin alleen op de beoordeling van de regels. Lees ook het
scherm waarop iemand een plan stuurt: daar staat wie wat leest (13 AVG).

Deze bladzijde is gemaakt met `manage.py wetten`, van `nota/artikelen.py`.

| zin | artikel | bron | gelezen op |
|---|---|---|---|
"""


class Command(BaseCommand):
    help = "Maakt docs/wetten.md van nota/artikelen.py."

    def handle(self, *args, **options):
        PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    with override("nl"):
        return HEAD + "".join(map(line, WETTEN))


def line(wet: Wet) -> str:
    day = f"{wet.read:%-d-%-m-%Y}" if wet.read else "nog niet"
    cells = (sentence(wet), wet.articles, wet.source or "–", day)
    return f"| {' | '.join(cells)} |\n"


def sentence(wet: Wet) -> str:
    if wet.table == IN_MIJN_BUURT:
        return neighbours()[wet.slug]
    tables = (getattr(module, wet.table, None) for module in MODULES)
    return str(next(filter(None, tables))[wet.slug])


def neighbours() -> dict[str, str]:
    """What "Er komt iets in mijn buurt" tells as shipped, by its headings."""
    return {row["naam"]: row["uitleg"] for row in shipped("buurt")["buurt"]}
