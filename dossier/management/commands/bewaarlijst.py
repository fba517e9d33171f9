"""manage.py bewaarlijst: the tables in docs/privacy/, of the terms of this server."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from dossier.columns_kept import KINDS
from dossier.privacy import lines
from nota.bewaren import CATEGORIEEN, SELECTIELIJST
from nota.words.bewaard import BEWAARD, CATEGORIE

PAPERS = Path(settings.BASE_DIR) / "docs" / "privacy"
MARK = "<!-- gemaakt met manage.py bewaarlijst -->\n"


class Command(BaseCommand):
    help = "Maakt de tabellen in docs/privacy/ van wat er bewaard wordt."

    def handle(self, *args, **options):
        for name in TABLES:
            (PAPERS / name).write_text(page(name), encoding="utf-8")


def page(name: str) -> str:
    """What somebody wrote, with the table below the mark made anew."""
    written, _mark, _table = (PAPERS / name).read_text("utf-8").partition(MARK)
    with override("nl"):
        return f"{written}{MARK}\n{TABLES[name]()}"


def register() -> str:
    heads = ("gegevens", "van wie", "doel", "grondslag", "hoe lang")
    kept = zip(BEWAARD, lines(BEWAARD), strict=True)
    return table(
        heads,
        [(k.naam, k.van_wie, k.doel, k.grondslag, k.termijn) for _kind, k in kept],
    )


def terms() -> str:
    kept = zip(BEWAARD, lines(BEWAARD), strict=True)
    all_of = [(k.naam, k.termijn, stands_in(kind)) for kind, k in kept]
    lists = [(CATEGORIE[c.slug], c.resultaat, f"{c.jaren} jaar") for c in CATEGORIEEN]
    return "\n".join(
        (
            table(("gegevens", "hoe lang", "tabellen"), all_of),
            f"## {SELECTIELIJST}\n",
            table(("wat de gemeente kreeg", "resultaat", "bewaren"), lists),
        )
    )


def stands_in(kind: str) -> str:
    return ", ".join(f"`{label}`" for label, kinds in KINDS.items() if kind in kinds)


def table(heads, rows) -> str:
    ruled = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(map(str, row))} |\n" for row in ruled)


TABLES = {"verwerkingsregister.md": register, "bewaartermijnen.md": terms}
