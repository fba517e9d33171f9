"""python -m tests.pages [folder]: how long every page is that an inwoner meets.

Of each: its height at 1280 and 360 pixels, its words and its tab stops, as a table;
with a folder also its picture at three widths, light and dark. The plan is a whole
one with five rows in every list.
"""

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coevorden.settings")
django.setup()

from coevorden.statics import collect  # noqa: E402 - Django is set up first
from dossier.management.commands.demo import PLANS  # noqa: E402 - as above
from tests.people.visitor import Visitor, chromium  # noqa: E402 - as above
from tests.site import real_site  # noqa: E402 - as above
from wizard.flow import STEP  # noqa: E402 - as above
from wizard.screens import SCREENS  # noqa: E402 - as above

DESK, PHONE = (1280, 800), (360, 640)
WIDTHS = (1280, 768, 360)
WORD = re.compile(r"[\w'’-]+")
TALL = "document.documentElement.scrollHeight"
STOPS = """() => [...document.querySelectorAll(
  "a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary"
)].filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled
  && e.tabIndex >= 0).length + new Set([...document.querySelectorAll(
  "input[type=radio]")].filter((e) => e.checkVisibility()).map((e) => e.name)).size"""
ROWS = 5
LISTS = ("belangen", "vormen", "communicatie", "activiteiten", "reacties")
# Screens that stand together are one page.
WIZARD = tuple(dict.fromkeys(STEP[slug].page for slug in SCREENS))
PUBLIC = (
    "/",
    "/plan/nieuw/",
    "/verder/",
    "/verder/bestand/",
    "/voorbeeld/",
    "/voorbeeld/klein/",
    "/voorbeeld/middel/",
    "/voorbeeld/groot/",
    "/papier/",
    "/werkvormen/",
    "/werkvormen/koffiesessies/",
    "/hulp/",
    "/in-mijn-buurt/",
    "/privacy/",
    "/weergave/",
    "/controleer/",
)
OF_THE_PLAN = (
    "antwoorden/",
    "antwoorden/?open=1",
    "verslag/",
    "delen/",
    "aanvraag/",
    "beelden/",
    "logboek/",
    "link/",
    "kopie/",
    "afschermen/",
    "indienen/",
    "verslag/indienen/",
    "wissen/",
)


@dataclass(frozen=True)
class Seen:
    """What a page asks of who reads it."""

    desk: int
    phone: int
    words: int
    stops: int


def five_rows(answers: dict) -> dict:
    """The same plan with five rows in every list."""
    rows = {name: answers[name] for name in LISTS}
    return answers | {name: five(rows[name]) for name in LISTS}


def five(rows: list[dict]):
    """Those that there are, and copies of the first for who has fewer."""
    copies = (rows[0] | {"id": f"{at}" * 12} for at in range(ROWS))
    return (rows + list(copies))[:ROWS]


def longest() -> dict:
    examples = json.loads(PLANS.read_text(encoding="utf-8"))
    return max(examples, key=lambda plan: len(str(plan)))["antwoorden"]


def looks(visitor: Visitor, size: tuple[int, int]) -> int:
    """How tall the page is in a window of this size."""
    width, height = size
    visitor.tab.set_viewport_size({"width": width, "height": height})
    return visitor.tab.evaluate(TALL)


def words_on(visitor: Visitor) -> int:
    """Of what the page is about; not the path beside a screen."""
    return len(WORD.findall(visitor.tab.locator("main, #vel").last.inner_text()))


def seen_on(visitor: Visitor) -> Seen:
    phone = looks(visitor, PHONE)
    return Seen(
        looks(visitor, DESK), phone, words_on(visitor), visitor.tab.evaluate(STOPS)
    )


def addresses(visitor: Visitor, site) -> dict[str, str]:
    """Every page by what it is called in the table; the browser is let in to each."""
    found = {path: path for path in PUBLIC}
    for name, plan in (("leeg", {"route": "volledig"}), ("vol", five_rows(longest()))):
        visitor.opens_the_link(site.reads_in(antwoorden=plan))
        pages = ("", *(f"{slug}/" for slug in WIZARD), *OF_THE_PLAN)
        found |= {f"{name}: {page or 'plan'}": visitor.plan + page for page in pages}
        if name == "vol":
            for slug in (slug for slug in WIZARD if SCREENS[slug].grows):
                row = plan[SCREENS[slug].rows][0]["id"]
                found[f"vol: {slug}/rij/"] = f"{visitor.plan}{slug}/{row}/"
            visitor.goes_to(f"{visitor.plan}delen/")
            visitor.presses("Maak een leeslink")
            found["meelezen/"] = visitor.tab.locator(".geheime-link").inner_text()
    return found


def takes_pictures(visitor: Visitor, name: str, folder: Path):
    called = re.sub(r"\W+", "-", name).strip("-") or "start"
    for look in ("light", "dark"):
        visitor.tab.emulate_media(color_scheme=look, reduced_motion="reduce")
        for width in WIDTHS:
            looks(visitor, (width, 800))
            file = folder / f"{called}-{width}-{look}.png"
            visitor.tab.screenshot(path=file, full_page=True)
    visitor.tab.emulate_media(color_scheme="light")


def table(visitor: Visitor, site, folder: Path | None):
    yield "| page | 1280 px | 360 px | words | stops |\n|---|---|---|---|---|\n"
    for name, address in addresses(visitor, site).items():
        visitor.may_meet.update((404, 409))
        answer = visitor.goes_to(address)
        if not answer.ok or not visitor.tab.url.endswith(address):
            continue  # not on the road of this plan
        seen = seen_on(visitor)
        yield f"| {name} | {seen.desk} | {seen.phone} | {seen.words} | {seen.stops} |\n"
        if folder:
            takes_pictures(visitor, name, folder)


if __name__ == "__main__":
    collect()
    with (
        TemporaryDirectory() as home,
        real_site(Path(home)) as site,
        chromium() as browser,
    ):
        folder = Path(sys.argv[1]) if sys.argv[1:] else None
        sys.stdout.writelines(table(Visitor(browser, site), site, folder))
